"""Teams that one place has sent to help another: 援疆前方指挥部, 援博工作队.

In: a text, its actors and the home. Out: the pairs that such a team presupposes. Which place 「疆」, 「藏」 or 「青」 is depends on who helps: the
state's register tells, and the place must be named or be at home; a city or county helps a county there. Another letter is a place of the article.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from loaders import lexicon
from loaders.mentions.programmes.arrangements import Actor, clause_of
from loaders.spans import inside

_TEAM = re.compile(
    r"(?:第[一二三四五六七八九十百\d]+[批轮][、与和]?)*(?:对口|选派)?(?:支)?援(?P<there>\w)州?[^，,。；;、\n]{0,10}?"
    r"(?:指挥部|前指|工作队|工作组|联络组|干部|人才|管理组)"
)
_REGIONS = "疆藏青"


class Team(NamedTuple):
    """That text[start:end] names a team which `helper` has sent to `helped`, both by full name."""

    start: int
    end: int
    helper: str
    helped: str


def teams(text: str, actors: Sequence[Actor], home: Sequence[str]) -> Iterator[Team]:
    """「江南省第十批援云工作队」, 「江南省援疆前方指挥部」, 「江州援疆云县分指挥部」; not 「援建项目指挥部」."""
    ranked = sorted({*home[:1], *(a.name for a in actors)}, key=lambda name: (name not in home[:1], _rank(name), name))
    for actor in actors:
        match = _TEAM.match(text, actor.end) if actor.place.level in ("province", "city", "county") else None
        if match:
            own, near = ([a.name for a in inside(actors, *span)] for span in (match.span(), clause_of(text, *match.span())))
            helped = next(iter(_helped(match["there"], actor.name, (own, near, ranked))), None)
            if helped:
                yield Team(actor.start, match.end(), actor.name, helped)


_FOR_ANOTHER = re.compile(
    r"(?P<helper>[^，,。；;、\n]{2,10}?)(?:第[一二三四五六七八九十\d]+批)?(?:驻[^，,。；;、\n]{2,8})?对口(?:支援|帮扶|协作|合作)?(?![支帮协合][援扶作])"
    r"(?P<helped>[^，,。；;、\n]{2,10}?)(?:前方|协作|合作|帮扶|支援)?(?:指挥部|前指|工作队|工作组|联络组)"
)


def named_for(form: str, named: Collection[str]) -> Iterator[tuple[str, str]]:
    """「江州对口云州指挥部」, 「江州市对口云县工作组」: the two of a team's name, of which the article's own (`named`) are meant if there are such; not
    「江州对口合作办公室」."""
    match = _FOR_ANOTHER.match(form) if "对口" in form else None
    helper, helped = (_meant(match[side], named) for side in ("helper", "helped")) if match else (None, None)
    if helper and helped and helper != helped:
        yield helper, helped


def _meant(form: str, named: Collection[str]) -> str | None:
    known = [d.name for d in lexicon.divisions_named(form)]
    return next((name for name in known if name in named), known[0] if known else None)


def _stem(name: str) -> str:
    """A name that a region keeps when it becomes a city."""
    return re.sub(r"(?:地区|市)$", "", name)


def _rank(name: str) -> int:
    """A prefecture before the city that is named like it."""
    return 0 if name.endswith(("州", "地区", "盟")) else 1 if name.endswith("市") else 2


def _helped(letter: str, helper: str, named: tuple[Sequence[str], ...]) -> Iterator[str]:
    """The places that the team can have been sent to, the likeliest first: of those in its name, in its sentence, and of all."""
    custom = {d.name for d in lexicon.by_letter(letter)}
    if letter in _REGIONS:
        yield from _in_region(helper, *named)
    elif custom.isdisjoint(lexicon.regions()):  # 「援甘干部」 are of a 扶贫协作
        yield from (name for name in named[-1] if name != helper and (name in custom or name.startswith(letter)))


def _in_region(helper: str, own: Sequence[str], near: Sequence[str], named: Sequence[str]) -> Iterator[str]:
    """What the register has the helper help; of a helper that it has not itself a county in what those above it help."""
    decreed = [p for p in lexicon.pairings() if "援" in p.wave and p.a in (helper, *lexicon.above(helper))]
    partners, stems = {p.b for p in decreed}, {_stem(p.b) for p in decreed}
    counties = [name for name in (*own, *near, *named) if not partners.isdisjoint(lexicon.above(name))]
    yield from (name for name in own if _stem(name) in stems or name in counties)
    if any(p.a == helper for p in decreed):
        yield from (name for name in named if _stem(name) in stems and name not in counties)
    else:
        yield from counties
