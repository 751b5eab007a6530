"""Rolls of friendly cities: of one place, in a sentence or line by line, and of several, a pair a line.

In: a text and its actors, and the home of its paper. Out: `Programme`s. 「甲市有友城11个,包括某国乙市、某国丙市」, 「某国乙市、丙市先后成为甲市的友城」 and lines below 「友城名单」 tell
the friends of 甲市; 「1985年 甲市—乙市(某国)」, if there are several such lines below a word for friends, a pair each. What is only intended makes no friends.
"""

import re
from collections.abc import Iterator, Sequence

from loaders.mentions.programmes.arrangements import Actor, Programme, programme
from loaders.mentions.programmes.friends.common import FRIENDS, is_abroad, is_chinese, is_intended
from loaders.patterns import BOTH
from loaders.spans import behind_last, starting

_LEVELS = ("city", "county", "province")
_LONG = 300  # characters of a sentence or of the lines above a roll


def friends_in_rolls(text: str, actors: Sequence[Actor], home: Actor | None) -> Iterator[Programme]:
    """The friends that an article lists."""
    for owner, friend in (*_in_sentences(text, actors, home), *_in_lines(text, actors, home)):
        span = (min(owner.start, friend.start), max(owner.end, friend.end)) if owner is not home else (friend.start, friend.end)
        yield programme(span, text, f"{owner.name}与{friend.name}友好城市", (owner, friend), "友好城市")


# ── in a sentence ──

_LISTS = re.compile(
    r"[^。；;：:\n、]{0,20}?(?:包括了?|囊括|涵盖|(?:其中|分别|依次|里头?|中|圈|市)[，,]?(?:就|既)?(?:有|是|为)|(?:有|是|为)(?=[：:])|(?:\d|[一二两三四五六七八九十])[多余]?[个座对][，,]其中[，,]?以?|名单?如下)[：:]?[^，,。；;、：:\n]{0,8}$"
)
_NEXT = re.compile(r"(?:[、，,和及与]|以及|还有)[^，,。；;、\n]{0,8}")
_OURS = re.compile(r"[我本全][省市县区州旗]")
_BECAME = re.compile(
    r"(?:等[^，,。；;、]{0,8})?(?:[，,]?(?:先后|相继|陆续|依次|都|均|也|同为|已经?|正式|又|便|就|\d{4}年))*(?:成为|成了|是|为|加入)了?(?P<whose>[^，,。；;、]{2,10}?)的?(?:国际)?$"
)


def _in_sentences(text: str, actors: Sequence[Actor], home: Actor | None) -> Iterator[tuple[Actor, Actor]]:
    """「甲市的友城有11个,包括乙市、丙市」 and 「乙市、丙市先后成为甲市的友城」."""
    for match in FRIENDS.finditer(text):
        begin, end = _sentence(text, match.start())
        if is_intended(text, begin, match):
            continue
        before = starting(actors, begin, match.start())
        listed = _listed(text, starting(actors, match.end(), end), match.end())
        owner = _owner(text, before, begin, match.start(), home)
        if owner and len(listed) >= BOTH:
            yield from ((owner, friend) for friend in listed)
        else:
            yield from _became(text, before, match, home)


def _sentence(text: str, at: int) -> tuple[int, int]:
    begin = behind_last(text, "。\n；;", at)
    return begin, min((i for c in "。；;\n" if (i := text.find(c, at, at + _LONG)) >= 0), default=min(len(text), at + _LONG))


def _owner(text: str, before: Sequence[Actor], begin: int, at: int, home: Actor | None) -> Actor | None:
    """Whose friends are told: the place here that is named last before the word, else home; nobody where two are named."""
    here = {a.name: a for a in before if is_chinese(a) and a.place.level in _LEVELS}
    if not here:
        return home
    return None if len(here) > 1 or _OURS.search(text, begin, at) else next(iter(here.values()))


def _listed(text: str, behind: Sequence[Actor], at: int) -> list[Actor]:
    """The cities abroad of a list that begins behind 「包括」."""
    sides = [a for a in behind if a.place.level != "country"]
    if not sides or not _LISTS.match(text, at, sides[0].start):
        return []
    listed: list[Actor] = []
    for a in sides:
        if not is_abroad(a) or (listed and not _NEXT.fullmatch(text, listed[-1].end, a.start)):
            break
        listed.append(a)
    return listed


