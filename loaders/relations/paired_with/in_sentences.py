"""The pairs that a sentence tells: 「甲区与乙县、丙区与丁市这两对区县亲家」, 「两地…结成对子」, 「我县代表团赴甲区对接协作」.

In: a Reading and a sentence's number. Out: pairs of places. 「甲与乙」 is of one level with nothing but the joining word between; 「两地」 means the two that the sentence or its paragraph names first.
Places that are only to build something together are no pair.
"""

import itertools
import re
from collections.abc import Iterator, Sequence

from loaders import lexicon, unreal
from loaders.calendar import number
from loaders.mentions.places import Place
from loaders.mentions.places.territory import ancestors
from loaders.mentions.programmes.arrangements import ARRANGEMENT, Actor, actors_in
from loaders.patterns import GOVERNS
from loaders.relations.fact import Reading
from loaders.relations.paired_with.basis import with_head
from loaders.spans import inside, over

Pair = tuple[str, str]
SEVERAL = 2
"""So many pairs told together are a list of pairs."""

_BOUND = re.compile(
    r"结[了的过]?对|认[了的过]?亲|携手奔小康|结为|结成|亲家|对子|牵手|之于|[—－]\S{0,8}(?:协作|合作)|(?:建立|确立|形成)[^，,。；;]{0,8}(?:对口|结对|东西部协作|扶贫协作|帮扶)|(?:签|续)[^，,。；;]{0,16}(?:对口|结对|协作|帮扶|挂钩|友好[县区乡镇村])|(?:对口|结对|协作|帮扶|支援)[^，,。；;]{0,8}协议"
)
_BUILD = re.compile(r"(?:共建|合建)(?!机制)")
_INTENDED = re.compile(r"推动|推进|要|愿|希望|探索|争取|建议")
_BOTH = re.compile(
    r"(?:两地|两市|两县|两区|双方)[^。；]{0,30}(?:结成|结为|结对)|自\d{4}年[^，,。；;]{0,8}结对"
    r"|[“\"‘]?结(?:对子?|亲)[”\"’]?(?:以来|至今|已?有?(?:\d+|[一二三四五六七八九十]+)多?年)"
)
_WE_GO = re.compile(
    r"我(?P<letter>[省市县区州旗])[^，,。；;]{0,6}(?:代表团|考察团|一行)(?:赴|到)(?P<there>[^，,。；;]{2,16}?)(?:考察|学习|对接|调研)[^。；;]{0,24}(?:协作|对口|帮扶)"
)
# 「甲村党支部书记高远与乙村…结对」: who signs for a village, between it and the other.
_HEAD = re.compile(r"(?:党总支|党支部|党委|党工委|村委会|居委会)?(?:书记|主任|[镇乡]长)[\w·]{2,6}(?:与|和|同)")
_JOIN = re.compile(rf"(?:{GOVERNS}|办事处|党委|党工委|村委会)?(?:与|和|同|之于|—|－)(?:我[市县区州旗])?")


def pairs_in(reading: Reading, i: int) -> list[tuple[str, ...]]:
    """The pairs that a sentence tells; not those of 「甲与乙、丙与丁有望结为友好城市」."""
    text = reading.text(i)
    real = not unreal.planned(text)
    built = any(p.basis != "other" for p in reading.programmes) and _BUILD.search(text) and real and not _INTENDED.search(text)
    pairs = list(_listed(reading, i))
    if not (built or (real and (_BOUND.search(with_head(reading, i)) or _correspond(reading, text, pairs)))):
        pairs = []
    if real and not pairs and _BOTH.search(text):
        pairs = _first_two(reading, i)
    ours = list(_ours_and_theirs(reading, i))
    return [tuple(sorted(pair)) for pair in [*pairs, *ours]]


# 「甲市与乙市、丙市与丁市,两对城市结伴而行」: as many as are listed, no need to say in what.
_SO_MANY_PAIRS = re.compile(
    r"(?P<many>[两二三四五六七八九]|十[一二三四五六七八九]?|\d{1,2})对[“\"]?(?:山海)?(?:城市|区县|县[区市]|市县|区市|市州|兄弟|姐妹|伙伴|亲[家戚]|友[城好]|[乡村]?镇街?|村庄?)(?!队|名额)"
)
_THESE_PAIRS = re.compile("这[一两三四五六七八九十]对|[配组凑结]成[一两三四五六七八九十]对|配[好成]了?对")


def _correspond(reading: Reading, told: str, pairs: Sequence[Pair]) -> bool:
    """「甲区与丙县、乙区与丁县办理交接」, 「定下甲市与乙市这一对」: pairs of the same two provinces, or called so, in a text about an arrangement;
    「甲市与乙市、丙市与丁市,两对城市结伴而行」 in any."""
    if counted := _SO_MANY_PAIRS.search(told):
        return number(counted["many"].replace("两", "二")) == len(pairs)
    if not pairs or not ARRANGEMENT.search(reading.document.text):
        return False
    if _THESE_PAIRS.search(told):
        return True
    if len(pairs) < SEVERAL:
        return False
    above = {p.name: {p.name, *ancestors(p)} for p in reading.places}
    left, right = (set.intersection(*(above.get(name, {name}) for name in side)) for side in zip(*pairs, strict=True))
    return bool(left and right) and left.isdisjoint(right)


