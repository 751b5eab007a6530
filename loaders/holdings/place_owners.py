"""Which place a post is of that names none, where the words around it tell more than its letter: a side, a zone, an office, a city abroad.

In: a sentence's chunks, the chunk of the post, and whose territory the article speaks of. Out: the place, with what the post leaves out.
"""

import re
from collections import Counter
from collections.abc import Sequence

from loaders import lexicon
from loaders.chunks import ACT, BODY, OPEN, PERSON, PLACE, TEXT, Chunk, is_mark
from loaders.mentions.people.names import is_from_abroad, is_japanese
from loaders.mentions.places import Place
from loaders.mentions.places.territory import Territory
from loaders.mentions.posts import Title

_SIDE = re.compile(r"(?P<name>\w{2,4})方$")
_OFFICES = ("管委会", "党工委", "办事处", "政府办公室")
# Posts that only a special administrative region has.
_OF_REGION = re.compile("行政长官|(?:政务|(?:经济)?财政|律政|社会文化|行政法务|保安|运输工务)司司长")
OF_CHINA = re.compile("人大|政协|委|秘书长")
"""Organs that no city abroad has."""
# Posts that only places abroad have.
_FOREIGN = re.compile("(?<!协)议会|议长|知事|教育长|町长|杜马")


def by_words(row: Sequence[Chunk], i: int, title: Title, territory: Territory) -> tuple[str, str] | None:
    """「海西方领导」, 「开发/区领导」, 「行政长官高远」, 「云州工业园区管委会（/主任高远）」: the place, and the words that the post leaves out."""
    if title.text == "区领导" and territory.text.endswith("开发", 0, title.start):
        zone = _last_zone(title, territory)
        return (zone, "开发") if zone else None
    place = (
        _side(row, i, territory)
        if title.text == "领导"
        else _region(title, territory)
        if _OF_REGION.fullmatch(title.text)
        else None
    )
    return (place, "") if place else _office(row, i) or _department(row, i, territory)


def _side(row: Sequence[Chunk], i: int, territory: Territory) -> str | None:
    """A side by a name that alone would tell no place."""
    side = _SIDE.search(row[i - 1].value) if i and row[i - 1].kind == TEXT else None
    named = [d.name for d in lexicon.divisions_named(side["name"])] if side else []
    known = {p.name for p in territory.places}
    return next((name for name in named if name in known), None)


def _region(title: Title, territory: Territory) -> str | None:
    """The special administrative region named before, else the first one behind, or home."""
    before = (p.name for p in reversed(territory.places) if p.start < title.start)
    return next((n for n in (*before, *(p.name for p in territory.places), *territory.home) if n.endswith("特别行政区")), None)


def _office(row: Sequence[Chunk], i: int) -> tuple[str, str] | None:
    k = i - 2 if is_mark(row, i - 1, OPEN) else 0
    office = row[k].value if k > 0 and row[k].kind == TEXT and row[k - 1].kind == PLACE else ""
    return (row[k - 1].value.name, office) if office in _OFFICES else None


_DEPARTMENT = re.compile("(?P<letter>[省市县区州旗盟])委(?:组织部|宣传部|统战部|政法委|社会工作部)$")


def _department(row: Sequence[Chunk], i: int, territory: Territory) -> tuple[str, str] | None:
    """「江州市委组织部（/部长高远）」: a department of the party is its place's."""
    body = row[i - 2] if i > 1 and is_mark(row, i - 1, OPEN) and row[i - 2].kind == BODY else None
    words = _DEPARTMENT.search(body.value.form) if body else None
    if body is None or words is None:
        return None
    place = body.value.name.removesuffix(words.group()) + words["letter"]
    return (place, words.group()) if place in {*territory.home, *(p.name for p in territory.places)} else None


