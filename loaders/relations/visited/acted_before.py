"""Who makes the stops of a sentence that names nobody: those who act in the sentence before.

In: a Reading and a sentence's number. Out: names of people. 「高远来江州出席论坛。会前,参观了甲公司。」, 「高远、林深过一遍现场。两人先到甲公司,…」.
"""

import re

from loaders.relations.fact import Reading
from loaders.relations.visited import actors

_THEN_VISITS = re.compile(
    r"(?:会前|会后|随后|其间|期间|之后|此前|当[天日晚]|次日|[上下]午)[，,](?:先后|又|还|专程)?(?:参观|考察|走访|来到|前往|走进|实地)"
)
_THEY = re.compile(r"[^，,。；;]{0,8}(?:他们|一行|众人|大家)")
_COUNT = re.compile(
    r"(?:[^，,。；;]{1,8}[，,]|会[前后]|随后|之后)?(?P<number>[两三四五])(?:(?:位|个)?人|[位名]副?(?:市|县|区|省)?(?:领导|长|书记|客人|嘉宾|负责人))"
)


def who_acted(reading: Reading, i: int) -> list[str]:
    """「高远来江州出席论坛。会前,参观了甲公司。」: whoever acts in the sentence before, in one paragraph."""
    same = i and reading.sentence(i - 1).paragraph == reading.sentence(i).paragraph
    if not same or not (_THEN_VISITS.match(reading.text(i)) or _THEY.match(reading.text(i))):
        return []
    row = reading.rows[i - 1]
    return [] if re.search("[由在]", reading.text(i - 1)[:2]) else actors.subject(row, len(row), [])


def counted(reading: Reading, i: int) -> list[str]:
    """「高远、林深最后过一遍现场。两人先到甲公司,…」: as many as act in the sentence before; 「会后两位领导去看了甲公司」."""
    count = _COUNT.match(reading.text(i))
    if not count or not i:
        return []
    people = actors.subject(reading.rows[i - 1], len(reading.rows[i - 1]), [])
    return people if len(people) == "两三四五".find(count["number"]) + 2 else []
