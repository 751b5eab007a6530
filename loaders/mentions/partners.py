"""Arrangements told as what one place is or does to another: it supports it, or is its partner.

In: a text and its actors. Out: `Programme`s of a supporter and who is supported, or of two partners.
"""

import itertools
import re
from collections.abc import Iterator, Sequence

from loaders.mentions.arrangements import BASIS_OF, FULL_WORD, Actor, Programme, clause_of, programme

_HELPS = re.compile(
    r"(?P<word>对口(?:支援|帮扶|协作|合作|援助)?|(?:南北)?结对帮扶|(?:定点|重点)?帮扶|支援)(?:了|的|是|还有|城市)*"
)


def helps(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「江州对口支援云州」, 「江州市对口的还有云州」, 「江州南北结对帮扶云州工作队」; not 「江州对口支援工作」."""
    for k, (a, b) in enumerate(itertools.pairwise(actors)):
        match = _HELPS.fullmatch(text, a.end, b.start)
        word = _spelt_out(match["word"], text) if match else None
        for other in (b, *_listed(text, actors[k + 2 :], b)) if word else ():
            span = a.start, other.end
            yield programme(span, text, f"{a.name}{word}{other.name}", (a, other), BASIS_OF[word or ""])


def _spelt_out(word: str, text: str) -> str | None:
    """The arrangement that a word stands for; a bare 「对口」 or 「帮扶」 is the one that the text speaks of."""
    if word in BASIS_OF:
        return word
    match = re.search(FULL_WORD, text)
    return match.group() if match else "结对帮扶" if word == "对口" else None


_LISTED = re.compile(r"(?:、|和|及|以及)[^，,。；;、]{0,12}")


def _listed(text: str, actors: Sequence[Actor], first: Actor) -> Iterator[Actor]:
    """The places behind `first` in a list: 「…支援甲地区和某师乙市」."""
    last = first
    for actor in actors:
        if not _LISTED.fullmatch(text, last.end, actor.start):
            return
        yield actor
        last = actor


_WORD_BEHIND = re.compile(rf"(?P<word>{FULL_WORD})")
_BY = re.compile(r"[^，,。；;]{0,4}由")


def helped(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「云州由江州对口支援」, 「云州县由江州市结对帮扶」; not 「云州由江州代管」."""
    for a, b in itertools.pairwise(actors):
        match = _WORD_BEHIND.match(text, b.end)
        if match and a.name != b.name and _BY.fullmatch(text, a.end, b.start):
            yield _told((a.start, match.end()), text, b, a, match["word"])


# What a partner is called: 对口支援城市, 东西部协作结对县, 友好城市, 友城.
_PARTNER = rf"(?:国际)?(?:(?P<word>{FULL_WORD}|友好)(?:的|结对)?(?:城市|地区|单位|对象|[省市县区州旗](?![委长]))|(?P<friend>友城|姐妹城市|姊妹城市))"
_OF_ANOTHER = re.compile(rf"(?:在[^，,。；;]{{1,8}})?的(?:首个|第一个|第[一二三四五六七八九十\d]+个|唯一的?)?{_PARTNER}")


def is_anothers(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「云州县在甲省,是江州的对口支援县」: what the sentence began with is paired; not 「云州是江州的后花园」."""
    for k, b in enumerate(actors):
        match = _OF_ANOTHER.match(text, b.end) if text[b.start - 1 : b.start] == "是" else None
        begin, _ = clause_of(text, b.start, b.start)
        a = next(iter(_before(actors, k, begin)), None) if match else None
        if a and match and a.name != b.name:
            yield _told((a.start, match.end()), text, b, a, _word(match))


def _before(actors: Sequence[Actor], k: int, begin: int) -> list[Actor]:
    """The actors before the k-th that stand behind `begin`, first to last."""
    found = list(itertools.takewhile(lambda a: a.start >= begin, reversed(actors[max(0, k - 8) : k])))
    return found[::-1]


_PARTNER_BETWEEN = re.compile(rf"的?{_PARTNER}[——、]*")


def partner_of(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「江州的友好城市云州」, 「江州对口合作城市——云州」; not 「江州的友好人士到云州」."""
    for a, b in itertools.pairwise(actors):
        match = _PARTNER_BETWEEN.fullmatch(text, a.end, b.start) if _can_pair(a, b) else None
        if match:
            yield _told((a.start, b.end), text, a, b, _word(match))


_AS = re.compile(rf"的?{_PARTNER}[，,][^，,。；;]{{0,6}}")


def as_partner(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「作为云州县的对口支援城市,江州…」, 「作为江州对口支援的地区,云州…」: with 的 before the word the other helps, else this one."""
    for a, b in itertools.pairwise(actors):
        match = _AS.fullmatch(text, a.end, b.start) if _can_pair(a, b) and text.endswith("作为", 0, a.start) else None
        if match:
            helper, other = (b, a) if text[a.end] == "的" else (a, b)
            yield _told((a.start, b.end), text, helper, other, _word(match))


def _can_pair(a: Actor, b: Actor) -> bool:
    return a.name != b.name and "country" not in (a.place.level, b.place.level)


def _word(match: re.Match[str]) -> str:
    return match["word"] if match["word"] in BASIS_OF else "友好城市"


def _told(span: tuple[int, int], text: str, helper: Actor, other: Actor, word: str) -> Programme:
    """Support goes from one to the other, cooperation and friendship between both."""
    helping = word.endswith(("支援", "帮扶", "援助"))
    name = f"{helper.name}{word}{other.name}" if helping else f"{helper.name}与{other.name}{word}"
    return programme(span, text, name, (helper, other), BASIS_OF.get(word, word))