def abroad(row: Sequence[Chunk], title: Title, letter: str, territory: Territory) -> str | None:
    """「日本云州市市长来访,/市议会议长高远同行」: posts that only places abroad have are of the one named last, and so are those of people with a name from
    abroad, 「加拿大云州也种牡丹。/副市长马丁·杜朗…」, and of whom a guest there meets, 「在韩国云州市,高远会见/市长朴在权」."""
    named = [p for p in reversed(territory.places) if p.end <= title.start and _is_abroad(p)]
    last = next((p for p in named if p.name.endswith(letter) or (letter == "市" and p.level == "city")), None)
    if last is None:
        return None
    if letter == "市" and last.name.endswith(_PREFECTURES):
        city = f"{last.name[:-1]}市"  # 「长崎」 is the prefecture, and 「市长」 of the city that is called so too
        last = last._replace(name=city) if city in territory.named else last
    told = (
        _FOREIGN.search(title.text)
        or is_held_abroad(row, title)
        or (last.start >= row[0].start and _is_met_there(row, title, last))
    )
    return last.name if told else None


_PREFECTURES = ("县", "府", "都")


def is_held_abroad(row: Sequence[Chunk], title: Title) -> bool:
    """「某某地区市长马丁·杜朗」, 「市长森川一郎」: whether the holder's name is one of those who live abroad, so that the post is of no place of ours."""
    at = next(k for k, c in enumerate(row) if c.value is title) + 1
    holder = row[at].value.name if at < len(row) and row[at].kind == PERSON else ""
    return (is_from_abroad(holder) or is_japanese(holder)) and not OF_CHINA.search(title.text)


def is_autonomous(place: str) -> bool:
    """Whether a place is an autonomous one or lies in one, where many people have names with a dot: 「新疆维吾尔自治区」, 「喀什地区」; not 「江州市」."""
    return any("自治" in name for name in (place, *lexicon.above(place)))


def is_of_the_han(place: str) -> bool:
    """Whether a place is one of China in which nobody in office has a name with a dot: 「大连市」; not 「喀什地区」, nor 「札幌市」."""
    return any(d.adcode for d in lexicon.divisions_named(place)) and not is_autonomous(place)


def _is_met_there(row: Sequence[Chunk], title: Title, place: Place) -> bool:
    """Whether the words before a post have someone named meet its holder at the place; not so 「在韩国云州市,/市长高远会见…」."""
    at = next(k for k, c in enumerate(row) if c.value is title)
    named = next((k for k, c in enumerate(row) if c.kind == PLACE and c.start == place.start), at)
    first = next((k for k in range(named, 0, -1) if row[k - 1].kind != PLACE), 0)
    met = at > 0 and row[at - 1].kind == ACT and row[at - 1].value.act == "meet"
    there = first > 0 and row[first - 1].kind == TEXT and row[first - 1].value.endswith(("在", "到", "抵达"))
    return met and there and any(c.kind == PERSON for c in row[named:at])


def lives_elsewhere(row: Sequence[Chunk], at: int, place: Place) -> bool:
    """「日本江州市议会议长森川一郎,副市长/林大为」: whether the holder at chunk `at` has no name of those who live in Japan."""
    holder = row[at].value.name if at < len(row) and row[at].kind == PERSON else ""
    short = 0 < len(holder) < len("森川一郎") and holder[:2] not in lexicon.japanese_surnames()
    return short and "日本" in lexicon.above(place.name, place.division.parent if place.division else None)


def _is_abroad(place: Place) -> bool:
    return place.level != "country" and not (place.division and place.division.adcode)


def zone_before(title: Title, territory: Territory) -> str | None:
    """「管委会主任」 alone is of the zone named last, 「园区/管委会主任」 of the park that the article names most, 「街道/党工委书记」 of the last 街道."""
    if "管委会" not in title.text and "工委" not in title.text:
        return None
    if territory.text.startswith("园区", title.start - 2):
        parks = Counter(p.name for p in territory.places if p.level == "zone" and p.name.endswith(("园", "园区")))
        return next((name for name, _ in parks.most_common(1)), None)
    if territory.text.startswith("街道", title.start - 2):
        return next((p.name for p in reversed(territory.places) if p.end <= title.start and p.name.endswith("街道")), None)
    return _last_zone(title, territory)


def _last_zone(title: Title, territory: Territory) -> str | None:
    return next((p.name for p in reversed(territory.places) if p.level == "zone" and p.end <= title.start), None)
