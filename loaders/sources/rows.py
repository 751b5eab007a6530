"""Files with one article a row: .jsonl and .csv, read a line at a time, so that they may be of any length.

Each row comes as a Row of plain strings, or as a Problem with the line it begins in. A row must have `text`; it may have
title, date, source, home, url, page, id, path; what else it has is not looked at.
"""

import csv
import io
import json
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from graph.model import Problem
from loaders.home import full_name
from loaders.pages.dates import iso_date
from loaders.sources.decoding import SAMPLE, NotTextError, decode, encoding_of, is_utf8
from loaders.sources.files import why

LONGEST_LINE = 1 << 24
"""A line of .jsonl or .csv with more bytes than this (16 MB) is left out: no article is that long."""

FIELDS = ("title", "date", "source", "home", "url", "page", "id", "path")


@dataclass(frozen=True)
class Row:
    """What a row says, and the line in which it begins. `date` is ISO and `home` a full name already; what it does not say is None."""

    line: int
    text: str
    title: str | None = None
    date: str | None = None
    source: str | None = None
    home: str | None = None
    url: str | None = None
    page: str | None = None
    id: str | None = None
    path: str | None = None


class _RowError(ValueError):
    """A row that cannot be taken, with the cause."""


def read_rows(path: Path) -> Iterator[Row | Problem]:
    """The rows of one file in their order, and a Problem for each that is left out."""
    try:
        lines = _lines(path)
        yield from _json_rows(path, lines) if path.suffix.lower() == ".jsonl" else _csv_rows(path, lines)
    except NotTextError as error:
        yield Problem(path=str(path), cause=str(error))
    except OSError as error:
        yield Problem(path=str(path), cause=why(error))


def _lines(path: Path) -> Iterator[tuple[int, str | _RowError]]:
    """The decoded lines with their numbers; a line that cannot be had is a _RowError in its place."""
    with path.open("rb") as file:
        sample = file.read(SAMPLE)
        if not sample.strip():
            raise NotTextError("the file is empty")
        encoding = _encoding(sample)
        file.seek(0)
        if encoding == "utf_16" or (b"\r" in sample and b"\n" not in sample):  # no single bytes \n end its lines
            yield from enumerate(io.StringIO(decode(file.read()), newline=None), 1)
            return
        for number, raw in enumerate(_raw_lines(file), 1):
            yield number, _decoded(raw, encoding if number == 1 else encoding.removesuffix("-sig"))


def _encoding(sample: bytes) -> str:
    """The encoding of a file that begins with these bytes; a broken line or two make no other of it."""
    told = [line for line in sample.splitlines()[:-1] if not line.isascii()]
    broken = sum(not is_utf8(line) for line in told)
    return "utf-8-sig" if 0 < broken * 2 < len(told) else encoding_of(sample, whole=len(sample) < SAMPLE)


def _raw_lines(file: BinaryIO) -> Iterator[bytes | None]:
    """Lines as bytes; None stands for one that is longer than LONGEST_LINE."""
    while raw := file.readline(LONGEST_LINE + 1):
        if len(raw) <= LONGEST_LINE:
            yield raw
            continue
        while raw and not raw.endswith(b"\n"):
            raw = file.readline(LONGEST_LINE)
        yield None


def _decoded(raw: bytes | None, encoding: str) -> str | _RowError:
    if raw is None:
        return _RowError(f"the line is longer than {LONGEST_LINE >> 20} MB")
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return _RowError(f"the line is not {encoding.upper()} text like the rest")


def _json_rows(path: Path, lines: Iterator[tuple[int, str | _RowError]]) -> Iterator[Row | Problem]:
    for number, line in lines:
        try:
            if isinstance(line, _RowError):
                raise line
            if line.strip():
                yield _row(_json_object(line), number)
        except _RowError as error:
            yield Problem(path=str(path), line=number, cause=str(error))


def _json_object(line: str) -> dict[str, Any]:
    try:
        value = json.loads(line.rstrip("\r\n"))
    except json.JSONDecodeError as error:
        what = error.msg.lower().removesuffix(" at")
        raise _RowError(f"broken JSON: {what} at column {error.colno}") from None
    except RecursionError:
        raise _RowError("broken JSON: nested too deep") from None
    except ValueError:
        raise _RowError("broken JSON: a number is too long") from None
    if not isinstance(value, dict):
        raise _RowError("the line is no JSON object")
    return value


