"""Ceremonies without a name of their own, named by what is done at them.

In: a sentence's chunks. Out: names. What is told by a verb alone is an event where no other is spoken of: 「江州商会10日在云州揭牌成立」, 「两市领导为“江云
产业园”揭牌」. Signings without a name are in signings.py.
"""

import re
from collections.abc import Iterator, Sequence

from loaders.chunks import PERSON, TITLE, Chunk
from loaders.document import overlaps
from loaders.spans import Span

_FOR = re.compile(r"为(?P<what>[“「]?[\w·—－“”「」]{4,30}?)(?:共同|正式)?(?P<verb>揭[牌幕])")
_UNVEILED = "揭牌成立|挂牌成立|挂牌运营|挂牌|揭牌|揭碑|落成揭幕|(?<![会节展赛坛周])揭幕|开园"
_IS_UNVEILED = re.compile(_UNVEILED)
_BEGUN = "奠基|开工|竣工|落成|投产|投运|开业|通车|启用|首航|开馆"
_WHEN = r"(?:日前|近日|昨日|今日|昨天|今天|(?:\d{1,2}月)?\d{1,2}日|[上下]午|正式|刚刚?|在[^\W在]{2,24}?)"
_BY_ITSELF = re.compile(
    rf"(?<![\w”、])(?:{_WHEN}){{0,4}}[“「]?(?P<what>[\w·—－（）()]{{4,40}}?)[”」]?{_WHEN}{{0,4}}(?P<verb>{_UNVEILED}|{_BEGUN})(?=[，,。])"
    rf"|(?<![\w”、])(?P<thing>[\w·—－]{{2,40}}?)是(?:{_WHEN}){{1,4}}(?P<did>{_UNVEILED}|{_BEGUN})的(?=[，,。])"
)
# 「导管室由江州出资建设,去年9月1日揭牌」: what was built is what was unveiled later in the sentence.
_BUILT = re.compile(
    r"(?P<what>[\w“”]{3,20}?)由[^。；;]{2,60}?(?:建设|建成|援建|捐建|打造)[^。；;]{0,12}[，,](?:[去今前]年)?\d{1,2}月(?:\d{1,2}日)?(?:正式)?(?P<verb>揭牌|挂牌)(?=[，,。])"
)
_DAY = re.compile(r"\d日|昨|今[日天]")
_NO_SUBJECT = re.compile(r"[为由和与并要]|共同|正式|现场|(?:[去今前]年)?\d{1,2}月")


def unveilings(row: Sequence[Chunk], text: str, sentence: Span, *, seen: bool) -> Iterator[tuple[Span, str]]:
    """What a sentence says was unveiled or set up: where that is named, and the name of the occasion. What is begun or opened (「产业园6月18日
    奠基」) is one on a day that is told, where it is `seen` by someone."""
    people = [(c.start, c.end) for c in row if c.kind in (PERSON, TITLE)]
    for match in _FOR.finditer(text, *sentence):
        if not overlaps(match.span("what"), people):
            yield match.span("what"), match["what"].strip("“”「」") + match["verb"]
    built = _BUILT.match(text, *sentence)
    if built and not overlaps(built.span("what"), people):
        yield built.span("what"), built["what"].strip("“”") + built["verb"]
    for match in _BY_ITSELF.finditer(text, *sentence):
        group, verb = ("what", match["verb"]) if match["what"] else ("thing", match["did"])
        told = _IS_UNVEILED.fullmatch(verb) is not None or (seen and _DAY.search(text, sentence[0], match.end()) is not None)
        if told and not overlaps(match.span(group), people) and not _NO_SUBJECT.match(match[group]):
            yield match.span(group), match[group] + verb
