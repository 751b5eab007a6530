"""What is signed, as the clause of a verb of signing tells it: its object, its subject, what a ceremony is for.

In: a text and a sentence. Out: `Name`s. 「签署江云产业园共建协议」, 「签订甲协议、乙合同」, 「签的是某技术」, 「甲项目、乙项目集中签约」, 「签约,丙项目落户…」, 「举行某项目签约
仪式」, 「在备忘录上签字」. Words that are often no agreement (项目, 计划) count here; what is only counted (「签订协议12份」) does not.
"""

import re
from collections.abc import Iterator

from loaders.calendar import number
from loaders.document import Sentence
from loaders.mentions.agreement_words import NO_NAME, SIGNS, WEAK, Name, clause_end, head, head_end, parts

_BEFORE_OBJECT = re.compile(
    r"^(?:了|下了?|过|的[都正也]?是|一项|一份|[一二三四五六七八九十两多]+[项份个]|为期\w{1,3}年的|共(?![建同享])|的|首个|首批|约|总|《|\d+[个项份]|[\d.]+[万亿]?[美欧日]?元的?)+"
)
_SEVERAL = re.compile(r"(?:[二两三四五六七八九十百多数]+|\d{2,}|[2-9])[余多]?[项份个单笔批宗对]")


# ── objects of a verb ──


def objects(text: str, sentence: Sentence) -> Iterator[Name]:
    """What stands behind a verb of signing up to the clause's last word for an agreement; behind 「签的是」 all of it."""
    for act in SIGNS.finditer(text, sentence.start, sentence.end):
        stop = clause_end(text, act.end(), sentence.end)
        lead = _BEFORE_OBJECT.match(text[act.end() : stop])
        start = act.end() + len(lead.group() if lead else "")
        following = SIGNS.search(text, start, stop)
        heads = list(head().finditer(text, start, following.start() if following else stop))
        told = bool(act.group() == "签" and lead and lead.group().endswith("是"))
        if heads:
            found = list(_listed(text, start, heads[-1].end()))
            yield from (
                found if len(found) != 1 or not _SEVERAL.search(text, act.end(), start) or each_of(text, found[0]) else ()
            )
        elif told and 4 <= stop - start <= 40 and not following:
            yield Name(start, stop, (start, stop))
        elif built := _BUILT.match(text, act.end(), stop):
            yield Name(*built.span("what"), built.span("what"))
        elif act.group().startswith("签下"):
            items = [(start + a, start + b) for a, b in parts(text[start:stop])]
            yield from (Name(a, b, (a, b)) for a, b in items if len(items) > 1 and 3 <= b - a <= 20)


_BUILT = re.compile(r"(?:投资|合作|联合)?(?:共建|建设|打造)(?P<what>[^，。；：:,;]{3,24})")


def _listed(text: str, start: int, end: int) -> Iterator[Name]:
    """「签订甲协议、乙合同」: as many as end like one each, else one name with a 「、」 in it."""
    items = [(start + a, start + b) for a, b in parts(text[start:end])]
    items = [*items[:-1], *_joined(text, *items[-1])]
    if len(items) > 1 and all(head_end().search(text[a:b]) and b - a >= 4 for a, b in items):
        yield from (Name(a, b, (a, b)) for a, b in items)
    elif not NO_NAME.match(text[start:end]):
        yield Name(start, end, (start, end))


