"""What agreements are called: the names that a sentence gives.

In: a Document's sentence and its row of chunks. Out: `Name`s in text order. A name stands in 《》; it is what the clause of a verb of signing tells: its object
(「签署江云产业园共建协议」, 「签订甲协议、乙合同」, 「签的是某技术」), its subject (「甲项目、乙项目集中签约」, 「签约,丙项目落户…」), where the signature is put (「在备忘录上签字」) or what
a ceremony is for; or it stands anywhere from where its phrase begins (「甲与乙的购销合同」) up to a word for an agreement (seeds/lexicon/agreement_heads.txt).
Words that are often no agreement (项目, 计划) count beside a verb only; what is only counted (「签订协议12份」) does not.
"""

import re
from collections.abc import Iterator, Sequence

from loaders import lexicon
from loaders.calendar import number
from loaders.chunks import BODY, PLACE, Chunk
from loaders.document import Document, Sentence
from loaders.mentions.agreements.side_lists import lists_sides
from loaders.mentions.agreements.words import (
    GOVERNMENT,
    NO_NAME,
    SIGNS,
    WEAK,
    Name,
    clause_end,
    head,
    head_end,
    parts,
    strong_head,
)

_TITLE = re.compile(r"《([^《》\n]{3,60})》")
_NEXT_TITLE = re.compile("(?:、|和|及|与|以及)?")  # 「签署《甲乙合作协议》《甲乙联防机制》」
_SIGNED_ARE = re.compile("签[署订][^，,。；;：:《》]{0,12}[：:，,]?(?:依次[为是]|分别[为是]|包括|即|[：:])$")
_QUOTED = re.compile(r"[“「]([^“”「」\n]{4,40})[”」]")
_LEAD = re.compile(r"(?:双方|三方|两[市县区省州地国校院家])(?=建立|缔结|合作|共建|关于)|一[个项份单](?=\w{4})")
_VALUE = re.compile(r".{0,24}?[\d.]+[多余]?[十百千万亿]*(?:[美欧日港]?元|人民币|英镑)的")
_BUILT_BY = re.compile(r"由[^，。；]{4,40}?(?:投资|建设|开发|实施|打造|承建|运营|合作)的")
_COUNTED_ONLY = re.compile(r"\d+[余多]?[个项份](?:\w{0,2}(?:项目|协议|合同))$")  # 「两市8个项目(签约)」
_COUNT = re.compile(r"等[\d一二两三四五六七八九十]+[个项份](?:项目|协议|合同)$")


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A name's span without marks of quotation around it, a sum before it and a count behind it: 「价值2亿元的购销合同」."""
    while start < end and text[start] in "《「":
        start += 1
    while end > start and text[end - 1] in "》」":
        end -= 1
    if text[start] == "“" and text[end - 1] == "”" and "“" not in text[start + 1 : end]:
        return start + 1, end - 1
    lead = _LEAD.match(text, start, end) or _BUILT_BY.match(text, start, end)
    start = lead.end() if lead else start
    value, count = _VALUE.match(text, start, end), _COUNT.search(text[start:end])
    return value.end() if value else start, start + count.start() if count else end


def names(document: Document, sentence: Sentence, row: Sequence[Chunk]) -> list[Name]:
    """The names of agreements in a sentence."""
    found: list[Name] = []
    for name in (
        *_titles(document.text, sentence),
        *_objects(document.text, sentence),
        *_subjects(document.text, sentence),
        *_phrases(document, sentence, row),
        *_counted(document.text, sentence),
        *_beside(document.text, sentence),
        *_bare(document.text, sentence),
        *_before_sides(document.text, sentence),
        *_of_ceremony(document.text, sentence, _joined_ends(document.text, row)),
    ):
        start, end = trimmed(document.text, name.start, name.end)
        taken = any(name.outer[0] < other.outer[1] and other.outer[0] < name.outer[1] for other in found)
        if not (taken or NO_NAME.match(document.text, start, end) or _COUNTED_ONLY.search(document.text[start:end])):
            found.append(name)
    return sorted(found)


def _titles(text: str, sentence: Sentence) -> Iterator[Name]:
    last = sentence.start
    for match in _TITLE.finditer(text, sentence.start, sentence.end):
        listed = (last > sentence.start and _NEXT_TITLE.fullmatch(text, last, match.start())) or _SIGNED_ARE.search(
            text, sentence.start, match.start()
        )
        if listed or head().search(match[1]) or SIGNS.search(text[max(0, match.start() - 4) : match.end()]):
            last = match.end()
            yield Name(*match.span(1), match.span())
    for match in _QUOTED.finditer(text, sentence.start, sentence.end):
        if strong_head().search(match[1]) and head_end().search(match[1]):
            yield Name(*match.span(1), match.span())


