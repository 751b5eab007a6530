"""The verbs that relations are read from (seeds/lexicon/acts.csv): 出席, 主持, 签署, 考察, …; and the nouns for those who have a part
(participants.csv): 主持人, 见证人, …"""

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


@cache
def participants() -> dict[str, str]:
    """The role that each noun for people who have a part gives them."""
    with (LEXICON / "participants.csv").open(encoding="utf-8") as lines:
        return {row["noun"]: row["role"] for row in csv.DictReader(lines)}
