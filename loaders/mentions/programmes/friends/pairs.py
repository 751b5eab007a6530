"""Friendly cities and regions: 友好城市, 友好省县, 友城.

In: a text and its actors. Out: `Programme`s. What is only intended (「推动…建立友好城市关系」, a memorandum of 友好合作关系) is none yet.
"""

import itertools
import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

from loaders.mentions.programmes.arrangements import ARRANGEMENT, JOINS, SEPARATOR, Actor, Programme, programme
from loaders.mentions.programmes.friends.common import ABROAD, FRIENDS, is_abroad, is_chinese, is_intended, is_listed
from loaders.spans import behind_last, inside, starting

_TIES = re.compile(r"缔结|结为|结成|结下|建立|成为|互为|[签订]署?了?《?$|结的?$|(?<![不再曾])是$|为$|一对$|等$")
_BODIES = re.compile(r"[会校院社团企](?!主席|主任|书记)|民间|青年|妇女")
_ELLIPSIS = re.compile(r"^(?:[^，,。；;：:]{1,10}[：:])?\d{4}年(?:缔结|结成|结)的?$")
_BOTH = re.compile(r"(?:两(?:[市省城县地区州旗]|省州|省县|座城市|位[市县州区省旗]长)|双方)[^，,。；;]{0,16}$")
_JOIN_WITHIN = re.compile(
    r"(?:[又还也再已就便现共]|先后|相继|陆续|正式|已经|目前|迄今|至今|累计|(?:早在|于|自)?\d{4}年(?:\d{1,2}月)?)*(?:与|和|同|跟)[^，,。；;]{0,8}"
)  # 「江州与某国云州」, 「江州又同云州」
_WITH_YEARS = re.compile(r"[^，,。；;]{0,10}(?:与|和|同)[^，,。；;]{0,8}")  # 「江州今年将迎来与某国云州…」
_YEARS = re.compile(r"(?:\d+|[一二三四五六七八九十]+)周?年|以来|至今")
_HELD_DEAR = re.compile(r"(?:的|有着|结下|保持)[^，,。；;]{0,8}$")
_TIE_THERE_IS = re.compile(r"(?:关系|情谊|友谊|交往|交流|合作)(?!备忘录|意向|协议|的?建立|的?缔结)")
_SHORT = 8
_NEAR = 24  # how far from the second place the word for friends stands at most


