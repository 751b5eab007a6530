"""Which of the events that were told so far a name, a bare head word or two who meet speak of once more."""

import re
from collections.abc import Collection, Sequence

from loaders.mentions.events.forms import abbreviates, is_bare, is_whole, same_event
from loaders.mentions.events.names import Name
from loaders.mentions.events.story import SYMPOSIUM, Event

_ANY_HEAD = {"会议", "活动", "大会", "仪式", "典礼"}
_RITES, _SAT = {"仪式", "典礼"}, ("联席会议", "联席会", "座谈会", "工作会议")  # 「(召开联席会议。)…仪式放在操场上」
_HEAD = 3  # characters of a head word alone
_TAIL = 8  # characters of the words for its kind with which a name ends: 「视频交流会」, 「项目签约推进大会」
_SHOWS = {"展览": "展", "展会": "展"}  # 「剪纸精品展」 is told once more as 「展览」
_OPENINGS = ("开班", "开营", "开赛", "结业", "闭营")
_UNVEILS = re.compile(r"揭牌|奠基|剪彩|挂牌|仪式$")
_UNVEILINGS = {"揭牌仪式", "挂牌仪式", "揭牌式"}
# 「第一次全体会议」, 「第二次大会」: a sitting of the session that is told of.
_SITTING = re.compile(r"第[一二三四五六七八九十\d]{1,2}次(?:全体会议|联组会议|分组会议|大会)")
_SESSION = re.compile(r"(?:人大|政协|委员会|代表大会|协商会议|常委会|全国?会).*[次届]\w{0,4}(?:会议|全会)$")
_PARTS = {"开幕式", "闭幕式", "开幕仪式", "圆桌对话", "圆桌会议"}


def known_event(name: Name, events: Sequence[Event], current: Event | None) -> Event | None:
    """The event that a name, or a bare head word, speaks of once more."""
    fair = next((e for e in events if not e.earlier and abbreviates(name.form, e.name)), None)
    return (
        fair
        or _sitting_of(name, events)
        or (_by_head(name, events, current) if name.bare else named_before(name, events, current))
    )


def _sitting_of(name: Name, events: Sequence[Event]) -> Event | None:
    """The session of which a 「第一次全体会议」 is told: 「江州市六届人大常委会第九次会议」."""
    sits = _SITTING.fullmatch(name.form) is not None
    return next((e for e in reversed(events) if sits and not e.earlier and _SESSION.search(e.name)), None)


def _by_head(name: Name, events: Sequence[Event], current: Event | None) -> Event | None:
    """The event that a bare head word speaks of: the latest whose own head ends alike, for 「会议」 any but talks; for 「开幕式」 the
    fair spoken of, else the one that the article is about."""
    if name.head in _PARTS and events:
        opened = current if current and is_whole(current.name) else events[0]
        if not opened.talks:
            return opened
    of_this_kind = next((e for e in reversed(events) if name.head == e.head and len(name.head) >= _HEAD and not e.talks), None)
    if of_this_kind and not of_this_kind.earlier:
        return of_this_kind  # 「洽谈会闭幕」 is no 恳谈会
    met = [e for e in events if not e.talks and not e.earlier and not _UNVEILS.search(e.name)]
    for event in reversed(met if met and name.head == "会议" else events):  # 「为驿站揭牌。…江海参加会议」
        if (
            not event.talks
            and not event.earlier
            and (
                event.head.endswith((name.head[-2:], _SHOWS.get(name.head, name.head)))
                or name.head == SYMPOSIUM == f"{event.head[-2:]}会"
                or (name.head in _ANY_HEAD and not (name.head in _RITES and event.head.endswith(_SAT)))
                or name.head in event.name
                or _joins(event, name)
                or _of_one_matter(event, name)
                or (name.head in _UNVEILINGS and event.head.endswith(("揭牌", "挂牌")))  # 「分院挂牌。…主持揭牌仪式」
                or (event.head == event.name and name.head == f"{event.head[-2:]}仪式")  # 「甲公司投产。…投产仪式」
            )
        ):
            return event
    return None


def _joins(event: Event, name: Name) -> bool:
    """「推介会」 is one of the two that the 「资源推介暨项目签约会」 is, 「签约仪式」 of those that the 「招商推介暨签约仪式」 is, 「视频会」 what
    the 「视频交流会」 is."""
    ends = any(form.endswith(f"暨{name.head}") for form in event.forms)
    of_two = "暨" in event.name or (name.head[-1] == event.name[-1] == "会" and name.head[:-1] in event.name[-_TAIL:])
    return ends or (of_two and len(name.head) == _HEAD and name.head[:-1] in event.name)


def _of_one_matter(event: Event, name: Name) -> bool:
    """「捐赠仪式」 is what the 「捐书捐赠活动」 was, 「开班仪式」 the opening of the 「培训班」."""
    opening = name.head.startswith(_OPENINGS) and event.aside
    return opening or (min(len(name.head), len(event.head)) > _HEAD and name.head[:2] == event.head[:2])


def named_before(name: Name, events: Sequence[Event], current: Event | None) -> Event | None:
    """The event that one of its names so far tells; 「办了一场大会:江州融合发展大会」 names the one that had none,
    and so does a 座谈会 that two who met have held."""
    if current and current.name == current.head and name.head.endswith(current.head):
        return current
    symposium = next((e for e in events if name.head == SYMPOSIUM == e.head and e.hosts and not e.forms), None)
    return symposium or next((e for e in reversed(events) if any(same_event(name.form, f) for f in _telling(e, name))), None)


def _telling(event: Event, name: Name) -> Collection[str]:
    """The forms of an event that a name is held against: 「仪式」 may mean a 「揭牌仪式」, and tells nothing of a 「开工仪式」."""
    of_two_kinds = name.head != event.head and min(len(name.head), len(event.head)) > _HEAD
    full = {form for form in event.forms if not is_bare(form)}
    return {form for form in full if len(form) > _HEAD} if of_two_kinds else full


def same_talks(event: Event, hosts: Sequence[str], guests: Sequence[str], party: str) -> bool:
    """Whether someone of either side met before, or the host this party."""
    met, both = set(event.hosts), {*hosts, *guests}
    if party or not event.guests:
        return bool(met & set(hosts))
    return bool(met & both and set(event.guests) & both)
