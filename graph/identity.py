"""Which names are one thing.

In: contexts, each one name with what some articles say about it (posts, places, parties, dates) and how many articles and when.
Out: for each context the id and the canonical name of its node. Names are compared after NFKC and without spaces. What speaks
against two contexts being one thing, and what for it, are the small functions in AGAINST and FOR; nothing depends on the order
of reading. An id is type and name; where namesakes part, each adds what tells it apart.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from typing import Any

from graph.ontology import BODIES, TYPES
from seeds import LEXICON

# Enterprise and Organization are one pool: 「大连银行」 may be read as either, and is one thing.
POOL = {label: "Body" if label in BODIES else label for label in TYPES}
# What one article names in full, another may name in short alone; an event's short form (论坛) is every event's.
JOINED_BY_FORM = ("Person", "Place", "Body", "Programme")
# Databases index ids and names, and an index has no room for the run of text that a broken page may yield as one.
LONGEST_ID = 120
LONGEST_NAME = 300


@dataclass(frozen=True, slots=True)
class Context:
    """One name as some articles know it. `offices` are the places where a person holds a public post, `places` where a thing
    is or was, `dates` the days that are its own; `first` and `last` are the dates of the articles.
    """

    key: str
    type: str
    name: str
    articles: int
    first: str | None = None
    last: str | None = None
    posts: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    adcodes: tuple[str, ...] = ()

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> "Context":
        """A row of contexts.sql: what the references say of themselves and what the statements say come together."""
        plainly = {name: row[name] for name in ("key", "type", "name", "articles", "first", "last")}
        lists: dict[str, Any] = {name: _united(row[name]) for name in ("posts", "forms", "offices", "kinds", "adcodes")}
        return cls(
            **plainly,
            **lists,
            places=_united(row["places"], row["hosts"]),
            parties=_united(row["parties"], row["partners"]),
            dates=_united(row["dates"], row["printed"]),
        )


@dataclass(frozen=True, slots=True)
class Identity:
    """The node to which a context belongs."""

    context: str
    node: str
    type: str
    name: str


@dataclass(slots=True)
class Thing:
    """What is known of one thing while its contexts come together."""

    pool: str
    contexts: list[Context] = field(default_factory=list)
    offices: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    places: Counter[str] = field(default_factory=Counter)
    parties: Counter[str] = field(default_factory=Counter)
    dates: Counter[str] = field(default_factory=Counter)
    kinds: set[str] = field(default_factory=set)
    adcodes: set[str] = field(default_factory=set)
    forms: set[str] = field(default_factory=set)
    names: Counter[str] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)

    def add(self, context: Context) -> None:
        self.contexts.append(context)
        for place in context.offices:
            if context.first and context.last:
                self.offices[plain(place)].append((context.first, context.last))
        for counter, values in ((self.places, (*context.places, *context.offices)), (self.parties, context.parties)):
            counter.update(dict.fromkeys(values, context.articles))
        self.dates.update(dict.fromkeys(context.dates, context.articles))
        self.kinds.update(context.kinds)
        self.adcodes.update(context.adcodes)
        self.forms.update(plain(form) for form in context.forms)
        self.names[context.name] += context.articles
        self.types[context.type] += context.articles

    @property
    def name(self) -> str:
        """The fullest name, then the most frequent, then the one that sorts first."""
        return min(self.names, key=lambda name: (-len(plain(name)), -self.names[name], name))

    @property
    def type(self) -> str:
        """The more frequent type, and Enterprise before Organization where they tie."""
        return min(self.types, key=lambda type_: (-self.types[type_], type_))


# Which divisions a place's names may stand for: 「鼓楼区」 → {350102, 320106}.
Codes = Mapping[str, frozenset[str]]
Judge = Callable[[Context, Thing, Codes], bool]


def resolve(contexts: Iterable[Context]) -> list[Identity]:
    """The node of every context, sorted by context."""
    ordered = sorted(contexts, key=lambda c: (-_weight(c), c.key))
    codes = _codes(ordered)
    identities: list[Identity] = []
    for pool in sorted(set(POOL.values())):
        things = _things(pool, [c for c in ordered if POOL[c.type] == pool], codes)
        if pool in JOINED_BY_FORM:
            things = _joined(things, codes)
        identities += _identities(things)
    return sorted(identities, key=lambda i: i.context)


@cache
def plain(name: str) -> str:
    """A name as it is compared: NFKC, and no white space."""
    return "".join(unicodedata.normalize("NFKC", name).split())


@cache
def generic(name: str) -> bool:
    """Whether a name is made of common words alone: 「合作项目签约仪式」, but not 「沪连合作项目签约仪式」."""
    return bool(_common_words().fullmatch(plain(name)))


@cache
def _common_words() -> re.Pattern[str]:
    words = (LEXICON / "generic_names.txt").read_text(encoding="utf-8").split()
    return re.compile(f"(?:{'|'.join(map(re.escape, words))})+")


def _united(*values: Iterable[str] | None) -> tuple[str, ...]:
    return tuple(sorted({value for some in values for value in some or ()}))


def _weight(context: Context) -> int:
    """How much a context says; who says most is placed first, so that the vaguer ones find them."""
    return sum(len(value) for value in (*context.offices, *context.places, *context.parties, *context.dates, *context.adcodes))


def _codes(contexts: Sequence[Context]) -> Codes:
    codes: dict[str, set[str]] = defaultdict(set)
    for context in contexts:
        if context.type == "Place":
            codes[plain(context.name)].update(context.adcodes)
    return {name: frozenset(found) for name, found in codes.items()}


# --- Against: any of these parts a context from a thing ---------------------------------------------------------------


def two_posts_far_apart(context: Context, thing: Thing, codes: Codes) -> bool:
    """Public posts in one year, none in a place that has to do with one of the other's."""
    near = [place for place, spans in thing.offices.items() if any(_same_year(context, span) for span in spans)]
    return bool(near and context.offices) and not any(_related(plain(a), b, codes) for a in context.offices for b in near)


