"""Where people's names stand in a sentence.

In: a Document's sentence and the posts in it. Out: spans. The tagger finds most; behind a post the place tells a name whatever its words look like
(「市政府秘书长阳明出席」), and so do lists, brackets that hold a post, and lines of appointment.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from loaders import lexicon
from loaders.acts import acts
from loaders.document import Document, Sentence
from loaders.mentions.person_names import HAN, end_of_parts, is_name, is_place, names_of_parts
from loaders.mentions.posts import Title
from loaders.spans import Covered, inside
from loaders.tagger import Token

Span = tuple[int, int]

_MARK = r"[、，,；;。：:（(）)\s”」…—]"
# Words that end a name: 「…主任林明关于」, 「…林明说」.
_BOUNDARY_TAGS = {"w", "p", "v", "vn", "u", "d", "c", "r", "xc", "TIME", "vd", "ad", "f", "t"}
_BOUNDARY_WORD = re.compile(
    r"率|一行|说|表示|主持|出席|参加|会见|代表|带队|带领|陪同|致|介绍|宣布|指出|强调|分别|以|等|在|随|与|和|及|向|对|为|任|作|签|见证|先生|女士|同志|汇报|通报|认为|回忆|告诉|共同|当选|一同|一起|一道|担任|陪|连任|接任|兼任|亦|则|曾|受|因|代为|把|被"
)
_LIST_ITEM = re.compile(rf"[{HAN}·•]{{2,12}}")
# 「林明 江州商会会长:过去我们…」: the speaker before his post.
_HEADED = re.compile(rf"(?P<name>[{HAN}]{{2,4}})[ \u3000]+(?=[{HAN}、]{{4,40}}[:：])")
# 「高　远」, 「林 小 深」: a short name spread to the width of a long one.
_SPACED = re.compile(
    rf"(?P<name>(?P<surname>[{HAN}])[ \u3000][{HAN}](?:[ \u3000][{HAN}](?![{HAN}]))?)(?=[^{HAN}]|$|出席|主持|致|讲话|参加|说|表示|率|等|和|与|介绍)"
)
_CLOSED = re.compile(rf"等[{HAN}]{{0,4}}领导")
_APPOINTED = re.compile(
    rf"(?P<name>[{HAN}]{{2,4}})(?:[（(][^）)]{{1,10}}[）)])?(?=为[^，。；]*[长任委记员席]|的[^，。；]{{2,30}}职务|因工作变动)"
)


class Found(NamedTuple):
    """Where a sentence names people: where a post, a list or the form of a name tells, and where the tagger alone says so."""

    told: set[Span]
    tagged: set[Span]


def in_sentence(document: Document, sentence: Sentence, titles: Sequence[Title]) -> Found:
    """By the tagger, behind posts, in lists with those, in address, and in the lines of appointments."""
    text, tokens = document.text, sentence.tokens
    posts = list(inside(titles, sentence.start, sentence.end))
    ends = sorted(t.end for t in posts)
    found = {span for title in posts for span in _behind_post(text, sentence, title)}
    found.update(names_of_parts(text, sentence.start, sentence.end))
    found.update(span for title in posts for span in _in_address(text, sentence, title))
    found.update(_closed_list(text, sentence))
    found.update(_before_brackets(text, sentence, ends))
    headed = _HEADED.match(text, sentence.start, sentence.end)
    if headed and ends and is_name(headed["name"]):
        found.add(headed.span("name"))
    appointed = _APPOINTED.match(text, sentence.start, sentence.end)
    if appointed and is_name(appointed["name"]):
        found.add(appointed.span("name"))
    covered = Covered(sentence.end - sentence.start, ((a - sentence.start, b - sentence.start) for a, b in found))
    tagged = {
        s
        for i, token in enumerate(tokens)
        if token.tag in ("PER", "nr")
        for s in _of_token(text, tokens, i, ends)
        if not covered.overlaps((s[0] - sentence.start, s[0] - sentence.start + 1))
    }
    found |= {s for s in tagged if s[0] in ends}
    tagged = {s for s in tagged - found if _is_likely(text, s)}
    tagged.update(_spaced(text, sentence))
    for grade in (found, tagged):
        for span in sorted(grade):
            grade.update(_along_list(text, sentence, span))
    found, tagged = ({_before_party(text, s) for s in grade} for grade in (found, tagged))
    return Found(found, tagged - found)


def _before_party(text: str, span: Span) -> Span:
    """「高远一行」 is 高远 and those with him."""
    a, b = span
    return (a, b - 1) if b - a > 2 and text[b - 1 : b + 1] == "一行" else span


# Posts by which one addresses their holder.
_ADDRESS = re.compile(
    r"[省市县区州旗盟镇乡厅局处校院会社行]长$|书记$|主任$|主席$|教授$|总裁$|经理$|参赞$|领事$|大使$|老师$|医生$"
)
_ADDRESSED = re.compile(rf"(?:^|(?<=[的、，,和与跟请向对给：:“”\"\s]))(?P<name>[{HAN}]{{2,3}})$")


def _in_address(text: str, sentence: Sentence, title: Title) -> Iterator[Span]:
    """「尊敬的高远市长」: a name before the post."""
    match = _ADDRESSED.search(text, max(sentence.start, title.start - 4), title.start)
    if match is None or title.admin or not _ADDRESS.search(title.text) or not is_name(match["name"]):
        return
    inner = sentence.tokens_in(*match.span("name"))
    if inner[0].start == match.start("name") and not any(
        t.tag in _NO_NAME_TAGS or t.tag in ("n", "s", "ORG", "LOC") for t in inner
    ):
        yield match.span("name")


def is_surname_before(text: str, sentence: Sentence, title: Title) -> bool:
    """Whether a lone surname stands before a post: 「林市长」."""
    token = sentence.token_at(title.start - 1) if title.start > sentence.start else None
    if token is None or token.start != title.start - 1 or token.text[0] not in lexicon.surnames() or title.admin:
        return False
    if token.end not in (title.start, title.end):
        return False
    before = text[token.start - 1 : token.start] if token.start > sentence.start else ""
    return _ADDRESS.search(title.text) is not None and (
        not re.match(f"[{HAN}]", before) or before in "的由向对与和请跟说在是给"
    )


def _behind_post(text: str, sentence: Sentence, title: Title) -> Iterator[Span]:
    """The name directly behind a post: what the tagger has there, mended, else two to four characters up to a boundary."""
    at = _past_brackets(text, title.end)
    if is_surname_before(text, sentence, title):
        return
    if text[at : at + 1] in (" ", "\u3000", ":", "：") and at < sentence.end:
        yield from _behind_space(text, sentence, at)
        return
    k = sentence.token_index(at)
    if k is None or sentence.tokens[k].tag in ("w", "p", "u", "c") or not re.match(rf"[{HAN}]", text[at : at + 1]):
        return
    token = sentence.tokens[k]
    spaced = _SPACED.match(text, at, sentence.end)
    if spaced and spaced["surname"] in lexicon.surnames():
        yield spaced.span("name")
        return
    dotted = re.compile(rf"[{HAN}]{{1,8}}(?:[·•][{HAN}]{{1,8}}){{1,3}}").match(text, at, sentence.end)
    if dotted and _is_foreign(text, dotted):
        yield at, _dotted_end(sentence, dotted)
    elif (end := end_of_parts(text, at, sentence.end)) and not _is_longer(sentence, at, end):
        yield at, end
    elif (
        token.start == at
        and token.tag == "PER"
        and is_name(token.text, place=True)
        and _without_act(text, at, token.end) == token.end
    ):
        yield at, _with_lost_character(text, sentence.tokens, k, at, token.end)
    elif token.start == at and len(token.text) > 1 and token.tag in ("r", "u", "c", "p", "m", "q"):
        return
    elif end := _name_end(text, sentence, at) or (None if _COLLECTIVE.search(title.text) else _unusual_end(text, sentence, at)):
        yield at, end


def _spaced(text: str, sentence: Sentence) -> Iterator[Span]:
    """「林小深 高　远 江海」: a name of two characters spread between others."""
    for match in re.compile(rf"(?<![{HAN}]){_SPACED.pattern}").finditer(text, sentence.start, sentence.end):
        surname = sentence.token_at(match.start())
        if surname and len(surname.text) == 1 and surname.tag in ("nr", "PER", "n") and match["surname"] in lexicon.surnames():
            yield match.span("name")


# Posts behind which a name without a known surname is none: 「干部交流」, 「领导见面」.
_COLLECTIVE = re.compile(r"干部|领导|人员|委员|常委$|^副?主席$|^书记$")


def _is_longer(sentence: Sentence, at: int, end: int) -> bool:
    """Whether a name of the tagger goes on behind `end`."""
    token = sentence.token_at(end)
    return token is not None and token.start < end and token.tag == "PER"


_SPACED_LIST = re.compile(rf"[ \u3000]*[:：]?[ \u3000]*(?P<name>[{HAN}·•]{{2,12}})(?=[ \u3000)）:：，、,。；;\n]|$)")


def _behind_space(text: str, sentence: Sentence, at: int) -> Iterator[Span]:
    """「(新闻办副主任 林明)」, 「会长:高远」, 「副会长 林深 江海」: names behind a space or a colon, each alone up to a mark."""
    while (match := _SPACED_LIST.match(text, at, sentence.end)) and is_name(match["name"], place=True):
        yield match.span("name")
        at = match.end()


def _past_brackets(text: str, at: int) -> int:
    """Behind 「(挂职)」."""
    match = re.compile(r"[（(][^）)\n]{1,8}[）)]").match(text, at)
    return match.end() if match else at


def _is_foreign(text: str, match: re.Match[str]) -> bool:
    """Not 「高远主持召开江州·云州座谈会」, whose first part goes on with a verb."""
    dot = min(at for at in (match.group().find("·"), match.group().find("•")) if at > 0) + match.start()
    return _without_act(text, match.start(), dot) == dot


def _dotted_end(sentence: Sentence, match: re.Match[str]) -> int:
    """A name with dots ends where the word of its last part does."""
    last = match.group().rindex("·" if "·" in match.group() else "•") + match.start() + 1
    ends = [t.end for t in sentence.tokens if last < t.end <= match.end()]
    return ends[0] if ends else match.end()


def _name_end(text: str, sentence: Sentence, at: int) -> int | None:
    """Where a name that begins at `at` ends: at a word's end before a mark, a verb or a particle, if it could be a name."""
    ends = {t.end: k for k, t in enumerate(sentence.tokens)}
    sizes = (3, 2, 4) if text[at : at + 2] not in lexicon.japanese_surnames() else (4, 3, 2, 5)
    for size in sizes:
        end = at + size
        form = text[at:end]
        k = ends.get(end)
        after = sentence.tokens[k + 1] if k is not None and k + 1 < len(sentence.tokens) else None
        bounded = k is not None and (
            after is None or after.start > end or after.tag in _BOUNDARY_TAGS or _BOUNDARY_WORD.match(after.text)
        )
        if size == 3 and is_name(form[:-1], place=True):
            if _is_lone_verb(text, sentence, end):
                return end - 1
            if form[-1:] in _PARTICLES:
                continue
        if (bounded or _BOUNDARY_WORD.match(text, end) or end == sentence.end) and is_name(form, place=True):
            return end
    return None


