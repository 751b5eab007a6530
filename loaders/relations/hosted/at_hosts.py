"""Talks are where he who receives is at home: 「(代表团访问欧洲三国。)云州市市长林深在市政厅会见了高远一行」.

In: a Reading, talks of it and where the article is. Out: the place of who receives, where the article has told of no other.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from loaders import lexicon
from loaders.mentions.events.story import Event
from loaders.mentions.places import Place
from loaders.mentions.places.territory import ancestors
from loaders.relations.fact import Reading

_RECEIVES = ("会见", "接见", "宴请")
_COMES = re.compile("率[团队领]|来[访到]?|到访|访问|抵达")


class Abroad(NamedTuple):
    """What an article tells of abroad: by name in which place abroad a person holds a post, and where a journey sets out to one."""

    homes: Mapping[str, str]
    journeys: Sequence[int]


def abroad(reading: Reading) -> Abroad:
    """「高远率团访问日本。…高远会见札幌市市长林深」: 札幌市 is the home of 林深, and the journey is told at 日本."""
    foreign = [p for p in reading.places if _is_foreign(p)]
    names = {p.name for p in foreign if p.level != "country"}
    held = [h for _, h in reversed(reading.holdings) if h.owner_type == "Place" and h.owner in names] if names else []
    return Abroad({h.person: h.owner for h in held}, [p.start for p in foreign if _sets_out(reading, p.start)])


def at_hosts(reading: Reading, event: Event, near: str | None, abroad: Abroad) -> str | None:
    """Where talks were that the article puts at `near`: in the town of who received, if that is abroad and `near` is but the home, or if it holds `near`, a
    park that was visited before. Not where he met someone on his way: 「云州市市长林深率团来访,会见了高远」."""
    for owner in _owners(reading, event) if near else ():
        home = reading.document.article.home
        away = near == home and owner != home and _is_abroad(reading, owner)
        if (away and not _has_come(reading, event)) or (
            near != home and owner in _above(reading, near) and _level(reading, near) == "zone"
        ):
            return owner
    if near == reading.document.article.home and event.hosts:
        there = next((abroad.homes[guest] for guest in event.guests if guest in abroad.homes), None)
        return there if there and _is_on_journey(reading, abroad.journeys, max(event.sentences)) else near
    return near


_SETS_OUT = re.compile("(?:访问|出访|赴|前往|抵达)了?(?:友城|友好城市)?$")
_NOT_NOW = re.compile("来访|到访|来我|曾|去年|前年|邀请")
_COMES_BACK = re.compile("来访|到访|来我|回[到国来]|返回|归来|来(?P<letter>[^，,。；;自到的])")


def _sets_out(reading: Reading, at: int) -> bool:
    """「高远率团访问/日本」, not 「来访的/日本客人」."""
    before = reading.document.text[reading.sentence(reading.index_at(at)).start : at]
    return _SETS_OUT.search(before) is not None and not _NOT_NOW.search(before)


def _is_on_journey(reading: Reading, journeys: Sequence[int], i: int) -> bool:
    """Whether the last journey told up to sentence `i` goes on: nobody came back or here since, 「访问日本后回到江州」."""
    end = reading.sentence(i).end
    begun = next((at for at in reversed(journeys) if at < end), None)
    back = _COMES_BACK.finditer(reading.document.text, begun, end) if begun is not None else ()
    return begun is not None and not any(m["letter"] is None or _stands_for_home(reading, m["letter"]) for m in back)


def _is_foreign(place: Place) -> bool:
    if place.level == "country":
        return place.name != "中国"
    return place.level in ("province", "city") and not (place.division and place.division.adcode)


def _stands_for_home(reading: Reading, letter: str) -> bool:
    """「来连」, in a paper of 大连市."""
    return any(d.name == reading.document.article.home for d in lexicon.by_letter(letter))


def hosts_own(reading: Reading, event: Event, letter: str) -> str | None:
    """「云州市市长林深在市政厅会见客人」: the city of who receives; that of 「县委书记高远」 is the home's."""
    return next((owner for owner in _owners(reading, event) if owner.endswith(letter)), None)


def _owners(reading: Reading, event: Event) -> Iterator[str]:
    """The towns in which those hold posts who receive someone."""
    if any(event.name.startswith("、".join(event.hosts) + verb) for verb in _RECEIVES):
        for _, held in reading.holdings:
            if held.person in event.hosts and held.owner_type == "Place" and _level(reading, held.owner) in ("city", "county"):
                yield held.owner


def _has_come(reading: Reading, event: Event) -> bool:
    """「林深率团来访,会见了高远」: whether a sentence tells of a way between the name of who receives and that he does."""
    for i in event.sentences:
        text = reading.text(i)
        for verb in _RECEIVES:
            told = text.partition(verb)[0] if verb in text else ""
            if any(host in told and _COMES.search(told.rpartition(host)[2]) for host in event.hosts):
                return True
    return False


def _is_abroad(reading: Reading, name: str) -> bool:
    return not any(p.division and p.division.adcode for p in reading.places if p.name == name)


def _level(reading: Reading, name: str | None) -> str | None:
    return next((p.level for p in reading.places if p.name == name), None)


def _above(reading: Reading, name: str | None) -> list[str]:
    place = next((p for p in reading.places if p.name == name), None)
    return ancestors(place) if place else []