def friends(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「江州市与某国云州市结为友好城市」, 「江州·云州友好城市…」, 「江州与云州、青州结为友好城市」, 「某国云州、青州与江州结好」; not 「江州与云州的客人谈起别处的友城」."""
    for match in FRIENDS.finditer(text):
        clause = _begin(text, match.start())
        near = _sides(text, inside(actors, clause, match.start()))
        one, others = _two_sides(text, near)
        joined = one and others and _JOIN_WITHIN.fullmatch(text, one.end, others[0].start)
        if others and not joined and near[0] not in others and _ALSO_WITH.search(text, clause, others[0].start):
            one = near[0]
        one, others = _signers(text, near, match) or (one, others)
        for b in others if one else ():
            if one and not _are_within(text, one, b, match.group()) and _are_friends(text, clause, one, others, match):
                for a in _listed_with(text, near, one) if len(others) == 1 else [one]:
                    yield programme((a.start, match.end()), text, f"{a.name}与{b.name}友好城市", (a, b), "友好城市")


def _listed_with(text: str, near: Sequence[Actor], one: Actor) -> list[Actor]:
    """「某国云州市、青州市与江州结好」: with the one abroad those listed before it."""
    found = [one]
    for a in reversed(near[: near.index(one)] if one in near else []):
        if not is_listed(text, a, found[-1]) or is_chinese(a) or is_chinese(one):
            break
        found.append(a)
    return found


# 「江州与云州结好,此后又同/青州、禾州结好」: what the sentence began with goes on.
_ALSO_WITH = re.compile(r"[，,；;][^，,。；;]{0,10}?(?:与|和|同|跟)$")
_SIGNED = re.compile(r"(?:签订?(?!约)|签署|签下|续签|互换)了?[^，,。；;]{0,8}$")
_WITHIN = re.compile("[与和同跟]")
_SIGNED_FOR = 12  # characters at most from the verb of signing to the word for friends


def _signers(text: str, near: Sequence[Actor], friends: re.Match[str]) -> tuple[Actor, list[Actor]] | None:
    """「江州市市长高远与云州市市长林深签署《缔结友好城市协议书》」: the two places of the sentence whose people sign."""
    named = sorted({a.name: a for a in near}.values())
    alike = len(named) == _PAIR and {a.place.level for a in named} <= {"city", "county"}
    signed = _SIGNED.search(text, friends.start() - _SIGNED_FOR, friends.start())
    return (named[0], named[1:]) if alike and signed else None


def _are_within(text: str, a: Actor, b: Actor, word: str) -> bool:
    """「云县与禾县签署友好县协议」 in an account of what binds their cities: they are paired within that."""
    here = all(x.place.level == "other" or is_chinese(x) for x in (a, b))
    return here and _SMALL.search(word) is not None and ARRANGEMENT.search(text) is not None


_SMALL = re.compile("[县区乡镇]")
_IS_VENUE = re.compile(r"(?:正式|共同|隆重|再次)*(?:签|缔结|结为|举行|举办|召开)")


def _sides(text: str, actors: Sequence[Actor]) -> list[Actor]:
    """Those that can be friends: not countries, nor where it was signed: 「江州市与某国云州市在云州签署…」."""
    return [
        a
        for a in actors
        if a.place.level != "country"
        and not (text.endswith("在", 0, a.start) and _IS_VENUE.match(text, a.end))
        and not text.endswith(("这座", "那座"), 0, a.start)  # 「与/这座北莱茵-威斯特法伦州/小城结为友城」
    ]


def _two_sides(text: str, near: Sequence[Actor]) -> tuple[Actor | None, list[Actor]]:
    """The last place of a clause with those before it in a list, and the place before that list; two alone are one another's, but not
    where someone else is theirs (「又与江州、云州…」)."""
    others = list(near[-1:])
    for a, b in zip(reversed(near[:-1]), reversed(near[1:]), strict=True):
        if not is_listed(text, a, b):
            return a, others
        others.insert(0, a)
    alone = len(others) == _PAIR and not _WITH.search(text, max(0, others[0].start - 1), others[0].start)
    return (others[0], others[1:]) if alone else (None, [])


def _are_friends(text: str, clause: int, one: Actor, others: Sequence[Actor], friends: re.Match[str]) -> bool:
    first, last = others[0], others[-1]
    signed = _SIGNED.search(text, friends.start() - _SIGNED_FOR, friends.start()) and _WITHIN.search(text, one.end, first.start)
    near = signed or _goes_on(text, one, first, last.end, friends.start())
    bound = (near or _bound(text, one, first, last.end, friends.start())) and not is_intended(text, clause, friends)
    return bool(bound) or (first is last and (_keeps_years(text, one, last, friends) or _is_there(text, one, last, friends)))


def _is_there(text: str, a: Actor, b: Actor, friends: re.Match[str]) -> bool:
    """「推动江州与云州的/姐妹城市/关系取得新成果」, 「江州和云州有着40多年的/友城/情谊」: that they are friends is taken for granted."""
    joined = _JOIN_WITHIN.fullmatch(text, a.end, b.start) or SEPARATOR.fullmatch(text, a.end, b.start)
    dear = _HELD_DEAR.fullmatch(text, b.end, friends.start())
    return a.name != b.name and bool(joined and dear) and _TIE_THERE_IS.match(text, friends.end()) is not None


_SINCE_WITH = re.compile(r"自?\d{4}年[^，,。；;]{0,6}(?:与|和|同)$")
_THEN = re.compile(r"(?:关系)?(?:以来|后|至今)[，,]")


def friends_since(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「自1983年与江州结为友好城市以来,某国云州市…」: the place that goes on behind; not one behind another clause."""
    for match in FRIENDS.finditer(text):
        then = _THEN.match(text, match.end())
        near = _sides(text, inside(actors, _begin(text, match.start()), match.start()))
        behind = [a for a in starting(actors, then.end(), then.end() + _SHORT) if a.place.level != "country"] if then else []
        if len(near) == 1 and behind and near[0].name != behind[0].name:
            (a,), b = near, behind[0]
            if _SINCE_WITH.search(text, max(0, a.start - 20), a.start) and _TIES.search(text, a.end, match.start()):
                yield programme((a.start, b.end), text, f"{a.name}与{b.name}友好城市", (a, b), "友好城市")


_WITH = re.compile(r"[与和同跟]$")
_WITH_ABROAD = re.compile(r"[与和同跟](?:[^，,。；;、]{2,6}的)?$")
_PAIR = 2


def same_two_friends(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「两市缔结友好城市」, 「两市2003年结好」, 「2001年结的友城」: the two joined last before, else first behind; 「江州市长访问某国云州市,与市长…签署
    友好城市协议」: the two that the sentence names."""
    joined = _joined(text, actors)
    for match in FRIENDS.finditer(text):
        clause = _begin(text, match.start())
        tied = text[clause : match.start()]
        named = {a.name: a for a in _sides(text, inside(actors, clause, match.start()))}
        both = (
            _BOTH.search(tied) or _ELLIPSIS.match(tied.strip()) or (_SIGNED_WITH.search(tied) and _one_abroad(named.values()))
        )
        if both is None or len(named) not in (0, 2) or not _is_tied(text, tied, match) or is_intended(text, clause, match):
            continue
        pair = tuple(named.values()) or _nearest(joined, match.start())
        here = {a.name for a in inside(actors, behind_last(text, "\n", match.start()), match.start()) if is_abroad(a)}
        if pair and (len(here) != 1 or not here.isdisjoint(a.name for a in pair)):
            a, b = pair
            if _are_within(text, a, b, match.group()):
                continue
            yield programme(match.span(), text, f"{a.name}与{b.name}友好城市", (a, b), "友好城市")


_SIGNED_WITH = re.compile(r"(?:[与和同跟]|代表)[^。；;]*(?:签[署订下]|换文)")


def _one_abroad(named: Collection[Actor]) -> bool:
    """Whether of two places one lies in China and the other does not."""
    return sorted(map(is_chinese, named)) == [False, True] and all(a.place.level in ABROAD for a in named)


def friends_of_home(text: str, actors: Sequence[Actor], home: Actor) -> Iterator[Programme]:
    """「1994年又与某国云州市结为友好城市」 in the paper of 江州市: who did is left out; 「两地结为友好城市」, 「两市1982年结好」 where but one abroad is named so far in
    the paragraph."""
    abroad = [a for a in actors if is_abroad(a) and a.name != home.name]
    for match in FRIENDS.finditer(text):
        clause = _begin(text, match.start())
        tied = text[clause : match.start()]
        if is_intended(text, clause, match) or not _is_tied(text, tied, match):
            continue
        near = _sides(text, inside(actors, clause, match.start()))
        if near and near[0] in abroad and _WITH_ABROAD.search(text, clause, near[0].start):
            others = [near[0], *(b for a, b in itertools.pairwise(near) if is_listed(text, a, b))]
            others = others if len(others) == len(near) and _is_bound_behind(text, near[-1].end, match.start()) else []
        else:
            here = inside(actors, behind_last(text, "\n", clause), match.start())
            told = {a.name: a for a in here if is_abroad(a)}
            cities = {a.name for a in here if a.place.level == "city" and is_chinese(a)}
            alone = len(told) == 1 and {a.name for a in near} <= {*told, home.name} and cities <= {home.name}
            others = list(told.values()) if alone and _BOTH.search(tied) else []
        for b in others:
            yield programme(match.span(), text, f"{home.name}与{b.name}友好城市", (home, b), "友好城市")


def _is_tied(text: str, words: str, friends: re.Match[str]) -> bool:
    """Whether the words before say that two became friends, or since when they are: 「两市1982年结好」, 「两市结好已30年」; not 「两市结好还需努力」."""
    if friends.group() != "结好":
        return _TIES.search(words) is not None
    return _WHEN_TIED.search(words) is not None or _SINCE_WHEN.match(text, friends.end()) is not None


_WHEN_TIED = re.compile(r"年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:就|已|正式)?$")
_SINCE_WHEN = re.compile(rf"(?:已经?|至今|了|有|迎来)*(?:{_YEARS.pattern})")


def _begin(text: str, at: int) -> int:
    return behind_last(text, "。\n；;", at)


def _bound(text: str, a: Actor, b: Actor, end: int, at: int) -> bool:
    """Whether two places stand joined before a word for friends, with a verb of tying behind the last at `end` or nothing."""
    between = text[a.end : b.start]
    joined = SEPARATOR.fullmatch(between) or _JOIN_WITHIN.fullmatch(between)
    if is_abroad(a) and is_abroad(b) and text[end : end + 1] == "等":
        return False  # 「来自云州市、禾州市等友城的代表」
    return a.name != b.name and joined is not None and _is_bound_behind(text, end, at)


_WHEN = re.compile(r"(?:早在|自|于|在)?\d{4}年(?:\d{1,2}月)?(?:就|已)?")
_SO_MANY = re.compile(
    r"等?(?:\d+|[一二两三四五六七八九十]+)[个座]?(?:国家的)?(?:外国|国外|国际)?(?:[城都]市|地区|省州?|州)"
)  # 「乙市、丙市等11个城市/结好」


def _is_bound_behind(text: str, end: int, at: int) -> bool:
    """Whether what stands between the last place and the word for friends ties them, or is nothing, or when they did (「1985年/结好」)."""
    words = text[end:at]
    tied = (
        not words
        or _TIES.search(words)
        or (text.startswith("结", at) and (_WHEN.fullmatch(words) or _SO_MANY.fullmatch(words)))
    )
    return len(words) <= _NEAR and bool(tied) and not _BODIES.search(words)


def _goes_on(text: str, one: Actor, first: Actor, end: int, at: int) -> bool:
    """「…,此后又同/青州、禾州/结好」."""
    return _ALSO_WITH.search(text, one.end, first.start) is not None and _is_bound_behind(text, end, at)


def _keeps_years(text: str, a: Actor, b: Actor, friends: re.Match[str]) -> bool:
    """「江州将迎来与云州结好30周年」, 「江州与云州自1992年结好以来」: they have long been friends."""
    return (
        a.name != b.name
        and _YEARS.match(text, friends.end()) is not None
        and friends.start() - b.end <= _SHORT
        and _WITH_YEARS.fullmatch(text, a.end, b.start) is not None
    )


def _joined(text: str, actors: Sequence[Actor]) -> list[tuple[Actor, Actor]]:
    """Two places with a joining word or dash between them, in text order."""
    return [
        (a, b)
        for a, b in itertools.pairwise(actors)
        if a.name != b.name and "country" not in (a.place.level, b.place.level) and JOINS.fullmatch(text, a.end, b.start)
    ]


def _nearest(joined: Sequence[tuple[Actor, Actor]], at: int) -> tuple[Actor, ...]:
    """The two places joined last before an offset, else those joined first in the text."""
    before = bisect_right(joined, at, key=lambda pair: pair[1].end)
    return joined[max(before - 1, 0)] if joined else ()
