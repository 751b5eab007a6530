"""Places that a party came to inspect.

In: a Reading and a sentence's number. Out: each place with the chunk that names it. 「率团来江州考察」, 「赴甲省乙县、丙县调研」, 「访问江州市」 and 「来我市考察」 are
visits to the place, the last of those it lies in; 「来江州出席论坛」 and 「来访」 are none.
"""

import re
from collections.abc import Iterator, Sequence

from loaders import unreal
from loaders.chunks import AND, BODY, LIST, OPEN, PLACE, TEXT, Chunk
from loaders.relations.fact import Reading
from loaders.relations.whereabouts import our_own
from loaders.spans import inside

PURPOSE = re.compile(
    r"(?:回访|考察|调研|参观|视察|检查|参访|走访|看望|对接|督导|督查|巡查)(?!会|团|组|活动|座谈|周|身体)|(?:开展|进行)[^，,。；;会]{0,6}(?:考察|调研|访问|视察|走访)"
)
# 「看/厂房」; not 「查看」, which is told elsewhere, 「看好」, 「难看」, and not what one looks at at leisure, 「看书」, 「看球赛」, 「看着窗外」
SEES = r"(?<![查观难好收])看(?![望好重准作来齐法似成待起护病守家着报戏]|书(?![院店画法])|电[视影]|球|比赛|热闹|手机|展(?=[，,。；;]|$))"
# 「去了云县,看了两家厂」, 「到了云县,上午看企业」
_LOOKS = re.compile(rf"[，,][^，,。；;]{{0,6}}[看转跑走]了(?!解)|[，,][^，,。；;]{{0,8}}{SEES}|[，,][^。；;]{{2,50}}陪[同着]")
# 「高远率考察团到/云县」: what such a party comes for
_PARTY_COMES = re.compile(
    r"[率带][^，,。；;]{0,20}(?:考察|参访|参观|视察|调研)[团组队](?:一行)?[^，,。；;]{0,10}(?:到|来|赴|抵)[达到访]?了?$"
)
# 「跑了/云县、海县/两个县」, 「走的是/云县」
_WALKS = re.compile(r"(?:[跑走转](?P<told>[了过遍])?|(?:走|去|到|跑|看)的(?:都|还|也)?是)$")
_SO_MANY = re.compile(r"等?[两三四五六七八九十\d]+个?[省市县区州旗地]")
NOT_YET = re.compile(r"准备|邀请(?![，,])|欢迎|希望|建议|愿意|期待|待[^，,。]{1,12}后")
TASKS = re.compile(r"(?:安排|部署|布置|明确|确定)了?[^，,。；;：:]{0,12}(?:工作|任务|事项)[：:]")
# 「途中折返」, 「没能成行」, 「明天要去的地方」
NOT_REACHED = re.compile("[没未]有?能?(?:去成|成行|到达|抵达|赶到)|未果|折返|取消|改道|[明后]天[才要再将]去|还没有?去")
STOP = re.compile("[。；;]")
_COMES = re.compile(
    r"(?:来到?|去了|赴|直奔|到[访了]?|前往|在|抵达?|莅临?|深入|走进)(?:我[省市州]|[^，,。；;]{0,6}(?:联系点|联系县|[对结]\w{1,4}[市县区]|老家|家乡)|[^，,。；;]{2,8}(?:对口|结对|定点)\w{2,4}的)?$"
)
_INSPECTS = re.compile(r"(?:回访|访问|考察|调研|参访)了?$")
_CLAUSE_ENDS = re.compile(r"(?:期间)?[，,。；;—]|$")
# 「结束在云县的三天行程」, 「结束了对云县的访问」
_ENDED = re.compile(r"(?:结束|圆满完成)了?[在对]$")
_TRIP = re.compile(r"的?[^，,。；;]{0,6}(?:行程|之行|访问|考察|调研)(?=[，,。；;]|$)")
_OURS = re.compile(r"(?P<verb>来到?|对|赴|到|在|抵达?|莅临?|走进|访问|考察|调研|参访)了?我(?P<letter>[省市县区州旗盟])")
_THAT = re.compile(r"(?:访问|考察|调研|参访)了?该(?P<letter>[省市县区州旗盟国])")
_UPON = re.compile(
    r"(?:等?[一两二三四五六七八九十\d]+个?(?:城市|国家|地区|[省市县区州国]))?进行了?[^，,。；;]{0,8}(?:访问|考察|调研|视察|参观)"
)
_GOES_ON = re.compile("(?:区|境内)?的|[与和籍]|(?:对口|结对|定点)\\w{2,4}的")  # 「陪同在江州市/区的考察」
_OTHER_AIM = re.compile(r"出席|参加|召开|举行|主办|举办|会见|挂职")
_NOUN = re.compile(r"(?![等及的区]|[一两二三四五六七八九十\d])\w{2,14}")
_LEVELS = ("province", "city", "county", "zone")


