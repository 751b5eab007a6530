"""A sentence as those see it who look for a signing: a row of units, one letter each, on which constructions are written as patterns.

In: a sentence's chunks and which of them are in a post, its names of agreements, and the posts that the article gives people. Out: `Unit`s in text order:
P a place or body that can be a party, H a person (with the one whose post he holds), n a name of an agreement (N one that stands before its verb with its own parties, c one that a ceremony is for), v a verb of signing, f 分别, d 依次,
r 代表, b 双方, B 两市, l 签约方为, w another verb, and marks: & for 与 and the like, 、 , ; ( ).
"""

import re
from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from loaders.chunks import ACT, AND, BODY, CLOSE, COMMA, LIST, MARK, OPEN, PERSON, PLACE, STOP, TEXT, Chunk
from loaders.document import Sentence
from loaders.lexicon import divisions_named, find_divisions
from loaders.mentions.agreements import unknown
from loaders.mentions.agreements.words import SIGNS, Name
from loaders.mentions.bodies.names import ends_strongly
from loaders.mentions.people.names import is_name, is_place
from loaders.mentions.people.shapes import is_common, is_word
from loaders.mentions.places.territory import Territory
from loaders.patterns import GOVERNS, HAN, TOWN, TOWNS


class Party(NamedTuple):
    """Who can sign: a place or a body by its full name, with its words in the text."""

    type: str
    name: str


class Unit(NamedTuple):
    """text[start:end] as one letter; `party` is who stands there, of a person the one whose post he holds."""

    letter: str
    start: int
    end: int
    party: Party | None = None
    person: str = ""