def _csv_rows(path: Path, lines: Iterator[tuple[int, str | _RowError]]) -> Iterator[Row | Problem]:
    problems: list[Problem] = []
    header: list[str] | None = None
    broken = False
    for number, cells in _csv_records(_good_lines(path, lines, problems)):
        try:
            if isinstance(cells, csv.Error):
                broken = True
                raise _RowError(f"broken CSV: {cells}")
            if header is None and any(cells):
                header = _header(cells)
            elif header and any(cells):
                if broken and len(cells) != len(header):
                    raise _RowError(f"broken CSV: {len(cells)} of {len(header)} cells, behind a row that is broken")
                broken = False
                yield _row(_csv_object(header, cells), number)
        except _RowError as error:
            yield Problem(path=str(path), line=number, cause=str(error))
            if header is None:
                return
    yield from problems


def _csv_records(lines: Iterator[tuple[int, str]]) -> Iterator[tuple[int, list[str] | csv.Error]]:
    """Every record with the line it begins in. Behind a broken one, such as a quote that nothing closes, the next line begins another."""
    csv.field_size_limit(LONGEST_LINE)
    ahead: deque[tuple[int, str]] = deque()
    while True:
        taken: list[tuple[int, str]] = []
        try:
            cells = next(csv.reader(_taking(ahead, lines, taken), strict=True), None)
        except csv.Error as error:
            ahead.extendleft(reversed(taken[1:]))
            yield taken[0][0], error
        else:
            if cells is None:
                return
            yield taken[0][0], cells


def _taking(ahead: deque[tuple[int, str]], lines: Iterator[tuple[int, str]], taken: list[tuple[int, str]]) -> Iterator[str]:
    """The lines to come, first those that were looked at before; what a record takes is noted."""
    while line := ahead.popleft() if ahead else next(lines, None):
        taken.append(line)
        yield line[1]


def _good_lines(path: Path, lines: Iterator[tuple[int, str | _RowError]], problems: list[Problem]) -> Iterator[tuple[int, str]]:
    for number, line in lines:
        if isinstance(line, _RowError):
            problems.append(Problem(path=str(path), line=number, cause=str(line)))
        else:
            yield number, line


def _header(cells: list[str]) -> list[str]:
    names = [cell.strip().lower() for cell in cells]
    if "text" not in names:
        raise _RowError(f"there is no column named text; the columns are {', '.join(names)[:200]}")
    return names


def _csv_object(header: list[str], cells: list[str]) -> dict[str, Any]:
    if len(cells) > len(header):
        raise _RowError(f"{len(cells)} cells in a row, where the header has {len(header)}")
    return dict(zip(header, cells, strict=False))


def _row(values: dict[str, Any], line: int) -> Row:
    text = values.get("text")
    if text is None:
        raise _RowError("there is no text")
    if not isinstance(text, str):
        raise _RowError("the text is no string")
    if not text.strip():
        raise _RowError("the text is empty")
    fields = {name: _string(name, values[name]) for name in FIELDS if values.get(name) is not None}
    said = "".join((text, *filter(None, fields.values())))
    if "\x00" in said:
        raise _RowError("the row holds NUL characters, as no text does")
    if re.search(r"[\ud800-\udfff]", said):
        raise _RowError("the row holds half a character (a lone surrogate)")
    date = fields.get("date")
    if date is not None:
        fields["date"] = iso_date(date)
        if fields["date"] is None:
            raise _RowError(f"the date is none: {date[:40]}")
    home = fields.get("home")
    if home is not None:
        fields["home"] = full_name(home)
        if fields["home"] is None:
            raise _RowError(f"the home is no place that we know: {home[:40]}")
    return Row(line=line, text=text, **fields)


def _string(name: str, value: Any) -> str | None:
    """A field's value without the space around it, None where that leaves nothing; numbers are as good as strings."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise _RowError(f"{name} is no string")
    return str(value).strip() or None