_OPENS = re.compile(r"[（(]([^（()）\n]{5,80})[)）](?=[，,、；;。]|$)")


def _before_sides(text: str, sentence: Sentence) -> Iterator[Name]:
    """「签约的有:某项目(甲公司、乙公司),…」: any word for an agreement counts before brackets that hold nothing but sides."""
    for sides in _OPENS.finditer(text, sentence.start, sentence.end):
        start = max(text.rfind(mark, sentence.start, sides.start()) for mark in "，,。；;：:、") + 1
        name = text[max(start, sentence.start) : sides.start()]
        if len(name) > 3 and head_end().search(name) and not SIGNS.search(name) and lists_sides(sides[1]):
            begin = max(start, sentence.start)
            yield Name(begin, sides.start(), (begin, sides.start()))


# ── anywhere ──


def _joined_ends(text: str, row: Sequence[Chunk]) -> set[int]:
    """Where the second of two who are joined ends: 「甲与乙」, 「甲·乙」, 「甲—乙」, 「甲与/丙省/乙」."""
    ends = {c.end for c in row if c.kind in (PLACE, BODY) and text[c.start - 1 : c.start] in _JOINS}
    ends |= {c.end for c in row if c.kind == PLACE and c.start in ends}
    return {end + len("".join(GOVERNMENT.findall(text[end : end + 5]))) for end in ends}


_JOINS = ("与", "和", "同", "及", "·", "—", "－", "–")


def _phrases(document: Document, sentence: Sentence, row: Sequence[Chunk]) -> Iterator[Name]:
    """Phrases that end with a word that only agreements have, from where they begin: behind a mark, a preposition, or the second of two
    who are joined (「甲与乙的…合同」); behind these a project counts too (「包括甲与乙某项目」)."""
    joined = _joined_ends(document.text, row)
    leads = lexicon.words("agreement_leads.txt")
    starts = {t.end for t in sentence.tokens if t.text in leads or (len(t.text) == 2 and t.text[1] in "是为叫")} | joined
    for match in head().finditer(document.text, sentence.start, sentence.end):
        if document.text.endswith("达成", 0, match.start()):
            continue  # 「甲与乙达成协议」 names none
        start = begin = _phrase_start(document.text, sentence.start, match.start(), starts)
        start += 2 * (_ONE.match(document.text, start, match.start()) is not None)
        words = document.text[start : match.end()]
        by_pair = (
            bool({begin, begin - (document.text[begin - 1] == "的")} & joined)
            and not _ANY_PROJECT.match(words)
            and _ENDS.match(document.text, match.end())
            and not _SEEN.search(document.text, sentence.start, start)
        )
        sure = match.group() not in WEAK or by_pair
        if (
            sure
            and len(words) >= 4
            and not NO_NAME.match(words)
            and not SIGNS.search(words)
            and not _AT_CEREMONY.match(document.text, match.end())
        ):
            yield Name(start, match.end(), (start, match.end()))


_SEEN = re.compile("(?:考察|参观|调研|走访|察看|查看|视察|观摩)了?[^，。；]*$")  # 「考察了甲公司和乙镇某项目」
_ONE = re.compile(r"一[个项份单](?=\w{2})")  # 「甲与乙的/一个/药材基地项目」
_AT_CEREMONY = re.compile("(?:集中|线上|视频|云)?签[约字署订](?:暨?(?:挂牌|揭牌|授牌|启动))?(?:仪式|活动)")
_ENDS = re.compile(r"[、，。；;,（(]|等|和|以及|$", re.MULTILINE)
_ANY_PROJECT = re.compile(r"(?:的|等|双方|合作|共建|协作|帮扶|援建|对口|产业|重点|投资|意向)*(?:项目|计划|订单|共识)$")


def _phrase_start(text: str, begin: int, at: int, starts: set[int]) -> int:
    depth = 0
    for k in range(at, begin, -1):
        depth += text[k - 1] in "”)）"
        depth -= text[k - 1] in "“(（"
        if depth < 0 or (depth == 0 and (k in starts or text[k - 1] in "，,。；;：:、—》”\n\u3000 ")):
            return k + (text[k] == "的")
    return begin


# ── around a verb of signing ──