def _is_lone_verb(text: str, sentence: Sentence, end: int) -> bool:
    """Whether a verb of one character ends here, with nothing but its own words behind it: 「林明/坐/到了」."""
    if text[end - 1] in "坐站走跑来去看问答签说讲笑" and re.match("[到了着在过起给上下出]", text[end : end + 1]):
        return True
    k = sentence.token_index(end - 1)
    if (
        k is None
        or sentence.tokens[k].end != end
        or len(sentence.tokens[k].text) > 1
        or sentence.tokens[k].tag not in ("v", "d", "p")
    ):
        return False
    return k + 1 < len(sentence.tokens) and sentence.tokens[k + 1].tag in ("v", "u", "p", "r")


_PARTICLES = "等与及率在向对为以随说也把还将"


def _unusual_end(text: str, sentence: Sentence, at: int) -> int | None:
    """A name without a known surname, behind a post, up to the next mark or verb of taking part: 「州长洛桑多吉代表…」."""
    run = re.compile(rf"[{HAN}]{{2,12}}").match(text, at, sentence.end)
    if not run:
        return None
    stop = next((m.start() for k in range(at + 2, run.end()) if (m := _BOUNDARY_WORD.match(text, k))), run.end())
    form = text[at:stop]
    known = (
        form in acts()
        or form in lexicon.words("not_names.txt")
        or form in lexicon.posts()
        or any(form.startswith(a) for a in acts() if len(a) > 1)
    )
    person = next((t for t in sentence.tokens if t.tag == "PER" and at <= t.start <= at + 1), None)
    if person and person.start == at + 1:
        return person.end
    foreign = sentence.token_at(at)
    if (
        foreign
        and foreign.start == at
        and foreign.tag in ("LOC", "nz", "ORG", "ns")
        and foreign.end == stop
        and closes(text, stop)
    ):
        return None if len(form) > 6 or known or lexicon.divisions_named(form) else stop
    tagged = person is not None
    words = [t for t in sentence.tokens if t.start < stop and at < t.end]
    if not tagged and (
        len(form) > 3 or len(words) > 2 or any(t.tag in _NO_NAME_TAGS or (len(t.text) > 1 and t.tag in _WORDS) for t in words)
    ):
        return None
    closed = stop == run.end() and (stop == sentence.end or re.match(_MARK, text[stop : stop + 1]) is not None)
    return stop if not known and 2 <= len(form) <= 6 and (tagged or (closed and len(form) <= 4)) else None


