"""The words of seeds/lexicon: places and their short forms, posts, bodies' endings, surnames, pairings.

Every file is read at its first use and kept. `divisions_named` tells what a form can stand for, `find_divisions` finds all
forms in a text in one pass. Which words there are is data; what one means in its sentence is decided elsewhere.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import chain, islice
from typing import NamedTuple

import ahocorasick_rs

from loaders.characters import simplified
from seeds import LEXICON


class Division(NamedTuple):
    """A place: 大连市, 甘井子区, 横琴粤澳深度合作区, 大阪府, 日本.

    `shorts` are its short forms (凉山, 凉山州), `parent` is what it lies in, by full name. `since` and `until` are the first
    and the last year of a name that has not always been or is no more; a year of change counts for both names.
    """

    name: str
    shorts: tuple[str, ...]
    level: str
    adcode: str | None
    parent: str | None
    since: int | None
    until: int | None


class Match(NamedTuple):
    """text[start:end] is `form`, a full or short form of one division or several."""

    start: int
    end: int
    form: str


class Post(NamedTuple):
    """What kind of office a post word belongs to (party, government, company, …), and whether it is a public one."""

    kind: str
    public: bool


class BodySuffix(NamedTuple):
    """What a body whose name ends so is (Enterprise or Organization); a strong ending is enough to know a body by."""

    type: str
    strong: bool


class Pairing(NamedTuple):
    """That two places are paired by a decision of the state: kind, the two, the years, and the wave it came with."""

    kind: str
    a: str
    b: str
    since: int | None
    until: int | None
    wave: str


class Sides(NamedTuple):
    """Places of which every one of one side may be paired with every one of the other: coast and mountains of one province."""

    kind: str
    helpers: frozenset[str]
    helped: frozenset[str]


# ── places ──

_HOME = ("places.csv", "more_places.csv", "zones.csv")
_ABROAD = ("foreign_regions.csv", "foreign_cities.csv", "japanese_cities.csv")
_FORMS = 1 << 14  # forms whose places are kept in mind: an article asks for the same ones again and again
_LEVELS = ("country", "province", "city", "county", "zone", "other")


class _Places(NamedTuple):
    """All divisions by each of their forms, and the forms that alone tell no place, whichever they stand for (合作, 和平)."""

    by_form: Mapping[str, tuple[Division, ...]]
    ambiguous: frozenset[str]


@cache
def _places() -> _Places:
    by_form: dict[str, tuple[Division, ...]] = {}
    plain: set[str] = set()
    for division, doubtful in chain(_divisions(_HOME), _divisions(_ABROAD)):
        for form in (division.name, *division.shorts):
            by_form[form] = (*by_form.get(form, ()), division)
            if form not in doubtful:
                plain.add(form)
    return _Places(by_form, frozenset(by_form.keys() - plain))


@cache
def _divisions(files: tuple[str, ...]) -> list[tuple[Division, tuple[str, ...]]]:
    """The divisions of some files with their ambiguous forms: those of today first, and from the country down."""
    found = []
    for name, short, ambiguous, level, adcode, parent, since, until in chain.from_iterable(map(_cells, files)):
        doubtful = _split(ambiguous)
        shorts = (*_split(short), *(form for form in doubtful if form != name))
        shorts += tuple(
            form + name[-3:] for form in shorts if name[-3:-1] == "自治" and form[-1] not in "州县旗"
        )  # 「云山自治县」
        found.append((Division(name, shorts, level, adcode or None, parent or None, _year(since), _year(until)), doubtful))
    return sorted(found, key=lambda pair: (pair[0].until is not None, _LEVELS.index(pair[0].level)))


@lru_cache(_FORMS)
def divisions_named(form: str) -> tuple[Division, ...]:
    """The places that a full or short form can stand for, the likeliest first; none for an unknown form."""
    return _places().by_form.get(simplified(form), ())


@cache
def regions() -> frozenset[str]:
    """The provinces and municipalities: what has a letter of its own (沪, 滇)."""
    return frozenset(d.name for d, _ in _divisions(_HOME) if d.level != "zone" and (d.adcode or "").endswith("0000"))


@lru_cache(_FORMS)
def above(name: str, parent: str | None = None) -> tuple[str, ...]:
    """The divisions above a place by its full name and, where known, what it lies in: 甘井子区 lies in 大连市, that in 辽宁省; 扎囊县 in 山南市,
    which was 山南地区."""
    found: list[str] = []
    whole = parent or _parent(name)
    while whole and whole not in found:
        found += [whole, *_once(whole)]
        whole = _parent(whole)
    return tuple(found)


def _once(name: str) -> Iterator[str]:
    """What a division was called before it became another of its level."""
    for now in (d for d in divisions_named(name) if d.name == name and not d.until):
        for short in now.shorts:
            was = (d for d in divisions_named(short) if d.until and (d.level, d.parent) == (now.level, now.parent))
            yield from (d.name for d in was)


def _parent(name: str) -> str | None:
    return next((d.parent for d in divisions_named(name) if d.name == name and d.parent), None)


@lru_cache(_FORMS)
def by_letter(form: str) -> tuple[Division, ...]:
    """The places that a letter or a byname customarily stands for: 沪, 连, 宁 (two places), 羊城."""
    return _letters().get(simplified(form), ())


@cache
def letters() -> frozenset[str]:
    """All letters that customarily stand for a place."""
    return frozenset(form for form in _letters() if len(form) == 1)


@cache
def _letters() -> Mapping[str, tuple[Division, ...]]:
    letters: dict[str, list[Division]] = defaultdict(list)
    for row in _rows("letters.csv"):
        letters[row["form"]].extend(d for d in divisions_named(row["place"])[:1] if d.name == row["place"])
    return {form: tuple(sorted(found, key=lambda d: _LEVELS.index(d.level))) for form, found in letters.items()}


def find_divisions(text: str, *, ambiguous: bool = False) -> tuple[Match, ...]:
    """Full and short forms of places in the text (traditional characters too), leftmost and longest.

    A form that is an everyday word or hides in some (合作, 会理 in 商会理事) is found only with `ambiguous`. Of words that
    merely touch a place's name nothing is broken out: no 江门 from 长江门户.
    """
    return _divisions_in_form(text, ambiguous) if len(text) <= _LONGEST_FORM else _divisions_in(text, ambiguous)


_LONGEST_FORM = 24  # characters of a name; running text is longer, and seldom looked through twice


def _divisions_in(text: str, ambiguous: bool) -> tuple[Match, ...]:
    _, doubtful, places = _matcher()
    matches, behind = [], 0
    for start, end, i in _forms_in(text):
        if start >= behind and (i >= doubtful or ambiguous):
            behind = end
            if i < places:
                matches.append(Match(start, end, text[start:end]))
    return tuple(matches)


@lru_cache(1)
def _forms_in(text: str) -> list[tuple[int, int, int]]:
    """Where forms stand, the leftmost and longest first, and which. A text is looked through for sure and for doubtful ones right after each other."""
    found = _matcher()[0].find_matches_as_indexes(simplified(text), overlapping=True)
    return sorted(((start, end, i) for i, start, end in found), key=lambda form: (form[0], -form[1], form[2]))


_divisions_in_form = lru_cache(_FORMS)(_divisions_in)


def begins_with_division(words: str) -> bool:
    """Whether words begin with a place of the register: 「大连/云港」."""
    return any(match.start == 0 for match in find_divisions(words))


def begins_with_full_name(words: str) -> bool:
    """Whether words begin with a district, county or city by its full name: 「会宁县/局」, 「和平区/座谈会」; not 「会理/事」."""
    first = next(iter(find_divisions(words)), None)
    return first is not None and first.start == 0 and len(first.form) > 2 and first.form[-1] in "县区市"


@cache
def _matcher() -> tuple[ahocorasick_rs.AhoCorasick, int, int]:
    """The automaton of the doubtful forms, the other places, and the words that are none; and where the second and third begin."""
    known = _places()
    doubtful = [form for form in known.ambiguous if len(form) > 1]
    plain = [form for form in known.by_form if len(form) > 1 and form not in known.ambiguous]
    others = (words("misleading") | words("features") | body_suffixes().keys()) - known.by_form.keys()
    forms = [*doubtful, *plain, *(form for form in others if len(form) > 1)]
    return ahocorasick_rs.AhoCorasick(forms), len(doubtful), len(doubtful) + len(plain)


# ── other words ──


@cache
def words(name: str) -> frozenset[str]:
    """The terms of a list, by its file's name with or without .txt."""
    return frozenset((LEXICON / f"{name.removesuffix('.txt')}.txt").read_text("utf-8").split("\n")) - {""}


