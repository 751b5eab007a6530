"""Where an article is just then: the place at which an event took place that tells none of its own.

In: a Reading and a sentence. Out: a place's name. Of what was told up to the sentence the latest counts: an item's dateline (「▲江州 10日,…」), a line
that is but a day and a place (「9月26日,江州。」), where a delegation went (「赴云州考察」), where another event of the paragraph was, or the
place that 「这里」 means. Else it is the home. Where someone only speaks of going there is no way.
"""

import itertools
import re
from collections.abc import Iterator

from loaders import unreal
from loaders.chunks import ACT
from loaders.document import overlaps
from loaders.mentions.events.story import Event
from loaders.mentions.places import Place
from loaders.mentions.places.kinds import PARK_END
from loaders.mentions.places.territory import ancestors
from loaders.relations.fact import Reading
from loaders.spans import over

_GOES = re.compile(r"(?:来|赴|到|前往|抵达?|走进|访问|到访|出访|深入)了?(?:(?:与[之其它])?(?:结对|对口\w{2}|协作|帮扶)的)?$")
_TRAVELS = re.compile(r"率|带着|带领|带队|代表团|考察|调研|一行|访问|到访|团|参观|抵达?|客人|走访|看望|对接|我在")
_STAGE = re.compile(
    r"(?:^|[，,])(?P<way>此[行访]|(?:[此本这]次)?(?:考察|出访|访问|行程|之行))?的?(?:第[一二三四五六七八九十]|首|下一|最后一)站(?:就?是|为|来?到了?|抵达)(?:了)?$"
)  # 「第一站是德国云州」
_LOOKS = re.compile(r"[，,][^。]{0,24}(?:一行|代表团|考察|调研|察看|走访|参观|看望)")
_AT = re.compile(r"(?:在|于|移师|[移挪]到)$")
# 「高远率团在/江州/开展招商活动」
_TRAVELLER = re.compile("率\\w{0,12}[团队]|率队|带队|代表团|考察团|小分队|一行")
_BUSINESS = re.compile("等?地?(?:开展|进行|考察|调研|访问|招商|拜访|走访)")
_HAPPENS = re.compile(r"^[^，。；]{0,20}?(?:召开|举行|举办|会谈|会见|签)")
_WE_ARE = re.compile(r"我们?[^，。]{0,6}在$")
_HERE = re.compile(r"(?:在|来|到)(?:这里|此地|此间)")
_DATELINE = re.compile(r"^[\s（(【]*(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日[·，,\s]*$")
# 「▌江州,10日」, 「江州　26日」 over what was there that day
_HEADS_DAY = re.compile(r"^[\s▌▍■◆●▶▷◎◇□【]*$")
_THAT_DAY = re.compile(r"^[，,·|｜\s]+(?:\d{1,2}月)?\d{1,2}日】?\s*$")
_ITEM = re.compile(r"^[▲△●○◆◇■□▶▷★☆※◎]\s*$")
BULLET = re.compile(r"\s*[▲△●○◆◇■□▶▷★☆※◎【]")  # news of its own
_DAY = r"(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日"
_ENTRY = re.compile(rf"\s*(?:[—－-]{{1,2}}{_DAY}|{_DAY}(?:[至到—－-]+(?:\d{{1,2}}月)?\d{{1,2}}日)?[ \u3000])")
_NUMBERED = re.compile(r"^[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．]")
_LEVELS = ("city", "county", "zone")


def where(reading: Reading, sentence: int, event: Event) -> str | None:
    """The place of an event that is first told in this sentence."""
    told = [place for place in _told(reading, sentence) if not overlaps((place.start, place.end), event.spans)]
    begin = _item(reading, sentence)
    told = [place for place in told if reading.index_at(place.start) >= begin and not _is_back(reading, place, sentence)]
    if told and _NUMBERED.match(_line(reading, sentence)) and reading.index_at(told[-1].start) < _first(reading, sentence):
        return None  # another item of a report on the road
    return _innermost(reading, told) if told else _sent_from(reading) or reading.document.article.home


def _sent_from(reading: Reading) -> str | None:
    """The place of the article's own dateline: 「本报江州10月13日电」, 「本报江州讯」, 「云州日报江州消息」."""
    text = reading.document.text
    ways = (p for p in reading.places if _is_way(p) and text[: outermost(reading, p)].endswith(_SENDERS))
    return next((p.name for p in ways if _SENT.match(text, p.end)), None)


