"""Friendly cities that are told several at a time: pair by pair, as friends of one another, or each as 「友城」 of one.

In: a text and its actors, and the home of its paper. Out: `Programme`s. 「甲市与某国乙市、丙市与某国丁市结为友好城市」 are two pairs, 「甲、乙和丙互为友城」
three, 「甲市还分别与某国友城乙市、丙市签约」 two.
"""

import itertools
import re
from collections.abc import Iterator, Sequence

from loaders import unreal
from loaders.mentions.programmes.arrangements import Actor, Programme, programme
from loaders.mentions.programmes.friends.common import FRIENDS, is_abroad, is_chinese
from loaders.patterns import BOTH
from loaders.spans import behind_last, starting

_WITH = re.compile(r"(?:与|和|同|—|－|-)[^，,。；;、与和同]{0,8}")
_NEXT = re.compile(r"(?:[、，,；;和及]|以及)[^，,。；;、与和同]{0,8}")
_TIED = re.compile(r"[^，,。；;、]{0,12}?(?:签署|签订|缔结|结为|结成|结下|建立|成为|互为)")
_ARE = re.compile(r"[^，,。；;]{0,16}(?:为|是|有|包括)[：:]?[^，,。；;、与和同]{0,8}")
_MADE = re.compile(r"(?:缔结|结成|结好|结为|建立|签约|新增|诞生|增加)[^，,。；;]{0,12}$")


