"""What the register of administrative places tells identity: what became of a place, and where a body has its seat."""

import csv
import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import cache
from typing import NamedTuple

from seeds import LEXICON

_KINDS = ("自治区", "自治州", "自治县", "特区", "地区", "林区", "新区", "省", "市", "县", "区", "州", "盟", "旗")
_FILES = ("places.csv", "zones.csv")
_LONGEST = 12  # characters of a place's name at the head of a body's


class _Row(NamedTuple):
    name: str
    short: str
    code: str
    parent: str
    since: int | None
    until: int | None


def lineage(name: str, code: str) -> str:
    """What stays the same while a place is renamed or changes its rank: 「盘县」 and 「盘州市」 have one, two 「鼓楼区」 have two.

    The place's code today, or its name where the register does not know it.
    """
    return _today().get((name, code), code or name)


def code_under(name: str, names: Collection[str], code: str) -> str:
    """The code that a place has under one of its names: 520281 for 盘州市, of which articles tell the 520222 of 盘县 too."""
    lines = {lineage(other, code) for other in names}
    return next(
        (own for own in sorted(codes_of(name) - {code}) if code not in codes_of(name) and lineage(name, own) in lines), code
    )


def since(name: str) -> int:
    """The year from which a place has this name; 0 where it always had it, or nobody says."""
    return _since().get(name, 0)


@cache
def codes_of(name: str) -> frozenset[str]:
    """The codes that a place of this name may have; a zone has that of the place it lies in."""
    return _codes().get(name, frozenset())


def own_codes(name: str) -> frozenset[str]:
    """The codes that a place of this name has itself: none for a zone."""
    return frozenset(code for code in codes_of(name) if (name, code) in _parents())


@cache
def seat_of(body: str) -> frozenset[str]:
    """The codes of the place whose name a body's holds, the longest: 「原州区教育局」, 「远航集团大连有限公司」."""
    return next((_forms()[form] for form in _forms_in(body)), frozenset())


@cache
def stems_in(body: str) -> frozenset[str]:
    """The names of places in a body's name, without their kind: 大连 for 「远航集团大连有限公司」, 贵州 for 「贵州远航公司」."""
    return frozenset(_plain_form(form) for form in _forms_in(body))


@cache
def without_places(body: str) -> str:
    """A body's name without the places that it holds: 「海县远航食品厂」 is 「远航食品厂」."""
    for form in _forms_in(body):
        body = body.replace(form, "")
    return body


def lies_in(name: str, code: str) -> str:
    """The place that a place of the register lies in; nothing where nobody says."""
    return _parents().get((name, code), "")


def _forms_in(body: str) -> list[str]:
    """Names of places in a text, full or without their kind: longer ones first, and none inside another."""
    found: list[tuple[int, int]] = []
    begun = [at for at in range(len(body) - 1) if body[at : at + 2] in _beginnings()]
    for length in range(min(_LONGEST, len(body)), 1, -1):
        for at in (at for at in begun if at + length <= len(body)):
            if body[at : at + length] in _forms() and not any(a < at + length and at < b for a, b in found):
                found.append((at, at + length))
    return [body[a:b] for a, b in found]


@cache
def _rows() -> tuple[_Row, ...]:
    rows = (row for file in _FILES for row in csv.DictReader((LEXICON / file).read_text("utf-8").splitlines()))
    return tuple(
        _Row(r["name"], r["short"].partition(";")[0], r["adcode"], r["parent"], _year(r["since"]), _year(r["until"]))
        for r in rows
    )


def _year(text: str) -> int | None:
    return int(text) if text else None


@cache
def _since() -> Mapping[str, int]:
    years: dict[str, int] = {}
    for row in _rows():
        years[row.name] = max(years.get(row.name, 0), row.since or 0)
    return years


@cache
def _parents() -> Mapping[tuple[str, str], str]:
    """The first row of a place tells."""
    return {(row.name, row.code): row.parent for row in reversed(_rows())}


