"""Which of an article's holdings can stand together: what it says of a person outright, and who else has a post that only one can have, tell whose a
post is that no owner stands beside.

In: the holdings of an article by sentence, its places and its bodies. Out: the same, some of another owner, some left out.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from loaders import lexicon
from loaders.holdings.holding import Holding
from loaders.mentions.bodies import Body
from loaders.mentions.bodies.kinds import KINDS_FOR, kind_of, kinds_of
from loaders.mentions.places import Place

Held = Sequence[tuple[int, Holding]]

# Posts that one person has at a time.
_SOLE = re.compile(
    r"[省市县区州旗盟镇乡]长|\w{0,2}委书记|\w{0,3}人大常委会主任|\w{0,3}政协主席|(?:校|院|局|厅|会|董事|理事|监事|秘书)长|总经理|总裁|总指挥|指挥长"
)


def settled(held: Held, places: Sequence[Place], bodies: Sequence[Body]) -> list[tuple[int, Holding]]:
    """The holdings that count, by sentence. Those that are not told outright count as follows:

    - how someone is addressed: if nothing else tells a post of his;
    - what he has only if he shares it with someone he meets: if he has no other;
    - one behind another's in a list: if none was told of him before, and none of another owner outright;
    - a post without an owner beside it: if his others are not of another place of that kind.
    """
    held = [*_of_another(held, places, bodies)]
    told = {h.person for _, h in held if h.rule != "addressed"}
    own = {h.person for _, h in held if not (h.lent or h.former)}
    first: dict[str, int] = {}
    outright: dict[str, set[str]] = {}
    for i, h in held:
        if not (h.listed or h.lent or h.former):
            first.setdefault(h.person, i)
        if not (h.listed or h.loose or h.lent or h.former):
            outright.setdefault(h.person, set()).add(h.owner)
    said: dict[str, set[str]] = {}
    for _, h in held:
        if not (h.loose or h.lent or h.former) and h.owner_type == "Place":
            said.setdefault(h.person, set()).add(h.owner)
    return [
        (i, h)
        for i, h in held
        if (h.rule != "addressed" or h.person not in told)
        and not (h.lent and h.person in own)
        and not (h.listed and not _BESIDES.search(h.title) and (first.get(h.person, i) < i or _has_another(h, outright)))
        and not (h.loose and h.owner_type == "Place" and _elsewhere(h.owner, said.get(h.person, ())))
    ]


def _has_another(h: Holding, outright: Mapping[str, set[str]]) -> bool:
    return h.person in outright and h.owner not in outright[h.person]


# What people are besides another post.
_BESIDES = re.compile("会长|理事|监事|会董|顾问|委员|代表|常委|领导|教授|专家|成员|大使|人大常委会副主任|副主席")


def _elsewhere(owner: str, said: Iterable[str]) -> bool:
    """Whether someone with posts in the places `said` has none of the same kind in another: the 副市长 of one city is not that of the next, but may well
    be in the 市委 of the city that his own lies in."""
    alike = [name for name in said if name[-1] == owner[-1]]
    return owner not in said and bool(alike) and not any(owner in lexicon.above(name) for name in alike)


def _of_another(held: Held, places: Sequence[Place], bodies: Sequence[Body]) -> Iterator[tuple[int, Holding]]:
    """「江州市市长高远会见…。云州市委书记林深主持,市长秦川介绍…」: a post that someone else has outright is another's, of the owner named before it."""
    outright = {(h.owner, _office(h)): h.person for _, h in held if not (h.loose or h.former) and _SOLE.fullmatch(_office(h))}
    moved: dict[tuple[str, str], Place | Body] = {}
    for _, h in held:
        holder = outright.get((h.owner, _office(h)))
        if h.loose and not h.former and holder not in (None, h.person) and (h.person, h.owner) not in moved:
            free = (o for o in _named_before(h, places, bodies) if outright.get((o.name, _office(h)), h.person) == h.person)
            if owner := next(free, None):
                moved[h.person, h.owner] = owner
    for i, h in held:
        other = moved.get((h.person, h.owner)) if h.loose else None
        if other is None:
            yield i, h
        else:
            yield i, h._replace(owner_type=other.type if isinstance(other, Body) else "Place", owner=other.name)


def _office(h: Holding) -> str:
    """The office of a post, which has one holder, acting or not: a 代市长 is the 市长."""
    return re.sub("^代理?", "", h.title)


def _named_before(h: Holding, places: Sequence[Place], bodies: Sequence[Body]) -> Iterator[Place | Body]:
    """What else than its owner a post can be of, the nearest first."""
    if h.owner_type == "Place":
        for place in reversed(places[: bisect_left(places, (h.start,))]):
            if place.name[-1] == h.owner[-1] and place.name != h.owner:
                yield place
    else:
        kinds = KINDS_FOR.get(kind_of(h.title) or "", ())
        for body in reversed(bodies[: bisect_left(bodies, (h.start,))]):
            if body.name != h.owner and any(kind in kinds for kind in kinds_of(body)):
                yield body
