"""ATTENDED by rosters: 「出席人员:市长高远、副市长林深」, and 「高 远  市长」 under such a head.

In: an article as read. Out: a fact for everyone listed, in the role that the label or the head tells. Those who are excused were not there.
"""

from collections.abc import Iterator

from loaders.mentions.rosters import ABSENT
from loaders.relations.fact import Fact, Reading, Ref


def read(reading: Reading) -> Iterator[Fact]:
    """Everyone listed was at the event that the roster stands by, else at the one that the article is about."""
    main = next(iter(reading.story.events), None)
    for entry in reading.roster.entries:
        i = reading.index_at(entry.start)
        event = reading.story.focus[i] or main
        if event and not event.talks and entry.role not in ("", ABSENT):
            yield Fact(Ref("Person", entry.name), "ATTENDED", Ref("Event", event.name), i, "roster", {"roles": (entry.role,)})


def tells(reading: Reading, i: int) -> bool:
    """Whether a roster tells who of sentence i took part, so that its verbs do not."""
    sentence = reading.sentence(i)
    return any(entry.role for entry in reading.roster.within(sentence.start, sentence.end))