# 「甲、乙两地企业签下大单」: not the places
_THEIRS = r"的?(?:多家|部分|\d+[所家个])?(?:企业|公司|高校|院校|学校|中小?学|小学|幼儿园|医院|单位|客商|商会|农户|村|乡镇)"
_MARKS = {AND: "&", LIST: "、", COMMA: ",", ":": ",", STOP: ";", OPEN: "(", CLOSE: ")"}
_WORDS = re.compile(
    r"(?P<l>(?:(?:签约|合作|签署|协议)?(?:双方|三方|各方|四方)|签约方|合作方|甲乙双方|[甲乙丙]方)(?:分别|依次|都|均)*(?:为|是|有)?(?=[:：]|(?<=[为是有])))"
    r"|(?P<H>(?<!\w)[他她](?=(?:刚刚?|已经?|当场|随后|还|又)?[与和同跟]))"
    r"|(?P<t>(?<=两[地市县区省州旗])(?<!代表..)(?!政府|企业)(?:\w{1,10}?(?:[局委厅联]|总工会|商会|妇联|政协|人大|医院|学院)|总工会|工商联|商会)(?=签|共同|正式|分别|[又还也]))"
    r"|(?P<v>(?:(?:双方|两[市县区校院家])的?|(?=签))(?:签[约字])?代表(?:分别|依次)?(?=[为是]))"
    r"|(?P<d>依次)"
    r"|(?P<f>分别|各自|逐一|(?:先后|依次|陆续)(?=[与和同跟]))"
    r"|(?P<j>跟)"
    r"|(?P<r>代表|替(?=[^，。]{1,12}在))"
    r"|(?P<B>(?<![第十百])(?:[两二三四五六七八九]|十[一二三四五六七八九]?)(?:[省市县区州旗]{2}(?![局委厅办])|市|县|区|省|州|旗|盟|地|国|镇|乡|村)(?:(?:人民)?政府)?(?![^\W签]{1,6}[局委厅办院会联]|[^，。；]{1,16}部门|"
    + _THEIRS
    + r"))"
    r"|(?P<b>双方|[三四五六七八九]方(?=[^，。；]{0,12}签)|两位(?:[市县区州省旗镇]长|书记|校长|院长|会长|主席|董事长|总经理)|[两二](?:人(?!名字)|校|院|会|[家所](?:企业|公司|单位|医院|学校|院校|协会|商会|机构|合作社)?))"
    r"|(?P<w>告诉|透露|牵线|撮合|促成|见证|看着|目睹|目送|注视|见签|主持|出席|陪同|会见|致辞|讲话|参加|参观|调研|考察)(?!后|时|结束|期间|之后|并(?:现场|共同|代表[^，。]{1,8})?签)"
    r"|(?P<g>(?P<admin>[省市县区州旗])(?:人民)?政府(?!\w{0,5}[局办厅委])|(?P<within>[省市县区州旗])[里上](?=[与和同跟签的])|我(?P<own>[省市县区州旗])(?=[与和同、]|(?:正式|共同|分别)?签))"
    r"|(?P<z>(?<![^\W与和同跟由])(?:园区|开发区)?管委会(?!副?主任|书记|领导|负责))"
    r"|(?<![^\W与和同跟由])(?P<o>该?(?P<kind>商会|协会|学会|联合会|合作社|公司|集团|医院|学校|学院|大学|中学|小学|银行|园区|研究[院所]))(?=[与和同跟：:]|分别|就|(?:已|将|上月|日前|近日|昨[日天]|今年|去年|此前)[^，。；与]{0,4}与)"
)
_JOINS_NEXT = re.compile(
    rf"(?:{GOVERNS}|街道办事处|办事处)?(?:[（(][^）)]*[）)])?(?:[与和、，,。；;：:—－–\-·×/／|｜《\s]|及|同|跟|就|关于|分别|共同|共建|双方|[两三四五六七八九十][地市县区省州旗](?!"
    + _THEIRS
    + r")|(?:是|为|作为)一方|签|[三四五六]方|等(?:[\d两三四五六七八九十多]*[对个区县市]|(?=签|分别|共同))|续签|[^，,。；;：:\d在于、]{2,12}签[约字署订](?:仪式|活动)|代表|缔结|建立|举行|举办|联合|携手|牵手|(?:[引招请迎]来|引进)(?!的)|达成|互签|草签|互换|交换|各|也|又|还|(?:日前|近日|近期|今[日天]|前[日天]|上[周月]|本[周月]|同[日天]|最近|随后|成功|首次|顺利|现场|当场|同时)(?=[^，,。；;]{0,6}[与和同跟签])|已|曾|拟|将|即将|有望|计划|预计|争取|力争|希望|想|愿|再|去年|先后|陆续|正式|\d+(?![\d对所家个名批位])|在|当|昨|的(?!\d|[两三四五六七八九十几多]|学校|高校|企业|医院)|以|达成|$)"
)
_AFTERWARDS = re.compile(
    "之?后|时|结束|期间|会议?(?:[上后]|期间|现场|结束)|(?:并(?:现场|共同|代表[^，。]{1,8})?|(?<=台)共?同?)签(?!约仪式|字仪式|约活动)"
)
_AT = re.compile(r"(?:在|于|赴|到|来|从|落户|位于|抵达?|莅|前往|走进|选址|落地)(?:中国)?$")
_BETWEEN_DASHES = re.compile(r"——[^—，。；]{2,60}——")
_DASH = re.compile(r"\s*(?:——|(?<!中国)[—－–×·]|\s[/／]\s)\s*")


class Around(NamedTuple):
    """What else is known of a sentence: which chunks are in a post, whose posts people hold, the territory, its places by where they end, and the
    bodies of the article by where they stand, and the only one whom it just spoke of."""

    in_posts: Collection[int]
    owners: Mapping[str, Party]
    ground: Territory
    places: Mapping[int, str]
    bodies: Sequence[tuple[int, Party]]
    he: str = ""


def units(text: str, sentence: Sentence, row: Sequence[Chunk], found: Sequence[Name], around: Around) -> list[Unit]:
    """The units of one sentence."""
    told = [Unit("c" if name.ceremony else "N" if name.subject else "n", *name.outer) for name in found]
    named = {u.start for u in told}
    told += [u for u in _things(text, sentence, row, around, named) if not _inside(u, told)]
    told += [u for u in _words(text, sentence, around) if not _inside(u, told)]
    head = _HEAD.match(text, sentence.start, sentence.end)
    told = [u for u in told if not head or u.start >= head.end()]
    return list(_without_asides(_possessed(text, sorted(told, key=lambda u: (u.start, u.end)))))


