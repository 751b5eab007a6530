"""ATTENDED by rosters: 「出席人员:市长高远、副市长林深」, and 「高 远  市长」 under such a head.

In: an article as read. Out: a fact for everyone listed, in the role that the label or the head tells. Those who are excused were not there.
"""

import re
from collections.abc import Iterator

from loaders.mentions.events.story import Event
from loaders.mentions.rosters import ABSENT, Entry
from loaders.relations.attended.facts import took_part
from loaders.relations.fact import Fact, Reading

_PARTY = re.compile("(?:代表|考察|访问|参访|拜访|交流|经贸|商务)团(?:成员|人员|组成)?(?:名单|如下)")


def read(reading: Reading) -> Iterator[Fact]:
    """Everyone listed was at the event that the roster stands by, else at the one that the article is about."""
    main = next(iter(reading.story.events), None)
    for entry in reading.roster.entries:
        i = reading.index_at(entry.start)
        event = reading.story.focus[i] or main
        role = entry.role if event and not event.talks else "出席" if _is_of_party(reading, entry, event) else ""
        if event and role not in ("", ABSENT):
            yield took_part(entry.name, event, i, role, "roster")


def _is_of_party(reading: Reading, entry: Entry, event: Event | None) -> bool:
    """「考察团成员名单」 below the talks for which the party came."""
    return event is not None and not entry.role and _PARTY.search(reading.document.text, *entry.of) is not None


def tells(reading: Reading, i: int) -> bool:
    """Whether a roster tells who of sentence i took part, so that its verbs do not."""
    sentence = reading.sentence(i)
    return any(entry.role for entry in reading.roster.within(sentence.start, sentence.end))
