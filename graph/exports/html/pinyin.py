"""How names are typed by sound: 高文远 as `gao wen yuan`, which search finds by gaowenyuan, gwy and gao wy.

A name comes in, its syllables come out, without tones and with u for ü, Latin letters and figures as they stand. pypinyin
reads the characters; what it does not know, surnames above all (单 is dan, but Shan as a surname), stands in the lexicon.
"""

import csv
import re
from collections.abc import Iterator
from functools import cache

from seeds import LEXICON

UMLAUT = {"lv": "lu", "lve": "lue", "nv": "nu", "nve": "nue"}
CHINESE, NO_CHINESE = re.compile(r"[\u3400-\u9fff]*"), re.compile(r"[^\u3400-\u9fff]*")


def pinyin(name: str, *, person: bool = False) -> str:
    """The syllables of a name; of a person's, the surname as surnames are read. None where nothing of it is Chinese."""
    if NO_CHINESE.fullmatch(name):
        return ""
    return " ".join(_syllables(name, person))


def _syllables(name: str, person: bool) -> Iterator[str]:
    readings, known = _readings()
    surname = next((name[:n] for n in (2, 1) if person and name[:n] in readings["surname"]), "")
    if surname:
        yield from readings["surname"][surname]
    rest = name[len(surname) :]
    if person and CHINESE.fullmatch(rest):  # given names are no phrases
        for character in rest:
            yield from _read(character)
        return
    for part in known.split(rest):
        yield from readings["place"][part] if part in readings["place"] else _read(part)


@cache
def _read(text: str) -> tuple[str, ...]:
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - it reads its dictionary of phrases when it is imported

    syllables = " ".join(lazy_pinyin(text, errors=lambda run: re.sub(r"[^a-z0-9]+", " ", run.lower()))).split()
    return tuple(UMLAUT.get(syllable, syllable) for syllable in syllables)


@cache
def _readings() -> tuple[dict[str, dict[str, list[str]]], re.Pattern[str]]:
    """The lexicon's readings of surnames and places, and a pattern that finds the places."""
    readings: dict[str, dict[str, list[str]]] = {"surname": {}, "place": {}}
    for row in csv.DictReader((LEXICON / "readings.csv").read_text("utf-8").splitlines()):
        readings[row["of"]][row["form"]] = row["reading"].split()
    return readings, re.compile(f"({'|'.join(sorted(readings['place'], key=len, reverse=True))})")