def _acts(place: Place) -> bool:
    return place.level != "country" and len(place.form) > 1


def _within(reading: Reading, start: int, end: int) -> list[Actor]:
    """The places that can be paired in a stretch of text, each with what it lies in."""
    return actors_in(reading.document.text, [p for p in inside(reading.places, start, end) if _acts(p)])


def _listed(reading: Reading, i: int) -> Iterator[Pair]:
    """「甲与乙、丙与丁」 of one level, with nothing but the joining word between; 「甲与乙、丙」 pairs the first with the last too; in
    「甲、乙签署…」 the two are all that the sentence names."""
    text, sentence = reading.document.text, reading.sentence(i)
    last: tuple[Actor, Actor] | None = None
    named = _within(reading, sentence.start, sentence.end)
    for k, (a, b) in enumerate(itertools.pairwise(named)):
        between = text[a.end : b.start]
        heads = a.place.level == b.place.level == "other" and _HEAD.fullmatch(between)
        joined = heads or _JOIN.fullmatch(between) or (between == "、" and len({n.name for n in named}) == SEVERAL)
        joined = joined and not text.endswith("在", 0, a.start)  # 「高远在甲市/与/乙市市长林深签署…」
        if (alike(a, b) or _helped(text, named, k)) and joined and not in_body(reading, a, b) and not _of_one_city(a, b):
            last = (a, b)
            yield a.name, b.name
        elif last and a == last[1] and between == "、" and alike(last[0], b) and not _begins_pair(text, named[k + 1 :]):
            last = (last[0], b)
            yield last[0].name, b.name


_AND = re.compile("、|以及|和|及")
_SUPPORT = re.compile(r"(?:等)?的?(?:对口|结对)(?:支援|帮扶|协作|合作)")


def _helped(text: str, named: Sequence[Actor], k: int) -> bool:
    """「甲省与丙县、乙市与丁县的对口支援」: a province and a county it helps, in a list of such pairs with the word right behind."""
    begin = k
    while begin >= 2 and _AND.fullmatch(text, named[begin - 1].end, named[begin].start):
        begin -= 2
    end = k
    while end + 3 < len(named) and _AND.fullmatch(text, named[end + 1].end, named[end + 2].start):
        end += 2
    run = list(zip(named[begin : end + 1 : 2], named[begin + 1 : end + 2 : 2], strict=False))
    pairs = all(_JOIN.fullmatch(text, a.end, b.start) for a, b in run)
    return len(run) > 1 and pairs and _SUPPORT.match(text, named[end + 1].end) is not None


def _begins_pair(text: str, places: list[Actor]) -> bool:
    return len(places) > 1 and _JOIN.fullmatch(text, places[0].end, places[1].start) is not None


def alike(a: Actor, b: Actor) -> bool:
    levels = {a.place.level, b.place.level}
    if lexicon.regions().issuperset((a.name, b.name)):
        return a.name != b.name
    return a.name != b.name and (len(levels) == 1 or levels <= {"city", "county", "zone"})


def _of_one_city(a: Actor, b: Actor) -> bool:
    """Districts of one city are listed together, not paired; a municipality's districts may be paired with its counties."""
    if {a.name[-1], b.name[-1]} == {"区", "县"} and lexicon.regions().issuperset(
        {p.division.parent for p in (a.place, b.place) if p.division}
    ):
        return False
    above = {p.division.parent for p in (a.place, b.place) if p.division}
    return len(above) == 1 and a.place.level != "city" and str(next(iter(above))).endswith(("市", "州", "地区", "盟"))


def in_body(reading: Reading, a: Actor, b: Actor) -> bool:
    """Whether one of two places is but part of a body's name; its own team or office is the place itself (「云州工作组」)."""
    bodies = ((p, over(reading.bodies, p.start, p.end)) for p in (a, b))
    return any(body is not None and body.end > p.end and not body.form.endswith(_ARMS) for p, body in bodies)


_ARMS = ("工作组", "工作队", "指挥部", "联络组", "党支部", "党总支", "党委", "村委会")


def _first_two(reading: Reading, i: int) -> list[Pair]:
    """The two places of the sentence, or else those that the paragraph began with."""
    sentence = reading.sentence(i)
    start = min(s.start for s in reading.document.sentences if s.paragraph == sentence.paragraph)
    for begin, end in ((sentence.start, sentence.end), (start, sentence.start)):
        names = dict.fromkeys(a.name for a in _within(reading, begin, end) if a.place.level in ("city", "county"))
        if len(names) > 1:
            a, b, *_ = names
            return [(a, b)]
    return []


def _ours_and_theirs(reading: Reading, i: int) -> Iterator[Pair]:
    """「我县代表团赴甲市乙区考察,对接协作」: our county and the last place named there."""
    sentence = reading.sentence(i)
    for match in _WE_GO.finditer(reading.document.text, sentence.start, sentence.end):
        there = _within(reading, *match.span("there"))
        ours = reading.territory.of(match["letter"], match.start())
        if ours and there:
            yield ours, there[-1].name