def towns(reading: Reading, i: int, in_posts: set[int]) -> Iterator[tuple[str, int]]:
    """The places that sentence `i` says were inspected: their names, and the chunks that name them."""
    text, sentence, row = reading.document.text, reading.sentence(i), reading.rows[i]
    for first, k in _runs(row, in_posts):
        if row[k].value.level == "province" and text.startswith("期间", row[k].end):  # 「在藏期间」 tells when
            continue
        before = text[sentence.start : row[first].start]
        upon = before.endswith("对") and _UPON.match(text, row[k].end, sentence.end)
        arrives = upon or (
            _COMES.search(before) and _for_inspection(text, row[k].end, sentence.end, goes=not before.endswith("在"))
        )
        ends = _CLAUSE_ENDS.match(text, row[k].end, sentence.end) or _heads_list(row, k)
        goes_home = _ENDED.search(before) and _TRIP.match(text, row[k].end, sentence.end)
        walks = _WALKS.search(before)
        counted = walks and _SO_MANY.match(text, row[k].end)
        arrives = arrives or counted or (walks and "是" in walks.group() and ends)
        arrives = arrives or (_PARTY_COMES.search(before) and not _is_errand(text[row[k].end : sentence.end]))
        if arrives or goes_home or (_INSPECTS.search(before) and ends):
            yield from ((row[n].value.name, n) for n in _members(row, first, k))
    for match in _THAT.finditer(text, sentence.start, sentence.end):
        told = (p.name for p in reversed(reading.places) if p.end <= match.start() and p.name.endswith(match["letter"]))
        if (place := next(told, None)) and _CLAUSE_ENDS.match(text, match.end()):
            yield place, next(k for k, c in enumerate(row) if c.end >= match.end())
    for match in _OURS.finditer(text, sentence.start, sentence.end):
        home = our_own(reading, match["letter"], match.end())
        inspects = _INSPECTS.match(match["verb"]) and _CLAUSE_ENDS.match(text, match.end())
        inner = any(c.kind == PLACE and c.start == match.end() for c in row)  # 「我市云县」
        if home and not inner and (inspects or _for_inspection(text, match.end(), sentence.end)):
            yield home, next((k for k, c in enumerate(row) if c.end >= match.end()), len(row) - 1)


_TRIP_TO = re.compile(r"(?:赴|到|前往)(?P<where>[^，,。；;]{2,30}?)(?:开展|进行|考察|调研|视察)")


def towns_gone_to(reading: Reading, i: int) -> list[str]:
    """「(商会赴云县、海县开展考察活动。)云县县委书记高远、商会会长林深参加。」: the towns to which the sentence before says that a party went."""
    before = reading.sentence(max(0, i - 1))
    trip = _TRIP_TO.search(reading.document.text, before.start, before.end)
    return [p.name for p in inside(reading.places, *trip.span("where"))] if trip else []


def _runs(row: Sequence[Chunk], in_posts: set[int]) -> Iterator[tuple[int, int]]:
    """Where a list of places begins and ends: 「甲省乙县、丙县和丁县」; not one that a body follows."""
    k = 0
    while k < len(row):
        first = k
        while _is_town(row, k, in_posts) or (k > first and _joins(row, k, in_posts)):
            k += 1
        followed = k < len(row) and row[k].kind == BODY and row[k].start <= row[k - 1].end
        if k > first and _begins_name(row, k):  # 「赴云县、江州/会展厅等地考察」
            k = max((n for n in range(first, k - 1) if row[n].value in (LIST, AND)), default=first)
        if k > first and not followed:
            yield first, k - 1
        k += 1


def _begins_name(row: Sequence[Chunk], k: int) -> bool:
    """「江州/会展厅、…」: whether the words of chunk `k` go on with the place before them, up to the next of a list."""
    goes_on = row[k : k + 2] and row[k].kind == TEXT and k + 1 < len(row) and row[k + 1].value in (LIST, OPEN)
    return bool(goes_on) and _NOUN.fullmatch(row[k].value) is not None and PURPOSE.search(row[k].value) is None


def _heads_list(row: Sequence[Chunk], k: int) -> bool:
    """「考察了云县、江云公司」."""
    return k + 2 < len(row) and row[k + 1].value in (LIST, AND) and row[k + 2].kind == BODY


def _is_town(row: Sequence[Chunk], k: int, in_posts: set[int]) -> bool:
    return k < len(row) and row[k].kind == PLACE and k not in in_posts


def _joins(row: Sequence[Chunk], k: int, in_posts: set[int]) -> bool:
    return k < len(row) and row[k].value in (LIST, AND) and _is_town(row, k + 1, in_posts)


def _members(row: Sequence[Chunk], first: int, last: int) -> Iterator[int]:
    """The places of a list that no other in it lies in; of 「云县云山镇」 the county."""
    for n in range(first, last + 1):
        outer = n < last and row[n + 1].kind == PLACE and row[n + 1].value.level in _LEVELS
        if row[n].kind == PLACE and not outer and row[n].value.level in _LEVELS:
            yield n


def _for_inspection(text: str, start: int, end: int, *, goes: bool = False) -> bool:
    """Whether the next words say what they came for, or what they did there, before any meeting."""
    behind = STOP.split(text[start : min(end, start + 60)])[0]
    aim = PURPOSE.search(behind[:40]) or (_LOOKS.search(behind) if goes else None)
    return (
        aim is not None
        and not _GOES_ON.match(behind)
        and not _OTHER_AIM.search(behind[: aim.start()])
        and not is_to_be(behind[: aim.start()])
    )


def _is_errand(behind: str) -> bool:
    """「考察团到江州/出席论坛」, 「考察团到江州/的次数」, 「考察团到江州,/途中折返」, which are no visits."""
    clause = STOP.split(behind)[0][:40]
    return any(p.search(clause) for p in (_OTHER_AIM, NOT_REACHED)) or _GOES_ON.match(clause) is not None


def is_to_be(words: str) -> bool:
    """Whether words speak of a visit that is to be."""
    return unreal.planned(words) or NOT_YET.search(words) is not None