@cache
def _codes() -> Mapping[str, frozenset[str]]:
    codes: dict[str, set[str]] = defaultdict(set)
    for row in _rows():
        codes[row.name].add(row.code)
    for row in _rows():
        if not row.code:
            codes[row.name].update(codes.get(row.parent, ()))
    return {name: frozenset(found - {""}) for name, found in codes.items()}


@cache
def _forms() -> Mapping[str, frozenset[str]]:
    """Codes by name and by name without its kind, where that leaves two characters."""
    forms: dict[str, set[str]] = defaultdict(set)
    for name, codes in _codes().items():
        for form in {name, _stem(name), _short(name)}:
            if len(form) > 1:
                forms[form].update(codes)
    return {form: frozenset(codes) for form, codes in forms.items()}


@cache
def _plain_form(form: str) -> str:
    """大连 for 大连市, 宁夏 for 宁夏回族自治区."""
    forms = (_short(form), _stem(form)) if form in _codes() else ()
    return next((plain for plain in forms if len(plain) > 1), form)


def _short(name: str) -> str:
    """What an autonomous region or prefecture is called, which is no mere stem of its name."""
    return _shorts().get(name, "") if "自治" in name else ""


@cache
def _shorts() -> Mapping[str, str]:
    return {row.name: row.short for row in _rows()}


@cache
def _beginnings() -> frozenset[str]:
    """What forms begin with: most of a text does not, and need not be looked up at every length."""
    return frozenset(form[:2] for form in _forms())


@cache
def _today() -> Mapping[tuple[str, str], str]:
    """The code that every place of the register has today, by its name and code of whatever year."""
    became = _successors()
    today = {}
    for row in _rows():
        last = row
        for _ in range(len(became)):
            if not (next_ := became.get(last)):
                break
            last = next_
        today[row.name, row.code] = last.code
    return today


@cache
def _successors() -> Mapping[_Row, _Row]:
    """Who took over from each name that ended: who continues it, else, for a county, the only newcomer there that continues no other
    (「固原县」 became 「原州区」; of districts that are cut anew none is another)."""
    ended = [row for row in _rows() if row.until]
    became = {row: heir for row in ended if (heir := _successor(row))}
    explained = set(became.values())
    gone: dict[tuple[int | None, str], list[_Row]] = defaultdict(list)
    come: dict[tuple[int | None, str], list[_Row]] = defaultdict(list)
    for row in ended:
        if row not in became and _is_county(row) and not _DISTRICT.search(row.name):
            gone[row.until, _stem(row.parent)].append(row)
    for row in _rows():
        if row.since and row not in explained and _is_county(row):
            come[row.since, _stem(row.parent)].append(row)
    replaced = {gone[at][0]: come[at][0] for at in gone.keys() & come.keys() if len(gone[at]) == len(come[at]) == 1}
    return became | replaced


def _is_county(row: _Row) -> bool:
    return bool(row.code) and not row.code.endswith("00")


_DISTRICT = re.compile("(?<!特)区$")


def _successor(row: _Row) -> _Row | None:
    """Who continues a place from the year its name ended: under the same code, else with the same stem below the same parent
    (which may have become a city itself that year)."""
    begun = [r for r in _by_year().get(row.until or 0, ()) if r.name != row.name]
    heirs = [r for r in begun if row.code and r.code == row.code] or [r for r in begun if _continues(row, r)]
    return heirs[0] if len(heirs) == 1 else None


@cache
def _by_year() -> Mapping[int, list[_Row]]:
    years: dict[int, list[_Row]] = defaultdict(list)
    for row in _rows():
        if row.since and row.code:
            years[row.since].append(row)
    return years


def _continues(old: _Row, new: _Row) -> bool:
    return _stem(old.parent) == _stem(new.parent) and _stem(new.name).startswith(_stem(old.name))


@cache
def _stem(name: str) -> str:
    return next((name.removesuffix(kind) for kind in _KINDS if name.endswith(kind)), name)