_HEAD = re.compile(r"\s*【[^【】]{2,20}】")  # 「【江州—云州】/江州市供销社和…签订」


def _inside(unit: Unit, others: Sequence[Unit]) -> bool:
    return any(o.start < unit.end and unit.start < o.end for o in others)


def _things(text: str, sentence: Sentence, row: Sequence[Chunk], around: Around, named: Collection[int]) -> Iterator[Unit]:
    for k, chunk in enumerate(row):
        if chunk.kind == PERSON and not _NOT_HIMSELF.match(text, chunk.end):
            yield Unit("H", chunk.start, chunk.end, around.owners.get(chunk.value.name), chunk.value.name)
        elif k in around.in_posts or (chunk.kind == BODY and _is_aside(text, sentence, chunk)):
            continue
        elif chunk.kind == BODY:
            party = _of_government(chunk, around.places) or of_body(
                chunk.value.type, unknown.full_name(row, k, chunk.value.name)
            )
            yield Unit("P", chunk.start, chunk.end, party)
            if (signer := _SIGNER.match(text, chunk.end)) and _is_persons(sentence, signer):
                yield Unit("H", *signer.span("name"), party, signer["name"])
        elif chunk.kind == PLACE and (chunk.end in named or _can_sign(text, sentence, row, k)):
            yield Unit("P", chunk.start, chunk.end, Party("Place", chunk.value.name))
        elif (
            chunk.kind == PLACE
            and (park := _PARK.match(text, chunk.end))
            and not _AT.search(text, max(0, chunk.start - 6), chunk.start)
        ):
            yield Unit("P", chunk.start, park.end(), Party("Place", text[chunk.start : park.end()]))
        elif chunk.kind == PLACE and (town := _TOWN.match(text, chunk.end)):
            yield Unit("P", chunk.start, town.end(), Party("Place", town["name"]))
        elif chunk.kind == TEXT and (side := unknown.side(row, k)):
            end = chunk.start + len(side.form)
            if not _is_topic(text, sentence, chunk.start, end):
                yield Unit("P", chunk.start, end, Party("", side.name))
        elif chunk.kind == MARK and chunk.value in _MARKS and not _goes_on_listing(text, chunk):
            yield Unit(_MARKS[chunk.value], chunk.start, chunk.end)
        elif chunk.kind == ACT and chunk.value.act not in ("sign", "hold") and not _AFTERWARDS.match(text, chunk.end):
            yield Unit("w", chunk.start, chunk.end)


def _is_aside(text: str, sentence: Sentence, body: Chunk) -> bool:
    """A body that is nobody's name, where they sign, or who reports it: 「江云传媒中心讯 …」."""
    reports = body.start - sentence.start < _LEAD and _REPORTS.match(text, body.end) is not None
    return (
        reports
        or unknown.UNNAMED.search(body.value.name) is not None
        or _is_venue(text, body)
        or _is_topic(text, sentence, body.start, body.end)
    )


