"""Lasting arrangements of three places or more, and of two parks in two countries: mechanisms, alliances, regions, 「两国双园」.

In: a text and its actors. Out: `Programme`s. Who takes part is told by the list of places that the words count (「甲、乙、丙三市」), or by the letters of the name. Where the text does not tell
who they are, there is no programme.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, partial

from loaders import lexicon
from loaders.mentions.programmes.arrangements import Actor, Programme
from loaders.mentions.programmes.counted_places import COUNTED, counted, the_several
from loaders.spans import inside

_LEAST = 3
_WHAT = r"(?:协同发展|协调发展|联动发展|融合发展|一体化(?:发展)?|同城化(?:发展)?|联防联[控治]|共保联治|区域(?:合作|协作)|战略(?:合作|协作)|协同|协作|合作|联动|毗邻)"
_LASTING = r"(?:机制|联盟|同盟|共同体|合作区|协作区|经济区|都市圈|城市群|示范区|先行区)"
_SEVERAL = re.compile(COUNTED.pattern + _WHAT)  # quickly found out
_OF_SEVERAL = re.compile(
    rf"(?P<stem>(?:(?![在的与和了到由届次为])[^\W\d_]){{0,8}}?{COUNTED.pattern}(?P<rest>{_WHAT}))(?P<head>(?:联席会议|联席|工作|发展)?{_LASTING})?"
)


def of_several(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「云江流域五市协同发展机制」 of the five that the text lists; its 「五市协同发展联席会议」 speaks of it too. 「五市合作」 alone names none."""
    if not _SEVERAL.search(text):
        return
    found = [(m, _begin(text, m)) for m in _OF_SEVERAL.finditer(text) if counted(m["many"]) >= _LEAST]
    several = cache(partial(the_several, text, actors))
    full = {text[start : m.end("stem")]: text[start : m.end()] for m, start in found if m["head"]}
    for match, start in found:
        name = full.get(text[start : match.end("stem")])
        parties = several(counted(match["many"]), match["kind"]) if name else ()
        if name and parties:
            yield _programme((start, match.end()), text, name, parties, "other")


_HEADS = r"(?:党政|市长|县长|主要|领导|负责人|高层|联席|协调|会商|合作|工作)*"
_ORDINAL = r"第[一二三四五六七八九十百\d]+[次届]"
_REGION = re.compile(
    rf"(?:(?<=届)|(?<=次)|(?<![\w—·－-]))(?P<name>(?:(?!会议|第.[次届])[\w—·－-]){{2,18}}?(?:{_WHAT}|经济区|经济圈|合作区|协作区|都市圈|城市群)+)(?P<nth>{_ORDINAL})?{_HEADS}(?:联席|会商|协调|市长|县长|领导|座谈)会"
)
_ALL = re.compile(rf"{COUNTED.pattern[:-2]}城])")


