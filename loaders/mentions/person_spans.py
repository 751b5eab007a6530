"""Where people's names stand in a sentence.

In: a Document's sentence and the posts in it. Out: spans. The tagger finds most; behind a post the place tells a name whatever its words look like
(「市政府秘书长阳明出席」), and so do lists, brackets that hold a post, and lines of appointment.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from loaders import lexicon
from loaders.acts import acts
from loaders.document import Document, Sentence
from loaders.mentions.person_names import HAN, is_name, is_place
from loaders.mentions.posts import Title
from loaders.spans import inside
from loaders.tagger import Token

Span = tuple[int, int]

_MARK = r"[、，,；;。：:（(）)\s”」…—]"
# Words that end a name: 「…主任林明关于」, 「…林明说」.
_BOUNDARY_TAGS = {"w", "p", "v", "vn", "u", "d", "c", "r", "xc", "TIME", "vd", "ad", "f", "t"}
_BOUNDARY_WORD = re.compile(
    r"率|一行|说|表示|主持|出席|参加|会见|代表|带队|带领|陪同|致|介绍|宣布|指出|强调|分别|以|等|在|随|与|和|及|向|对|为|任|作|签|见证|先生|女士|同志|汇报|通报|认为|回忆|告诉|共同"
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


def in_sentence(document: Document, sentence: Sentence, titles: Sequence[Title]) -> set[Span]:
    """By the tagger, behind posts, in lists with those, and in the lines of appointments."""
    text, tokens = document.text, sentence.tokens
    posts = {t.end: t for t in inside(titles, sentence.start, sentence.end)}
    ends = sorted(posts)
    found = {span for title in posts.values() for span in _behind_post(text, sentence, title)}
    started = {a for a, _ in found}
    for i, token in enumerate(tokens):
        if token.tag in ("PER", "nr"):
            found.update(
                s for s in _of_token(text, tokens, i, ends) if s[0] not in started and (s[0] in ends or _is_likely(text, s))
            )
    found.update(_closed_list(text, sentence))
    found.update(_before_brackets(text, sentence, ends))
    headed = _HEADED.match(text, sentence.start, sentence.end)
    if headed and ends and is_name(headed["name"]):
        found.add(headed.span("name"))
    appointed = _APPOINTED.match(text, sentence.start, sentence.end)
    if appointed and is_name(appointed["name"]):
        found.add(appointed.span("name"))
    for span in sorted(found):
        found.update(_along_list(text, sentence, span))
    return found


def _behind_post(text: str, sentence: Sentence, title: Title) -> Iterator[Span]:
    """The name directly behind a post: what the tagger has there, mended, else two to four characters up to a boundary."""
    at = _past_brackets(text, title.end)
    if text[at : at + 1] in (" ", "\u3000"):
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
    elif (
        token.start == at
        and token.tag == "PER"
        and is_name(token.text, place=True)
        and _without_act(text, at, token.end) == token.end
    ):
        yield at, _with_lost_character(text, sentence.tokens, k, at, token.end)
    elif end := _name_end(text, sentence, at) or (None if _COLLECTIVE.search(title.text) else _unusual_end(text, sentence, at)):
        yield at, end


# Posts behind which a name without a known surname is none: 「干部交流」, 「领导见面」.
_COLLECTIVE = re.compile(r"干部|领导|人员|委员|常委$|^副?主席$|^书记$")


def _behind_space(text: str, sentence: Sentence, at: int) -> Iterator[Span]:
    """「(新闻办副主任 林明)」: a name behind a space, alone up to a mark."""
    match = re.compile(rf"[ \u3000]+(?P<name>[{HAN}]{{2,4}})(?=[ \u3000)）:：，、。\n]|$)").match(text, at, sentence.end)
    if match and is_name(match["name"], place=True):
        yield match.span("name")


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
        if size == 3 and is_name(form[:-1], place=True) and (form[-1:] in _PARTICLES or _is_lone_verb(sentence, end)):
            continue
        if (bounded or _BOUNDARY_WORD.match(text, end) or end == sentence.end) and is_name(form, place=True):
            return end
    return None


def _is_lone_verb(sentence: Sentence, end: int) -> bool:
    """Whether a verb of one character ends here, with nothing but its own words behind it: 「林明/坐/到了」."""
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
    tagged = person is not None
    words = [t for t in sentence.tokens if t.start < stop and at < t.end]
    if not tagged and (len(form) > 3 or len(words) > 2 or any(t.tag in _NO_NAME_TAGS for t in words)):
        return None
    closed = stop == run.end() and (stop == sentence.end or re.match(_MARK, text[stop : stop + 1]) is not None)
    return stop if not known and 2 <= len(form) <= 6 and (tagged or (closed and len(form) <= 4)) else None


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
    """The items behind a person in a list: 「高远、林深、江海」."""
    at = span[1]
    while text[at : at + 1] == "、" and (item := _LIST_ITEM.match(text, at + 1, sentence.end)):
        end = _without_act(text, item.start(), item.end())
        if end - item.start() > 4 or not is_name(text[item.start() : end], place=True):
            return
        yield item.start(), end
        at = end


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
        if any(match.start("inside") < end <= match.end("inside") for end in posts) and is_name(match["name"], place=True):
            yield match.span("name")


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
        if b - a >= 2 and not is_place(text[a:b], text[b : b + 3]):
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
    ):
        return third[0].end  # 「扎西/才/让/代表」: two lone characters before a verb are the rest of a name
    if b - a == 2 and before_mark and is_name(text[a:b]):
        return after.end
    return after.end if b - a == 3 and text[a : a + 2] in lexicon.japanese_surnames() else b
