"""Talks as an account tells them: who received whom, who sat together, and which talks are spoken of once more.

In: an Account and a sentence. It takes the talks in as events. 「高远会见林深」 is named after both; of 「双方举行会谈」 only the people who are heard there tell the sides;
「…参加13日的会见」 speaks of talks told before.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders import unreal
from loaders.chunks import ACT, BODY, PERSON, PLACE, TITLE, Chunk
from loaders.document import Sentence, overlaps
from loaders.mentions.events import scenes
from loaders.mentions.events.account import Account
from loaders.mentions.events.coreference import same_talks
from loaders.mentions.events.story import SYMPOSIUM, Event
from loaders.mentions.events.talks.encounters import encounter, named_soon, two_homes, two_sides
from loaders.mentions.events.talks.everyday import SEE, only_wished, receives_officially
from loaders.mentions.events.talks.gatherings import Gathered, gathered, guest, sides_heard
from loaders.mentions.events.talks.in_passing import lasting, talks_with_him
from loaders.mentions.events.talks.receptions import calls, reception
from loaders.mentions.events.talks.seats import facing, of_label
from loaders.mentions.events.talks.verbs import attended, chats, goes_on, is_party, meetings, party_met, talks_name
from loaders.mentions.events.telling import is_unreal
from loaders.mentions.leaders import leaders

_WITH_HIM = re.compile("[与和同跟][她他](?!们)[^，,。；;]{0,6}$")

_TOGETHER = re.compile("(?:一[同道起]|共同)$")
_NOTHING = re.compile("[，,。；;]|$")
_THEM = re.compile("会[见晤面]了?[他她]们(?!的)")  # 「江州来了三位客人:…。市长高远会见了他们」

# 「高远率代表团出访。【韩国】代表团拜会林深」: the party of all scenes.
_SAME_PARTY = re.compile(r"(?:^|(?<=[，,。；;：:】\s]))(?:其间|期间)?[，,]?(?:代表团|考察团|访问团|一行)")

# 「拟赴云州,与林深会面」: what is planned goes on behind the comma.
_IS_TO_GO = re.compile(
    r"[拟将](?:于[^，,。；;]{1,8})?(?:率团)?(?:前往|[赴到去])[^，,。；;]{1,12}[，,](?:并)?[与和同][^，,。；;]{2,30}$"
)

_BEGINS_TALKS = re.compile("会[见谈]于")

_AT_TALKS = re.compile(
    r"^会[见谈]于|(?:参加|出席)了?(?P<dated>\d{1,2}日(?:[上下]午|晚)?(?:举行)?的)会[见谈]|参加了?(?:会[见谈]|座谈(?!会))|会[见谈]时在座|(?:会[见谈]|座谈)[中时]|陪同(?:会[见谈]|座谈(?!会))"
)


# 「高远抢在拜会之前放了录像」: the talks are told elsewhere.
_CALLS = ("拜会", "拜访", "会见", "接见")
_BEFORE_OR_AFTER = re.compile("之[前后]|[前后](?![来往去])")
_ABSENT = re.compile("未到|未能|没来|缺席|请假")


class _Sides(NamedTuple):
    """Who receives whom: people, or a party without a name."""

    hosts: Sequence[str]
    guests: Sequence[str]
    party: str = ""


def spoken_of(account: Account, i: int, row: Sequence[Chunk]) -> Event | None:
    """「…参加会见」: the talks that are spoken of, else the latest; 「参加13日的会见」: those of that day; for 「高远在会见时说」 those that he was at, and what
    follows is of them."""
    sentence, day = (account.document.of(account.document.sentences[i]), account.days.own[i])
    told = _AT_TALKS.search(sentence)
    symposium = told is not None and "座谈" in told.group()
    talks = [e for e in reversed(account.events) if told and e.hosts and e.talks is not symposium]
    if told and told["dated"]:
        return next((e for e in talks if e.day == day), None)
    people = {c.value.name for c in row[:3] if c.kind == PERSON}
    own = next((e for e in talks if people & {*e.hosts, *e.guests}), None)
    account.current = own or account.current
    if talks and _BEGINS_TALKS.match(sentence):
        talks[0].date(day)
    first = not i or scenes.begins_paragraph(account.document, i)
    return own or (account.current if account.current in talks and not first else next(iter(talks), None))


def meet(account: Account, i: int, row: Sequence[Chunk]) -> None:
    """「高远会见林深」: take in who met whom in a sentence."""
    text = account.document.text
    for at, chunk in enumerate(row):
        meets = chunk.kind == ACT and chunk.value.act == "meet" and not text.startswith(("会", "时", "纪要"), chunk.end)
        sentence = account.document.sentences[i]
        told_before = meets and attended(text, sentence.start, sentence.end, chunk.start)
        if (
            not meets
            or told_before
            or _tells_when(row, at, text)
            or (at and row[at - 1].kind == ACT and row[at - 1].value.act == "accompany")
            or chats(text, chunk)
            or goes_on(row, at)
            or only_wished(text, sentence, chunk)
            or is_unreal(text, sentence, chunk.start, chunk.end)
            or _IS_TO_GO.search(text, sentence.start, chunk.start)
        ):
            continue
        sides = list(meetings(row, at, _led(account, sentence, row, at), _who_goes_on(account)))
        sides = [s for s in sides if not _is_private(account, i, chunk, *s)]
        for hosts, guests in sides:
            if not _joins_hosts(account, chunk, hosts, guests):
                _talks(account, i, chunk, _Sides(hosts, guests))
        if not sides and is_party(row[at + 1 :]):
            sides = list(meetings(row, at, _led_later(account, i), account.spoken_of))
            for hosts, guests in sides:
                _talks(account, i, chunk, _Sides(hosts, guests))
        party = None if sides else party_met(row, at, text, _party_told(account, i))
        if party:
            _talks(account, i, chunk, _Sides(party[0], [], party[1]))


def _tells_when(row: Sequence[Chunk], at: int, text: str) -> bool:
    """「拜会之前」, 「会见后」: whether a call is named to tell when something else was; 「高远会见/前首相林深」 tells of one."""
    if row[at].value.form not in _CALLS:
        return False
    when = _BEFORE_OR_AFTER.match(text, row[at].end)
    former = when is not None and when.group() == "前" and any(c.start <= when.end() < c.end for c in row if c.kind in _OF_POST)
    return when is not None and not (former and row[at - 1].kind == PERSON)


_OF_POST = (TITLE, PLACE, BODY)
_PARTY_OF = re.compile(
    "(?P<of>的|[另两三几支个路])?(?P<party>(?:党政|政府|经贸|友好|企业家|商务){0,3}(?:代表团|考察团|访问团))"
)


def _party_told(account: Account, i: int) -> str:
    """「(江州市党政代表团/来访。)高远会见了代表团一行」: the party of a place that the sentences just before tell of, the nearest of all that they
    bring in; 「(江州市代表团来访。另一支代表团也到了。)」 leaves it open."""
    for k in range(i, max(-1, i - 3), -1):
        sentence = account.document.sentences[k]
        places = {c.end: c.value.name for c in account.rows[k] if c.kind == PLACE}
        told = _PARTY_OF.finditer(account.document.text, sentence.start, sentence.end)
        new = {f"{places.get(m.start(), '')}|{m['party']}" for m in told if m["of"] or m.start() in places}
        if new:
            place, _, party = new.pop().partition("|")
            return place + party if place and not new else ""
    return ""


def _is_private(account: Account, i: int, chunk: Chunk, hosts: Sequence[str], guests: Sequence[str]) -> bool:
    """「林深和江海在超市碰面」, 「林深接待了他」: a word of everyday life of people who neither have an office nor travel with a party."""
    if chunk.value.form == "接待了":
        sentence = account.document.of(account.document.sentences[i])
        return not receives_officially(sentence, account.in_office, hosts, guests)
    travels = {*account.in_office, *account.leaders, *account.on_trip}
    return chunk.value.form in SEE and travels.isdisjoint([*hosts, *guests]) and not is_party(account.rows[i])


def _joins_hosts(account: Account, chunk: Chunk, hosts: Sequence[str], guests: Sequence[str]) -> bool:
    """「(高远会见林深一行。)江海一同/会见。」: who receives guests with others is one of those who do."""
    text = account.document.text
    if not _TOGETHER.search(text, max(0, chunk.start - 4), chunk.start) or not _NOTHING.match(text, chunk.end):
        return False
    talks = next((e for e in reversed(account.events) if e.talks and set(e.guests) == set(guests)), None)
    if talks is None or set(talks.hosts) & set(hosts):
        return False
    talks.hosts = (*talks.hosts, *hosts)
    talks.spans.append((chunk.start, chunk.end))
    return True


def _who_goes_on(account: Account) -> str | None:
    """Of whom a clause without a subject is: who was named last; behind talks who held them, not whom he met: 「高远会见了林深。随后拜会江海。」."""
    talks = next((e for e in reversed(account.events) if account.spoken_of in e.guests and not e.earlier), None)
    return talks.hosts[0] if talks and len(talks.hosts) == 1 else account.spoken_of


def _led(account: Account, sentence: Sentence, row: Sequence[Chunk], at: int) -> list[str]:
    """Who leads the party that is met, as the sentence itself (「林深一行来访,高远会见客人」) or one before it tells; for 「同她座谈」 who was spoken of."""
    pronoun = _WITH_HIM.search(account.document.text, sentence.start, row[at].start) is not None
    came = guest(row[:at], account.document.text)
    if _THEM.match(account.document.text, row[at].start):
        return came or account.named
    if pronoun and (came or account.spoken_of):
        return came or [str(account.spoken_of)]
    known = leaders(row[:at], account.document.text, account.spoken_of) or came or account.leaders or account.guest
    same_party = not known and _SAME_PARTY.search(account.document.text, sentence.start, row[at].start)
    return account.on_trip if same_party else known


_SOON = 4  # sentences within which a party's head is named


def _led_later(account: Account, i: int) -> list[str]:
    """「(高远会见了访问团一行。)访问团团长、总领事林深表示」: whom the next sentences call the head of the party that was met."""
    for k in range(i + 1, min(i + _SOON, len(account.rows))):
        if "团团长" in account.document.of(account.document.sentences[k]):
            return leaders(account.rows[k], account.document.text, None)
    return []


def meet_reception(account: Account, i: int, row: Sequence[Chunk]) -> None:
    """「高远到访商会,会长林深接待」: a call that is told from the door."""
    text, sentence = account.document.text, account.document.sentences[i]
    visitors = leaders(row, text, account.spoken_of) or account.leaders or account.guest
    told = reception(row, text, visitors)
    if (
        told is None
        or not receives_officially(account.document.of(sentence), account.in_office, told.hosts, told.guests)
        or is_unreal(text, sentence, told.start, told.end)
        or unreal.planned(text[sentence.start : told.start])
        or overlaps((told.start, told.end), account.document.quoted)
    ):
        return
    begin = account.document.sentences[scenes.first_of_paragraph(account.document, i)].start
    if calls(text, begin, sentence.end):
        event = _take(account, i, "会见", (told.start, told.end), _Sides(told.hosts, told.guests))
        if told.house and event.sentences == {i}:
            event.house, event.name = told.house, f"{'、'.join(told.guests)}拜访{told.house}"


def meet_lines(account: Account, i: int) -> None:
    """「宾:副市长高远、局长江海」 and on the next line 「主:会长林深」: a call as a visitors' book has it; not where one did not come, 「主:会长林深(未到)」."""
    side = of_label(account.rows[i])
    second = next((k for k in range(i, len(account.rows)) if not _in_paragraph(account, k, i)), i) if side else i
    if not side or {side, of_label(account.rows[second])} != {"hosts", "guests"}:
        return
    end = next((k for k in range(second, len(account.rows)) if not _in_paragraph(account, k, second)), len(account.rows))
    first, other = (
        list(dict.fromkeys(c.value.name for row in account.rows[a:b] for c in row if c.kind == PERSON))
        for a, b in ((i, second), (second, end))
    )
    absent = _ABSENT.search(account.document.text, account.rows[i][0].start, account.rows[end - 1][-1].end)
    if first and other and not absent:
        span = account.rows[i][0].start, account.rows[i][0].end
        sides = _Sides(first, other) if side == "hosts" else _Sides(other, first)
        _take(account, i, "会谈", span, sides).sentences.update(range(i, end))