def closes(text: str, at: int) -> bool:
    """Whether a mark or the end of the text stands there."""
    return at >= len(text) or re.match(_MARK, text[at : at + 1]) is not None


_WORDS = {"v", "vn", "n", "a", "ad", "an"}
_NO_NAME_TAGS = {"d", "r", "u", "c", "p", "m", "q", "f", "w", "TIME", "t"}


def _is_likely(text: str, span: Span) -> bool:
    """Whether what the tagger takes for a person can be one where no post says so."""
    form = text[span[0] : span[1]]
    if re.match(r"沿岸|流域|海域|地区|沿线|一带", text[span[1] : span[1] + 2]):
        return False
    if any(m.start == 0 and m.end > 1 for m in lexicon.find_divisions(form)) or form[-1] in "方企人市县区州团队会里":
        return False
    named = is_name(form) or "·" in form or "•" in form or form[:2] in lexicon.japanese_surnames()
    return (
        named
        or len(form) >= 3
        or re.match(r"[，,]?(?:说|表示|指出|介绍|主持|出席|陪同|致)", text[span[1] : span[1] + 4]) is not None
    )


def _along_list(text: str, sentence: Sentence, span: Span) -> Iterator[Span]:
    """The items behind a person in a list: 「高远、林深先生、江海和周密」."""
    at = span[1]
    while (mark := _NEXT.match(text, at, sentence.end)) and (item := _LIST_ITEM.match(text, mark.end(), sentence.end)):
        start, end = item.start(), _without_act(text, item.start(), item.end())
        if end - start > 4 or not is_name(text[start:end], place=True):
            end = _tagged_end(sentence, start) or end_of_parts(text, start, end) or _name_end(text, sentence, start) or start
        if end == start:
            return
        yield start, end
        at = end