def _became(text: str, before: Sequence[Actor], friends: re.Match[str], home: Actor | None) -> Iterator[tuple[Actor, Actor]]:
    """「某国乙市、某国丙市先后成为甲市的/友城」."""
    abroad = [a for a in before if is_abroad(a)]
    told = _BECAME.fullmatch(text, abroad[-1].end, friends.start()) if abroad else None
    if not told:
        return
    whose = [a for a in before if a.start == told.start("whose") and is_chinese(a)]
    owner = whose[0] if whose else home if _OURS.fullmatch(told["whose"]) else None
    listed: list[Actor] = []
    for a in reversed(abroad):
        if listed and not _NEXT.fullmatch(text, a.end, listed[-1].start):
            break
        listed.append(a)
    yield from ((owner, friend) for friend in listed if owner)


# ── line by line ──

_LINE = re.compile(r"[^\n]+")
_BEFORE = r"[ \t\u3000]*(?:[^\w\n《“(（]+|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?[：:，,]?)*[ \t\u3000]*"
_COUNTRY = re.compile(rf"{_BEFORE}[^\W\d_]{{0,6}}[·\s]?")
_PAIRED = re.compile(r"[ \t\u3000]*(?:[—–－―\-~～↔⇌×·|｜/／]{1,2}|[与和同]|<->)[ \t\u3000]*[^\W\d_、，,]{0,6}[·\s]?")
_REST = re.compile(
    r"[ \t\u3000]*(?:[（(〔\[][^\n]*|[，,|｜/／]?[ \t\u3000]*(?:\d{4}年[^\n，,。；;]{0,16})?[。；;，,]?[ \t\u3000]*)$"
)
_HEADS_ROLL = re.compile(r"(?:名单|名录|一览表?|清单|档案|概况|大事记?|排序|如下|们|谱|图)?[\s】〕\])）：:]*$")


def _in_lines(text: str, actors: Sequence[Actor], home: Actor | None) -> Iterator[tuple[Actor, Actor]]:
    """「1985年 甲市—乙市(某国)」 in several lines below a word for friends; and below a head like 「友城名单」 the lines with a city abroad each."""
    told = FRIENDS.search(text)
    if not told:
        return
    pairs: list[tuple[Actor, Actor]] = []
    alone: list[Actor] = []
    for line in _LINE.finditer(text, text.find("\n", told.end()) + 1 or len(text)):
        sides = [a for a in starting(actors, line.start(), min(line.end(), line.start() + 80)) if a.place.level != "country"]
        if len(sides) > 1 and _is_pair(text, line, sides[0], sides[1]):
            pairs.append((sides[0], sides[1]) if is_chinese(sides[0]) else (sides[1], sides[0]))
        elif len(sides) == 1 and home and _is_friend(text, line, sides[0]):
            alone.append(sides[0])
        elif len(alone) < BOTH:
            alone = []
    yield from pairs if len(pairs) >= BOTH else ()
    if home and len(alone) >= BOTH and _HEADS_ROLL.search(text, *_line_above(text, alone[0].start)):
        yield from ((home, friend) for friend in alone)


def _is_pair(text: str, line: re.Match[str], a: Actor, b: Actor) -> bool:
    """Whether a line is nothing but a place here and one abroad, with when and where."""
    return (
        is_chinese(a) != is_chinese(b)
        and {a.place.level, b.place.level} <= set(_LEVELS)
        and _COUNTRY.fullmatch(text, line.start(), a.start) is not None
        and _PAIRED.fullmatch(text, a.end, b.start) is not None
        and _REST.match(text, b.end, line.end()) is not None
    )


def _is_friend(text: str, line: re.Match[str], a: Actor) -> bool:
    return (
        is_abroad(a)
        and _COUNTRY.fullmatch(text, line.start(), a.start) is not None
        and _REST.match(text, a.end, line.end()) is not None
    )


def _line_above(text: str, at: int) -> tuple[int, int]:
    """The line above that of an offset, from the word for friends in it on."""
    end = max(text.rfind("\n", 0, at), 0)
    begin = text.rfind("\n", 0, end) + 1
    told = [m.end() for m in FRIENDS.finditer(text, begin, end)]
    return (told[-1], end) if told else (end, end)