def surnames() -> frozenset[str]:
    """Chinese surnames, compound ones and those of minorities too."""
    return words("surnames")


def japanese_surnames() -> frozenset[str]:
    """Japanese surnames of two characters or more, as a Chinese paper prints them."""
    return words("japanese_surnames")


@cache
def posts() -> Mapping[str, Post]:
    """Post words without place, body or prefix: 市长, 秘书长, 董事长."""
    return {row["post"]: Post(row["kind"], row["public"] == "yes") for row in _rows("posts.csv")}


@cache
def post_prefixes() -> Mapping[str, str]:
    """What may stand before a post word, and what it makes of it: 常务副 → deputy, 原 → former."""
    return {row["prefix"]: row["meaning"] for row in _rows("post_prefixes.csv")}


@cache
def body_suffixes() -> Mapping[str, BodySuffix]:
    """What names of enterprises and organizations end with."""
    return {row["suffix"]: BodySuffix(row["type"], row["strength"] == "strong") for row in _rows("body_suffixes.csv")}


@cache
def body_abbreviations() -> tuple[tuple[str, str], ...]:
    """(form, other form) of words in names of bodies, the longest first: 「发展和改革」 is 「发改」."""
    pairs = [(row["form"], row["plain"]) for row in _rows("body_abbreviations.csv")]
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))


@cache
def pairings() -> tuple[Pairing, ...]:
    """The pairings of provinces and cities that the state has decreed."""
    return tuple(
        Pairing(row["kind"], row["a"], row["b"], _year(row["since"]), _year(row["until"]), row["wave"])
        for row in _rows("pairings.csv")
    )


@cache
def sides() -> tuple[Sides, ...]:
    """The two sides of each arrangement that has been decreed for them as wholes."""
    found: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: {"helper": set(), "helped": set()})
    for row in _rows("sides.csv"):
        found[row["kind"], row["wave"]][row["side"]].add(row["place"])
    return tuple(Sides(kind, frozenset(s["helper"]), frozenset(s["helped"])) for (kind, _), s in sorted(found.items()))


# ── reading ──


def _rows(file: str) -> Iterator[dict[str, str]]:
    return csv.DictReader((LEXICON / file).read_text("utf-8").splitlines())


def _cells(file: str) -> Iterator[list[str]]:
    """The rows below the header, as their cells: what is quick to read, for the long files."""
    return islice(csv.reader((LEXICON / file).read_text("utf-8").splitlines()), 1, None)


def _split(forms: str) -> tuple[str, ...]:
    return tuple(forms.split(";")) if forms else ()


def _year(text: str) -> int | None:
    return int(text) if text else None