def _tagged_end(sentence: Sentence, start: int) -> int | None:
    """Where a name of the tagger ends that begins at `start`."""
    token = sentence.token_at(start)
    return token.end if token and token.start == start and token.tag == "PER" and is_name(token.text) else None


_NEXT = re.compile("(?:先生|女士|同志|小姐)?、")


def _without_act(text: str, start: int, end: int) -> int:
    """「林明出席」 is a name and a verb."""
    title = next((at for at in range(start + 2, end - 1) if text[at:end] in lexicon.posts()), None)
    if title and "·" in text[start:end]:
        return title
    act = _long_acts().search(text, start + 2, end)
    return act.start() if act else end


@cache
def _long_acts() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(act) for act in acts() if len(act) > 1))


def _closed_list(text: str, sentence: Sentence) -> Iterator[Span]:
    """「高远、周密等市领导」: what stands before the closing words."""
    for close in _CLOSED.finditer(text, sentence.start, sentence.end):
        end = close.start()
        while end > sentence.start:
            begin = max((text.rfind(c, sentence.start, end) for c in "、，,；。"), default=-1) + 1
            begin = max(begin, sentence.start)
            if not 2 <= end - begin <= 4:
                return
            yield begin, end
            if text[begin - 1 : begin] != "、":
                return
            end = begin - 1


