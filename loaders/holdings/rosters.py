"""Who holds the posts of a roster: the person of the entry in which they stand.

In: a sentence's chains of posts, the entries in it, and the bodies of the article. Out: `Holding`s of those posts, and the chains that no entry
has. A bare post is of the unit that the entry points to: a cell of its row, or the head above it.
"""

import re
from collections.abc import Iterator, Sequence

from loaders.holdings.chains import Chain
from loaders.holdings.earlier import Post
from loaders.holdings.holding import Holding
from loaders.mentions.agreements.units import Party, of_body
from loaders.mentions.bodies import Body
from loaders.mentions.places import Place
from loaders.mentions.rosters import Entry
from loaders.spans import inside


def split(found: Sequence[Chain], entries: Sequence[Entry]) -> tuple[list[Chain], list[tuple[Chain, Entry]]]:
    """The chains that no entry has, and those that one has, or several: 「江州市领导 高 远 林 深」."""
    own = [(chain, [e for e in entries if _has(e, chain)]) for chain in found]
    return [chain for chain, having in own if not having], [(chain, e) for chain, having in own for e in having]


def _has(entry: Entry, chain: Chain) -> bool:
    return entry.post[0] <= chain.posts[0].start and chain.posts[-1].title_chunk.end <= entry.post[1]


def held(
    chain: Chain, entry: Entry, places: Sequence[Place], bodies: Sequence[Body], above: Holding | None = None
) -> Iterator[Holding]:
    """The posts of one chain, held by the person of its entry; `above` is what the roster told last."""
    unit = _unit(entry, places, bodies) or _of_one_body(chain, above)
    for post in chain.posts:
        owned = _of_unit(post, unit) if unit and _is_bare(post) else post
        if owned.owner and owned.owner_type:
            start, end = min(post.start, entry.start), max(post.title_chunk.end, entry.end)
            former = post.title_chunk.former
            yield Holding(entry.name, owned.owner_type, owned.owner, owned.title, former, start, end, "roster")


def _unit(entry: Entry, places: Sequence[Place], bodies: Sequence[Body]) -> Party | None:
    """What the entry's posts are of: the last body named in its unit, else the last place."""
    named = inside(bodies, *entry.of)
    where = inside(places, *entry.of)
    if named:
        return of_body(named[-1].type, named[-1].name)
    return Party("Place", where[-1].name) if where else None


_OF_ASSOCIATION = re.compile("(?:会长|理事长|监事长|秘书长|理事|监事|会董|干事)$")


def _of_one_body(chain: Chain, above: Holding | None) -> Party | None:
    """「副会长  高远」 and below it 「秘书长  林深」 are of one association."""
    posts = [above.title, *(p.title for p in chain.posts)] if above and above.owner_type == "Organization" else []
    return Party("Organization", above.owner) if above and posts and all(map(_OF_ASSOCIATION.search, posts)) else None


def _is_bare(post: Post) -> bool:
    title = post.title_chunk
    return post.start == title.start and not title.admin and not title.territorial


def _of_unit(post: Post, unit: Party) -> Post:
    """「主任」 in the row of 「某高新区管委会」 is 管委会主任 of the zone."""
    if unit.type == "Place":
        committee = post.title.endswith("主任") and unit.name.endswith("区")
        return post._replace(owner_type="Place", owner=unit.name, title="管委会" + post.title) if committee else post
    title = post.title_chunk.text if post.owner_type == "Place" else post.title  # no 「市政协秘书长」 of a chamber
    return post._replace(owner_type=unit.type, owner=unit.name, title=title)