_SENDERS = ("本报", "本刊", "新华社", "日报", "晚报", "中新社", "中新网")
_SENT = re.compile(r"(?:(?:\d{1,2}月)?\d{1,2}日)?(?:专?电(?!话|力|子|视)|讯|消息)")


def _innermost(reading: Reading, told: list[Place]) -> str:
    """The last place; for 「在江州期间」 of one who went to a district of it, the district."""
    last = told[-1]
    stay = reading.document.text.startswith("期间", last.end)
    within = (place.name for place in reversed(told) if stay and last.name in ancestors(place))
    return next(within, last.name)


def our_own(reading: Reading, letter: str, at: int) -> str | None:
    """「我市」: the home, or what it lies in; else the place that the letter means there."""
    own = (name for name in reading.territory.home if name.endswith(letter))
    return next(own, None) or reading.territory.of(letter, at)


def _item(reading: Reading, sentence: int) -> int:
    """The first sentence of the item of news in which a sentence stands: its own line, 「▲…」, 「9日　…」, or the 「◆市长会见来宾」 over it; else that of the
    article."""
    first = _first(reading, sentence)
    if BULLET.match(reading.text(first)) or _ENTRY.match(reading.text(first)):
        return first
    return next((i for i in range(first - 1, -1, -1) if _is_head(reading.text(i))), 0)


def item_of(reading: Reading, sentence: int) -> tuple[int, int]:
    """Where the item begins in which a sentence stands, and the next one or the article ends."""
    begin, told = _item(reading, sentence), reading.document.sentences
    new = (k for k in range(sentence + 1, len(told)) if told[k].paragraph != told[k - 1].paragraph)
    ends = (k for k in new if begin and (BULLET.match(reading.text(k)) or _ENTRY.match(reading.text(k))))
    return begin, next(ends, len(told))


def _is_head(line: str) -> bool:
    """「◆市长会见来宾」: the head of an item, no item that is told in a line; 「【周三】」 is over a part of what is told."""
    return BULLET.match(line) is not None and "【" not in line and line[-1] not in "。！？；;：:，,"


def _is_back(reading: Reading, place: Place, sentence: int) -> bool:
    """Whether who went to a county or a zone of the home is back from it: in a paragraph that tells of it no more."""
    elsewhere = reading.sentence(reading.index_at(place.start)).paragraph != reading.sentence(sentence).paragraph
    return elsewhere and place.level in ("county", "zone") and reading.document.article.home in ancestors(place)


def _first(reading: Reading, sentence: int) -> int:
    """The first sentence of a sentence's paragraph."""
    paragraph = reading.sentence(sentence).paragraph
    return next(i for i, s in enumerate(reading.document.sentences) if s.paragraph == paragraph)


def _line(reading: Reading, sentence: int) -> str:
    return reading.text(_first(reading, sentence))


_INTO = re.compile("[进到赴]了?$")


def this_place(reading: Reading, sentence: int) -> str | None:
    """「来这里」: the place into which this sentence goes (「走进江州会展中心,大会在这里开幕」), else the first of it and the one before it in the paragraph, which
    set the scene."""
    here, own = _HERE.search(reading.text(sentence)), reading.sentence(sentence)
    if not here:
        return None
    before = reading.sentence(max(0, sentence - 1))
    begin = before.start if before.paragraph == own.paragraph else own.start
    text = reading.document.text
    told = [p for p in reading.places if begin <= p.start < own.start + here.start() and _is_way(p)]
    scene = [p for p in told if p.start >= own.start and _INTO.search(text, own.start, outermost(reading, p))] or told
    within = (a.name for a, b in itertools.pairwise(scene) if a.end != b.start)  # 「南江市云州区」 is the district
    return next(within, scene[-1].name) if scene else None


def _told(reading: Reading, sentence: int) -> Iterator[Place]:
    """The places at which the article has been, in order."""
    until = reading.sentence(sentence).end
    paragraph = reading.sentence(sentence).paragraph
    for k, place in enumerate(reading.places):
        if place.start >= until:
            return
        in_body = over(reading.bodies, place.start, place.end) is not None
        inner = (in_body and not _seat_gone_to(reading, place)) or (
            k + 1 < len(reading.places) and reading.places[k + 1].start == place.end and _is_way(reading.places[k + 1])
        )
        if not inner and _is_way(place) and _been_there(reading, place, sentence, paragraph):
            yield place


