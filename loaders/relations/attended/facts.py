"""The fact that a person took part in an event."""

from loaders.mentions.events.story import Event
from loaders.relations.fact import Fact, Ref


def took_part(person: str, event: Event, sentence: int, role: str, rule: str) -> Fact:
    return Fact(Ref("Person", person), "ATTENDED", Ref("Event", event.name), sentence, rule, {"roles": (role,)} if role else {})