def friends_in_pairs(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「甲省乙市与某国丙市、丁市与某国戊市签署友好城市协议」, 「新缔结的友好城市分别为甲市与某国乙市、丙市与某国丁市」; each has one side abroad."""
    for match in FRIENDS.finditer(text):
        begin, end = behind_last(text, "。\n；;", match.start()), _end(text, match.end())
        if unreal.planned(text[begin : match.start()]):
            continue
        before = _pairs(text, starting(actors, begin, match.start()))
        if len(before) < BOTH or not _TIED.match(text, before[-1][1].end, match.start()):
            before = []
        behind = _pairs(text, starting(actors, match.end(), end))
        if behind and not _announces(text, begin, match, behind):
            behind = []
        for a, b in (*before, *behind):
            yield programme((a.start, b.end), text, f"{a.name}与{b.name}友好城市", (a, b), "友好城市")


# 「友城:/上海—乙市」, 「在某国有友城,其中/上海—乙市、广州—丙市」
_LISTS = re.compile(
    r"(?:[^，,。；;:：]{0,8}[:：]|[，,](?:其中|包括|如)(?:有|包括)?[:：]?)(?P<unknown>(?:\w{2,8}[—－-]{1,2}\w{2,8}、)*)[^，,。；;、与和同:：]{0,8}"
)


def _announces(text: str, begin: int, friends: re.Match[str], behind: Sequence[tuple[Actor, Actor]]) -> bool:
    """Whether words for friends announce the pairs behind them: 「新结的友城有/甲市与乙市」, or several with 「其中」 or a colon
    (「友城:/甲市—乙市、丙市—丁市」); not 「友城展上,甲市与乙市…」."""
    first = behind[0][0].start
    if _MADE.search(text, begin, friends.start()) and _ARE.fullmatch(text, friends.end(), first):
        return True
    lists = _LISTS.fullmatch(text, friends.end(), first)
    return lists is not None and len(behind) + lists["unknown"].count("、") >= BOTH


def _end(text: str, at: int) -> int:
    """Where the sentence ends that goes on at an offset: of 「…友好城市/:甲市与乙市;丙市与丁市。」 at the full stop, its semicolons part a list."""
    return min((i for c in "。\n" if (i := text.find(c, at, at + 300)) >= 0), default=at)


def _pairs(text: str, actors: Sequence[Actor]) -> list[tuple[Actor, Actor]]:
    """The last run of pairs among some actors that stand as one list: 「甲市与某国乙市、丙市与某国丁市」; each has one side abroad."""
    sides = [a for a in actors if a.place.level != "country"]
    found: list[tuple[Actor, Actor]] = []
    for a, b in itertools.pairwise(sides):
        if not _WITH.fullmatch(text, a.end, b.start) or is_abroad(a) == is_abroad(b):
            continue
        if found and not _NEXT.fullmatch(text, found[-1][1].end, a.start):
            found = []
        found.append((a, b))
    return found


_ONE_ANOTHER = re.compile(r"(?:[早已均都也]|多年前|早已经)*(?:互为|互相?结为|结为|缔结为|缔结)(?:国际)?$")
_AND = re.compile(r"[、与和及]|以及")


def friends_of_one_another(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「甲、乙和丙互为友城」: each of the others; not 「甲与乙、丙结为友城」, where 甲 is the friend of both."""
    for match in FRIENDS.finditer(text):
        tied = _ONE_ANOTHER.search(text, max(0, match.start() - 10), match.start())
        if not tied:
            continue
        listed: list[Actor] = []
        at = tied.start()
        for a in reversed(starting(actors, max(0, at - 60), at)):
            if a.end != at and not (listed and _AND.fullmatch(text, a.end, at)):
                break
            listed.insert(0, a)
            at = a.start
        one_of_list = text[listed[0].end : listed[1].start] == "、" if len(listed) > BOTH else False
        for a, b in itertools.combinations(listed, 2) if one_of_list else ():
            yield programme((a.start, match.end()), text, f"{a.name}与{b.name}友好城市", (a, b), "友好城市")


_OURS = re.compile(r"[我本][市省县区州](?:的|各|众多|[一二两三四五六七八九十\d]+[个座])?(?:国际)?$")
_OF_FRIENDS = re.compile(r"等(?:多[个座])?(?:国际)?$")
_BESIDE = re.compile(r"[—－-]{0,2}")
_DIRECT = 8  # characters that may stand between 「友城」 and the city: its country and what it lies in


def friends_beside(text: str, actors: Sequence[Actor], home: Actor | None) -> Iterator[Programme]:
    """「甲市分别与某国友城乙市、某国友城丙市签约」, 「我市友城乙市」, 「来自乙市、丙市等友城的代表」: cities abroad of whom 「友城」 is said are friends of the one here
    that the sentence has, else of the paper's home."""
    for match in FRIENDS.finditer(text):
        if match.group() == "结好" or "关系" in match.group():
            continue
        begin = behind_last(text, "。\n；;", match.start())
        near = starting(actors, begin, match.start())
        here = [a for a in near if is_chinese(a) and a.place.level in ("city", "county", "province")]
        ours = _OURS.search(text, begin, match.start())
        owner = home if ours or not here else here[-1]
        if owner is None or (here and here[-1].end > match.start() - 2):
            continue  # 「江州市友城某国云州市」 is read elsewhere
        for b in _called_friends(text, actors, near, match):
            yield programme((b.start, b.end), text, f"{owner.name}与{b.name}友好城市", (owner, b), "友好城市")


def _called_friends(text: str, actors: Sequence[Actor], near: Sequence[Actor], friends: re.Match[str]) -> list[Actor]:
    """The cities of which a 「友城」 is said that stands right before one (「友城/某国云州市」), or behind a list (「云州市、禾州市等/友城」)."""
    behind = [a for a in starting(actors, friends.end(), friends.end() + _DIRECT) if a.place.level != "country"]
    if behind and is_abroad(behind[0]) and _BESIDE.fullmatch(text, friends.end(), behind[0].start):
        return behind[:1]
    listed: list[Actor] = []
    of = _OF_FRIENDS.search(text, max(0, friends.start() - 6), friends.start())
    at = of.start() if of else -1
    for a in reversed(near):
        if a.end != at and not (listed and _NEXT.fullmatch(text, a.end, at)):
            break
        listed.append(a)
        at = a.start
    return listed if all(is_abroad(a) for a in listed) else []
