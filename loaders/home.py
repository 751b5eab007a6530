"""Whose paper a page is: the place that it calls 「我市」 and whose mayor it names without a place.

In: a page's text. Out: a place's full name, or None where nothing tells. Small reasons add up: the paper's own name (大连晚报), guests who come (来连),
where things are held, how often a place is named; and the rank must fit, for a paper that says 「县长」 is a county's.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from loaders import lexicon
from loaders.characters import simplified
from loaders.lexicon import Division, Match

_PAPER = re.compile(
    r"市?(?:日报|晚报|晨报|早报|时报|新报|商报|特区报|晚刊|新闻传媒|新闻网|融媒|电视台|广播|在线|客户端|播报|发布)"
)
_OWN_RANK = re.compile(
    r"(?:^|[^\u4e00-\u9fff]|[由与和及率向])(?:我|本|全|副|常务副)?(?P<rank>[市县区州旗])(?:委|长|政府|领导|人大|政协)",
    re.MULTILINE,
)
_OURS = re.compile(r"[我本](?P<rank>[市县区州旗])")
_COMES = re.compile(r"(?:来|抵|莅)(?P<letter>[\u4e00-\u9fff])(?=[\u4e00-\u9fff，。、”\s]|$)")
_HELD = re.compile(r"(?:在|于)$")
_EXPLICIT = re.compile(r"[市县区州旗]?(?:委书记|委副书记|长)")
# How much must speak for a home: without a rank of its posts, with one, and beside the next best.
ENOUGH, SOME, CLEARLY = 1.0, 0.2, 1.4


def full_name(place: str) -> str | None:
    """The full name of a place of the register: 「大连」 is 大连市; None for what is no place of it."""
    return next((d.name for d in lexicon.divisions_named(place.strip())), None)


def infer_home(text: str) -> str | None:
    """The home of a page: 「大连市」 for one that says 「大连日报记者」, 「来连」, 「市委书记某某」."""
    text = simplified(text)
    rank = _rank(text)
    scores: dict[str, float] = defaultdict(float)
    for name, weight in [*_named(text, rank), *_visited(text, rank)]:
        scores[name] += weight
    ranked = sorted(scores, key=lambda name: (-scores[name], name))
    if not ranked or scores[ranked[0]] < (SOME if rank else ENOUGH):
        return None
    clear = len(ranked) == 1 or scores[ranked[0]] >= CLEARLY * scores[ranked[1]]
    return ranked[0] if clear else None


def _rank(text: str) -> str | None:
    """The rank whose posts stand without a place: 「市委书记…」 makes a city's paper."""
    ranks = Counter(m["rank"] for m in _OWN_RANK.finditer(text))
    ranks.update({m["rank"]: 3 for m in _OURS.finditer(text)})
    return max(ranks, key=lambda r: (ranks[r], r), default=None)


def _fitting(divisions: tuple[Division, ...], rank: str | None) -> Division | None:
    """The first of the divisions that a paper of this rank can be of."""
    wanted = (d for d in divisions if d.level in ("city", "county", "zone") and d.until is None and d.adcode)
    return next((d for d in wanted if rank is None or d.name.endswith(rank)), None)


def _named(text: str, rank: str | None) -> Iterator[tuple[str, float]]:
    for match in lexicon.find_divisions(text):
        division = _fitting(lexicon.divisions_named(match.form), rank)
        if division:
            yield division.name, _weight(text, match)


def _weight(text: str, match: Match) -> float:
    """What one mention says for its place: much if it is in a paper's name, something if things are held there, less if its mayor
    needs its name, for at home he does not."""
    if _PAPER.match(text, match.end):
        return 5.0
    if _EXPLICIT.match(text, match.end):
        return 0.0
    return 1.0 if _HELD.search(text, max(0, match.start - 1), match.start) else 0.2


def _visited(text: str, rank: str | None) -> Iterator[tuple[str, float]]:
    """「来连考察」: guests come to the home."""
    named = {d for m in lexicon.find_divisions(text) if (d := _fitting(lexicon.divisions_named(m.form), rank))}
    for match in _COMES.finditer(text):
        letter = match["letter"]
        options = [d for d in lexicon.by_letter(letter) if d in named] or [d for d in named if d.name.startswith(letter)]
        division = _fitting(tuple(options), rank)
        if division:
            yield division.name, 3.0