def meet_facing(account: Account, i: int, row: Sequence[Chunk]) -> None:
    """「做东的是市长高远,坐在对面的是林深」: talks that are told by who sat where."""
    told = facing(row, account.document.text)
    if told is None:
        return
    hosts, guests, start, end = told
    known = any({*hosts, *guests} <= {*e.hosts, *e.guests} and i in e.sentences for e in account.events)
    unreal_ = is_unreal(account.document.text, account.document.sentences[i], start, end)
    private = account.in_office.isdisjoint([*hosts, *guests])
    if not (known or unreal_ or private or overlaps((start, end), account.document.quoted)):
        _take(account, i, "会谈", (start, end), _Sides(hosts, guests))


def meet_in_passing(account: Account, i: int, row: Sequence[Chunk]) -> None:
    """「(市长高远对副省长林深说…)会见进行了四十分钟」, 「(林深拜会高远;)会长江海同他讨论班列」: talks that the words before make clear."""
    text, sentence = account.document.text, account.document.sentences[i]
    paragraph = [e for e in account.events if e.talks and any(_in_paragraph(account, k, i) for k in e.sentences)]
    span = lasting(text, sentence.start, sentence.end)
    if span and not any(e.sentences & {i, i - 1, i - 2} for e in account.events):
        near = [told for told in account.rows[max(0, i - 2) : i + 1] if told]
        sides = two_sides(near, account.document.article.home or "", account.leaders or account.guest)
        sides = sides or two_homes(near)
        if sides:
            _take(account, i, "会见", span, _Sides(*sides)).sentences.update(range(max(0, i - 2), i))
    told = talks_with_him(row, text) if paragraph else None
    who = _who_goes_on(account) if told else None
    if told and who and told[0] in account.in_office and told[0] != who and not is_unreal(text, sentence, *told[1]):
        _take(account, i, "会谈", told[1], _Sides([who], [told[0]]))