def _joined(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """「劳务协议和帮扶协议」 are two, 「农业和旅游合作协议」 is one."""
    for match in re.finditer("[和与及]", text[start:end]):
        if head_end().search(text[start : start + match.start()]):
            return [(start, start + match.start()), (start + match.end(), end)]
    return [(start, end)]


# ── subjects of a verb ──

_SETTLES = re.compile(r"(?:[就也]?此)?(?:正式|成功|顺利)*(?:落户|落地)")


def subjects(text: str, sentence: Sentence) -> Iterator[Name]:
    """「甲项目、乙项目集中签约」, 「签约,丙项目落户…」."""
    for act in (*SIGNS.finditer(text, sentence.start, sentence.end), *_SETTLES.finditer(text, sentence.start, sentence.end)):
        if act.re is _SETTLES and not SIGNS.search(text, sentence.start, act.start()):
            continue
        clause = re.sub(
            r"(?:在[^，。、]{1,8}上|进行了?|集中|正式|成功|现场|共同|分别|双双|还|已|上|就此)+$",
            "",
            text[sentence.start : act.start()],
        )
        last = max(clause.rfind(c) for c in "，,。；：:")
        items = [(sentence.start + last + 1 + a, sentence.start + last + 1 + b) for a, b in parts(clause[last + 1 :])]
        several = len(items) > 1 and all(head_end().search(text[a:b]) for a, b in items)
        for begin, end in items:
            lead = re.match(r".*(?<![成造])就(?!业|医|诊|读|餐|近|地)", text[begin:end])
            start = begin + (lead.end() if lead else 0)
            fits = several or text.endswith(WEAK, start, end)
            if fits and end - start >= 5 and not NO_NAME.match(text[start:end]):
                yield Name(start, end, (start, end), subject=True)


_COUNTED = re.compile(r"(?P<kind>[\u4e00-\u9fff]{2,12}?)\d+[个份项对](?=[,，:：])")


def counted(text: str, sentence: Sentence) -> Iterator[Name]:
    """「产业项目4个,甲方都是…」: what a sentence counts is what it goes on to list."""
    match = _COUNTED.match(text, sentence.start, sentence.end)
    if match and not SIGNS.search(match[0]):
        yield Name(*match.span("kind"), match.span("kind"))


_EACH = re.compile(
    r"[:：](?P<items>(?:[\u4e00-\u9fff]{2,10}[一二两三\d]份[，,、]?){2,})(?:另外?[一二两三]份落在(?P<last>[\u4e00-\u9fff]{2,10})上)?"
)
_ITEM_OF = re.compile(r"([\u4e00-\u9fff]{2,10}?)[一二两三\d]份")
_TOGETHER = re.compile(
    r"(?P<items>[\u4e00-\u9fff]{2,10}(?:、[\u4e00-\u9fff]{2,10})+?)(?P<count>[二两三四五六七八九\d])[份项个](?=[\u4e00-\u9fff]{2,8}$)"
)


def each_of(text: str, name: Name) -> list[tuple[int, int]]:
    """Where the several stand that one name tells of: 「签下三份备忘录:教育一份,旅游一份,…」, 「教育、旅游两份备忘录」."""
    behind = _EACH.match(text, name.end)
    if behind:
        items = [m.span(1) for m in _ITEM_OF.finditer(text, *behind.span("items"))]
        return [*items, *([behind.span("last")] if behind["last"] else [])]
    inside = _TOGETHER.match(text[name.start : name.end])
    if inside and number(inside["count"].replace("两", "二")) == inside["items"].count("、") + 1:
        return [(name.start + a, name.start + b) for a, b in parts(inside["items"])]
    return []


_BARE = re.compile(r"在(?P<kind>协议书?|合同书?|备忘录|议定书|意向书)上")


def bare(text: str, sentence: Sentence) -> Iterator[Name]:
    """「在备忘录上签字」, where nothing tells more of it."""
    for match in _BARE.finditer(text, sentence.start, sentence.end):
        yield Name(*match.span("kind"), match.span("kind"))


_CEREMONY = re.compile(
    r"(?P<name>[^，。；：:,;、\s]{4,30}?(?:项目|协议|合同|备忘录))(?:线上|视频|“?云)?签[约字署](?:仪式|活动)"
)
_PLURAL = re.compile(r"集中|重点|重大|招商|批|合作项目$|投资项目$|产业项目$")


def of_ceremony(text: str, sentence: Sentence, joined: set[int]) -> Iterator[Name]:
    """「甲与乙举行某项目签约仪式」, 「甲·乙某协议签约仪式」: what the ceremony is for, behind the two at the offsets `joined`."""
    for match in _CEREMONY.finditer(text, sentence.start, sentence.end):
        begin, end = match.span("name")
        start = max(
            [begin, *(begin + m.end() for m in _HOLDS.finditer(match["name"])), *(j for j in joined if begin < j < end)]
        )
        if end - start >= 4 and not _PLURAL.search(text[start:end]):
            yield Name(start, end, (start, end), ceremony=True)


_HOLDS = re.compile(r"举行|举办|召开|出席|参加|就|在|见证|了")
