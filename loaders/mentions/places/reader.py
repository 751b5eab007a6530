"""Places named in an article: provinces, cities, counties, zones, foreign places, and one-letter names in context.

In: a Document. Out: every mention with the place's full official name, and the division behind each name. A form that several
divisions share (朝阳区) is decided by what else the article names; a one-letter name (沪连, 来连) by the places it can stand for.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from loaders import lexicon
from loaders.document import Document
from loaders.lexicon import Division
from loaders.mentions.places.kinds import PARK_END, ZONE, ZONE_END
from loaders.mentions.places.letters import letters
from loaders.mentions.places.spans import spans
from loaders.mentions.places.stems import SOUNDS, stems
from loaders.spans import Span

LEVEL_OF = {
    "省": "province",
    "市": "city",
    "县": "county",
    "区": "county",
    "旗": "county",
    "州": "city",
    "盟": "city",
    "郡": "county",
}


_HOME_COUNTS = 2  # times that a text has its paper's home, for it need not say 「我市」 before each of its districts


class Place(NamedTuple):
    """A place named at text[start:end]; `division` is None where no register has it."""

    start: int
    end: int
    form: str
    name: str
    division: Division | None = None

    @property
    def level(self) -> str:
        """country, province, city, county, zone or other: from the register, else from the name's last characters."""
        return self.division.level if self.division else level_by_name(self.name)


_AREA_END = re.compile("[园岸城港岛]$|基地$|港区$|园区$|(?:试验|示范|合作|功能|集中|集聚|风景|保护)区$")


@lru_cache(1 << 12)
def level_by_name(name: str) -> str:
    """「维申斯基市」 is a city, 「云港经济开发区」 and 「沪滇产业园」 zones, 「下溪镇」 other."""
    if ZONE_END.search(name) or PARK_END.search(name) or _AREA_END.search(name):
        return "zone"
    if name.endswith(("自治州", "地区", "府", "州")):
        return "city"
    if name.endswith(("大区", "自治区")):
        return "province"
    return LEVEL_OF.get(name[-1:], "other")


def recognise(document: Document) -> list[Place]:
    """All places of an article in text order; where two overlap the longer one stays."""
    named = _named(document, spans(document))
    return sorted([*named, *_by_letter(document, named)])


def _by_letter(document: Document, named: Sequence[Place]) -> Iterator[Place]:
    counts = Counter(p.division for p in named if p.division)
    for at, division in letters(document, [(p.start, p.end) for p in named], counts):
        yield Place(at, at + 1, document.text[at], division.name, division)


# ── which place it is ──


def _named(document: Document, found: Sequence[Span]) -> list[Place]:
    text, year = document.text, (document.article.date or "")[:4]
    home = document.article.home
    kin = (home, *lexicon.above(home)) if home else ()
    forms = Counter(text[a:b] for a, b in found)
    full = _full_zone_names(forms) | _zones_of_home(document, forms) | stems(forms)
    places: list[Place] = []
    for a, b in found:
        form = _zone_before(text[a:b], places) or full.get(text[a:b], text[a:b])
        before = places[-1] if places and places[-1].end == a else None
        form = _own_name_of_zone(form)
        division = _choose(form, forms, before, year, kin)
        name = division.name if division else f"{form}市" if set(form) <= set(SOUNDS) else form  # 「友城/埃斯库德」
        places.append(Place(a, b, text[a:b], name, division))
    return places


def _zone_before(form: str, places: Sequence[Place]) -> str | None:
    """「开发区/管委会」: the zone of that kind that is named most, and then that was named last."""
    return (
        most_named([p.name for p in reversed(places) if p.level == "zone" and p.name.endswith(form)])
        if ZONE.fullmatch(form)
        else None
    )


def most_named(names: Sequence[str]) -> str | None:
    return max(names, key=Counter(names).__getitem__, default=None)


def _own_name_of_zone(form: str) -> str:
    """「江州市/云海工业园」 is 「云海工业园」, as 「江州市」 says but where it lies; 「江州市工业园」, 「江州市现代农业产业园」 have no other name."""
    if level_by_name(form) != "zone" or lexicon.divisions_named(form):
        return form
    outer = next(iter(lexicon.find_divisions(form)), None)
    if outer is None or outer.start:
        return form
    own = form[outer.end :]
    short = form[: outer.end - 1] + own
    if _is_whole(outer) and (own == "新区" or lexicon.divisions_named(short)):  # 「江州市新区」 is 「江州新区」
        return short
    inner = next((m for m in lexicon.find_divisions(own) if m.start == 0 and _is_whole(m)), None)
    if inner and not _lies_in(inner.form, outer.form):  # 「江州/滨海新区」 is not the 滨海新区 of another city
        return form
    named = inner or (_is_whole(outer) and not _is_plain_zone(own))
    return _own_name_of_zone(own) if named else form


def _lies_in(inner: str, outer: str) -> bool:
    names = {d.name for d in lexicon.divisions_named(outer)}
    return any(not names.isdisjoint(lexicon.above(d.name, d.parent)) for d in lexicon.divisions_named(inner))