def meet_encounter(account: Account, i: int) -> None:
    """「两人隔桌而坐,一谈就是一个半小时」: talks told by what the two did, where no event is spoken of nor named soon."""
    text, sentences = account.document.text, account.document.sentences
    if account.current is not None or any(not e.earlier for e in account.events):
        return
    first = scenes.first_of_paragraph(account.document, i)
    visitors = account.leaders or account.guest
    told = encounter(account.rows[first : i + 1], text, account.document.article.home or "", visitors)
    if (
        told is None
        or is_unreal(text, sentences[i], told.start, told.end)
        or overlaps((told.start, told.end), account.document.quoted)
        or named_soon(text, sentences[i].end, sentences[min(i + _SOON, len(sentences) - 1)].end)
    ):
        return
    event = _take(account, i, "会见", (told.start, told.end), _Sides(told.hosts, told.guests))
    event.sentences.update(range(first, i))


def meet_gathering(account: Account, i: int) -> None:
    """「双方举行会谈。」, 「座谈中,高远说…」: talks whose sides only the people tell who are heard there."""
    text, sentence = account.document.text, account.document.sentences[i]
    told = gathered(text, sentence.start, sentence.end)
    if told is None or is_unreal(text, sentence, told.start, told.end) or overlaps(told[:2], account.document.quoted):
        return
    near = {k for e in account.events if not e.earlier for k in e.sentences if _in_paragraph(account, k, i)}
    if i in near or (near and not told.anew) or (told.anew and any(account.events[-1].sentences & {i, i - 1} for _ in near)):
        return
    rows = [account.rows[k] for k in range(i, min(i + 4, len(account.rows))) if _in_paragraph(account, k, i)]
    hosts, guests = sides_heard(rows, told.start, account.leaders or account.guest, account.document.quoted)
    if hosts:
        _symposium(account, i, told, hosts, guests)