def two_divisions(context: Context, thing: Thing, codes: Codes) -> bool:
    """Places with different codes in the register: 福州市鼓楼区 and 南京市鼓楼区."""
    return _disjoint(context.adcodes, thing.adcodes)


def two_dates(context: Context, thing: Thing, codes: Codes) -> bool:
    """Held on different days; 2018-10 may be 2018-10-11."""
    return bool(context.dates and thing.dates) and not any(_same_time(a, b) for a in context.dates for b in thing.dates)


def nothing_but_a_common_name(context: Context, thing: Thing, codes: Codes) -> bool:
    """「签约仪式」 is the same one only with the same day and place."""
    same_day = any(len(day) == 10 and day in thing.dates for day in context.dates)
    return generic(context.name) and not (same_day and _share(context.places, thing.places))


def other_parties(context: Context, thing: Thing, codes: Codes) -> bool:
    """Signed by others."""
    return _disjoint(context.parties, thing.parties)


def a_common_title_and_not_the_same_parties(context: Context, thing: Thing, codes: Codes) -> bool:
    """「战略合作协议」 is the same one only between the same parties."""
    ours, theirs = {plain(p) for p in context.parties}, {plain(p) for p in thing.parties}
    return generic(context.name) and not (ours and theirs and (ours <= theirs or theirs <= ours))


def other_members(context: Context, thing: Thing, codes: Codes) -> bool:
    """A lasting arrangement between others; who is named for one side only belongs to each that has it."""
    ours, theirs = {plain(p) for p in context.parties}, {plain(p) for p in thing.parties}
    return not (ours <= theirs or theirs <= ours)


def other_kind(context: Context, thing: Thing, codes: Codes) -> bool:
    """Another kind of arrangement."""
    return _disjoint(context.kinds, thing.kinds)


AGAINST: dict[str, tuple[Judge, ...]] = {
    "Person": (two_posts_far_apart,),
    "Place": (two_divisions,),
    "Body": (),
    "Programme": (other_kind, other_members),
    "Event": (two_dates, nothing_but_a_common_name),
    "Agreement": (two_dates, other_parties, a_common_title_and_not_the_same_parties),
    "Article": (),
}


# --- For: with several things that nothing speaks against, the one for which most speaks ---------------------------------


def same_office(context: Context, thing: Thing, codes: Codes) -> bool:
    """A post in the same place."""
    return any(plain(place) in thing.offices for place in context.offices)


def same_place(context: Context, thing: Thing, codes: Codes) -> bool:
    """In the same place."""
    return _share((*context.places, *context.offices), thing.places)


def same_parties(context: Context, thing: Thing, codes: Codes) -> bool:
    """With one of the same parties."""
    return _share(context.parties, thing.parties)


def same_time(context: Context, thing: Thing, codes: Codes) -> bool:
    """On the same day, or told in the same year."""
    years = {other.first[:4] for other in thing.contexts if other.first}
    return any(day in thing.dates for day in context.dates) or (context.first or "")[:4] in years


FOR: tuple[tuple[int, Judge], ...] = ((4, same_office), (2, same_place), (2, same_parties), (1, same_time))


# --- Putting together -----------------------------------------------------------------------------------------------


def _things(pool: str, contexts: Sequence[Context], codes: Codes) -> list[Thing]:
    """The contexts of each name, parted where something speaks against their being one."""
    namesakes: dict[str, list[Thing]] = defaultdict(list)
    for context in contexts:
        candidates = namesakes[_meeting_point(context)]
        fitting = [thing for thing in candidates if not _parted(context, thing, codes)]
        if fitting:
            _likeliest(context, fitting, codes).add(context)
        else:
            candidates.append(Thing(pool))
            candidates[-1].add(context)
    return [thing for things in namesakes.values() for thing in things]


def _likeliest(context: Context, things: Sequence[Thing], codes: Codes) -> Thing:
    if len(things) == 1:
        return things[0]
    return max(things, key=lambda thing: sum(weight for weight, judge in FOR if judge(context, thing, codes)))