def _is_topic(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """「就智能制造、职业教育等领域合作交换意见,并签署…」: what they speak about, where nothing but its place in a list makes it a body."""
    if ends_strongly(text[start:end]):
        return False
    before, behind = _SPEAK_ABOUT.search(text, sentence.start, start), _FIELDS.match(text, end)
    return before is not None and behind is not None


_SPEAK_ABOUT = re.compile("(?:(?<![成造])就(?![与和同跟])|围绕|聚焦|[在对]|针对)[^，,。；;:：]*$")
_FIELDS = re.compile("[^，,。；;:：]*?(?:领域|方面|产业|合作|协作|交流|工作|事宜|议题|问题|交换|洽谈|商谈|磋商|探讨|会谈)")
_LEAD = 8
_REPORTS = re.compile("(?:消息|讯|电)(?=[ \u3000（(，,：:]|$)")


def _is_venue(text: str, body: Chunk) -> bool:
    """「甲与乙在县宾馆/签订…」: the body where they sign."""
    return text[body.start - 1 : body.start] in ("在", "于") and _SIGN_THERE.match(text, body.end) is not None


_SIGN_THERE = re.compile("(?:正式|共同|现场|举行)*(?:签[署订约字下了]|草签|互换)")


def _goes_on_listing(text: str, mark: Chunk) -> bool:
    """「甲与乙的X,还有/丙与丁签下Y」: what begins a clause joins no two."""
    return text[mark.start : mark.end] in ("还有", "以及") and (mark.start == 0 or text[mark.start - 1] in "，,；;。\n")


_TOWN = re.compile(
    rf"(?P<name>(?!\d|.个)\w{{1,6}}?{TOWN})(?:{GOVERNS}|办事处|党委|村委会)?(?=[与和同、，,。；：:签分共就结]|$)"
)
_NOT_HIMSELF = re.compile("所在|(?:跟?随|跟着|陪着)(?=[^，。；]{0,16}签)")  # 「高远/随/市长林深来签了…」
_PARK = re.compile(
    r"[^\W与和同及]{0,6}?(?:(?:工业|产业|科技|物流|软件|创业|创新|商贸)园区?|商务城|国际陆港|保税区)(?=[与和同、，,。；:：签分共就结]|$)"
)
_OF_ZONE = re.compile(rf"(?P<place>.{{3,}}(?:园区?|新区|[城港岛]|开发区|度假区|示范区)){GOVERNS}$")
_OF_PLACE = re.compile(
    rf"(?P<place>.+(?:省|市|县|区|州|旗|街道|镇|乡|村|社区))(?:{GOVERNS}|办事处|党委|党总支|党支部|村委会|村民委员会|居委会)$"
)
_GOVERNMENT = re.compile(rf"(?:{GOVERNS}|执行委员会|办事处|(?<=市)役所|(?<=[道县府])厅)$")


def _of_government(chunk: Chunk, places: Mapping[int, str]) -> Party | None:
    """The place, where one stands right before a government's word."""
    words = None if "驻" in chunk.value.form else _GOVERNMENT.search(chunk.value.form)
    name = places.get(chunk.start + words.start()) if words else None
    return Party("Place", name) if name else None


_OF_TOWN = re.compile(rf"^.{{2,}}?[市县区旗镇乡](?=.{{2,}}{TOWN}$)")


def of_body(kind: str, name: str) -> Party:
    """The party that a body is: a government is its place (ontology.md rule 12)."""
    match = None if "驻" in name else _OF_PLACE.match(name) or _OF_ZONE.match(name)
    return Party("Place", _without_country(_OF_TOWN.sub("", match["place"]))) if match else Party(kind, name)


def _without_country(name: str) -> str:
    """「匈牙利/塞格德市」."""
    first = next(iter(find_divisions(name)), None)
    country = first and first.start == 0 and any(d.level == "country" for d in divisions_named(first.form))
    return name[first.end :] if first and country and len(name) > first.end + 1 else name


_SIGNER = re.compile(rf"[（(](?P<name>{HAN}{{2,4}})[）)]")


def _is_persons(sentence: Sentence, signer: re.Match[str]) -> bool:
    """「甲公司（高远）」, not 「甲公司（高新区）」, 「甲公司（国企）」."""
    words = signer["name"]
    if is_common(sentence, signer.span("name")):
        return False
    return is_name(words) and not is_word(words) and not is_place(words) and words[-1] not in "市县区镇乡村"


def _can_sign(text: str, sentence: Sentence, row: Sequence[Chunk], k: int) -> bool:
    """Whether a place stands for itself: not where something happens, not inside other words (「甲市技术」), not before the inner place."""
    chunk = row[k]
    if chunk.value.level == "country" or (chunk.value.level == "other" and not chunk.value.name.endswith((*TOWNS, "町"))):
        return False
    inner = k + 1 < len(row) and row[k + 1].kind in (PLACE, BODY) and row[k + 1].start <= chunk.end
    return (
        not inner
        and not _AT.search(text, max(0, chunk.start - 6), chunk.start)
        and (_JOINS_NEXT.match(text, chunk.end) is not None or _goes_on_to_do(sentence, row, k))
    )


def _goes_on_to_do(sentence: Sentence, row: Sequence[Chunk], k: int) -> bool:
    """「甲市与乙市/结为友好城市,签订…」: a verb follows the second of two."""
    behind = sentence.token_at(row[k].end)
    joined = k > 0 and row[k - 1].kind == MARK and row[k - 1].value == AND
    return joined and behind is not None and behind.start == row[k].end and behind.tag in ("v", "d", "p")


def _words(text: str, sentence: Sentence, around: Around) -> Iterator[Unit]:
    for match in SIGNS.finditer(text, sentence.start, sentence.end):
        yield Unit("v", *match.span())
    asides = [m.span() for m in _BETWEEN_DASHES.finditer(text, sentence.start, sentence.end)]
    for match in _DASH.finditer(text, sentence.start, sentence.end):
        if match.start() > sentence.start and not any(start <= match.start() < end for start, end in asides):
            yield Unit("&", *match.span())
    for match in _WORDS.finditer(text, sentence.start, sentence.end):
        if match["H"]:
            yield Unit("H", *match.span(), around.owners.get(around.he), around.he)
        elif match["t"]:
            yield Unit("P", *match.span(), Party("Organization", match["t"]))
        elif match["g"] or match["z"] or match["o"]:
            if party := _named_before(match, around):
                yield Unit("P", *match.span(), party)
        else:
            yield Unit("&" if match["j"] else str(match.lastgroup), *match.span())


_KINDS_OF = {"园区": ("园",), "学校": ("学校", "大学", "学院", "中学", "小学")}


def _named_before(match: re.Match[str], around: Around) -> Party | None:
    """Whom 「市政府」, 「我市」, 「管委会」 or 「商会与…」 speaks of: a place of the territory, the last body of that kind (「该公司」), or
    the one named most often (「公司与…」)."""
    if match["o"]:
        before = around.bodies[: bisect_left(around.bodies, (match.start(),))]
        kind = _KINDS_OF.get(match["kind"], match["kind"])
        firm = "Enterprise" if kind in ("公司", "集团") else ""
        meant = [
            party for _, party in before if party.type == firm or (party.name.endswith(kind) and party.name != match["kind"])
        ]
        if match["o"].startswith("该"):
            return meant[-1] if meant else None
        counts = Counter(meant)
        return max(reversed(meant), key=counts.__getitem__, default=None)
    zone = (p.name for p in reversed(around.ground.places) if p.level == "zone" and p.end <= match.start())
    letter = match["admin"] or match["own"] or match["within"]
    name = around.ground.of(letter, match.start()) if letter else next(zone, None)
    return Party("Place", name) if name else None


def _possessed(text: str, row: Sequence[Unit]) -> Iterator[Unit]:
    """「云州的市农委」 is one: whose it is stands before it."""
    for unit, after in zip_longest(row, row[1:]):
        if not (unit.letter == "P" and after and after.letter == "P" and text[unit.end : after.start] in ("", "的")):
            yield unit


def _without_asides(row: Iterator[Unit]) -> Iterator[Unit]:
    """Brackets tell of people who sign, or begin with what the two before them sign (「甲与乙(某合同)」), else nothing of the signing."""
    depth = 0
    kept: deque[Unit] = deque(maxlen=2)
    opened = -1
    for unit in row:
        depth += unit.letter == "("
        theirs = unit.letter == "n" and unit.start == opened and [u.letter for u in kept] == ["&", "P"]
        if unit.letter not in "()" and (depth <= 0 or unit.letter in "H" or theirs):
            kept.append(unit)
            yield unit
        opened = unit.end if unit.letter == "(" else -1
        depth -= unit.letter == ")"
