"""Where the name of an event begins.

In: a text, a sentence of it, the word that the name ends with and where its run of words begins. Out: where the name does: at the quotation, the
place, the edition or the partner that it begins with. 「2024年“江品入云”/专场推介会」, 「江州市2023年第一季度重大项目集中/签约仪式」.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders.acts import acts
from loaders.document import Sentence
from loaders.mentions.places import Place
from loaders.mentions.posts import Title


class Known(NamedTuple):
    """The places and posts of an article."""

    places: Sequence[Place]
    titles: Sequence[Title]


def begin(text: str, sentence: Sentence, head: re.Match[str], start: int, known: Known) -> int:
    """Where a name begins that ends with `head` and whose run of words begins at `start`."""
    start = _with_quotation(text, sentence, start, head.start())
    start = _balanced(text, _widened(text, sentence, head, start, known), head.end(), known)
    return _with_partner(text, _behind_quotation(text, sentence, _before_quotation(text, sentence, start, known), known), known)


def joined_at(text: str, start: int) -> int | None:
    """Where a 「暨」 stands that a name begins with or right behind: 「招商大使聘任/暨项目签约仪式」 goes on to the left."""
    return next((at for at in (start, start - 1) if text[at : at + 1] == "暨"), None)


def quotation(text: str, sentence: Sentence, match: re.Match[str]) -> int | None:
    """「“江州—云州成就展”」: where all of a quotation is the name, it begins with that."""
    if text[match.end() : match.end() + 1] not in ("”", "」", "』"):
        return None
    opened = max(text.rfind(mark, sentence.start, match.start()) for mark in "“「『")
    inside = text[opened + 1 : match.end()]
    return opened + 1 if opened >= sentence.start and len(inside) <= 45 and not re.search("[，。！？”」：]", inside) else None


def _with_quotation(text: str, sentence: Sentence, start: int, head: int) -> int:
    """「“青年走进江州”座谈会」: a short quotation right before, or that the name begins inside of, belongs to it, whatever its words; not a mere
    nickname that it begins inside of (「这场“江云”大会」)."""
    closed = text.find("”", max(start - 1, 0), head)
    if closed < 0 or "“" in text[start:closed]:
        return start
    opened = text.rfind("“", sentence.start, start)
    stops = "[。！？；]" if closed + 1 == head else "[，。！？；]"  # 「“品樱桃,游庄河”恳谈会」
    short = opened >= 0 and start - opened <= _QUOTATION and not re.search(stops, text[opened:start])
    nickname = start < closed <= opened + 4
    return opened if short and not nickname else start


_HARD_STOP = re.compile(
    r"[，,。；;：:！？\s、（）()]|在|于|由|出席|参加|列席|召开|举行|开展|一行|[举主承]办|下设|[办开]起|为|了|的|是|将|以|对(?![口接外话])|从|向|说|至|次[^会]|该"
)


_TAKES_PLACE = re.compile(
    r"(?:\d{1,2}日|昨[日天]?|今[日天]?|日前|近日|[上下]午|当[日天晚])*[在于][^，,。；;、]{2,24}?(?:隆重|成功|顺利|正式|圆满)?(?:召开|举行|举办|[开闭]幕)"
)


def _widened(text: str, sentence: Sentence, match: re.Match[str], start: int, known: Known) -> int:
    """A name that begins with none of its proper parts reaches back to the place, quotation or edition that it begins with, if nothing
    ends a phrase on the way: 「江州市2023年第一季度重大项目集中/签约仪式」, 「“江云一家亲”中秋/联谊会」; so does one that begins with a second place: 「江州学院与/云州中学结对
    签约仪式」. Someone's post does end it: 「江州市副市长高远主持/仪式」. What alone is said to be held somewhere is a name from the head of its clause on: 「22日,江云医联
    体共建/签约仪式在云州举行」."""
    joined = text[start - 1 : start] in _LINKS and not _ENDS_NAME.search(text, sentence.start, start - 1)
    if (any(p.start == start for p in known.places) and not joined) or text[start : start + 1] in "“第《":
        return start
    stops = [m.end() for m in _HARD_STOP.finditer(text, sentence.start, start)]
    stops += [t.end for t in sentence.tokens if t.end <= start and (t.tag in ("PER", "r") or t.text in acts())]
    stops = [
        at for at in stops if text[at : at + 1] != "暨" and not (joined and at == start)
    ]  # 「招商大使聘任/暨项目签约仪式」
    stops += [t.end for t in known.titles if sentence.start <= t.start and t.end <= start]
    stop = max(stops, default=sentence.start)
    quoted = _quoted_before(text, sentence, start)
    if quoted is not None:
        return quoted
    inside = [p.start for p in known.places if stop <= p.start < start] or [
        m.start() for m in _NUMBERED.finditer(text, stop, start)
    ]
    if not inside and _is_whole(text, sentence, match, stop):
        inside = [stop]
    return inside[0] if inside and start - inside[0] <= 30 else start


_NUMBERED = re.compile(r"第[一二三四五六七八九十\d]{1,3}[届次]|首届")  # 「第三届某某区域合作与/发展论坛」
_LINKS = ("与", "和", "驻", "向", "进")  # 「江州/向/云州捐赠物资仪式」, 「江州产品/进/云州推介会」
_ENDS_NAME = re.compile(r"(?:[会展赛节周式坛]|活动)$")
_QUOTATION = 24
_GAP = 10  # characters that may stand between a quotation and the words of the name it begins


def _quoted_before(text: str, sentence: Sentence, start: int) -> int | None:
    """「“江州味道”名优/产品推介会」: where a short quotation begins that ends a little before."""
    closed = text.rfind("”", max(sentence.start, start - _GAP), start)
    opened = text.rfind("“", sentence.start, closed) if closed >= 0 else -1
    if opened < 0 or closed - opened > _QUOTATION or re.search("[。！？；]", text[opened:closed]):
        return None
    gap = [t for t in sentence.tokens if closed < t.start and t.end <= start]
    return (
        None if _HARD_STOP.search(text, closed, start) or any(t.tag in ("r", "v") or t.text in acts() for t in gap) else opened
    )


_YEAR = re.compile(r"(?:20\d\d年?|第[一二三四五六七八九十\d]{1,3}届|首届)$")
_LOCATED = ("在", "于", "到", "赴", "来")


def _before_quotation(text: str, sentence: Sentence, start: int, known: Known) -> int:
    """「2024年/“春风送岗”招聘会」, 「江州市/“百企进云州”签约仪式」: the year, edition or place right before a quotation; not 「在江州“百企进云州”签约仪式上」."""
    year = _YEAR.search(text, sentence.start, start) if text[start : start + 1] == "“" else None
    if year:
        return year.start()
    place = next((p for p in known.places if p.end == start and p.level != "country"), None) if text[start] == "“" else None
    return place.start if place and text[place.start - 1 : place.start] not in _LOCATED else start


_CALLED_SO = re.compile(r"(?:主题|口号|宗旨|题)[为是]?$|[以为]$")


def _behind_quotation(text: str, sentence: Sentence, start: int, known: Known) -> int:
    """「/“中国旅游日”江州分会场活动」: a short quotation right before the place with which a name begins; not 「以“云”为主题的」."""
    if text[start - 1 : start] != "”" or all(p.start != start for p in known.places):
        return start
    opened = text.rfind("“", sentence.start, start)
    short = opened >= 0 and start - opened <= _QUOTATION and not re.search("[，。！？；]", text[opened:start])
    return opened if short and not _CALLED_SO.search(text, sentence.start, opened) else start


def _is_whole(text: str, sentence: Sentence, match: re.Match[str], at: int) -> bool:
    """Whether a name reaches back to `at`: it begins with no time or pronoun there, and is all that was convened, or that took place."""
    first = sentence.token_at(at)
    convened = _CONVENED.search(text, sentence.start, at) is not None
    year = convened and _YEAR_ALONE.match(text, at) is not None
    if first is None or first.start != at or not (year or first.tag not in ("TIME", "t", "r", "d", "p", "c", "m")):
        return False
    begins = first.tag not in ("f", "v") and (at == sentence.start or text[at - 1] in "，,；;：:")
    return convened or (begins and _TAKES_PLACE.match(text, match.end()) is not None)


_YEAR_ALONE = re.compile(r"20\d\d年度?(?!\d)")
_CONVENED = re.compile("(?:召开|举行|举办)了?$")


def _balanced(text: str, start: int, end: int, known: Known) -> int:
    """A name does not begin with a dash, a joining word (but 和平区 is a place) or a closing mark, nor inside a quotation that it does not end."""
    for opening, closing in ("“”", "《》", "()", "（）", "‘’"):
        depth = text.count(opening, start, end) - text.count(closing, start, end)
        if depth < 0:
            start = text.rindex(closing, start, end) + 1 if text.count(opening, start, end) == 0 else start
        elif depth > 0:
            start = text.index(opening, start, end) + 1
    if text.startswith("我", start) or (text[start - 1 : start] == "我" and text[start] in "省市县区州"):
        start = start + 1 + text.startswith("我", start)  # 「我市/招商推介会」
    while start < end and text[start] in "·—－-、”’)）》和与 " and all(p.start != start for p in known.places):
        start += 1
    begun = _BEGUN.match(text, start, end)
    return begun.end() if begun else start


_BEGUN = re.compile("启动(?!仪式|活动|大会|会|式|暨)")  # 「共同启动/柑橘节开幕式」


_UNDER = re.compile(r"对口|东西部|东西协作|扶贫|结对|友好|双城|两地|合作|协作|[两二三四五六七八九十]+[省市县区州地国]")


def _with_partner(text: str, start: int, known: Known) -> int:
    """「江州、/云州对口合作推介活动」, 「甲省与乙、丙、/丁四省联合会议」: the places of an arrangement, of which the list parts the first."""
    behind = {p.start: p.end for p in known.places}
    end = start
    while (at := end + (text[end : end + 1] in tuple("、与和"))) in behind or (at := end) in behind:
        end = behind[at]
    if end > start and _UNDER.match(text, end):
        before = {p.end: p.start for p in known.places}
        while (at := start - (text[start - 1] in "、与和")) in before:
            start = before[at]
    return start