def _meeting_point(context: Context) -> str:
    """Arrangements with known parties go by kind and parties, whatever they are called; all else goes by name."""
    if context.type == "Programme" and len(context.parties) > 1:
        return "|".join((*context.kinds, *sorted({plain(party) for party in context.parties})))
    return plain(context.name)


def _parted(context: Context, thing: Thing, codes: Codes) -> bool:
    return any(judge(context, thing, codes) for judge in AGAINST[thing.pool])


def _joined(things: Sequence[Thing], codes: Codes) -> list[Thing]:
    """A thing whose name is a form of exactly one other that is known more fully becomes that one."""
    by_form: dict[str, list[Thing]] = defaultdict(list)
    for thing in things:
        for form in thing.forms | {plain(name) for name in thing.names}:
            by_form[form].append(thing)
    full: dict[int, Thing] = {}
    for thing in sorted(things, key=lambda t: (-len(plain(t.name)), plain(t.name))):
        # Longer names come first, so that whoever has this form already stands for what it joined itself.
        fuller = [full.get(id(other), other) for other in by_form[plain(thing.name)] if _fuller(other, thing)]
        full[id(thing)] = thing
        alone = bool(fuller) and all(other is fuller[0] for other in fuller)
        if alone and not any(_parted(context, fuller[0], codes) for context in thing.contexts):
            full[id(thing)] = fuller[0]
            for context in thing.contexts:
                fuller[0].add(context)
    return [thing for thing in things if full[id(thing)] is thing]


def _fuller(one: Thing, other: Thing) -> bool:
    """By its parties where it is an arrangement, else by its name."""
    if one.pool == "Programme":
        return bool(one.parties) and not other.parties
    return len(plain(one.name)) > len(plain(other.name))


# --- Ids ------------------------------------------------------------------------------------------------------------


def _identities(things: Sequence[Thing]) -> Iterator[Identity]:
    namesakes: dict[tuple[str, str], list[Thing]] = defaultdict(list)
    for thing in things:
        namesakes[thing.type, plain(thing.name)].append(thing)
    for (type_, name), group in namesakes.items():
        marks = _marks(group, alone=not (type_ in ("Event", "Agreement") and generic(name)))
        for thing, mark in zip(group, marks, strict=True):
            node = _short(f"{type_}:{name}@{mark}" if mark else f"{type_}:{name}")
            yield from (Identity(context.key, node, type_, thing.name[:LONGEST_NAME]) for context in thing.contexts)


def _short(identifier: str) -> str:
    if len(identifier) <= LONGEST_ID:
        return identifier
    return f"{identifier[:LONGEST_ID]}…{sha256(identifier.encode()).hexdigest()[:16]}"


def _marks(group: Sequence[Thing], alone: bool) -> list[str]:
    """What tells each namesake apart: nothing for one alone, else the first of its marks that no other has, else all."""
    if len(group) == 1 and alone:
        return [""]
    marks = [list(_telling(thing)) for thing in group]
    shared = Counter(mark for own in marks for mark in set(own))
    chosen = [next((mark for mark in own if shared[mark] == 1), "@".join(own)) for own in marks]
    times = Counter(chosen)
    # Where nothing that can be said tells them apart, the contexts themselves still do.
    return [
        mark if times[mark] == 1 else "@".join(filter(None, (mark, _print_of(thing))))
        for mark, thing in zip(chosen, group, strict=True)
    ]


def _telling(thing: Thing) -> Iterator[str]:
    """What may tell a thing from its namesakes, the most telling first."""
    if thing.pool in ("Event", "Agreement") and thing.dates:
        yield min(thing.dates, key=lambda day: (-len(day), -thing.dates[day], day))
    if thing.pool in ("Programme", "Agreement") and thing.parties:
        yield "·".join(sorted({plain(party) for party in thing.parties}))
    if thing.places:
        yield plain(min(thing.places, key=lambda place: (-thing.places[place], place)))
    if thing.adcodes:
        yield min(thing.adcodes)


def _print_of(thing: Thing) -> str:
    return min(context.key for context in thing.contexts)[:8]


# --- Small judgements -----------------------------------------------------------------------------------------------


def _share(some: Iterable[str], others: Iterable[str]) -> bool:
    return not {plain(value) for value in some}.isdisjoint(plain(value) for value in others)


def _disjoint(some: Iterable[str], others: Iterable[str]) -> bool:
    """Both known, and nothing in common."""
    ours, theirs = {plain(value) for value in some}, {plain(value) for value in others}
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _same_time(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _related(one: str, other: str, codes: Codes) -> bool:
    """One place in another, or in one province; what the register does not know has the benefit of the doubt."""
    ours, theirs = codes.get(one, frozenset()), codes.get(other, frozenset())
    return one == other or not (ours and theirs) or not {c[:2] for c in ours}.isdisjoint(c[:2] for c in theirs)


def _same_year(context: Context, span: tuple[str, str]) -> bool:
    """Whether the context's articles and those of the span have a year in common."""
    if not (context.first and context.last):
        return False
    first, last = span
    return context.first[:4] <= last[:4] and first[:4] <= context.last[:4]