_SEAT = re.compile(r"(?:医院|[中小]学|学校|学院|[局委办厅])$")
_TO_IT = re.compile("(?:来到?|赴|到|前往|走进)了?$")


def _seat_gone_to(reading: Reading, place: Place) -> bool:
    """「专家来到江云县人民医院」: the place that a public body of it names, to which one goes."""
    body = over(reading.bodies, place.start, place.end)
    gone = body is not None and body.start == place.start and place.level == "county" and _SEAT.search(body.name)
    return bool(gone) and _TO_IT.search(reading.document.text, max(0, place.start - 4), place.start) is not None


def _is_way(place: Place) -> bool:
    """Whether one who goes there is in another town then; a park is but a stop in the same."""
    return place.level in _LEVELS and not PARK_END.search(place.name)


def _been_there(reading: Reading, place: Place, sentence: int, paragraph: int) -> bool:
    """Whether the article was at the place: by a dateline, or by a way that it tells; not one that someone speaks of."""
    i = reading.index_at(place.start)
    if overlaps((place.start, place.end), reading.document.quoted):
        return False
    here = reading.sentence(i)
    before = reading.document.text[here.start : outermost(reading, place)]
    behind = reading.document.text[place.end : here.end]
    if _heads_day(before, behind):
        return not _is_followed(reading, i, sentence, before.strip())
    headed = before.strip() == "【" and behind.startswith("】")
    if headed or _ITEM.match(before) or (not before and behind.startswith((" ", "\u3000")) and not here.headline):
        return here.paragraph == paragraph
    if any(c.kind == ACT and c.value.act == "speak" and c.start < place.start for c in reading.rows[i]):
        return False
    if unreal.planned(before) or _is_seen(reading, place, sentence, before):
        return False
    if (_GOES.search(before) and _TRAVELS.search(reading.text(i))) or _is_stage(reading, i, before):
        return True
    sees = before == "在" and place.level != "zone" and _LOOKS.match(behind)  # 「在云县,代表团一行察看了车间。」
    if sees or (before.endswith("在") and _BUSINESS.match(behind) and _TRAVELLER.search(before)):
        return True
    return here.paragraph == paragraph and i <= sentence and _was_there(before, behind)


def _heads_day(before: str, behind: str) -> bool:
    """「26日,江州。」, 「▌江州,26日」: a line that is but a day and a place."""
    if _DATELINE.match(before) and (not behind or behind.startswith(("。", " ", ")", "）", "】"))):
        return True
    return _HEADS_DAY.match(before) is not None and _THAT_DAY.match(behind) is not None


def _is_followed(reading: Reading, i: int, sentence: int, mark: str) -> bool:
    """Whether another line with the same mark stands between a head and a sentence, whatever its place is: 「▌江州,26日」 … 「▌某地,27日」."""
    return bool(mark) and any(reading.text(k).startswith(mark) for k in range(i + 1, sentence + 1))


def _is_seen(reading: Reading, place: Place, sentence: int, before: str) -> bool:
    """「考察团走进江州高新区,看了甲公司」: a park gone to for what is in it is not where the article is further on."""
    return (
        sentence > reading.index_at(place.start) + 1 and place.level == "zone" and before.endswith(("走进", "走进了", "深入"))
    )


def _is_stage(reading: Reading, i: int, before: str) -> bool:
    """「高远率团赴欧洲。第一站是德国云州」; not 「马拉松第一站是云州」."""
    stage = _STAGE.search(before)
    near = (reading.text(k) for k in range(max(0, i - 1), i + 1))
    return stage is not None and (stage["way"] is not None or any(map(_TRAVELS.search, near)))


def _was_there(before: str, behind: str) -> bool:
    """「在江州召开」, 「15日我在江州。」, 「在江州,」 at the head of a sentence."""
    if before == "在" and behind.startswith(("，", ",", "期间", "时")):
        return True
    if _WE_ARE.search(before) and behind.startswith(("，", ",", "。")):
        return True
    return _AT.search(before) is not None and _HAPPENS.match(behind) is not None


def outermost(reading: Reading, place: Place) -> int:
    """Where the run of places begins that ends with this one: 「南江市/云州区」."""
    start = place.start
    while outer := next((p for p in reading.places if p.end == start), None):
        start = outer.start
    return start
