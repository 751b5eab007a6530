"""When an agreement was signed.

In: a Reading and one of its agreements. Out: an ISO day, month or year, or None. The date with which its sentence or its clause begins
counts (「2015年,两市签署《甲协议》」; not 「2006年结好,双方签署」, nor the year in a title, 「《2015年甲协议》」), else the day of the event at which it was signed, else the day that the
article is on. What was signed earlier has only its own date, what is still to be signed none.
"""

import re

from loaders.mentions import dates
from loaders.mentions.agreements.agreement import Agreement
from loaders.mentions.agreements.terms import DONE, SIGNED
from loaders.relations.fact import Reading

_CLAUSE = re.compile("[，,；;]")


def signed_on(reading: Reading, agreement: Agreement) -> str | None:
    """The day on which an agreement was signed."""
    if agreement.modality not in DONE:
        return None
    day = reading.story.days[agreement.sentence]
    document, start = reading.document, reading.sentence(agreement.sentence).start
    told = reading.story.told_on[agreement.sentence]
    found = dates.find(document.text, start, max(start, agreement.start), told, day)
    own = [w for w in found if w.start == start or not _CLAUSE.search(document.text, w.end, agreement.start)]
    own = [w for w in own if document.text.rfind("《", start, w.start) <= document.text.rfind("》", start, w.start)]
    held = reading.story.focus[agreement.occasion]
    if own or agreement.modality != SIGNED:
        return own[-1].iso if own else None
    return held.day if held and held.day else day
