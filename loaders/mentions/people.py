"""People named in an article.

In: a Document and its posts. Out: `Person` mentions with the full name each stands for. The tagger finds most; a post tells the rest
(「市政府秘书长阳明出席」, where 阳明 looks like a word), a list of people too (「高林、远航等市领导」). A name run together with
another is cut where the article has both; a foreign name's last part stands for the whole. Reporters are nobody here.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from loaders import lexicon
from loaders.acts import acts
from loaders.document import Document, Sentence, overlaps
from loaders.mentions.posts import Title
from loaders.tagger import Token

Span = tuple[int, int]


class Person(NamedTuple):
    """A person named at text[start:end]."""

    start: int
    end: int
    form: str
    name: str


def recognise(document: Document, titles: Sequence[Title], taken: Sequence[Span]) -> list[Person]:
    """All people of an article in text order. `taken` are spans that other names have."""
    found = {span for sentence in document.sentences for span in _in_sentence(document, sentence, titles)}
    spans = [s for s in sorted(found) if not overlaps(s, taken)]
    full = _full_names(document, spans)
    people = [*_everywhere(document.text, full, taken)]
    reporters = set(document.article.reporters)
    return [p for p in people if p.name not in reporters and not _in_byline(document.text, p)]


# ── where a name stands ──

_HAN = "\u4e00-\u9fff"
# Tags of words that end a name: 「…主任林明关于」, 「…林明说」.
_BOUNDARY_TAGS = {"w", "p", "v", "vn", "u", "d", "c", "r", "xc", "TIME", "vd", "ad", "f"}
_LIST_END = re.compile(r"[^、，,；;。：:（）() \n等]{2,6}")
_CLOSED = re.compile(rf"等[{_HAN}]{{0,4}}领导")


def _in_sentence(document: Document, sentence: Sentence, titles: Sequence[Title]) -> set[Span]:
    """By the tagger, behind posts, and in lists with those."""
    text, tokens = document.text, sentence.tokens
    ends = sorted(t.end for t in titles if sentence.start <= t.start and t.end <= sentence.end)
    behind = {span for i, token in enumerate(tokens) if token.start in ends for span in _after_post(text, tokens, i)}
    found = set(behind)
    for i, token in enumerate(tokens):
        if token.tag in ("PER", "nr"):
            found.update(s for s in _of_token(text, tokens, i, ends) if s[0] in ends or _is_likely(text, s))
    found.update(_closed_list(text, sentence))
    for span in sorted(found):
        found.update(_along_list(text, sentence, span))
    return found


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
    while text[at : at + 1] == "、" and (item := _LIST_END.match(text, at + 1, sentence.end)):
        end = _without_act(text, item.start(), item.end())
        if end - item.start() > 4 or not is_name(text[item.start() : end]):
            return
        yield item.start(), end
        at = end


def _without_act(text: str, start: int, end: int) -> int:
    """「林明出席」 is a name and a verb."""
    return end - len(max((act for act in acts() if text[start:end].endswith(act) and len(act) > 1), key=len, default=""))


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


def _of_token(text: str, tokens: Sequence[Token], i: int, posts: Sequence[int]) -> Iterator[Span]:
    """The names in a token of the tagger: behind a post that it runs over, parted at list marks, with a last character it lost."""
    token = tokens[i]
    start = max((end for end in posts if token.start < end < token.end), default=token.start)
    for part in re.finditer(rf"[{_HAN}·•]+", text[start : token.end]):
        a, b = start + part.start(), start + part.end()
        b = _with_lost_character(text, tokens, i, a, b) if b == token.end else b
        b = _without_act(text, a, b)
        if b - a >= 2 and not _is_place(text[a:b]):
            yield a, b


def _with_lost_character(text: str, tokens: Sequence[Token], i: int, a: int, b: int) -> int:
    """「黎颂/和/,」: a lone character between a short name and a mark is its last one. So is the fourth of a Japanese name."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if (
        after is None
        or after.start != b
        or len(after.text) != 1
        or not re.match(rf"[{_HAN}]", after.text)
        or after.text in "等率说称"
    ):
        return b
    before_mark = i + 2 == len(tokens) or tokens[i + 2].tag == "w" or tokens[i + 2].start > after.end
    if b - a == 2 and before_mark and is_name(text[a:b]):
        return after.end
    return after.end if b - a == 3 and text[a : a + 2] in lexicon.japanese_surnames() else b


