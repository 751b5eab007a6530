"""The kinds of places that their names end with: of divisions, zones and parks."""

import re

from loaders import lexicon
from loaders.patterns import any_of

DIVISION_KINDS = "省市县区旗州盟"
# Kinds of zone, longest first: 「金普新区」, 「长兴岛经济区」.
ZONE_KINDS = any_of(lexicon.words("zone_kinds"))
ZONE = re.compile(ZONE_KINDS)
ZONE_END = re.compile(rf"{ZONE_KINDS}$")
# Kinds of park that only the two places at a name's head tell from anybody's: 「沪滇产业园」.
PARK_KINDS = any_of(lexicon.words("park_kinds"))
PARK_END = re.compile(rf"{PARK_KINDS}$")
# What an article calls its zone once it has named it, and the endings of what may be meant.
ANY_PARK = "园区"
BARE_KINDS = {ANY_PARK: ("园", "园区")} | {
    kind: (kind,)
    for kind in ("集中区", "集聚区", "示范区", "试验区", "合作区", "功能区", "产业园", "工业园", "科技园", "产业城")
}
