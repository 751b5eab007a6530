"""One post of several bodies, one holder each: 「两校校长高远、林深」, 「两市副市长高远、林深」, 「双方董事长高远、林深签了字」.

In: a sentence's chunks, a chain of posts with the list of people behind it, and the bodies named in the sentence before. Out: as many owners as people.
"""

from collections.abc import Iterable, Iterator, Sequence

from loaders.chains import Chain
from loaders.chunks import AND, BODY, LIST, MARK, PLACE, Chunk
from loaders.earlier import Post
from loaders.mentions.bodies import Body
from loaders.owners import may_hold

_BOTH = "两双各"


def posts_of_each(row: Sequence[Chunk], chain: Chain, count: int, before: Sequence[Body]) -> list[Post]:
    """The chain's post for each of `count` people, who hold it in as many bodies or places, in order; none for a post that all may share."""
    post = chain.posts[0]
    if len(post.both) == count and len(chain.posts) == 1:
        return [post._replace(owner=name) for name in post.both]
    if count < 2 or len(chain.posts) > 1 or post.title_chunk.shared:
        return []
    owners = next((found for found in _options(row, chain, post, before) if len(found) == count), [])
    return [post._replace(owner_type=type_, owner=name, title=post.title_chunk.text) for type_, name in owners]


def _options(row: Sequence[Chunk], chain: Chain, post: Post, before: Sequence[Body]) -> Iterator[list[tuple[str, str]]]:
    """Whose the post may be: those joined with the owner that stands beside it, those before it in the sentence, those of the sentence before."""
    first, here = row[chain.begin], row[: chain.begin]
    if first.kind in (BODY, PLACE) and first.value.form[0] not in _BOTH:
        joined = [row[k].value for k in range(chain.begin, -1, -2) if row[k].kind == BODY and _joined(row, k, chain.begin)]
        yield _of_kind(post, joined[::-1])
    elif post.title_chunk.territorial:
        names = dict.fromkeys(c.value.name for c in here if c.kind == PLACE)
        yield [("Place", name) for name in names if name.endswith(post.title_chunk.text[-2:-1])]
    else:
        yield _of_kind(post, (c.value for c in here if c.kind == BODY))
        yield _of_kind(post, before)


def _joined(row: Sequence[Chunk], k: int, last: int) -> bool:
    """Whether only marks of a list and bodies stand from chunk k to the last."""
    return all(c.kind == BODY or (c.kind == MARK and c.value in (LIST, AND)) for c in row[k:last])


def _of_kind(post: Post, named: Iterable[Body]) -> list[tuple[str, str]]:
    """The different bodies that have such a post, in the order in which they are named last."""
    fitting = [(b.type, b.name) for b in named if b.form[0] not in _BOTH and may_hold(b, post)]
    return [*dict.fromkeys(reversed(fitting))][::-1]
