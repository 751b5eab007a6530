"""corrections.csv: read as Excel may have saved it, written so that Excel opens it and runs nothing.

UTF-8 with a byte-order mark is what is written; GB18030, UTF-16, semicolons and tabs are read too. A cell that a spreadsheet would
take for a formula has an apostrophe in front, which is taken away again when it is read.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from graph.corrections.model import KINDS, Correction, is_edge, named
from graph.errors import DuikouError
from graph.model import Problem, Value
from graph.ontology import BASES, EDGE_TYPES, LEVELS, NODE_TYPES, Property

COLUMNS = ("kind", "target", "relation", "other", "property", "value", "who", "when", "why")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_DELIMITERS = ",;\t"
_LIST = re.compile(r"\s*[、;；,，]\s*")
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_DATES = ("date", "first_seen", "last_seen", "ended_by", "since", "until")
_CHOICES: Mapping[str, Sequence[str]] = {"level": LEVELS, "basis": BASES}
# Told by other kinds of correction, or counted.
_NOT_SET = ("name", "articles", "corrected_by")

_NEEDED: Mapping[str, tuple[str, ...]] = {
    "same": ("target", "other"),
    "not same": ("target", "other"),
    "rename": ("target", "value"),
    "drop": ("target",),
    "add": ("target",),
    "set": ("target", "property"),
}


class CorrectionsError(DuikouError):
    """The file is no table of corrections; to go on without would undo what people put right."""


# --- Reading ----------------------------------------------------------------------------------------------------------


def read(path: Path) -> tuple[list[Correction], list[Problem]]:
    """The corrections in a file, and the rows that are none; nothing where there is no file."""
    if not path.exists():
        return [], []
    corrections, problems = [], []
    for line, row in rows(path, COLUMNS):
        found = checked(row, line)
        if isinstance(found, str):
            problems.append(Problem(path=str(path), line=line, cause=found))
        else:
            corrections.append(found)
    return corrections, problems


def rows(path: Path, needed: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a table that has at least these columns, each with its line; empty ones are left out."""
    text = _decoded(path)
    header = text.split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(_DELIMITERS, key=header.count))
    try:
        known = [name.strip().lower() for name in next(reader, [])]
        if missing := [name for name in needed if name not in known]:
            raise CorrectionsError(f"{path} has no column {missing[0]!r}; its first line must name {', '.join(needed)}.")
        ended = reader.line_num
        for cells in reader:
            line, ended = ended + 1, reader.line_num
            if any(map(_plain, cells)):
                yield line, dict.fromkeys(known, "") | dict(zip(known, map(_plain, cells), strict=False))
    except csv.Error as error:
        raise CorrectionsError(f"{path}:{reader.line_num}: this is no CSV: {error}.") from error


