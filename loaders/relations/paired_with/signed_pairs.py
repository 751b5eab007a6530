"""Pairs that are made by signing: 「结对协议:江州区｜云县」.

In: a Reading. Out: for each signed agreement that binds two places to each other its sentence, the pair and the basis. 「战略合作协议」 binds nobody for good, and what is only meant to be signed
(意向) none yet.
"""

import re
from collections.abc import Iterator

from loaders.mentions.agreements import SIGNED, Agreement
from loaders.relations.fact import Reading

_BINDS = re.compile(
    "(?P<supports>对口支援)|(?P<works>对口[合协]作)|(?P<east>扶贫协作|东西部协作)|携手奔小康|结对(?!联系)|对口帮扶|帮扶协[议作]|帮扶(?:合作)?(?:框架)?协议|山海协作"
)
_BASES = {"supports": "对口支援", "works": "对口合作", "east": "扶贫协作"}
_MEANT = re.compile("意向|备忘|倡议")
_RANKS = ({"county"}, {"city"}, {"province"}, {"other"}, {"county", "city"}, {"county", "zone"}, {"zone"})


def signed_pairs(reading: Reading) -> Iterator[tuple[int, tuple[str, str], str]]:
    """The sentence, the two places and the basis of each agreement that pairs them."""
    levels = {p.name: p.level for p in reading.places}
    for agreement in reading.agreements:
        binds = _BINDS.search(agreement.name)
        if not binds or agreement.modality != SIGNED or _MEANT.search(agreement.name) or not _of_two_places(agreement):
            continue
        a, b = sorted(p.name for p in agreement.parties)
        if a != b and {levels.get(a, ""), levels.get(b, "")} in _RANKS:
            yield agreement.sentence, (a, b), next((_BASES[k] for k, v in binds.groupdict().items() if v), "结对帮扶")


def _of_two_places(agreement: Agreement) -> bool:
    return [p.type for p in agreement.parties] == ["Place", "Place"]