def _is_place(form: str) -> bool:
    """「爱辉」, 「苏陕」: a place or two letters of places that the tagger took for a person."""
    return bool(lexicon.divisions_named(form)) or (len(form) == 2 and all(lexicon.by_letter(c) for c in form))


def _after_post(text: str, tokens: Sequence[Token], i: int) -> Iterator[Span]:
    """The words behind a post, two to four characters that begin like a name and end before a mark or a verb."""
    start = tokens[i].start
    if tokens[i].tag in ("w", "p", "u", "c", "PER"):
        return
    for k in range(i, min(i + 4, len(tokens))):
        token = tokens[k]
        if token.tag in ("w", "PER") or token.end - start > 4:
            return
        after = tokens[k + 1] if k + 1 < len(tokens) else None
        ends = after is None or after.tag in _BOUNDARY_TAGS or after.start > token.end or after.text in ("等", "一行")
        if token.end - start >= 2 and ends and is_name(text[start : token.end]):
            yield start, token.end
            return


def is_name(form: str) -> bool:
    """Whether a form could be a Chinese person's name: begins with a surname, two to four characters, no common word."""
    return (
        2 <= len(form) <= 4
        and (form[0] in lexicon.surnames() or form[:2] in lexicon.surnames())
        and form not in _NO_NAME
        and form not in acts()
        and not _is_place(form)
    )


_NO_NAME = {
    "有关",
    "相关",
    "方面",
    "全体",
    "时任",
    "应邀",
    "双方",
    "成员",
    "同时",
    "从事",
    "任命",
    "单位",
    "万元",
    "于一体",
    "党员",
    "双方签字",
    "双方签署",
    "区委",
    "区政府",
    "代表团",
    "常委",
}


# ── whose name it is ──


def _full_names(document: Document, spans: Sequence[Span]) -> dict[str, str]:
    """Form → full name. 「鲍里索夫」 stands for 「安德烈·鲍里索夫」; 「高远林深」 is cut into 高远 and 林深."""
    forms = {document.text[a:b] for a, b in spans}
    whole = {f for f in forms if not _is_run(f, forms)}
    last = {re.split("[·•]", f)[-1]: f for f in sorted(whole) if re.search("[·•]", f)}
    return {f: last.get(f, f) for f in whole} | {short: f for short, f in last.items() if len(short) >= 2}


def _is_run(form: str, forms: Iterable[str]) -> bool:
    """Whether a form is two or three names without a mark between."""
    others = sorted((f for f in forms if f != form and len(f) >= 2 and f in form), key=len, reverse=True)
    return len(form) >= 4 and bool(others) and re.fullmatch(f"(?:{'|'.join(map(re.escape, others))}){{2,}}", form) is not None


def _everywhere(text: str, full: dict[str, str], taken: Sequence[Span]) -> Iterator[Person]:
    """Every place at which one of the names stands, the longest first."""
    if not full:
        return
    pattern = re.compile("|".join(map(re.escape, sorted(full, key=lambda f: (-len(f), f)))))
    for match in pattern.finditer(text):
        if not overlaps(match.span(), taken):
            yield Person(*match.span(), match.group(), full[match.group()])


_BYLINE = re.compile(
    r"(?:记者|通讯员|实习生|见习记者|摄影|文/图|图/文|责编|责任编辑|编辑|校对|版式|美术编辑|审核|检查|组版|作者|供图)[\s:：/]*(?:[\u4e00-\u9fff]{2,4}[\s、]+){0,3}$"
)


def _in_byline(text: str, person: Person) -> bool:
    """「记者 高山」, 「编辑:林海」."""
    return _BYLINE.search(text, max(0, person.start - 24), person.start) is not None