_BEFORE_OBJECT = re.compile(
    r"^(?:了|下了?|过|的[都正也]?是|一项|一份|[一二三四五六七八九十两多]+[项份个]|为期\w{1,3}年的|共(?![建同享])|的|首个|首批|约|总|《|\d+[个项份]|[\d.]+[万亿]?[美欧日]?元的?)+"
)
_SEVERAL = re.compile(r"(?:[二两三四五六七八九十百多数]+|\d{2,}|[2-9])[余多]?[项份个单笔批宗对]")


def _objects(text: str, sentence: Sentence) -> Iterator[Name]:
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
        elif act.group() == "签约" and (bare := _BARE_OBJECT.match(text, act.end(), sentence.end)):
            yield Name(*bare.span(str(bare.lastgroup)), bare.span())
        elif act.group().startswith("签下"):
            items = [(start + a, start + b) for a, b in parts(text[start:stop])]
            yield from (Name(a, b, (a, b)) for a, b in items if len(items) > 1 and 3 <= b - a <= 20)


# 「签约研学营地,投资1亿元」, 「签约“工匠班”」; not 「签约落户」, 「签约金额1亿元」, 「签约并当场开工」, 「签约“一站式”」
_THING = "(?:项目|工程|计划|基地|营地|中心|平台|公寓|酒店|广场|小镇|综合体|电站|生产线|专列|[班园院馆厂线港库城街校店站坊场])"
_NO_THING = "[并将拟于即已正现随且又也还就立可预因由在从经按以后及当今明去本上下年月日首]|同[时步日]|[落入]|合作[，,]|成功|正式|顺利|开工|动工|投产|引进|启动"
_BARE_OBJECT = re.compile(
    rf"“(?P<quoted>[^“”\n]{{2,19}}{_THING})”(?=[，,。；;])|(?!{_NO_THING}|[^，,。；;:：]*\d+[个家项亿万])(?P<what>[^，,。；;:：、“”\n]{{2,18}}{_THING})(?=[，,](?:总|计划|拟|协议)?(?:投资|金额))"
)
_BUILT = re.compile(r"(?:投资|合作|联合)?(?:共建|建设|打造|组建|成立|设立|采购|订购|托管)(?P<what>[^，。；：:,;]{3,24})")


def _listed(text: str, start: int, end: int) -> Iterator[Name]:
    """「签订甲协议、乙合同」: as many as end like one each, else one name with a 「、」 in it."""
    items = [(start + a, start + b) for a, b in parts(text[start:end])]
    items = [*items[:-1], *_joined(text, *items[-1])]
    if len(items) > 1 and all(head_end().search(text[a:b]) and b - a >= 4 for a, b in items):
        yield from (Name(a, b, (a, b)) for a, b in items)
    elif not NO_NAME.match(text[start:end]) and not _ANY_PROJECT.fullmatch(text[start:end]):
        yield Name(start, end, (start, end))


