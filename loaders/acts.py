"""The verbs that relations are read from (seeds/lexicon/acts.csv): 出席, 主持, 签署, 考察, …"""

import csv
from functools import cache
from typing import NamedTuple

from seeds import LEXICON


class Act(NamedTuple):
    """A verb: what kind of act it is (attend, report, speak, sign, meet, visit, accompany, hold), and the role it gives."""

    form: str
    act: str
    role: str


@cache
def acts() -> dict[str, Act]:
    """All verbs by their form."""
    with (LEXICON / "acts.csv").open(encoding="utf-8") as lines:
        return {row["form"]: Act(row["form"], row["act"], row["role"]) for row in csv.DictReader(lines)}
