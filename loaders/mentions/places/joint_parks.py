"""Parks that two places build together: 「江州—云州山海协作产业园」, 「江州（云州）工业园」, 「中国（江州）软件谷」, 「沪滇产业园」.

In: a Document and its places. Out: all places of the article, with the parks in place of what their names hold. What tells such a name from
「江州产业园」 and 「中药材产业园」, which may be anybody's, is that two places stand at its head; 「江云产业园区」 is a county's own.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders import lexicon
from loaders.document import Document, Sentence
from loaders.mentions.places.kinds import ANY_PARK, BARE_KINDS, PARK_KINDS
from loaders.mentions.places.reader import Place, most_named
from loaders.mentions.places.unknown import NAME_TAGS
from loaders.patterns import LINKS
from loaders.spans import Covered, inside

_OWN_PARK = "产业园区"  # of one county: 「江云产业园区」
_LONGEST = 24  # characters of a name before its kind
_DASH = re.compile(r"\s?[·•—－~-]{0,2}\s?")
_KIND = re.compile(f"{PARK_KINDS}(?!域)")  # 「江州—云州产业园里」
_LINK = re.compile(rf"[•{''.join(map(re.escape, LINKS))}]{{1,2}}")
_BRACKETS = ("(", ")", "（", "）")  # 「江云协作（云县）产业园」
_NAMED = {*NAME_TAGS, "PER", "nr", "n"}
_THEME = {*NAME_TAGS, "n", "vn", "an", "a", "b", "j", "s", "f", "nw"}


def with_joint_parks(document: Document, places: Sequence[Place]) -> list[Place]:
    """The places, with each park's name instead of those that it is made of."""
    text = document.text
    found = [Place(a, b, text[a:b], text[a:b]) for a, b in _spans(document, places)]
    taken = Covered(len(text), ((p.start, p.end) for p in found))
    return [*_with_bare(sorted([*found, *(p for p in places if not taken.overlaps((p.start, p.end)))]))]


def _with_bare(places: Sequence[Place]) -> Iterator[Place]:
    """「园区/管委会」: the park that is named most before, and of those the last; else what it is called is all that is known, if that is more than
    「园区」."""
    zones: list[str] = []
    for place in places:
        if place.form not in BARE_KINDS:
            zones += [place.name] if place.level == "zone" else []
            yield place
            continue
        name = most_named([zone for zone in reversed(zones) if zone.endswith(BARE_KINDS[place.form])])
        if name or place.form != ANY_PARK:
            yield place._replace(name=name or place.name)


def _spans(document: Document, places: Sequence[Place]) -> Iterator[tuple[int, int]]:
    text = document.text
    for sentence in document.sentences:
        for match in _KIND.finditer(text, sentence.start, sentence.end):
            near = inside(places, max(sentence.start, match.start() - _LONGEST), match.start())
            heads = [head for pair in pairwise(near) if (head := _head(text, *pair))]
            heads += [head for place in near if (head := _dashed(sentence, text, place))]
            heads += [(p.start, p.end) for p in near if p.end == match.start() and match.group() == _OWN_PARK]
            start = min((a for a, b in heads if _is_theme(sentence, b, match.start())), default=None)
            if start is not None:
                yield _with_seat(near, start), match.end()


def _head(text: str, a: Place, b: Place) -> tuple[int, int] | None:
    """From the first to the second of two places that a name begins with: 「江州—云州」, 「江州（云州）」, 「沪滇」; not 「江州云山县」."""
    if text[a.end : b.start] in ("(", "（"):  # 「中国（江州）软件谷」, too
        return (a.start, b.end + 1) if text[b.end : b.end + 1] in (")", "）") else None
    if a.name == b.name or (b.division and a.name in lexicon.above(b.name, b.division.parent)):
        return None
    return (a.start, b.end) if _DASH.fullmatch(text, a.end, b.start) else None


def _dashed(sentence: Sentence, text: str, place: Place) -> tuple[int, int] | None:
    """「云和—江州(产业园)」, 「江州—云和(产业园)」: from the first name to the second, of which no register has one, on both sides of a dash."""
    if dash := _LINK.match(text, place.end):
        behind = next((t for t in sentence.tokens if t.start == dash.end()), None)
        return (place.start, behind.end) if behind and behind.tag in _NAMED else None
    dash = _LINK.match(text, max(place.start - 1, 0)) or _LINK.match(text, max(place.start - 2, 0))
    before = next((t for t in sentence.tokens if dash and t.end == dash.start()), None)
    named = before and dash and dash.end() == place.start and before.tag in _NAMED
    return (before.start, place.end) if before and named else None


def _is_theme(sentence: Sentence, start: int, end: int) -> bool:
    """Whether what stands between two places and the kind says what is made there: 「沪滇/冷链食品/产业园」."""
    tokens = sentence.tokens_in(start, end)
    words = {"共建", *lexicon.words("nominal_verbs")}
    return all(t.tag in _THEME or t.text in words or t.text in _BRACKETS for t in tokens)


def _with_seat(near: Sequence[Place], start: int) -> int:
    """「江州/沪滇产业园」: where it lies stands before the two."""
    return next((p.start for p in near if p.end == start), start)
