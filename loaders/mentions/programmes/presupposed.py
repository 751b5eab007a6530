"""Arrangements that a text presupposes: it names the arrangement, and two places that the state has paired stand elsewhere.

In: a text, its actors, what arrangements it tells, the home and the year. Out: `Programme`s of the two places of a sentence that are paired by decree
(「和龙市市长率团来我区,对接东西部扶贫协作」), of a team's sender with where it was sent, and of the home
with the place of the text that it is paired with.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders import lexicon
from loaders.mentions.places import Place
from loaders.mentions.programmes.arrangements import BASIS_OF, FULL_WORD, Actor, Programme, between_two, clause_of
from loaders.mentions.programmes.decrees import are_decreed
from loaders.mentions.programmes.support_teams import teams
from loaders.spans import inside

_WORD = re.compile(rf"(?P<word>{FULL_WORD})(?!意向|备忘)|携手奔小康|东西部")
_NATIONAL = "东西部协作"
_BODY = re.compile(r"[^，,。；;、与和同]{0,8}(?:局|医院|[中小大]学|学校|学院|公司|集团|协会|商会)")
_PAST = re.compile(r"曾|此前|过去|原本?")

Pair = tuple[Actor, Actor]


def presupposed(
    text: str, actors: Sequence[Actor], told: Sequence[Programme], home: str | None, date: str | None
) -> list[Programme]:
    """What no construction tells: the pairs of sentences, and where there is none below the province the home's."""
    year = int(date[:4]) if date else None
    between = [p for p in told if p.basis not in ("友好城市", "示范区")]
    regional, below = ([p for p in between if lexicon.regions().issuperset(p.parties) is wide] for wide in (True, False))
    wide = {name for p in regional for name in p.parties}
    actors = [a for a in actors if a.name not in wide]
    words = [*_words(text), *(_Word(p.start, p.end, _NATIONAL) for p in regional)]
    found = list(_in_sentences(text, actors, words, below, year))
    if not (found or below):
        found = list(_sent(text, actors, home))
    return found if found or below or not words else list(_with_home(text, actors, words[0], home, year))


class _Word(NamedTuple):
    """A word for an arrangement at text[start:end], or two provinces that stand for theirs (「闽宁协作」)."""

    start: int
    end: int
    word: str


def _words(text: str) -> Iterator[_Word]:
    return (_Word(m.start(), m.end(), m["word"] or _NATIONAL) for m in _WORD.finditer(text))


def _in_sentences(
    text: str, actors: Sequence[Actor], words: Sequence[_Word], told: Sequence[Programme], year: int | None
) -> Iterator[Programme]:
    """「和龙市市长率团来我区,对接东西部扶贫协作」: the two of the sentence; not where a third is paired with one of them, nor where the sentence tells
    an arrangement already (「江州市与云州市扶贫协作座谈会…」)."""
    for said in words:
        begin, end = clause_of(text, said.start, said.end)
        if inside(told, begin, end) or _PAST.search(text, begin, said.start):
            continue
        near = [a for a in inside(actors, begin, end) if not _BODY.match(text, a.end)]
        for a, b in _the_only(_decreed(_named(near), said.word, year)):
            if not _BOTH_HELPED.search(text, begin, a.start) or text[a.end : a.end + 1] != "、":
                yield between_two(text, a, b, said.word, max(b.end, said.end))


_BOTH_HELPED = re.compile(r"(?:支援|帮扶|援助)[^，,。；;、]{0,4}$")  # 「对口支援山区的/云县、青县工作」


def _with_home(text: str, actors: Sequence[Actor], said: _Word, home: str | None, year: int | None) -> Iterator[Programme]:
    """「东西部协作进行时」 over a story of 象山县 in the paper of 喜德县: the only place of its rank that acts and that the home is paired with."""
    ours = home_of(home, said.start)
    if ours and home not in lexicon.regions():
        others = _named([a for a in actors if a.name == home or _acts(text, a)])
        pairs = [
            sorted((ours, a)) for a in others if _is_county(a) == _is_county(ours) and _are_paired(ours, a, said.word, year)
        ]
        if len(pairs) == 1:
            ((a, b),) = pairs
            yield between_two(text, a, b, said.word, max(said.end, b.end))


def home_of(home: str | None, at: int = 0) -> Actor | None:
    """The home of the article as one that acts, though it is not named there."""
    division = next((d for d in lexicon.divisions_named(home or "") if d.name == home), None)
    return Actor(at, at, Place(at, at, division.name, division.name, division)) if division else None


def _sent(text: str, actors: Sequence[Actor], home: str | None) -> Iterator[Programme]:
    """「江州市援疆指挥部」 in the paper of a county there."""
    for team in teams(text, actors, (home, *lexicon.above(home)) if home else ()):
        form, names = text[team.start : team.end], tuple(sorted((team.helper, team.helped)))
        yield Programme(team.start, team.end, form, f"{team.helper}对口支援{team.helped}", names, "对口支援")


_OFFICE = re.compile(
    r"(?:[省市县区州旗]?(?:党政|经贸|教育|医疗|企业家|政协|人大|政府|人民政府|党委)?(?:代表团|考察团|工作队|工作组|一行|挂职|帮扶|援助|来)"
    r"|[省市县区州旗](?:委|长|政府|领导)|委|副?[市县区]长|政府|领导)"
)
_GOES = re.compile(r"(?:赴|到|前往|访|来自)$")


def _acts(text: str, actor: Actor) -> bool:
    """Whether the place sends or receives someone: 「江州市代表团」, 「江州副市长」, 「赴江州」; not 「江州市农产品展销会」, nor one of several."""
    if text[max(0, actor.start - 1) : actor.start] in ("、", "和"):
        return False
    return _OFFICE.match(text, actor.end) is not None or _GOES.search(text, max(0, actor.start - 2), actor.start) is not None


def _is_county(actor: Actor) -> bool:
    """A county, a district or a city that lies in another (和龙市)."""
    division = actor.place.division
    above = division and next((d for d in lexicon.divisions_named(division.parent or "") if d.name == division.parent), None)
    return actor.place.level in ("county", "zone") or (above is not None and above.level == "city")


def _named(actors: Sequence[Actor]) -> list[Actor]:
    """Each place once, where it is first named by more than a letter; countries and provinces aside."""
    first: dict[str, Actor] = {}
    for actor in actors:
        if len(actor.place.form) > 1 and actor.place.level in ("city", "county", "zone"):
            first.setdefault(actor.name, actor)
    return list(first.values())


def _decreed(actors: Sequence[Actor], word: str, year: int | None) -> list[Pair]:
    """The pairs of some places that a decree has made, in text order."""
    return [(a, b) for k, a in enumerate(actors) for b in actors[k + 1 :] if _are_paired(a, b, word, year)]


def _are_paired(a: Actor, b: Actor, word: str, year: int | None) -> bool:
    return are_decreed(a.place, b.place, BASIS_OF[word], year)


def _the_only(pairs: Sequence[Pair]) -> Sequence[Pair]:
    """The one pair of two places of one rank: 朝阳区 with 淅川县, not 北京市 with that."""
    alike = [(a, b) for a, b in pairs if _is_county(a) == _is_county(b)]
    return alike if len(alike) == 1 else ()
