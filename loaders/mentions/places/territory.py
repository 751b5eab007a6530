"""Whose 「市」, 「省」, 「区」 is meant where no place stands before it (ontology.md rules 2 and 3).

In: the article's places, and its home where known. Out: for a letter at an offset, the place it speaks of: the one in the same chain of posts
(「上海市政府副秘书长、市合作交流办主任」), else the home or what the home lies in, else the nearest place of that rank named before.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from loaders import lexicon
from loaders.document import Document
from loaders.mentions.places.reader import Place
from loaders.spans import Covered, behind_last, over

_ENDS = {
    "省": ("省",),
    "自治区": ("自治区",),
    "市": ("市",),
    "县": ("县", "自治县"),
    "区": ("区",),
    "州": ("州", "自治州"),
    "自治州": ("自治州",),
    "自治县": ("自治县",),
    "旗": ("旗",),
    "盟": ("盟",),
    "地": ("地区",),
    "地区": ("地区",),
    "镇": ("镇",),
    "乡": ("乡",),
    "町": ("町",),
}
_NO_DISTRICT = ("自治区", "地区", "园区", "景区", "保护区", "集聚区", "集中区")
_end = attrgetter("end")
_PAIR = 2
_NEAR = 200  # characters within which a party is still spoken of
_PARTY = re.compile("带队|领头|率队|同行|随行|随同|随团|团员|团长|成员[有为是包]|[起道同]前?来|跟[他她在]")
_CALLERS = re.compile(r"的?客人|\w{0,6}(?:代表团|考察团|访问团)|一行")
_THAT = re.compile("该[省市县区州旗盟]?$")
_TWO = re.compile("两[省市县区州旗盟]?$")
_OF_PLACE = re.compile("[省市县区州旗盟]?(?:委|政府|人民政府|人大|政协|领导|长|(?:常务)?副[省市县区州旗盟]长)")
_COUNTIES = ("县", "旗", "区")
_OF_CHIEF = re.compile("市?(?:委书记|长|委副书记)")
_LIST_MARK = re.compile("[、，,]")
_NO_ROSTER = re.compile("[了在与和同向率的]|会见|出席|参加|陪同|考察|主持|致辞|讲话|发言|介绍|分别|[来赴抵到](?!会)")
_SENT_THERE = re.compile("(?:担任|出任|兼任|挂职|挂任|现任|[，,、]任)$")
# 「江州区代表团参观/市博物馆」, 「江州区代表团先后到市博物馆、/市规划馆」 are at its host's
_CHAIN_BREAK = re.compile(
    r"[，,。；;：:！？《》\n|｜]|和|与|及|我(?:们的?)?$|(?:[到赴]|参观|考察|走访|走进|深入)了?$|先后|来到|参观|走访"
)


class Section(NamedTuple):
    """text[start:end] speaks of a place of its own, as a roster does under the head 「一、江州市(14人)」."""

    start: int
    end: int
    place: str


_HEADING = re.compile(
    r"(?:党政)?(?:代表团|考察团|方面|方|领导)?(?:(?:参加|出席|陪同)?的?(?:人员|领导|嘉宾|代表|成员)?[有为是]?)"
)


_SEES = re.compile("(?:先后|实地|走)?(?:来?到|赴|[走深]?进入?|参观|考察|察看|查看|走访|调研)了?")


class Territory(NamedTuple):
    """Answers which place a letter speaks of, from places in text order, the home with what it lies in, where people stand, the sections that
    speak of other places, and the names of all places."""

    text: str
    places: tuple[Place, ...]
    home: tuple[str, ...]
    people: Covered
    sections: Sequence[Section] = ()
    named: frozenset[str] = frozenset()

    def of(self, letter: str, at: int) -> str | None:
        """The full name of the place, or None where nothing fits."""
        return next(iter(self._options(letter, at)), None)

    def of_office(self, letter: str, at: int) -> str | None:
        """The same for an office, 「江州市政府秘书长高远，/市/商务局局长林深」: in a roster it is of the place before, whose office holders are listed."""
        return self.rostered(letter, at) or self.of(letter, at)

    def rostered(self, letter: str, at: int) -> str | None:
        """The place of that rank whose office holders a roster lists before an offset."""
        return next((name for place in self._rostered(at) for name in _fitting(letter, [place.name])), None)

    def listed(self, at: int) -> str | None:
        """The place whose office holders a roster lists before an offset: 「江州市政协副主席、/工商联主席高远」."""
        return next((place.name for place in self._rostered(at)), None)

    def _rostered(self, at: int) -> Iterator[Place]:
        """The places of the unbroken roster of people and their posts before an offset, the nearest first."""
        start = behind_last(self.text, "\n。；;：:", at)
        if self.text[at - 1 : at] not in ("、", "，", ","):
            return
        for place in reversed(self.places[: bisect_right(self.places, at, key=_end)]):
            if place.start < start or not self._lists_people(place.end, at):
                return
            governs = _OF_PLACE.match(self.text, place.end) or self.text.startswith("委", place.end)
            if governs and (place.division is None or place.division.adcode):
                yield place

    def _lists_people(self, start: int, end: int) -> bool:
        """Whether a person or a post stands before every mark from start to end, and no verb between."""
        marks = (m.start() for m in _LIST_MARK.finditer(self.text, start, end))
        listed = (
            self.text[k - 1] in "长记任席"
            or self.text.endswith(("成员", "委员", "常委"), start, k)
            or self.people.overlaps((k - 1, k))
            for k in marks
        )
        return not _NO_ROSTER.search(self.text, start, end) and all(listed)

    def both(self, letter: str, at: int) -> tuple[str, ...]:
        """「两市/市长」: the two places of that rank which the article names most, in the order in which it names them first."""
        if not letter or not _TWO.search(self.text, max(0, at - 2), at):
            return ()
        counts = Counter(_fitting(letter, [place.name for place in self.places]))
        most = {name for name, _ in counts.most_common(_PAIR)}
        return tuple(name for name in counts if name in most) if len(most) == _PAIR else ()

    def here(self, at: int) -> str | None:
        """The place that the line or the sentence is headed by, else the home."""
        return next(iter([*self._heading(at), *self.home]), None)

    def _heading(self, at: int) -> list[str]:
        """「江州市代表团:副市长高远、市商务局局长林深」, 「参加座谈会的江州方面人员:」: the place that heads the line or the sentence."""
        start = behind_last(self.text, "\n。；;", at)
        colon = max(self.text.rfind(mark, start, at) for mark in ":：")
        k = bisect_right(self.places, colon, key=_end) - 1
        head = self.places[k] if colon > 0 and k >= 0 and self.places[k].start >= start else None
        return [head.name, *ancestors(head)] if head and _HEADING.fullmatch(self.text, head.end, colon) else []

    def _options(self, letter: str, at: int) -> Iterator[str]:
        if _THAT.search(self.text, max(0, at - 2), at):
            yield from self._that(letter, at)
        before, after = bisect_right(self.places, at, key=_end), bisect_left(self.places, (at,))
        if before and self._chained(self.places[before - 1].end, at):
            yield from _fitting(letter, [self.places[before - 1].name, *ancestors(self.places[before - 1])])
        if after < len(self.places) and self._chained(at, self.places[after].start):
            yield from _fitting(letter, ancestors(self.places[after]))
        yield from _fitting(letter, [name for place in self._sent_there(at) for name in (place.name, *ancestors(place))])
        section = over(self.sections, at, at)
        yield from _fitting(letter, [section.place, *lexicon.above(section.place)] if section else self._heading(at))
        yield from _fitting(letter, self._guests(at))
        yield from self._hosts_of_county(letter, at)
        yield from _fitting(letter, self.home)
        yield from self._acting(letter, at, before)
        for k in range(before - 1, -1, -1):
            yield from _fitting(letter, [self.places[k].name, *ancestors(self.places[k])])
        for place in self.places:
            yield from _fitting(letter, [place.name, *ancestors(place)])

    def _acting(self, letter: str, at: int, before: int) -> Iterator[str]:
        """「江州市市长高远,云县县长林深出席,/市委常委秦川主持」: the city that the sentence names, before one that only has the county in it."""
        nearest = self.places[before - 1] if before else None
        if nearest is None or not self.named.isdisjoint(_fitting(letter, ancestors(nearest))):
            return
        start = behind_last(self.text, "\n。；;", at)
        for k in range(before - 1, -1, -1):
            if self.places[k].start < start:
                return
            yield from _fitting(letter, [self.places[k].name])

    def _sent_there(self, at: int) -> Iterator[Place]:
        """「去年来到云县，任/县/农牧局副局长」: where someone came to before the post is given there."""
        if not _SENT_THERE.search(self.text, max(0, at - 3), at):
            return
        start = behind_last(self.text, "\n。；;", at)
        for place in reversed(self.places[: bisect_right(self.places, at, key=_end)]):
            if place.start < start:
                return
            if self.text[place.start - 1 : place.start] in ("到", "赴", "来", "在", "入", "进", "往"):
                yield place

    def _guests(self, at: int) -> list[str]:
        """「江州的客人到了。带队的是/市委书记高远,同行的有…」: where those come from of whose party the sentence speaks."""
        start = behind_last(self.text, "\n。；;", at)
        if not _PARTY.search(self.text, start, at) or self._is_stop(start, at):
            return []
        for place in reversed(self.places[: bisect_right(self.places, at, key=_end)]):
            if place.start < max(0, at - _NEAR):
                break
            if _CALLERS.match(self.text, place.end, at):
                return [place.name, *ancestors(place)]
        return []

    def _is_stop(self, start: int, at: int) -> bool:
        """「云州区代表团先后到/市博物馆、/市规划馆」: whether a party of guests sees what the letter begins."""
        clause = max(start, behind_last(self.text, "，,", at))
        seen = _SEES.search(self.text, clause, at)
        return seen is not None and not self.people.overlaps((seen.end(), at))

    def _hosts_of_county(self, letter: str, at: int) -> Iterator[str]:
        """「江州市委书记高远讲话,/市委副书记林深介绍情况」 in the paper of a county: of the city whose chief the sentence has just named, not of that above the county."""
        if letter != "市" or not self.home or not self.home[0].endswith(_COUNTIES):
            return
        start = behind_last(self.text, "\n。；;", at)
        for place in reversed(self.places[: bisect_right(self.places, at, key=_end)]):
            if place.start < start:
                return
            if place.name.endswith("市") and _OF_CHIEF.match(self.text, place.end):
                yield place.name

    def _that(self, letter: str, at: int) -> Iterator[str]:
        """「该市/市长」: of the place of that rank named last; a city abroad goes without its 「市」."""
        named = (p for p in reversed(self.places[: bisect_right(self.places, at, key=_end)]) if len(p.form) > 1)
        yield from (p.name for p in named if p.name.endswith(letter) or (letter == "市" and p.level == "city"))

    def _chained(self, start: int, end: int) -> bool:
        """Whether one person's posts go on from start to end: no comma, no other person, no 「我」 of 「我市」 between."""
        return end - start <= 24 and not _CHAIN_BREAK.search(self.text, start, end) and not self.people.overlaps((start, end))


