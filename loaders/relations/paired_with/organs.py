"""Pairs that the organs of two places tell, or the heads of a bulletin: 「江州市教育局、云州市教育局对口合作签约仪式」, 「【江州—云州】…」.

In: a Reading. Out: facts.
"""

import itertools
import re
from collections.abc import Iterator, Sequence

from loaders.mentions.programmes.arrangements import BASIS_OF, FULL_WORD, Actor, Provinces, actors_in, parties
from loaders.patterns import LINKS
from loaders.relations.fact import Fact, Reading
from loaders.relations.paired_with.basis import FULL, HEADLINE, WORD, basis_told
from loaders.relations.paired_with.facts import pairing, with_years
from loaders.relations.paired_with.in_sentences import SEVERAL, alike
from loaders.relations.paired_with.lasting import years
from loaders.spans import inside

_ORGAN = re.compile(r"(?P<organ>\w{2,10}?)[、·与和同—－-]")
_MEET_ABOUT = re.compile(
    rf"[^，,。；;与和同]{{0,4}}?(?P<word>{FULL_WORD})(?:工作|项目)?(?:签约|签字|协议|框架|联席|座谈|对接|交流|推进|启动|会商|洽谈)(?!意向|备忘)"
)
_OF_EQUALS = ("对口合作", "对口协作")  # two that stand in a list may both help a third
_HEAD_OF_ITEM = re.compile(r"(?:^|\n)[ \t\u3000]*[【\[■◆●▲※★☆◎]?\s*$")
_BEHIND_HEAD = re.compile(r"[】\]：:\u3000\n ]")


def between_their_organs(reading: Reading, provinces: Provinces) -> Iterator[Fact]:
    """「江州市教育局、云州市教育局对口合作签约仪式」, and the heads of items in a bulletin about an arrangement: 「【江州—云州】…」, if there are several; not
    「江州市教育局与云州市商务局」, nor two that help a third (「…对口支援青州」)."""
    text = reading.document.text
    word = FULL.search(text)
    if not word:
        return
    told: list[tuple[Actor, Actor]] = []
    heads: list[tuple[Actor, Actor]] = []
    actors = actors_in(text, reading.places)
    for a, b in itertools.pairwise(actors):
        between = text[a.end : b.start]
        organ = _ORGAN.fullmatch(between) if alike(a, b) else None
        about = (
            _MEET_ABOUT.match(text, b.end + len(organ["organ"])) if organ and text.startswith(organ["organ"], b.end) else None
        )
        alone = about and not between.endswith("、") and not _names_more(reading, actors, b)
        if about and (alone or about["word"] in _OF_EQUALS):
            told.append((a, b))
        if alike(a, b) and between.strip(" ") in LINKS and _heads_item(text, a, b):
            heads.append((a, b))
    for a, b in [*told, *(heads if len(heads) >= SEVERAL else ())]:
        i, pair = reading.index_at(a.start), parties(a, b)
        basis = basis_told(reading, i) if WORD.search(reading.text(i)) else BASIS_OF[word.group()]
        if provinces.allow(basis, pair):
            yield with_years(pairing(i, pair, basis, None, "list-of-pairs"), years(reading, pair, basis, []))


def _names_more(reading: Reading, actors: Sequence[Actor], last: Actor) -> bool:
    """Whether a sentence goes on to another place, whom the two before may both help."""
    return bool(inside(actors, last.end, reading.sentence(reading.index_at(last.start)).end))


def _heads_item(text: str, a: Actor, b: Actor) -> bool:
    """Whether two places head an item of a bulletin, and it or the headline speaks of an arrangement without telling whose."""
    if not (_BEHIND_HEAD.match(text, b.end) and _HEAD_OF_ITEM.search(text, max(0, a.start - 6), a.start)):
        return False
    item = _ITEM_BEHIND.match(text, b.end)
    headline = HEADLINE.match(text)
    return any(m and _FULL_OF_NOBODY.search(m.group()) for m in (item, headline))


_FULL_OF_NOBODY = re.compile(rf"(?:{FULL_WORD})(?![^\W\d_]{{2,6}}?[省市县区州])")
_ITEM_BEHIND = re.compile(r"[】\]：:\s]*[^\n]*")