def of_region(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「云江金三角区域合作第三次市长联席会议」, 「云江经济区第三届会商会议」: a region whose heads meet again and again, with the places side by side at the head of its name
    (「江州云州一体化发展第三次联席会议」), else those whom the article counts most (「四市」); not 「江云集团第三次联席会议」."""
    found = [m for m in _REGION.finditer(text) if m["nth"] or _ORDINAL_BEFORE.search(text, max(0, m.start() - 6), m.start())]
    for match in found:
        parties = _at_head(text, actors, match) or _counted_most(text, actors, match)
        if parties:
            yield _programme(match.span("name"), text, match["name"], parties, "other")


_ORDINAL_BEFORE = re.compile(_ORDINAL + "$")


def _at_head(text: str, actors: Sequence[Actor], match: re.Match[str]) -> tuple[str, ...]:
    """The places of one rank that a region is called after: 「江州—云州一体化」."""
    start, found = match.start(), []
    for actor in inside(actors, *match.span("name")):
        if text[start : actor.start].strip("—·－-与和"):
            break
        found.append(actor)
        start = actor.end
    alike = len({a.place.level for a in found}) == 1 and re.fullmatch(_WHAT, text[start : match.end("name")])
    return tuple(a.name for a in found) if alike and len(found) > 1 else ()


def _counted_most(text: str, actors: Sequence[Actor], meeting: re.Match[str]) -> tuple[str, ...]:
    """Those of whom an article speaks most as of those who meet: 「十市负责人出席」, 「三县轮流主持」; three at least. Not 「会前三市遭遇暴雨」."""
    those = (m for m in _ALL.finditer(text) if _is_of_meeting(text, m, meeting))
    told = Counter((counted(m["many"]), "市" if m["kind"] == "城" else m["kind"]) for m in those)
    for (many, kind), _ in told.most_common():
        parties = the_several(text, actors, many, kind) if many >= _LEAST else ()
        if parties:
            return parties
    return ()


_MEETS = re.compile(
    "出席|参加|参会|到会|与会|[主承协]办|主持|轮[流值]|发言|致辞|交流|签[署订约]|围坐|负责人|[省市县区州]长|书记|代表|成员"
)
_BESIDES = re.compile("另据|据了解|据悉|据气象|会前|此前")


def _is_of_meeting(text: str, several: re.Match[str], meeting: re.Match[str]) -> bool:
    """Whether a count stands in the sentence of a meeting, or in one that tells who comes, hosts or speaks."""
    begin, end = _sentence_at(text, several.start())
    if begin <= meeting.start() < end:
        return True
    return not _BESIDES.search(text, begin, several.start()) and _MEETS.search(text, several.end(), end) is not None


def _sentence_at(text: str, at: int) -> tuple[int, int]:
    """The sentence that an offset lies in."""
    ends = (text.find(c, at) for c in "。！？\n")
    return max(text.rfind(c, 0, at) for c in "。！？\n") + 1, min((k for k in ends if k >= 0), default=len(text))


_LEAD = re.compile("(?:.*(?:推[进动]|加[快强]|深化|召开|举行|建立|完善|健全|出席|参加|持续|不断|共同|全面))?")


def _begin(text: str, match: re.Match[str]) -> int:
    """Where a name begins, behind the verb that it is the object of."""
    lead = _LEAD.match(text, match.start(), match.end("stem"))
    return lead.end() if lead else match.start()


_LETTERED = re.compile(
    rf"(?:“(?P<quoted>[\u4e00-\u9fff]{{3,6}})”|(?<![\w“])(?P<plain>[\u4e00-\u9fff]{{3,4}}?))(?P<what>{_WHAT}?(?:{_LASTING}|经济圈|生活圈|文旅圈|旅游圈|一体化(?:发展)?|同城化)(?:花园|体)?)"
)


def of_letters(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「“江云青”都市圈」, 「江云青一体化」: three letters or more, each of another city or county of the article; not 「“一带一路”合作区」."""
    names = list(dict.fromkeys(a.name for a in actors if a.place.level in ("city", "county")))
    for match in _LETTERED.finditer(text):
        letters = match["quoted"] or match["plain"]
        owners = [_called(letter, names) for letter in letters]
        parties = tuple(one for one, *others in filter(None, owners) if not others)
        if len(set(parties)) == len(letters):
            yield _programme(match.span(), text, match.group(), parties, "other")


def _called(letter: str, names: Sequence[str]) -> list[str]:
    """Whom of the article a letter stands for: by custom (宁, 沪), else those whose name holds it."""
    known = {division.name for division in lexicon.by_letter(letter)}
    return [name for name in names if name in known] or [name for name in names if letter in name[:-1]]


_TWIN_PARKS = re.compile(r"(?:中(?P<other>印尼|[\u4e00-\u9fff])(?:经贸创新发展示范园区)?)?“?两国双园”?")
_OURS = "中国"


def twin_parks(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「中马“两国双园”」: China and the other country, and the two parks that are called after both (「中马云州产业园区」, 「马中江州产业园区」), which are a pair."""
    found = [m for m in _TWIN_PARKS.finditer(text) if "双园" in m.group()]
    named = next((m for m in found if m["other"]), None)
    other = _country(named["other"], actors) if named else None
    if named is None or other is None:
        return
    heads = ("中" + named["other"], named["other"] + "中")
    parks = [next((a.name for a in actors if a.place.level == "zone" and a.name.startswith(head)), "") for head in heads]
    for match in found:
        yield _programme(match.span(), text, named.group(), (_OURS, other, *filter(None, parks)), "other")
        if all(parks):
            yield _programme(match.span(), text, named.group(), tuple(parks), "other")


def _country(letter: str, actors: Sequence[Actor]) -> str | None:
    """The country that a letter or a short name stands for; one of the article before others."""
    told = [d.name for d in (*lexicon.by_letter(letter), *lexicon.divisions_named(letter)) if d.level == "country"]
    here = {a.name for a in actors}
    return next((name for name in told if name in here), told[0] if told else None)


def _programme(span: tuple[int, int], text: str, name: str, parties: Sequence[str], basis: str) -> Programme:
    return Programme(*span, text[span[0] : span[1]], name, tuple(sorted(parties)), basis)