def _is_whole(place: lexicon.Match) -> bool:
    """「江州市」, not 「郑州」, which ends like one."""
    return len(place.form) > len("郑州") and place.form[-1] in LEVEL_OF


_PLAIN_END = re.compile(f"{ZONE.pattern}|{PARK_END.pattern[:-1]}|{_AREA_END.pattern}")


def _is_plain_zone(form: str) -> bool:
    """Whether any town's zone is called so: 「经济开发区」, 「现代农业产业园」, some plain words and a kind. As 「乡村振兴」 is one word and two, this looks at
    each offset once, and not at each way to it."""
    words = _plain_words()
    longest = max(map(len, words))
    reached = {0}
    for a in range(len(form)):
        if a in reached:
            reached.update(b for b in range(a + 1, min(a + longest, len(form)) + 1) if form[a:b] in words)
    return any(_PLAIN_END.fullmatch(form, a) for a in reached)


@cache
def _plain_words() -> frozenset[str]:
    own = {"移民", "循环", "新型", "特色", "集聚", "集中", "示范", "先进", "制造业"}
    return frozenset(lexicon.words("trade_words") | lexicon.words("industries") | own)


def _full_zone_names(forms: Iterable[str]) -> dict[str, str]:
    """「长兴岛经济区」 is 「大连长兴岛经济区」 where the article has that; 「港务区」 the only zone that ends so."""
    zones = sorted({f for f in forms if level_by_name(f) == "zone"}, key=len, reverse=True)
    longer = {short: [z for z in zones if z != short and z.endswith(short)] for short in zones}
    return {short: found[0] for short, found in longer.items() if found}


def _zones_of_home(document: Document, forms: Counter[str]) -> dict[str, str]:
    """「高新区」 alone is that of the home, where the article has no other: 「江州高新区」; 「云山开发区」 what the register has as 「江州云山开发区」."""
    home = next((d for d in lexicon.divisions_named(document.article.home or "") if d.shorts), None)
    if home is None:
        return {}
    short = home.shorts[0]
    known = [f for f in forms if ZONE_END.search(f) and not lexicon.divisions_named(f) and lexicon.divisions_named(short + f)]
    bare = [f for f in forms if ZONE.fullmatch(f)]
    alone = [f for f in bare if not any(z != f and z.endswith(f) for z in forms)]
    return {form: short + form for form in (*known, *alone)}


def _choose(form: str, context: Counter[str], before: Place | None, year: str, kin: Sequence[str]) -> Division | None:
    """Of several divisions with one form: the one whose parent stands right before it, that is the paper's home under its short name, that is no county beside its own city (「长沙」 where
    长沙市 is named), nor a district that is called like its city, whose full name or 「临夏州」 the text has and that is not gone, that is still there, whose parents the text has (the paper's home goes without saying), that is paired with a place of the text or
    its paper, that lies in China, and that is higher in rank."""
    candidates = lexicon.divisions_named(form)
    if len(candidates) < 2:
        return next(iter(candidates), None)
    rivals = {d.name for d in candidates}

    def told(name: str) -> int:
        return sum(context[f] for f in _forms(name) if f != form) + (_HOME_COUNTS if name in kin[:1] else 0)

    def fitness(division: Division) -> tuple[bool, bool, bool, int, bool, int, int, bool, bool, bool, int, int]:
        gone = division.until is not None and not (year and int(year) <= division.until)
        to_come = bool(year and division.since and division.since > int(year))
        parent = division.parent or ""
        grandparents = {d.parent for d in lexicon.divisions_named(parent) if d.name == parent and d.parent}
        return (
            before is not None and parent == before.name,
            division.name in kin[:1] and division.name != form and parent not in rivals,
            not (division.level == "county" and parent in rivals and (context[parent] or division.name.endswith("区"))),
            0 if gone else sum(context[f] for f in {division.name, *division.shorts} - {form}),
            not gone and not to_come,
            told(parent),
            sum(map(told, partners(division.name))),
            any(not partners(name).isdisjoint(kin) for name in (division.name, *lexicon.above(division.name, division.parent))),
            division.adcode is not None,
            parent not in rivals,
            -_lexicon_rank(division.level),
            sum(map(told, sorted(grandparents))),
        )

    return max(candidates, key=fitness)


@cache
def _partners() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for pairing in lexicon.pairings():
        found[pairing.a].add(pairing.b)
        found[pairing.b].add(pairing.a)
    return {name: frozenset(others) for name, others in found.items()}


def partners(name: str) -> frozenset[str]:
    """The places that the state has paired a place with: 厦门市 for 临夏回族自治州."""
    return _partners().get(name, frozenset())


def _forms(name: str) -> set[str]:
    """A place's full name and its short forms."""
    return {name, *(s for d in lexicon.divisions_named(name) for s in d.shorts)} - {""}


def _lexicon_rank(level: str) -> int:
    """How far down in the order of levels: country 0, province 1, city 2, …"""
    return ("country", "province", "city", "county", "zone", "other").index(level)
