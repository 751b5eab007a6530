"""Arrangements told as what one place is or does to another: it supports it, or is its partner.

In: a text and its actors. Out: `Programme`s of a supporter and who is supported, or of two partners.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.mentions.programmes.arrangements import (
    BASIS_OF,
    FULL_WORD,
    JOINS,
    Actor,
    Programme,
    between_two,
    clause_of,
    programme,
)
from loaders.mentions.programmes.decrees import are_decreed
from loaders.mentions.programmes.friends.common import is_listed
from loaders.mentions.programmes.ties import ties


def helps(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「江州对口支援云州」, 「云州由江州结对帮扶」, 「江州市对口的还有云州」; not 「江州对口支援工作」."""
    return _helping(text, actors, listed=False)


def helps_in_turn(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「甲、乙分别帮扶丙、丁」, and 「甲与乙结对」 under what the text speaks of."""
    return _helping(text, actors, listed=True)


def _helping(text: str, actors: Sequence[Actor], *, listed: bool) -> Iterator[Programme]:
    for tie in ties(text, actors):
        word = _spelt_out(tie.word, text)
        if word and listed == (tie.listed or tie.word not in (*BASIS_OF, *_BARE)):
            yield _told((tie.start, tie.end), text, tie.a, tie.b, word)


def _spelt_out(word: str, text: str) -> str | None:
    """The arrangement that a word stands for; a bare 「对口」, 「结对」 or 「援建」 is the one that the text speaks of."""
    if word in BASIS_OF or word == _POINTED:
        return word
    match = re.search(FULL_WORD, word) or re.search(FULL_WORD, text)
    return match.group() if match and "友好" not in word else "结对帮扶" if word in _BARE[:3] else None


_POINTED = "定点帮扶"
_BARE = ("对口", "帮扶", "结对支援", "支援")


# What a partner is called: 对口支援城市, 东西部协作结对县, 友好城市, 友城.
_PARTNER = rf"(?:国际)?(?:(?P<word>{FULL_WORD}|友好)(?:的|结对)?(?:城[市区]|地区|单位|对象|省份|省州|[省市县区州旗](?![委长]))|(?P<friend>友城|姐妹城市|姊妹城市|姊妹市|姐妹市)|(?P<bare>结对|对口)(?:的)?(?:城市|地区|单位|[省市县区州旗]{{1,2}}(?![委长])))"
_RANK = r"(?:首[个座批]|第[一二三四五六七八九十\d]+[个座]|[另又]一[个座]|(?:唯一|最早|众多|最?重要)的?)?"
_OF_ANOTHER = re.compile(
    rf"(?:在[^，,。；;]{{1,8}})?的?{_RANK}(?:{_PARTNER}|(?P<tied>{FULL_WORD}|结对帮扶|结对)的\w{{0,4}}[市县区州旗])"
)

_NOT_SO = re.compile("(?:不再?|曾经?|[认以]为)是$")  # 「曾被误认为/是江州的友好城市」


def is_anothers(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「云州县在甲省,是江州的对口支援县」, 「云州县是江州结对帮扶的贫困县」, 「云州是我市最早的友城之一」: what the sentence began with is paired, all of a list; not 「云州是江州的后花园」,
    「云州不是江州的友城」."""
    for k, b in enumerate(actors):
        match = _OF_ANOTHER.match(text, b.end) if text[b.start - 1 : b.start] == "是" else None
        begin, _ = clause_of(text, b.start, b.start)
        match = None if _NOT_SO.search(text, begin, b.start) else match
        before = _before(actors, k, begin) if match else []
        for a in _list_from(text, before) if before else ():
            if match and a.name != b.name:
                yield _told((a.start, match.end()), text, b, a, _word(match))
        yield from _so_are(text, actors[k + 1 : k + 9], b, match.end()) if match and before else ()


_SO_ARE = re.compile(rf"(?:[则也均都同亦皆又还]|同样)*(?:是|为)(?:其|它的)?{_PARTNER}")
_NEXT_ONE = re.compile(r"[，,；;。][^，,。；;]{0,6}")


def _so_are(text: str, actors: Sequence[Actor], of: Actor, end: int) -> Iterator[Programme]:
    """「(甲市是江州的姊妹市,)乙市、丙市则是友好城市」: whose they are goes on."""
    there = [a for a in actors if a.place.level != "country"]
    listed = list(_list_from(text, there)) if there and _NEXT_ONE.fullmatch(text, end, there[0].start) else []
    match = _SO_ARE.match(text, listed[-1].end) if listed else None
    for a in listed if match else ():
        if match and a.name != of.name:
            yield _told((a.start, match.end()), text, of, a, _word(match))


def _before(actors: Sequence[Actor], k: int, begin: int) -> list[Actor]:
    """The actors before the k-th that stand behind `begin`, first to last."""
    found = list(itertools.takewhile(lambda a: a.start >= begin, reversed(actors[max(0, k - 8) : k])))
    return [a for a in reversed(found) if a.place.level != "country"]


_PARTNER_BETWEEN = re.compile(
    rf"(?:的|与|和|同)?{_RANK}{_PARTNER}(?:[——、]*|(?:有|包括)(?:[\w·]{{2,8}}、){{0,4}})|(?:与|和|同)(?P<tied>{FULL_WORD}|结对|对口)的"
)
_IS = re.compile(r"(?:[同也均都]?[为是]|作为)$")
_FRIEND_BEHIND = re.compile(r"(?:在[^，,。；;]{1,6})?的?(?:友城|友好城市|姐妹城市)的?")
_FRIENDS_BEHIND = re.compile(r"(?:缔结|结为|结成)?(?:结好|友好城市|友城)(?:关系)?(?:已?\d+年)?的")


def beside_its_friend(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「同为我市友城的某国云州市」, 「我市在某国的友城云州」, 「与我市结好的某国云州市」; not 「我市友城的客人到云州」."""
    places = [a for a in actors if a.place.level != "country"]
    for a, b in itertools.pairwise(places) if "友" in text or "结好" in text else ():
        before = text[max(0, a.start - 3) : a.start]
        friend = _FRIEND_BEHIND.fullmatch(text, a.end, b.start)
        theirs = friend and (text[b.start - 1] != "的" or _IS.search(before))
        with_us = before.endswith(("与", "和", "同")) and _FRIENDS_BEHIND.fullmatch(text, a.end, b.start)
        if _can_pair(a, b) and (theirs or with_us):
            yield _told((a.start, b.end), text, a, b, "友好城市")


_LIST = re.compile(r"[、和及]|、(?:[\w·]{2,8}、){1,3}")  # with those in between whom nobody knows


def partner_of(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「江州的友好城市云州」, 「江州对口合作城市——云州、青州」, 「江州与对口协作的云州」; not 「江州的友好人士到云州」."""
    for k, (a, b) in enumerate(itertools.pairwise(actors)):
        match = _PARTNER_BETWEEN.fullmatch(text, a.end, b.start) if _can_pair(a, b) else None
        if not match:
            continue
        owners = _owners(text, actors, k) if _NAMES.search(match.group()) else [a]
        for one, other in itertools.product(owners, _list_from(text, actors[k + 1 : k + 9])):
            if _can_pair(one, other):
                yield _told((one.start, other.end), text, one, other, _word(match))


_NAMES = re.compile("有|包括")


def _owners(text: str, actors: Sequence[Actor], k: int) -> list[Actor]:
    """「江州与云州的友城包括…」: both; the k-th alone where none is joined to it."""
    joined = k > 0 and JOINS.fullmatch(text, actors[k - 1].end, actors[k].start)
    return [*actors[k - 1 : k], actors[k]] if joined else [actors[k]]


def _list_from(text: str, actors: Sequence[Actor]) -> Iterator[Actor]:
    """The first of some actors, and those in a list with it."""
    yield actors[0]
    for a, b in itertools.pairwise(actors):
        if not (_LIST.fullmatch(text, a.end, b.start) or is_listed(text, a, b)) or a.place.level != b.place.level:
            return
        yield b


_AS = re.compile(rf"的?{_PARTNER}[，,][^，,。；;]{{0,6}}")


def as_partner(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「作为云州县的对口支援城市,江州…」, 「作为江州对口支援的地区,云州…」: with 的 before the word the other helps, else this one."""
    for a, b in itertools.pairwise(actors):
        match = _AS.fullmatch(text, a.end, b.start) if _can_pair(a, b) and text.endswith("作为", 0, a.start) else None
        if match:
            helper, other = (b, a) if text[a.end] == "的" else (a, b)
            yield _told((a.start, b.end), text, helper, other, _word(match))


_WORK = re.compile(r"(?:之间|两地)?的协作(?![社方者区])(?P<since>始于|起于|已有|已经?走过|走过了)?")


def work_together(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「江州与云州的协作」 of two that a decree has paired, or which goes on for years (「的协作始于2016年」); anyone else may work together."""
    for a, b in itertools.pairwise(actors) if "的协作" in text else ():
        match = _WORK.match(text, b.end) if JOINS.fullmatch(text, a.end, b.start) else None
        if match and _can_pair(a, b) and (match["since"] or are_decreed(a.place, b.place, "扶贫协作", None)):
            yield between_two(text, a, b, "东西部协作", match.end())


def _can_pair(a: Actor, b: Actor) -> bool:
    return a.name != b.name and "country" not in (a.place.level, b.place.level)


def _word(match: re.Match[str]) -> str:
    groups = match.groupdict()
    if tied := groups.get("tied") or groups.get("bare"):
        return tied if tied in BASIS_OF else "结对帮扶"
    return match["word"] if match["word"] in BASIS_OF else "友好城市"


def _told(span: tuple[int, int], text: str, helper: Actor, other: Actor, word: str) -> Programme:
    """Support goes from one to the other, cooperation and friendship between both."""
    helping = word.endswith(("支援", "帮扶", "援助"))
    name = f"{helper.name}{word}{other.name}" if helping else f"{helper.name}与{other.name}{word}"
    return programme(span, text, name, (helper, other), BASIS_OF.get(word, "结对帮扶" if word == _POINTED else word))


class Errand(NamedTuple):
    """Who goes where, and about what with a third: 「(江州市)代表团来(某省),就与(云州市)开展对口合作进行考察」."""

    who: Actor
    where: Actor
    programme: Programme

    def is_on_the_way(self, told: Programme) -> bool:
        """Whether a programme binds the place of the errand with either side, by the words that tell of it."""
        here = self.who.start <= told.start < self.programme.end
        return here and self.where.name in told.parties


_GOES_TO = re.compile(r"[^，,。；;]{0,24}?(?:来到?|[到抵赴]|前往)(?:[我本][省市县区州])?")
_THERE_WITH = re.compile(r"[^，,。；;]{0,4}[，,]?[^，,。；;]{0,8}?就[^，,。；;]{0,10}?[与和同]")
_ABOUT_WORD = re.compile(rf"(?:之间|的|开展|加强|深化|推进|进行)*(?P<word>{FULL_WORD})(?!社|队)")


def errands(text: str, actors: Sequence[Actor]) -> Iterator[Errand]:
    """「江州市代表团来某省,就进一步加强与云州市对口合作进行考察」 is about 江州 and 云州, not the province."""
    for who, where, last in zip(actors, actors[1:], actors[2:], strict=False):
        match = _ABOUT_WORD.match(text, last.end)
        there = match and _GOES_TO.fullmatch(text, who.end, where.start)
        if match and there and _THERE_WITH.fullmatch(text, where.end, last.start):
            yield Errand(who, where, between_two(text, who, last, match["word"], match.end()))