def _in_paragraph(account: Account, k: int, i: int) -> bool:
    return account.document.sentences[k].paragraph == account.document.sentences[i].paragraph


def _symposium(account: Account, i: int, told: Gathered, hosts: Sequence[str], guests: Sequence[str]) -> None:
    name = talks_name(told.kind, hosts, guests) if guests else "、".join(hosts) + told.kind
    event = Event(name, SYMPOSIUM, account.days.of_talks(), hosts=tuple(hosts), guests=tuple(guests))
    event.sentences.add(i)
    event.spans.append((told.start, told.end))
    account.events.append(event)
    account.current = event


def _talks(account: Account, i: int, chunk: Chunk, sides: _Sides) -> None:
    _take(account, i, chunk.value.form, (chunk.start, chunk.end), sides)


def _take(account: Account, i: int, verb: str, span: tuple[int, int], sides: _Sides) -> Event:
    known = next((e for e in account.events if same_talks(e, *sides)), None)
    if known is None:
        name = talks_name(verb, sides.hosts, sides.guests or [sides.party])
        head = SYMPOSIUM if name.endswith("座谈") else "会见"
        known = Event(name, head, account.days.of_talks(), hosts=tuple(sides.hosts), guests=tuple(sides.guests))
        known.guessed = account.days.own[i] is None  # 「12日、13日,高远先后会见林深和方江」
        account.events.append(known)
    known.date(account.days.own[i])
    known.sentences.add(i)
    known.spans.append(span)
    account.current = known
    return known