def territory(
    document: Document, places: Sequence[Place], sections: Sequence[Section] = (), people: Iterable[tuple[int, int]] = ()
) -> Territory:
    """The territory of an article, with its home and the divisions above it."""
    tagged = ((t.start, t.end) for s in document.sentences for t in s.tokens if t.tag == "PER")
    covered = Covered(len(document.text), (*tagged, *people))
    home = document.article.home
    return Territory(
        document.text,
        tuple(places),
        (home, *lexicon.above(home)) if home else (),
        covered,
        sections,
        frozenset(p.name for p in places),
    )


def ancestors(place: Place) -> list[str]:
    """The divisions above a place: 甘井子区 lies in 大连市, that in 辽宁省."""
    return list(lexicon.above(place.division.name, place.division.parent)) if place.division else []


def _fitting(letter: str, names: Sequence[str]) -> Iterator[str]:
    ends = _ENDS.get(letter, ())
    for name in names:
        if ends and name.endswith(ends) and not (letter == "区" and name.endswith(_NO_DISTRICT)):
            yield name


_OURS = re.compile(r"我(?P<letter>[省市县区州旗])(?![委长级直场])")


def ours(text: str, ground: Territory) -> list[Place]:
    """The places that an article calls 「我市」, by their full names."""
    named = ((m, ground.of(m["letter"], m.start("letter"))) for m in _OURS.finditer(text))
    return [Place(m.start(), m.end(), m.group(), name) for m, name in named if name]
