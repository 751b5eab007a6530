"""Who supports whom, and who is paired with whom, where lists stand on either side of a verb.

In: a text and its actors. Out: `Tie`s, each of two places and the word that ties them. 「甲、乙、丙分别帮扶丁、戊、己」 ties in order,
「甲、乙先后与丙认亲」 ties each with 丙. A word that means much else too (牵手) ties only in a text about an arrangement.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.mentions.programmes.arrangements import ARRANGEMENT, Actor, clause_of

_SUPPORTS = "援建|对口(?:支援|帮扶|协作|合作|援助)?|(?:南北)?结对帮扶|结对支援|(?:定点|重点)?帮扶|支援|帮(?![助忙扶])|援(?![助建疆藏青川黔甘]|$)|援$|(?:合|分)?[管包]$"
# 「结对」, 「结了对」, 「结的对」, 「结成对子」, 「认了亲」: verb and noun come apart.
_PAIRS = "结对(?!帮扶|子)|结(?:了|的|过|上了?|下了?|成了?)对子?|结[了的过]?亲(?!家)|认[了的过]?亲|攀[了的]?亲|牵[了的上]?手|携手|联姻|挂钩(?!合作)"
_YEAR = r"(?:自?\d{4} ?年(?:\d{1,2}月)?|今年|去年|前年|次年|翌年|同年|当年|那年|同一年)(?:初|底|春天?|夏天?|秋天?|冬天?)?"
_SINCE = rf"(?:{_YEAR}(?:起|以来|开始)?[，,]?|(?:即日|本月)起[，,]?|由此|就此|从此|此后|后来)"
_MANNER = (
    rf" ?{_SINCE}*(?:[两二三四五六七八九十]个?[省市县区州旗镇乡村地]|等地?)?"
    rf"(?:分别|先后|各自|相继|正式|再次|再|又|已经?|早已|早就|就|便|亦|则|都|是|还|也|新|虽说|虽然|主要|共同|长期|自(?=对口|结对|帮扶|支援)|一直|持续|负责|开展|开始|在[^，,。；;]{{2,12}}框架下|携手(?=对口|结对|帮扶)|和|跟|{_SINCE})*"
)
_ACTIVE = re.compile(
    rf"(?:的任务(?:就|便|正)?是)?{_MANNER}(?:承担|肩负|担负)?(?P<word>{_SUPPORTS}|{_PAIRS})(?:(?:了|的|着|[就正便]?是|还有|城市)*(?:第[一二三四五六七八九十]+师)?|(?:的(?:大力|倾力)?(?:支持|帮助))?下[，,])"
)
_TOGETHER = re.compile(rf"{_MANNER}(?:与|同){_MANNER}(?:[^，,。；;与同和]{{2,6}}的)?|{_MANNER}(?:和|跟)")
_TIED = re.compile(
    rf"{_MANNER}[“\"「『]?(?P<word>{_PAIRS}|结为[^，,。；;]{{0,10}}(?:对子|亲家|伙伴|友好)|结成[^，,。；;]{{0,10}}(?:对子|亲家|伙伴)|结对帮扶"
    rf"|(?:是|成了|成为|做了)[^，,。；;]{{0,10}}(?:老?搭档|对子|亲家)"
    rf"|(?:签订?|签署|续签|开展|建立|深化|确立|确定|缔结)[^，,。；;]{{0,10}}(?:对口(?:支援|帮扶|协作|合作)|结对|协作|帮扶|携手奔小康)|携手奔小康)"
)
_BY = re.compile(r"[^，,。；;]{0,4}由")
_DONE_BY = re.compile(rf"{_MANNER}(?P<word>对口(?:支援|帮扶|协作|合作)|结对帮扶|帮扶|支援)(?!社|队|协议|工作)")
# 「江州要做好与/云州/的结对工作」, 「江州持续加强对/云州/的对口帮扶」
_TENDS = re.compile(
    r"[^。；;]{0,20}?(?:巩固|深化|加强|做好|抓好|做实|拓展|推进|推动|落实|开展|密切|提升|扩大|强化|抓实|做优)[^，,。；;]{0,4}(?:与|同|和|对)"
)
_WHAT_IT_TENDS = re.compile(
    r"的(?:[^，,。；;的]{0,4}?)(?P<word>东西部(?:扶贫)?协作|扶贫协作|山海协作|对口(?:支援|帮扶|协作|合作)|结对帮扶|结对协作|结对|协作|帮扶|支援)(?=$|[，,。；;、]|成果|关系|工作|机制|任务|质效|水平|力度)"
    r"|(?P<built>共建的[^，,。；;]{0,8}园)"
)
# 「江州选派的教师抵达结对的/云州」
_SENT_TO = re.compile(
    rf"[^，,。；;]{{0,24}}?(?:来到|抵达|前往|奔赴|走进|赴|到){_MANNER}(?P<word>对口(?:支援|帮扶|协作)|结对帮扶|结对)的(?:贫困)?"
)
# 「江州对口支援云州,次年又结对帮扶/青州」: what the sentence began with goes on.
_HELPS_TOO = re.compile(r"[^。\n]{0,24}[，,；;][^，,。；;]{0,20}?(?P<word>(?:对口|结对|定点)(?:支援|帮扶))")
# 「云县是江州包的」, 「云县是江州结的第一门亲」
_IS = re.compile(r"[^，,。；;不曾]{0,2}是")
_ONES_OWN = re.compile(
    rf"{_MANNER}(?P<word>对口(?:支援|帮扶|协作|合作)?|结对帮扶|帮扶|援建|包|结|认)的(?:第?[一二三四五]门?)?(?:亲戚?|对子)?(?=[，,。；;]|$)"
)
# 「江州是省内与云县结对的市」
_IS_ONE = re.compile(r"(?:正|就|便|也)?是[^，,。；;]{0,10}?[与和同跟]")
_THAT_PAIRS = re.compile(
    rf"{_MANNER}(?P<word>对口(?:支援|帮扶|协作|合作)|结对帮扶|结对)的[^，,。；;、]{{0,4}}?(?:[省市县区州旗镇]|城市)(?:之一)?(?=[，,。；;]|$)"
)
# 「云县也列入了江州的结对名单」
_PUT_ON = re.compile(r"[^，,。；;]{0,4}(?:列入|纳入|进入|加入)了?")
_LIST = re.compile(
    r"的?[^，,。；;]{0,4}?(?P<word>对口(?:支援|帮扶|协作|合作)|结对帮扶|结对|帮扶)[^，,。；;]{0,4}(?:名单|范围|行列)"
)
# 「对口支援云县的是江州」, 「和云县结对的一直是江州」
_DONE = re.compile(r"(?P<word>对口(?:支援|帮扶|协作|合作)|结对帮扶|结对|帮扶|援建|包)了?$")
_IT_IS = re.compile(
    r"(?:(?P<word>结对|对口(?:支援|帮扶|协作|合作)|帮扶|负责)[^，,。；;]{0,10})?的(?:一直|始终|正|便|就|只|都)*是"
)
# 「…,此后又同云州、青州结对」: what the sentence began with goes on.
_ALSO = re.compile(rf"[^。\n]{{0,24}}[，,；;]{_MANNER}(?:与|和|同|跟){_MANNER}")
_JOIN = re.compile(r"(?:、|和|及|以及)(?:[^，,。；;、]{0,10}师)?")
_WEAK = re.compile(r"^支援|^帮$|^援$|[管包]$|挂钩|^[结认]$|援建|牵[了的上]?手|携手|联姻|[结认攀][了的过]?亲|搭档|^对口$|^负责$")


class Tie(NamedTuple):
    """That a supports b, or is paired with it, as `word` says at text[start:end]; `listed` where lists are tied."""

    start: int
    end: int
    a: Actor
    b: Actor
    word: str
    listed: bool


class _Group(NamedTuple):
    """Places in a list: 「甲、乙和丙」."""

    actors: tuple[Actor, ...]

    @property
    def start(self) -> int:
        return self.actors[0].start

    @property
    def end(self) -> int:
        return self.actors[-1].end


def ties(text: str, actors: Sequence[Actor]) -> Iterator[Tie]:
    """All ties of a text, in order."""
    about = ARRANGEMENT.search(text) is not None
    groups = _parted(text, _groups(text, [a for a in actors if a.place.level != "country"]))
    if about:
        yield from _facing(text, groups)
    subject: _Group | None = None
    for g, h in itertools.pairwise(groups):
        between = text[g.end : h.start] if h.start - g.end <= _FAR else ""
        between = "" if _ON_ERRAND.match(between) and _COMES.search(text, max(0, g.start - 2), g.start) else between
        told = [*_told(text, g, h, between)] or [*_goes_on_to_help(text, groups, h)]
        if not told and subject and (tied := _goes_on(text, g, h)):
            told = [(tied["word"], subject, h, max(h.end, tied.end()))]
        subject = _Group(told[0][1].actors[:1]) if told else None if "。" in text[g.end : h.start] else subject
        for word, first, second, end in told:
            if about or not _WEAK.search(word):
                pairs = _matched(first, second, "分别" in between or "分别" in text[h.end : end])
                for a, b in pairs:
                    yield Tie(min(a.start, b.start), max(a.end, b.end, end), a, b, word, len(pairs) > 1)


_COMES = re.compile("[来到赴抵]$")
_ON_ERRAND = re.compile("[，,]?就")  # 「江州代表团来/某省/就与/云州/开展对口合作」 is about 江州 and 云州
_FAR = 24  # how far apart the two sides of a verb stand at most


def _told(text: str, g: _Group, h: _Group, between: str) -> Iterator[tuple[str, _Group, _Group, int]]:
    """What stands between two groups or behind them, as a verb with its subject and object: active, passive, or with one another."""
    active = _ACTIVE.fullmatch(between)
    if active and (active["word"] != "援" or len(h.actors[0].place.form) > 1):  # 「江州援/疆」 tells no more than where
        yield active["word"], g, h, h.end
    if (_TOGETHER.fullmatch(between) or _run_together(g, h)) and (tied := _TIED.match(text, h.end)):
        yield tied["word"], g, h, tied.end()
    if sent := _SENT_TO.fullmatch(between):
        yield sent["word"], g, h, h.end
    if _TENDS.fullmatch(between) and (tended := _WHAT_IT_TENDS.match(text, h.end)):
        yield tended["word"] or "结对", g, h, tended.end()
    if _BY.fullmatch(between) and (done := _DONE_BY.match(text, h.end)):
        yield done["word"], h, g, done.end()
    if (_IS.fullmatch(between) and (own := _ONES_OWN.match(text, h.end))) or (
        _PUT_ON.fullmatch(between) and (own := _LIST.match(text, h.end))
    ):
        yield own["word"], h, g, own.end()
    if _IS_ONE.fullmatch(between) and (one := _THAT_PAIRS.match(text, h.end)):
        yield one["word"], g, h, one.end()
    if it_is := _IT_IS.fullmatch(between):
        done = it_is if it_is["word"] else _DONE.search(text, max(0, g.start - 8), g.start)
        if done:
            yield done["word"], h, g, h.end


def _goes_on(text: str, g: _Group, h: _Group) -> re.Match[str] | None:
    """「…,此后又同云州、青州结对」: a group in a clause that has no subject of its own, and the verb behind it."""
    if h.start - g.end > 2 * _FAR:
        return None
    also = _ALSO.fullmatch(text, g.end, h.start)
    return _TIED.match(text, h.end) if also else _HELPS_TOO.fullmatch(text, g.end, h.start)


_GOES_ON_TO_HELP = re.compile(rf"[，,]{_MANNER}(?P<word>(?:定点|对口|结对)帮扶|对口支援)$")
_ITSELF = re.compile("(?:人民)?政府|[省市县区]委")


def _goes_on_to_help(text: str, groups: Sequence[_Group], h: _Group) -> Iterator[tuple[str, _Group, _Group, int]]:
    """「江州市政府与甲省签署备忘录,定点帮扶/云县」: who acts from the beginning of the sentence on."""
    match = _GOES_ON_TO_HELP.search(text, max(0, h.start - _FAR), h.start)
    begin = clause_of(text, h.start, h.end)[0] if match else h.start
    first = next((g for g in groups if g.start >= begin), h) if match else h
    if match and first is not h and first.start - begin < _HEAD and _ITSELF.match(text, first.end):
        yield match["word"], first, h, h.end


_HEAD = 4  # so many characters at most before the one who acts


def _run_together(g: _Group, h: _Group) -> bool:
    """「江州云州结对以来」: places of the register, not a village behind its township."""
    return g.end == h.start and "other" not in (g.actors[-1].place.level, h.actors[0].place.level)


def _matched(g: _Group, h: _Group, in_order: bool) -> list[tuple[Actor, Actor]]:
    """Lists of one length in their order, one place with each of a list; nothing where the order can't tell."""
    if len(g.actors) == len(h.actors) and (in_order or len(g.actors) == 1):
        pairs = list(zip(g.actors, h.actors, strict=True))
    elif 1 in (len(g.actors), len(h.actors)):
        pairs = list(itertools.product(g.actors, h.actors))
    else:
        pairs = []
    return [(a, b) for a, b in pairs if a.name != b.name]


