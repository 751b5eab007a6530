"""Names that their sentence introduces: with a post in brackets, as who someone is, with year and place of birth, or by what people call him.

In: a sentence and the posts in it. Out: spans. 「林明(江州市扶贫办主任)」, 「林明 江州商会会长:…」, 「和靖是江州医院副主任医师」, 「高远,男,1974年生」, 「乡亲们管高远叫“老高”」.
"""

import re
from collections.abc import Iterator, Sequence

from loaders.document import Sentence
from loaders.mentions.people.names import is_name
from loaders.mentions.people.shapes import is_common, is_word
from loaders.mentions.posts import Title
from loaders.patterns import HAN
from loaders.spans import Span

# 「林明 江州商会会长:过去我们…」: the speaker before his post.
_HEADED = re.compile(rf"(?P<name>{HAN}{{2,4}})[ \u3000]+(?=[\w、]{{4,40}}[:：])")
# 「乡亲们管高远叫“老高”」, 「大家把高大山叫作“铁锤”」
_NICKNAMED = re.compile(rf"[管把称](?P<name>{HAN}{{2,3}}?)(?:叫[做作]?|称[为作]|为)[“\"「](?P<nick>{HAN}{{1,4}})")
_FAMILIAR = re.compile("[老小](?P<behind>.)|(?P<before>.)(?:大?[哥姐叔伯]|老师|大[爷娘妈婶]|总|工)")


def introduced(text: str, sentence: Sentence, posts: Sequence[Title]) -> Iterator[Span]:
    """Whoever the sentence introduces."""
    ends = sorted(t.end for t in posts)
    yield from _before_brackets(text, sentence, ends)
    headed = _HEADED.match(text, sentence.start, sentence.end)
    if headed and ends and is_name(headed["name"]):
        yield headed.span("name")
    yield from (m.span("name") for m in _BORN.finditer(text, sentence.start, sentence.end) if is_name(m["name"]))
    yield from _who_is(text, sentence, posts)
    yield from _nicknamed(text, sentence)


def _nicknamed(text: str, sentence: Sentence) -> Iterator[Span]:
    """Whom people call 「老高」, or so what the tagger takes for a person; not 「把高粱酒称为“液体面包”」."""
    for match in _NICKNAMED.finditer(text, sentence.start, sentence.end):
        if not is_name(match["name"]) or is_word(match["name"]):
            continue
        familiar = _FAMILIAR.fullmatch(match["nick"])
        same = familiar is not None and match["name"][0] in familiar.group("behind", "before")
        tagged = any(t.tag in ("PER", "nr") for t in sentence.tokens_in(*match.span("name")))
        if same or tagged:
            yield match.span("name")


# 「高远,男,1974年生,江州人」: a life begins with whose it is; not 「文化馆,2010年,搬入新楼」.
_BORN = re.compile(
    rf"(?:^|(?<=[】。；;：:\s]))(?P<name>{HAN}{{2,4}})[，,](?:(?:[男女][，,](?:{HAN}{{1,4}}族[，,])?|{HAN}{{1,4}}族[，,])(?:\d{{4}}年(?:\d{{1,2}}月)?(?:出?生|[，,])|\d{{2}}岁)|\d{{4}}年(?:\d{{1,2}}月)?出?生(?=[，,。；;于在]|$))",
    re.MULTILINE,
)
_IS = re.compile(r"(?:[，,]|[，,]?(?:原|原本|本|曾|曾经|现|此前|当时)?(?:是|系|为))(?=(?P<clause>[^，,。；;：:]{2,40}))")
_WHO_IS = re.compile(
    rf"(?:^|(?<=[，,。；;”]))(?P<name>{HAN}{{2,3}}?)(?:原|现)?(?:是|系)(?P<clause>[^，,。；;：:]{{2,40}})(?=[，,。；;])"
)


def _who_is(text: str, sentence: Sentence, posts: Sequence[Title]) -> Iterator[Span]:
    """「和靖是江州医院副主任医师,…」, not 「母亲是…」: a name, and a post that is all the rest of its clause."""
    for match in _WHO_IS.finditer(text, sentence.start, sentence.end):
        held = any(t.end == match.end("clause") and t.start > match.start("clause") for t in posts)
        plain = is_word(match["name"]) or is_common(sentence, match.span("name"))  # 「母亲是江州医院医生,」
        if held and is_name(match["name"]) and not plain and not any(match.start() < t.end <= match.end("name") for t in posts):
            yield match.span("name")


def has_post_behind(text: str, sentence: Sentence, span: Span, posts: Sequence[Title]) -> bool:
    """「高远,江州市商务局局长,…」, 「高远原是江州医院的医生,…」: a name at the head of a clause, and a post that is all of the next words."""
    if span[0] > sentence.start and text[span[0] - 1] not in "，,。；;：: \u3000—":
        return False
    behind = _IS.match(text, span[1], sentence.end)
    return behind is not None and any(t.end == behind.end("clause") for t in posts)


_BRACKETED = re.compile(
    rf"(?:^|(?<=[、，,；;。：:\s]))(?P<name>{HAN}{{2,4}}|{HAN}[ \u3000]+{HAN})[（(](?P<inside>[^）)]{{3,40}})[）)]"
)


def _before_brackets(text: str, sentence: Sentence, posts: Sequence[int]) -> Iterator[Span]:
    """「林明(江州市扶贫办主任)」: a short word between a mark and a bracket that holds a post."""
    for match in _BRACKETED.finditer(text, sentence.start, sentence.end):
        posted = any(match.start("inside") < end <= match.end("inside") for end in posts)
        if posted and is_name(re.sub(r"\s", "", match["name"]), place=True):
            yield match.span("name")
