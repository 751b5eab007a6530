"""What identity decides on: names, each with what some articles say about it."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from graph.ontology import BODIES, TYPES
from seeds import LEXICON

# Enterprise and Organization are one pool: 「大连银行」 may be read as either, and is one thing.
POOL = {label: "Body" if label in BODIES else label for label in TYPES}


@dataclass(frozen=True, slots=True, order=True)
class Seat:
    """A post: its title, the place or body it is in, and the place's code where that is known."""

    title: str
    type: str
    name: str
    code: str

    @classmethod
    def of(cls, packed: str) -> "Seat":
        """As refs.sql packs it."""
        return cls(*packed.split("\x1f"))


_LISTS = ("around", "people", "forms", "also", "told_in", "kinds", "adcodes")


@dataclass(frozen=True, slots=True)
class Context:
    """One name as some articles know it.

    `seats` are a person's posts and `left` those that have ended; `places` are where a thing is or was, `around` the codes
    of the places that its articles name, `parties` and `people` who takes part, `dates` the days that are its own, `also`
    what it is or was called elsewhere, `told_in` the article of what happens once; `first` and `last` are the dates of the articles.
    """

    key: str
    type: str
    name: str
    articles: int
    first: str | None = None
    last: str | None = None
    seats: tuple[Seat, ...] = ()
    left: tuple[Seat, ...] = ()
    places: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    told_in: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    adcodes: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """Its key stands for all that it says."""
        return hash(self.key)

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> "Context":
        """A row of contexts.sql: what the references say of themselves and what the statements say come together."""
        plainly = {name: row[name] for name in ("key", "type", "name", "articles", "first", "last")}
        lists: dict[str, Any] = {name: _united(row[name]) for name in _LISTS}
        return cls(
            **plainly,
            **lists,
            seats=tuple(map(Seat.of, _united(row["seats"]))),
            left=tuple(map(Seat.of, _united(row["left_seats"]))),
            places=_united(row["places"], row["hosts"]),
            parties=_united(row["parties"], row["partners"]),
            dates=_united(row["dates"], row["printed"]),
        )

    @property
    def pool(self) -> str:
        return POOL[self.type]


def _united(*values: Iterable[str] | None) -> tuple[str, ...]:
    said = [some for some in values if some]
    if len(said) < 2:
        return tuple(said[0]) if said else ()
    return tuple(sorted({value for some in said for value in some}))


@cache
def plain(name: str) -> str:
    """A name as it is compared: NFKC, and no white space."""
    return "".join(unicodedata.normalize("NFKC", name).split())


def plainly(names: Iterable[str]) -> frozenset[str]:
    """Names as they are compared."""
    return frozenset(map(plain, names))


@cache
def generic(name: str) -> bool:
    """Whether a name is made of common words alone: 「合作项目签约仪式」, but not 「沪连合作项目签约仪式」."""
    return bool(_common_words().fullmatch(plain(name)))


@cache
def _common_words() -> re.Pattern[str]:
    words = (LEXICON / "generic_names.txt").read_text(encoding="utf-8").split()
    return re.compile(f"(?:{'|'.join(map(re.escape, words))})+")
