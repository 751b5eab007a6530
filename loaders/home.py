"""Whose paper a page is: the place that it calls 「我市」 and whose mayor it names without a place.

In: a page's text. Out: a place's full name, or None where nothing tells. Small reasons add up, for a place and against it: the paper's own name (大连晚报),
guests who come (来连), where things are held, how often a place is named; a delegation's own place is not the home, nor is one whose
mayor needs its name. What the page calls its own (「我市」, 「县长」) tells the home's rank.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from graph.model import Article
from loaders import lexicon
from loaders.characters import simplified
from loaders.lexicon import Division, Match

_PAPER = re.compile(
    r"市?(?:日报|晚报|晨报|早报|时报|新报|商报|特区报|晚刊|新闻传媒|新闻网|融媒|电视台|广播|在线|客户端|播报|发布)(?!会)"
)
_OWN_RANK = re.compile(
    r"(?:^|[^\u4e00-\u9fff]|[由与和及率向])(?:我|本|全|副|常务副)?(?P<rank>[省市县区州旗])(?:委|长|政府|领导|人大|政协)",
    re.MULTILINE,
)
_OURS = re.compile(r"[我本](?P<rank>[省市县区州旗])|全(?P<whole>[省市县区州旗])(?=[各上人]|经济)")
_COMES = re.compile(r"(?:来|抵|莅)(?P<letter>\w)(?=[\w，。、”\s]|$)")
_BEFORE_REASONS = (
    (re.compile(r"(?:在|于)$"), 1.0),
    (re.compile(r"(?:来到?|抵达?|莅临|做客)$"), 1.5),
    (re.compile(r"(?:赴|前往|出访|访问)$"), -0.5),
)
_BEHIND_REASONS = (
    (re.compile(r"[省市县区州旗]?(?:党政|经贸|企业家|考察|友好|市政府|政府)*(?:代表团|考察团|访问团|参访团|客商|客人)"), -1.0),
)
_EXPLICIT = re.compile(r"[省市县区州旗]?(?:委(?!员)|长(?!期|远|久|江)|人大常委会|政协)")
_NAMED, _PAPER_NAME, _GUESTS_COME = 0.2, 5.0, 3.0
_SOURCE = re.compile(r"(?:来源|发布机构)[:：][ \u3000]*$")
_OTHER_RANK = 0.3  # what a reason counts for a place of another rank
_HEADS_NEED_IT = 0.7  # what remains for a place whose mayor is not named without it
# How much must speak for a home: without a rank of its posts, with one, and beside the next best.
ENOUGH, SOME, CLEARLY = 1.0, 0.1, 1.4


class _Naming(NamedTuple):
    """Where a page names a place that could be its home."""

    match: Match
    division: Division


def full_name(place: str) -> str | None:
    """The full name of a place of the register: 「大连」 is 大连市, 「辽宁省大连市西岗区」 is 西岗区; None for what is no place of it."""
    place = place.strip()
    inner = [m.form for m in lexicon.find_divisions(place)]
    last = inner[-1:] if len(inner) > 1 and "".join(inner) == place else [place]
    return next((d.name for form in last for d in lexicon.divisions_named(form)), None)


def infer_home(text: str) -> str | None:
    """The home of a page: 「大连市」 for one that says 「大连日报记者」, 「来连」, 「市委书记某某」."""
    text = simplified(text)
    rank = _rank(text)
    namings = list(_namings(text, rank))
    scores: dict[str, float] = defaultdict(float)
    for name, weight in [*_named(text, namings, rank), *_visited(text, namings)]:
        scores[name] += weight
    for name, count in Counter(d.name for match, d in namings if _EXPLICIT.match(text, match.end)).items():
        scores[name] *= _HEADS_NEED_IT ** min(count, 3)
    return _clearest(scores, {d.name: d for _, d in namings}, SOME if rank else ENOUGH)


_REPRINT = re.compile(
    r"(?:据|转自|转载自?|来源[:：])[《“]?(?P<paper>\w{2,12})[》”]?(?:消息|报道|[^。\n]{1,12}?(?:报道|消息|刊载|刊登|讯))"
)


def home_of(article: Article) -> str | None:
    """Whose paper speaks in an article: 「据《大连日报》10月19日报道」 is of Dalian wherever it is printed again."""
    for match in _REPRINT.finditer(article.text):
        paper = simplified(match["paper"])
        place = next((m for m in lexicon.find_divisions(paper) if m.start == 0 and _PAPER.match(paper, m.end)), None)
        if place:
            return full_name(place.form)
    return article.home and (full_name(article.home) or article.home)


def _clearest(scores: Mapping[str, float], divisions: Mapping[str, Division], enough: float) -> str | None:
    """The place that most speaks for, if it is enough and clearly more than for any that it neither lies in nor holds."""
    ranked = sorted(scores, key=lambda name: (-scores[name], name))
    if not ranked or scores[ranked[0]] < enough:
        return None
    best = divisions[ranked[0]]
    rivals = (name for name in ranked[1:] if best.parent != name and divisions[name].parent != best.name)
    second = next(rivals, None)
    return best.name if second is None or scores[best.name] >= CLEARLY * scores[second] else None


def _rank(text: str) -> str | None:
    """The rank whose posts stand without a place: 「市委书记…」 makes a city's paper."""
    ranks = Counter(m["rank"] for m in _OWN_RANK.finditer(text))
    for match in _OURS.finditer(text):
        ranks[match["rank"] or match["whole"]] += 3
    return max(ranks, key=lambda r: (ranks[r], r), default=None)


def _namings(text: str, rank: str | None) -> Iterator[_Naming]:
    """Every place that could have a paper; a form that several share is that of the rank, a province only where the rank is its own."""
    for match in lexicon.find_divisions(text):
        fitting = [d for d in lexicon.divisions_named(match.form) if _has_paper(d, rank)]
        own = (d for d in fitting if rank and d.name.endswith(rank) and d.name in text)
        division = next(own, next(iter(fitting), None))
        if division:
            yield _Naming(match, division)


def _has_paper(division: Division, rank: str | None) -> bool:
    region = division.level == "province" and (rank == "省" or division.name.endswith("特别行政区"))
    here = division.until is None and bool(division.adcode or division.level == "zone")
    return here and (region or division.level in ("city", "county", "zone"))


def _named(text: str, namings: list[_Naming], rank: str | None) -> Iterator[tuple[str, float]]:
    for match, division in namings:
        if _PAPER.match(text, match.end) or _SOURCE.search(text, max(0, match.start - 6), match.start):
            yield division.name, _PAPER_NAME
        else:
            suits = rank is None or division.name.endswith(rank)
            yield division.name, _weight(text, match) * (1.0 if suits else _OTHER_RANK)


def _weight(text: str, match: Match) -> float:
    """What one mention says for its place or against it."""
    before = text[max(0, match.start - 2) : match.start]
    for reason, weight in _BEHIND_REASONS:
        if reason.match(text, match.end):
            return weight
    return next((weight for reason, weight in _BEFORE_REASONS if reason.search(before)), _NAMED)


def _visited(text: str, namings: list[_Naming]) -> Iterator[tuple[str, float]]:
    """「来连考察」: guests come to the home."""
    named = {d for _, d in namings}
    taken = {m.start for m, _ in namings}
    for match in _COMES.finditer(text):
        if match.start("letter") in taken:
            continue
        letter = match["letter"]
        options = [d for d in lexicon.by_letter(letter) if d in named] or [d for d in named if d.name.startswith(letter)]
        if options:
            yield min(options, key=lambda d: (d.level != "city", d.name)).name, _GUESTS_COME
