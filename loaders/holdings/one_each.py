"""One post of several bodies, one holder each: 「两校校长高远、林深」, 「两市副市长高远、林深」, 「双方董事长高远、林深签了字」.

In: a sentence's chunks, a chain of posts with the list of people behind it, and the bodies named in the sentence before. Out: as many owners as people.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from loaders.chunks import AND, BODY, LIST, MARK, PLACE, TEXT, Chunk
from loaders.holdings.chains import Chain
from loaders.holdings.earlier import Post
from loaders.holdings.owners import may_hold
from loaders.mentions.bodies import Body

_BOTH = "两双各三四五六七八九"
_OF_EACH = re.compile("[两双各三四五六七八九][家个地]?\\w{0,2}$")


def posts_of_each(row: Sequence[Chunk], chain: Chain, count: int, before: Sequence[Body]) -> list[Post]:
    """The chain's post for each of `count` people, who hold it in as many bodies or places, in order; none for a post that all may share."""
    post = chain.posts[0]
    if len(post.both) == count and len(chain.posts) == 1:
        return [post._replace(owner=name) for name in post.both]
    if count < 2 or len(chain.posts) > 1 or (post.title_chunk.shared and not _of_each(row, chain)):
        return []
    owners = next((found for found in _options(row, chain, post, before) if len(found) == count), [])
    return [post._replace(owner_type=type_, owner=name, title=post.title_chunk.text) for type_, name in owners]


def _of_each(row: Sequence[Chunk], chain: Chain) -> bool:
    """Whether a post that several can hold in one body is told of several: 「两院/副院长」, 「江州市、云州市/的副市长」."""
    first, before = row[chain.begin], row[chain.begin - 1] if chain.begin else None
    if first.kind in (BODY, PLACE):
        return first.value.form[0] in _BOTH or (not chain.posts[0].title_chunk.text.endswith("领导") and _is_joined(before))
    return before is not None and before.kind == TEXT and _OF_EACH.search(before.value) is not None


def _is_joined(before: Chunk | None) -> bool:
    return before is not None and before.kind == MARK and before.value in (LIST, AND)


def _options(row: Sequence[Chunk], chain: Chain, post: Post, before: Sequence[Body]) -> Iterator[list[tuple[str, str]]]:
    """Whose the post may be: those joined with the owner that stands beside it, those before it in the sentence, those of the sentence before."""
    first, here = row[chain.begin], row[: chain.begin]
    if first.kind in (BODY, PLACE) and first.value.form[0] not in _BOTH:
        joined = [
            row[k].value for k in range(chain.begin, -1, -2) if row[k].kind == first.kind and _joined(row, k, chain.begin)
        ]
        yield _of_kind(post, joined[::-1]) if first.kind == BODY else [("Place", place.name) for place in joined[::-1]]
    elif post.title_chunk.text.startswith("管委会"):
        yield [*dict.fromkeys(("Place", c.value.name) for c in here if c.kind == PLACE and c.value.level == "zone")]
    elif post.title_chunk.territorial:
        names = dict.fromkeys(c.value.name for c in here if c.kind == PLACE)
        yield [("Place", name) for name in names if name.endswith(post.title_chunk.text[-2:-1])]
    else:
        told = _BOTH_HOUSES.search(here[-1].value) if here and here[-1].kind == TEXT else None
        ends = told["ends"] if told else ""
        yield _of_kind(post, (c.value for c in here if c.kind == BODY), ends)
        yield _of_kind(post, before, ends)


def _joined(row: Sequence[Chunk], k: int, last: int) -> bool:
    """Whether only marks of a list and what is of one kind stand from chunk k to the last."""
    return all(c.kind == row[last].kind or (c.kind == MARK and c.value in (LIST, AND)) for c in row[k:last])


_BOTH_HOUSES = re.compile("[两双]家?(?P<ends>[会校院所局馆社])$")


def _of_kind(post: Post, named: Iterable[Body], ends: str = "") -> list[tuple[str, str]]:
    """The different bodies that have such a post, or are of the kind told (「两会/秘书长」), in the order in which they are named last."""
    own = [b for b in named if b.form[0] not in _BOTH]
    fitting = [(b.type, b.name) for b in own if may_hold(b, post) or (ends and b.name.endswith(ends))]
    return [*dict.fromkeys(reversed(fitting))][::-1]
