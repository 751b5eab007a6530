"""For whom another acts: 「林深代表市长高远会见」, 「受高远委托,林深会见」; he is not there himself.

In: a sentence's chunks and the number of a person's. Out: whether another stands in for him.
"""

from collections.abc import Sequence

from loaders.chunks import BODY, LIST, PERSON, PLACE, TEXT, TITLE, Chunk, is_mark


def is_stood_in_for(row: Sequence[Chunk], at: int) -> bool:
    """Whether another acts for the person at chunk `at`; nobody acts for 高远 in 「企业代表高远发言」."""
    return _sends_another(row, at) or _is_represented(row, at)


def _sends_another(row: Sequence[Chunk], at: int) -> bool:
    """「受市长高远委托」, 「受高远市长的委托」."""
    behind = at + 1
    while behind < len(row) and row[behind].kind == TITLE:
        behind += 1
    return behind < len(row) and row[behind].kind == TEXT and row[behind].value.startswith(("委托", "的委托"))


def _is_represented(row: Sequence[Chunk], at: int) -> bool:
    """「林深代表高远」, 「林深昨日代表市委书记高远、市长江海」."""
    k = at - 1
    while k > 0 and (row[k].kind in (TITLE, PLACE, BODY, PERSON) or is_mark(row, k, LIST)):
        k -= 1
    return k > 0 and row[k].kind == TEXT and row[k].value.endswith("代表") and row[k - 1].kind == PERSON
