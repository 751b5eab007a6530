"""Names of bodies as found, cut and lengthened to what the name is.

In: a Document, spans, its places, posts and people. Out: spans. Two that stand together are parted (「甲公司　乙学院」, 「云港公司/以前叫/远航厂」); a name begins with
its place and with who sends it (「江州市派驻云县工作组」), and not with whom it stands beside (「江州医院副院长高远同/云州医院」).
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from loaders.document import Document
from loaders.mentions.bodies.beginnings import called_after_people
from loaders.mentions.bodies.names import WAS_CALLED, ends_as_body, ends_strongly
from loaders.mentions.people.after_names import behind_words
from loaders.mentions.places import Place
from loaders.mentions.places.kinds import DIVISION_KINDS
from loaders.mentions.posts import Title
from loaders.spans import Span, starting


def mended(
    document: Document, found: set[Span], places: Sequence[Place], titles: Sequence[Title], people: Sequence[Span]
) -> set[Span]:
    """Spans of names, each with no more and no less than the name."""
    text = document.text
    ends = {p.start: p.end for p in places}
    posts = {t.start for t in titles}
    found = {part for span in found for side in _apart(text, span) for part in _either_name(text, side)}
    found = {body for span in found if (body := _behind_people(text, span, people))}
    found = set(called_after_people(document, found))
    in_places = {i: end for start, end in ends.items() for i in range(start, end)}
    found = {(_place_start(span[0], ends, in_places), span[1]) for span in found}
    found = {(a + 1 if text[a] in "和与及" and a not in ends and a + 1 in ends else a, b) for a, b in found}
    whole = {b for a, b in found if ends_strongly(text[a:b])}
    found = {(a + (text[a] in "和与及" and a in whole), b) for a, b in found}  # 「江州大学/和/云堡葡萄酒协会」
    named = {b for _, b in people}
    found = {(a + 1 if a in named and text[a] in "率偕携" else a, b) for a, b in found}  # 「高远率/商务局局长林深」
    begins = {p.end: p.start for p in places}
    found = {(_sender_start(text, _joint_start(text, span, begins), span[1], begins), span[1]) for span in found}
    begun = {i: t.start for t in titles for i in range(t.start + 1, t.end)}
    found = {(a, _before_board(text, a, b, begun.get(b, b))) for a, b in found}
    found = {(a, b - (b - 1 in posts and ends_strongly(text[a : b - 1]))) for a, b in found}  # 「江州市发改局/局长」
    called = {text[a:b] for a, b in people if b - a > 2}
    found = {(_behind_called(text, a, called), b) for a, b in found}
    found = {(a, b) for a, b in found if called.isdisjoint((text[a : a + 3], text[a : a + 4])) or ends_strongly(text[a:b])}
    found = {(a + _begins_with_whom(text, a, b), b) for a, b in found}
    posts_end = {t.end for t in titles}
    return {(_behind_person(text, a, b, posts_end), b) for a, b in found}


_WITH_WHOM = re.compile("(?:^|[^\\w])同(?![济仁德心方医煤程花江安创盛兴福泰庆文])")


def _begins_with_whom(text: str, start: int, end: int) -> bool:
    """「(随后,)同/俄外交部代表林深会谈」: whether the word that joins begins what is no name like 同济大学."""
    return (
        _WITH_WHOM.match(text, max(0, start - 1)) is not None and text[start] == "同" and ends_strongly(text[start + 1 : end])
    )


_GAP = re.compile("[ \u3000\\t|｜]+|[&＆/／]")
_GOVERNS = re.compile("(?:政府|管委会|管理委员会)$")


def _apart(text: str, span: Span) -> Iterator[Span]:
    """「甲公司　乙学院」, 「甲公司&乙集团」 are two, and so is, in a row of a table, 「/云县人民政府/ 乙公司」; 「海风&云港贸易公司」 is one."""
    begin = span[0]
    for gap in _GAP.finditer(text, *span):
        whole = ends_as_body(text[begin : gap.start()]) or _GOVERNS.search(text, begin, gap.start()) is not None
        if whole:
            yield begin, gap.start()
        begin = gap.end() if whole or gap.group() not in "&＆/／" else begin
    yield begin, span[1]


def _either_name(text: str, span: Span) -> Iterator[Span]:
    """「云港公司/以前叫/远航厂」, 「/原名/远航厂」: a body's two names are two; so are two bodies: 「江州大学/对口支援/云州大学」."""
    was = WAS_CALLED.search(text, *span)
    if was:
        yield from ((a, b) for a, b in ((span[0], was.start()), (was.end(), span[1])) if ends_strongly(text[a:b]))
        return
    tie = _TIE.search(text, *span)
    parts = ((span[0], tie.start()), (tie.end(), span[1])) if tie else ()
    two = [(a, b) for a, b in parts if ends_strongly(text[a:b])]
    apart = tie is not None and (len(two) == 2 or text[span[0] : tie.start()] in ("", "高校"))
    both = (
        tie is not None and tie.group() == "同" and all(ends_as_body(text[a:b]) for a, b in parts)
    )  # 「江州医疗中心/同/云州医院」
    told = tie is not None and (both or tie.group() in ("跟", "替"))  # 「云港物贸/跟/合作社」
    named = [(a, b) for a, b in parts if ends_as_body(text[a:b])] if told else two
    yield from named if told or apart else [span]


