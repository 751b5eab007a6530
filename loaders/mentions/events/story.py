"""What is known of the events of an article: each `Event`, and the `Story` of which sentence speaks of which.

loaders/mentions/events/reader.py writes them while it reads: 「江州合作论坛开幕」 makes an event, 「论坛由市长高远主持」 names it once more.
"""

from dataclasses import dataclass, field
from functools import cached_property

from loaders.mentions.events.forms import cleaned
from loaders.spans import Span

SYMPOSIUM = "座谈会"


@dataclass
class Event:
    """An event while its article is read: name, head word, day, where it is named, and who met whom where it is talks."""

    name: str
    head: str
    day: str | None = None
    spans: list[Span] = field(default_factory=list)
    forms: set[str] = field(default_factory=set)
    sentences: set[int] = field(default_factory=set)
    hosts: tuple[str, ...] = ()
    guests: tuple[str, ...] = ()
    earlier: bool = False  # an edition before the one that is told
    aside: bool = False  # one of a kind, told by the way: no sentence before it is about it
    house: str = ""  # the body at whose door talks were: 「高远到访商会,会长林深接待」
    guessed: bool = False  # whether its day is but that which the article had come to

    @property
    def talks(self) -> bool:
        """Whether this is someone receiving or talking with another; a 「座谈」 of two is a meeting like any other."""
        return bool(self.hosts) and self.head != SYMPOSIUM

    def date(self, day: str | None) -> None:
        """Take a day that is told of it, where it had none of its own."""
        if day and (self.guessed or len(self.day or "") < len(day)):
            self.day, self.guessed = day, False

    def take(self, span: Span, form: str, sentence: int) -> None:
        """Note that the event is named once more; the fullest name becomes its own."""
        unnamed = bool(self.hosts) and not self.talks and form != self.head and not self.forms
        if unnamed or (len(form) > len(self.name) and form.endswith(self.head) and not self.hosts):
            self.name = cleaned(form)
        self.spans.append(span)
        self.forms.add(form)
        self.sentences.add(sentence)


@dataclass(frozen=True)
class Story:
    """The events of an article; for each sentence the event it speaks of, the day it is on, and the day that tells which year it means."""

    events: tuple[Event, ...]
    focus: tuple[Event | None, ...]
    days: tuple[str | None, ...]
    told_on: tuple[str | None, ...]

    @cached_property
    def named(self) -> frozenset[int]:
        """The offsets that lie in the name of an event."""
        return frozenset(at for e in self.events if not e.hosts for start, end in e.spans for at in range(start, end))