def _joined(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """「劳务协议和帮扶协议」 are two, 「农业和旅游合作协议」 is one."""
    for match in re.finditer("[和与及]", text[start:end]):
        if head_end().search(text[start : start + match.start()]):
            return [(start, start + match.start()), (start + match.end(), end)]
    return [(start, end)]


_SETTLES = re.compile(r"(?:[就也]?此)?(?:正式|成功|顺利)*(?:落户|落地)")


def _subjects(text: str, sentence: Sentence) -> Iterator[Name]:
    """「甲项目、乙项目集中签约」, 「签约,丙项目落户…」."""
    for act in (*SIGNS.finditer(text, sentence.start, sentence.end), *_SETTLES.finditer(text, sentence.start, sentence.end)):
        if act.re is _SETTLES and not SIGNS.search(text, sentence.start, act.start()):
            continue
        clause = re.sub(
            r"(?:在[^，。、]{1,12}|进行了?|集中|正式|握手|携手|成功|现场|共同|分别|双双|还|已|也|都|一并|一起|上|就此)+$",
            "",
            text[sentence.start : act.start()],
        )
        clause = clause[: by.start()] if (by := _BY_WHOM.search(clause) or _WITH_WHOM.search(clause)) else clause
        last = max(clause.rfind(c) for c in "，,。；：:")
        items = [(sentence.start + last + 1 + a, sentence.start + last + 1 + b) for a, b in parts(clause[last + 1 :])]
        several = len(items) > 1 and all(head_end().search(text[a:b]) for a, b in items)
        for item in items:
            begin, end = trimmed(text, *item) if by or _BUILT_BY.match(text, *item) else item
            lead = _OF_WHAT.match(text, begin, end)
            start = lead.end() if lead else begin
            built = _BUILT_BY.match(text, *item) is not None
            fits = several or built or text.endswith(WEAK, start, end) or (lead is not None and _is_told_of(text, lead, end))
            if fits and end - start >= 5 and not NO_NAME.match(text[start:end]) and not _HOLDS.search(text[start:end]):
                yield Name(start, end, (start, end), subject=True)


_OF_WHAT = re.compile(r".*(?:(?<![成造])就(?![业医诊读餐近地与和同跟在把可能])|把(?!握))")  # 「就养殖签约」, 「把备忘录也签了」


def _is_told_of(text: str, lead: re.Match[str], end: int) -> bool:
    """Whatever two sign about (「就养殖签约」); of 「把…签了」 only what is called an agreement."""
    return text[lead.end() - 1] == "就" or head_end().search(text[lead.end() : end]) is not None


_COUNTED = re.compile(r"(?P<kind>\w{2,12}?)\d+[个份项对](?=[,，:：])")


def _counted(text: str, sentence: Sentence) -> Iterator[Name]:
    """「产业项目4个,甲方都是…」: what a sentence counts is what it goes on to list."""
    match = _COUNTED.match(text, sentence.start, sentence.end)
    if match and not SIGNS.search(match[0]):
        yield Name(*match.span("kind"), match.span("kind"))


_WITH_WHOM = re.compile(r"(?<=项目)[，,]?[与同][^，,。；;]{2,30}$")  # 「甲投资2亿元的某项目,与乙(签约)」
_BY_WHOM = re.compile(r"(?<=项目)由[^，。；：:,;]{4,60}$")
_BESIDE = re.compile(
    r"签约[，,](?:双方)?(?:将|拟)?(?:携手|联合|合作|共同)*(?:共建|建设|打造)(?P<built>[^，。；：:,;]{3,24})"
    r"|项目(?:名称)?[为是](?P<called>[^，。；：:,;、]{4,24})"
    r"|签约(?P<tied>结对(?:帮扶|共建)?)(?=[，,。；])"
    r"|[是为](?P<tie>[村校企镇院县区街银政社]{2}结对(?:帮扶|共建)?)(?=[，,：:])"
)


def _beside(text: str, sentence: Sentence) -> Iterator[Name]:
    """What a signing is of, in a clause beside it: 「签约,共建某实验室」, 「签约,项目为某中心」, 「第二轮是村企结对,甲与乙签约」."""
    for match in _BESIDE.finditer(text, sentence.start, sentence.end):
        span = match.span(match.lastgroup or 0)
        yield Name(*span, span)


_EACH = re.compile(r"[:：](?P<items>(?:\w{2,10}[一二两三\d]份[，,、]?){2,})(?:另外?[一二两三]份落在(?P<last>\w{2,10})上)?")
_ITEM_OF = re.compile(r"(\w{2,10}?)[一二两三\d]份")
_TOGETHER = re.compile(r"(?P<items>\w{2,10}(?:、\w{2,10})+?)(?P<count>[二两三四五六七八九\d])[份项个](?=\w{2,8}$)")


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


def _bare(text: str, sentence: Sentence) -> Iterator[Name]:
    """「在备忘录上签字」, where nothing tells more of it."""
    for match in _BARE.finditer(text, sentence.start, sentence.end):
        yield Name(*match.span("kind"), match.span("kind"))


_CEREMONY = re.compile(
    r"(?P<name>[^，。；：:,;、\s]{4,30}?(?:项目|协议|合同|备忘录))(?:线上|视频|“?云)?签[约字署订](?:暨?(?:挂牌|揭牌|授牌|启动))?(?:仪式|活动)"
)
_PLURAL = re.compile(r"集中|重点|重大|招商|批|合作项目$|投资项目$|产业项目$")


def _of_ceremony(text: str, sentence: Sentence, joined: set[int]) -> Iterator[Name]:
    """「甲与乙举行某项目签约仪式」, 「甲·乙某协议签约仪式」: what the ceremony is for, behind the two at the offsets `joined`."""
    for match in _CEREMONY.finditer(text, sentence.start, sentence.end):
        begin, end = match.span("name")
        start = max(
            [begin, *(begin + m.end() for m in _HOLDS.finditer(match["name"])), *(j for j in joined if begin < j < end)]
        )
        if end - start >= 4 and not _PLURAL.search(text[start:end]):
            yield Name(start, end, (start, end), ceremony=True)


_HOLDS = re.compile(r"举行|举办|召开|出席|参加|进行|见证|主持|就|在|了")