_CONSULTS = r"(?<=[局委办厅])商(?![务业会贸])(?=\w{0,3}[省市县区州旗])"  # 「市发改局/商/云州区教育局」
_TIE = re.compile(
    f"(?<=[院校学局会司心所])同(?![济仁德心方医])|—|－|{_CONSULTS}|帮(?![扶办])|跟|替|对口(?:支援|帮扶|协作)|定点帮扶|结对帮扶|携手"
)


def _behind_people(text: str, span: Span, people: Sequence[Span]) -> Span | None:
    """「江州医院副院长高远同/云州医院」: a body begins behind the people whom the tagger glues to it, and ends before them."""
    start, end = span
    for a, b in starting(people, start - 5, end):
        if b <= start or end <= a:
            continue
        if end <= b:
            return None
        joined = behind_words(text, b)
        start = joined if end - joined >= _SHORTEST else b
    whole = start == span[0] or ends_strongly(text[start:end])
    return (start, end) if whole else None


_SHORTEST = 4  # characters of a name behind a person and a word: 「高远/到/海云公司」


def _place_start(start: int, ends: Mapping[int, int], in_places: Mapping[int, int]) -> int:
    """A name that would begin within a place begins with it."""
    while start in in_places and start not in ends:
        start -= 1
    return start


_JOINT = re.compile(r"\w{2,8}联合\w{0,4}(?:组|队|办公室)$")


def _joint_start(text: str, span: Span, begins: Mapping[int, int]) -> int:
    """「江州区、云州市联合工作组」 is of both places."""
    if text[span[0] - 1 : span[0]] in ("、", "和", "与") and _JOINT.match(text[slice(*span)]):
        return begins.get(span[0] - 1, span[0])
    return span[0]


_SENT = re.compile("(?:派驻|派往|派赴|派出?驻|驻|赴|(?:南北)?挂钩|(?:对口)?(?:支援|帮扶|协作))$")
_TEAM = re.compile("(?:工作[组队]|医疗队|支[医教]队|指挥部|联络组|办事处|联络处)$")


def _sender_start(text: str, start: int, end: int, begins: Mapping[int, int]) -> int:
    """「江州市派驻/云县工作组」 is of the place that sends it, 「市驻/云县工作队」 too; of whom nothing is said, it is 「驻云县工作队」."""
    sent = _SENT.search(text, max(0, start - 6), start) if _TEAM.search(text, start, end) else None
    if sent is None or sent.start() in begins:
        return begins.get(sent.start(), start) if sent else start
    own = sent.start() - (text[sent.start() - 1 : sent.start()] in ("省", "市", "县", "区", "州"))
    alone = own == 0 or text[own - 1] in "，,、。；;：: \u3000\n"
    return own if alone and text[sent.end() - 1] == "驻" else start


_BOARD = re.compile(r"(?:董事局|董事会|监事会|理事会|党组|党委|党总支|党支部)$")


def _before_board(text: str, start: int, end: int, post: int) -> int:
    """Where a name ends behind which a post begins with the name's own board: 「江州钢铁/董事局主席」."""
    return post if start < post < end and _BOARD.search(text, post, end) and text[post] not in DIVISION_KINDS else end


def _behind_called(text: str, start: int, called: Collection[str]) -> int:
    """「高大远向/江州小学」: who is told elsewhere in the article is no part of the name."""
    end = next((start + n for n in (4, 3) if text[start : start + n] in called), None)
    return (
        end + 1
        if end and text[end : end + 1] in ("向", "与", "和", "对", "为", "给", "到", "赴", "在", "同", "跟", "率")
        else start
    )


_WITH_OR_FOR = re.compile(r"\w{2,4}?(?:代表|同)")


def _behind_person(text: str, start: int, end: int, posts: Collection[int]) -> int:
    """「某医院院长高远同/某医院」, 「某公司董事长高远代表/公司」: whoever has a post before is no part of the name."""
    told = (_WITH_OR_FOR.match(text, at, end) for at in range(start, end) if at in posts)
    return max((m.end() for m in told if m), default=start)