def _groups(text: str, actors: Sequence[Actor]) -> list[_Group]:
    found: list[_Group] = []
    for actor in actors:
        if found and _JOIN.fullmatch(text, found[-1].end, actor.start):
            found[-1] = _Group((*found[-1].actors, actor))
        else:
            found.append(_Group((actor,)))
    return [part for group in found for part in _one_and_list(text, group)]


def _one_and_list(text: str, group: _Group) -> Sequence[_Group]:
    """「甲和乙、丙」 is one and a list, 「甲、乙和丙」 a list."""
    first, *others = group.actors
    joins = [text[a.end : b.start] for a, b in itertools.pairwise(group.actors)]
    apart = len(joins) > 1 and joins[0] in ("和", "与") and set(joins[1:]) == {"、"}
    return (_Group((first,)), _Group(tuple(others))) if apart else (group,)


def _facing(text: str, groups: Sequence[_Group]) -> Iterator[Tie]:
    """「江州区对云县、青区对禾县」, 「江州对云县、禾县,青州对宁县」: pairs of a list, one behind the other; not one alone, which may be a match."""
    pairs = [(g, h) for g, h in itertools.pairwise(groups) if _AGAINST.fullmatch(text, g.end, h.start)]
    joined = [_NEXT_PAIR.fullmatch(text, h.end, g.start) is not None for (_, h), (g, _) in itertools.pairwise(pairs)]
    for (g, h), before, behind in zip(pairs, [False, *joined], [*joined, False], strict=False):
        if before or behind:
            yield from (Tie(g.start, h.end, a, b, "结对", True) for a, b in _matched(g, h, False))


_AGAINST = re.compile("对")
_NEXT_PAIR = re.compile("[、，,；;]")


def _parted(text: str, groups: Sequence[_Group]) -> list[_Group]:
    """「甲支援|乙、丙|支援丁」: of a list between two verbs the last belongs to the second."""
    found: list[_Group] = []
    for k, group in enumerate(groups):
        before = text[groups[k - 1].end : group.start] if k else ""
        behind = text[group.end : groups[k + 1].start] if k + 1 < len(groups) else ""
        if len(group.actors) > 1 and any(p.fullmatch(before) and p.fullmatch(behind) for p in (_ACTIVE, _TOGETHER, _AGAINST)):
            found += [_Group(group.actors[:-1]), _Group(group.actors[-1:])]
        else:
            found.append(group)
    return found