_BRACKETED = re.compile(rf"(?:^|(?<=[、，,；;。：:\s]))(?P<name>[{HAN}]{{2,4}})[（(](?P<inside>[^）)]{{3,40}})[）)]")


def _before_brackets(text: str, sentence: Sentence, posts: Sequence[int]) -> Iterator[Span]:
    """「林明(江州市扶贫办主任)」: a short word between a mark and a bracket that holds a post."""
    for match in _BRACKETED.finditer(text, sentence.start, sentence.end):
        posted = any(match.start("inside") < end <= match.end("inside") for end in posts)
        if posted and (is_name(match["name"], place=True) or _is_rare(sentence, match)):
            yield match.span("name")


def _is_rare(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether no common word stands before the bracket: a name with a rare surname."""
    inner = sentence.tokens_in(*match.span("name"))
    rare = len(match["name"]) <= 3 and (len(inner) > 1 or inner[0].tag in ("nz", "nr", "PER", "LOC", "ns"))
    return rare and not lexicon.divisions_named(match["name"]) and not any(t.tag == "ORG" for t in inner)


def _of_token(text: str, tokens: Sequence[Token], i: int, posts: Sequence[int]) -> Iterator[Span]:
    """The names in a token of the tagger: behind a post that it runs over, parted at list marks, with a first or last part it lost."""
    token = tokens[i]
    start = max((end for end in posts if token.start < end < token.end), default=token.start)
    for part in re.finditer(rf"[{HAN}·•]+", text[start : token.end]):
        a, b = start + part.start(), start + part.end()
        b = _with_lost_character(text, tokens, i, a, b) if b == token.end else b
        b = _without_act(text, a, b)
        b -= len(re.search(r"[亦也还均皆都][有曾在将]?$|$", text[a:b]).group()) if b - a >= 4 else 0  # type: ignore[union-attr]
        a = _with_first_part(text, tokens, i, a)
        addressed = text[a + 1 : b] in lexicon.posts()  # 「林市长」
        if b - a >= 2 and not addressed and not is_place(text[a:b], text[b : b + 3]):
            yield a, b


def _with_first_part(text: str, tokens: Sequence[Token], i: int, a: int) -> int:
    """「颂猜/·/威乐蓬」: the words before a dot that the tagger parts from the name."""
    if (
        text[a - 1 : a] in ("·", "•")
        and i >= 2
        and tokens[i - 2].end == a - 1
        and re.fullmatch(rf"[{HAN}]{{1,6}}", tokens[i - 2].text)
    ):
        return tokens[i - 2].start
    return a


def _with_lost_character(text: str, tokens: Sequence[Token], i: int, a: int, b: int) -> int:
    """「黎颂/和/,」: a lone character between a short name and a mark is its last one. So is the fourth of a Japanese name."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if (
        after is None
        or after.start != b
        or len(after.text) != 1
        or not re.match(rf"[{HAN}]", after.text)
        or after.text in "等率说称"
    ):
        return b
    before_mark = i + 2 == len(tokens) or tokens[i + 2].tag == "w" or tokens[i + 2].start > after.end
    third = tokens[i + 2 : i + 4]
    if (
        b - a == 2
        and len(third) == 2
        and len(third[0].text) == 1
        and third[0].tag != "w"
        and _BOUNDARY_WORD.match(third[1].text)
        and after.tag != "d"
        and text[a] not in lexicon.surnames()
    ):
        return third[0].end  # 「扎西/才/让/代表」: two lone characters before a verb are the rest of a name
    before_act = i + 2 < len(tokens) and tokens[i + 2].text in acts() and after.tag not in _BOUNDARY_TAGS
    if b - a == 2 and (before_mark or before_act) and is_name(text[a:b]):
        return after.end
    return after.end if b - a == 3 and text[a : a + 2] in lexicon.japanese_surnames() else b