def _decoded(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise CorrectionsError(f"{path} cannot be read: {error.strerror}.") from error
    encodings = ("utf-16",) if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            return data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            continue
    raise CorrectionsError(f"{path} is no text in UTF-8 or GB18030; save it as CSV UTF-8.")


def _plain(cell: str) -> str:
    text = cell.strip()
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


def checked(row: Mapping[str, str], line: int) -> Correction | str:
    """The correction that a row is, or why it is none."""
    kind = row["kind"].lower().removesuffix(" property").replace("_", " ")
    if kind not in KINDS:
        return f"kind is {row['kind']!r}, and should be one of {', '.join(KINDS)}"
    for name in (*_NEEDED[kind], "who", "when", "why"):
        if not row[name]:
            return f"{name} is empty, and {kind} needs it"
    found = Correction.model_validate({**{name: row[name] for name in COLUMNS}, "kind": kind, "line": line})
    return _wrong(found) or found


def _wrong(correction: Correction) -> str:
    """What is wrong with a correction whatever the graph holds, if anything."""
    if correction.kind in ("same", "not same", "rename") and correction.of_edge:
        return f"{correction.kind} is said of nodes, not of edges"
    if correction.relation and correction.relation not in EDGE_TYPES:
        return f"relation is {correction.relation!r}, and should be one of {', '.join(EDGE_TYPES)}"
    if bool(correction.relation) != bool(correction.other) and correction.kind in ("drop", "add", "set"):
        return "an edge needs both a relation and the other node"
    if correction.kind == "add" and is_edge(correction.target):
        return "an edge to add needs its target, relation and other node"
    for cell in filter(None, (correction.target, correction.other)):
        if not is_edge(cell) and named(cell) is None:
            return f"{cell!r} is no node; write its id, such as Person:高远, or Person:高远 in Article:…"
    return _wrong_value(correction) if correction.property else ""


def _wrong_value(correction: Correction) -> str:
    declared = property_of(correction)
    if isinstance(declared, str):
        return declared
    value = value_of(correction)
    return f"{declared.name} cannot be {correction.value!r}" if value is None and correction.value else ""


def property_of(correction: Correction) -> Property | str:
    """What the ontology says of the property that a correction names, or why it cannot be corrected so."""
    if correction.of_edge:
        of, known = correction.relation or correction.target.split(":")[0], EDGE_TYPES
        properties = known[of].properties
    else:
        of = correction.target.split(":")[0]
        properties = NODE_TYPES[of].properties
    may = {p.name: p for p in properties if p.name not in _NOT_SET}
    if correction.property not in may:
        return f"{of} has no property {correction.property!r} to set; it has {', '.join(may) or 'none'}"
    return may[correction.property]


def value_of(correction: Correction) -> Value | None:
    """A correction's value as its property has it; None where it is empty or cannot be one."""
    declared, text = property_of(correction), correction.value
    if isinstance(declared, str) or not text:
        return None
    if declared.name in _DATES:
        text = _iso(text)
        return text if _DATE.fullmatch(text) else None
    if declared.name in _CHOICES:
        return text if text in _CHOICES[declared.name] else None
    if declared.kind == "strings":
        return tuple(part for part in _LIST.split(text) if part)
    if declared.kind == "string":
        return text
    try:
        return int(text) if declared.kind == "integer" else float(text)
    except ValueError:
        return None


def _iso(text: str) -> str:
    """Excel makes 2018/10/1 of 2018-10-01."""
    year, *rest = text.split("/") if "/" in text else text.split("-")
    return "-".join((year, *(part.zfill(2) for part in rest)))


# --- Writing ----------------------------------------------------------------------------------------------------------


def append(path: Path, corrections: Iterable[Correction]) -> None:
    """Add corrections at the end of a file, or make one of them; what people wrote there stays, rows that are wrong as well.

    What is the last word on its target already is not said once more.
    """
    held = [row for _, row in rows(path, COLUMNS)] if path.exists() else []
    last = {_about(row): {name: row[name] for name in COLUMNS} for row in held}
    told = (correction.model_dump(include=set(COLUMNS)) for correction in corrections)
    new = [row for row in told if last.get(_about(row)) != row]
    if not new:
        return
    extra = [name for row in held[:1] for name in row if name not in COLUMNS and name]
    write(path, (*COLUMNS, *extra), [*held, *new])


def _about(row: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(row[name] for name in ("target", "relation", "other", "property", "value"))


def write(path: Path, columns: Sequence[str], table: Iterable[Mapping[str, str]]) -> None:
    """Write a table for a spreadsheet, all or nothing."""
    unfinished = path.with_name(f".{path.name}.part")
    try:
        _write(unfinished, columns, table)
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise CorrectionsError(f"{path} cannot be written: {error.strerror}; another program may have it open.") from error


def _write(path: Path, columns: Sequence[str], table: Iterable[Mapping[str, str]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, columns, extrasaction="ignore", restval="")
        writer.writeheader()
        writer.writerows({name: safe(cell) for name, cell in row.items()} for row in table)


def safe(cell: str) -> str:
    """A cell that no spreadsheet runs or stops at."""
    text = _CONTROL.sub(" ", cell)
    return f"'{text}" if text.startswith(_FORMULA) else text
