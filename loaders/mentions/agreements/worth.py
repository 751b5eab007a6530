"""What an agreement is worth, as its sentence tells.

In: a text, a sentence of it with its units, and the words that name an agreement. Out: the sum. It stands in the name, before it (「5亿元采购合同」) or behind it, up to
the next name; of several that have one name each has its own (「金额分别为2000万元和1500万元」), and a sum of all is none of one.
"""

import re
from collections.abc import Sequence

from loaders.document import Sentence
from loaders.mentions.agreements import terms
from loaders.mentions.agreements.agreement import Agreement
from loaders.mentions.agreements.units import Unit
from loaders.mentions.agreements.words import clause_end

_CLAUSE = re.compile("[,，。；;:：]")


def of_one(text: str, sentence: Sentence, row: Sequence[Unit], name: Unit) -> terms.Amount | None:
    """The sum of what a unit names; one of several has it in its clause."""
    names = [u for u in row if u.letter in "nN"]
    before = max((u.end for u in row if u.end <= name.start and u.letter in "nNvPH"), default=sentence.start)
    following = min((u.start for u in names if u.start >= name.end), default=None)
    marks = [m.start() for m in _CLAUSE.finditer(text, name.end, following)] if following else []
    after = marks[-1] if marks else following or sentence.end
    if any(u.end <= name.start and not _CLAUSE.search(text, u.end, name.start) for u in names):
        after = min(after, clause_end(text, name.end, after))
    return terms.amount(text, before, after)


def of_each(text: str, start: int, end: int, shared: Sequence[Agreement]) -> list[Agreement]:
    """The agreements that share one name, each with its own of the sums behind it in text[start:end]; as they are where no sum is told."""
    told = list(terms.amounts(text, start, end))
    apart = _CLAUSE.search(text, start, end)
    if not told or not apart:
        return list(shared)
    each = len(told) == len(shared) and text.find("分别", apart.start(), end) >= 0
    sums = told if each else [(None, None)] * len(shared)
    return [a._replace(amount=value, currency=currency) for a, (value, currency) in zip(shared, sums, strict=True)]
