"""Talks are where he who receives is at home: 「(代表团访问欧洲三国。)云州市市长林深在市政厅会见了高远一行」.

In: a Reading, talks of it and where the article is. Out: the place of who receives, where the article has told of no other.
"""

import re
from collections.abc import Iterator

from loaders.mentions.story import Event
from loaders.mentions.territory import ancestors
from loaders.relations.fact import Reading

_RECEIVES = ("会见", "接见", "宴请")
_COMES = re.compile("率[团队领]|来[访到]?|到访|访问|抵达")


def at_hosts(reading: Reading, event: Event, near: str | None) -> str | None:
    """Where talks were that the article puts at `near`: in the town of who received, if that is abroad and `near` is but the home, or if it holds `near`, a
    park that was visited before. Not where he met someone on his way: 「云州市市长林深率团来访,会见了高远」."""
    for owner in _owners(reading, event) if near else ():
        home = reading.document.article.home
        away = near == home and owner != home and _is_abroad(reading, owner)
        if (away and not _has_come(reading, event)) or (
            near != home and owner in _above(reading, near) and _level(reading, near) == "zone"
        ):
            return owner
    if near == reading.document.article.home and event.hosts and _goes_abroad(reading):
        return next(_homes_abroad(reading, event), near)
    return near


_SETS_OUT = re.compile("(?:访问|出访|赴|前往|抵达)了?(?:友城|友好城市)?$")
_COMES_BACK = re.compile("来访|到访|来我|曾|去年|前年|邀请")


def _goes_abroad(reading: Reading) -> bool:
    """「高远率团访问日本」: whether the article tells of a journey abroad."""
    countries = (p for p in reading.places if p.level == "country" and p.name != "中国")
    abroad = [*countries, *(p for p in reading.places if p.level in ("province", "city") and _is_abroad(reading, p.name))]
    for place in abroad:
        sentence = reading.sentence(reading.index_at(place.start))
        before = reading.document.text[sentence.start : place.start]
        if _SETS_OUT.search(before) and not _COMES_BACK.search(before):
            return True
    return False


def _homes_abroad(reading: Reading, event: Event) -> Iterator[str]:
    """「(高远率团访问日本。)高远会见札幌市市长林深」: the towns and provinces abroad in which those whom he met hold posts."""
    for _, held in reading.holdings:
        if held.person in event.guests and held.owner_type == "Place" and _is_abroad(reading, held.owner):
            yield held.owner


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
