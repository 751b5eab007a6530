"""The names of meetings, forums, fairs and ceremonies in a sentence.

In: a Document's sentence, the places and posts in it. Out: `Name`s. A name ends with a word for an event (seeds/lexicon/event_heads.txt) and
begins where its run of words does: at the place, the quotation or the edition it begins with. 「“甲”“乙”两个分论坛」 are two names with
one head. A head word with nothing, or only 「一场」, before it is bare: it speaks of an event named elsewhere, or of one without a name.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from loaders import lexicon
from loaders.document import Document, Sentence, left_edge, overlaps
from loaders.mentions.events.beginnings import Known, begin, joined_at, quotation
from loaders.mentions.events.forms import heads, is_whole, kinds
from loaders.mentions.events.journeys import is_trip
from loaders.mentions.places import Place
from loaders.mentions.posts import Title
from loaders.spans import Span, starting
from loaders.tagger import Token


@dataclass(frozen=True)
class Name:
    """An event's name at text[start:end]; `bare` where it is a head word alone, `listed` all of the list in which it shares its head."""

    start: int
    end: int
    form: str
    head: str
    bare: bool
    listed: Span | None = None

    @property
    def phrase(self) -> Span:
        """The name, or the list that it is of: what is told of that is told of each."""
        return self.listed or (self.start, self.end)


# 「首届江州蜂蜜开割节」, 「江州好物节在云州开幕」: any feast or games that has an edition, a year, or two places, or is convened; no day of the calendar, no 「环节」.
_FEAST_HEAD = re.compile(
    r"(?!清明|端午|中秋|元宵|国庆|劳动|青年|儿童|妇女|教师|重阳|七夕|情人|圣诞|护士|记者)\w(?![环细时季情关章音春])\w节(?![约日点能水气奏目])"
    r"|运动会"
)
_EDITION = re.compile(r"(?:届|20\d\d年?|[·—”])[^，,。；;：:、]{0,24}$")
# 「联合工作委员会第三次会晤」: talks that are counted are an event like a meeting.
_COUNTED_HEAD = re.compile(r"(?<=[次轮届])(?:联席|工作|高层|定期|年度|友好|边境)?(?:会晤|会谈|会商|磋商|对话)(?![会机谈])")
# 「举行追思会」, 「召开三届四次理事会」, 「宣介会10日在江州举行」: what is convened is a meeting, whatever its kind; 「召开的商会」, a body, is none. So is a
# show or a market: 「剪纸精品展在江州开幕」, 「大集开张」; 「展览发展」 and 「赶大集」 are none.
_CONVENED_HEAD = re.compile(
    r"(?:\w[^\W协学商工员合金社机议教都国事委体乡进友究分总字青科法残聚次参与到开散赴]|(?<=次)\w\w)会(?![议员长所场址馆])"
    r"|\w[^\W发开参布拓进扩伸施画会]展(?![示览出品会销区馆厅位开现望台板架商期])|[大市]集(?![团中成合体聚])"
)
_IS_CONVENED = re.compile(r"(?:举行|召开|举办|开起?了)[^，,。；;：:、]{0,24}$")
_TO_CONVENE = re.compile(
    r"[”》]?(?:\d{1,2}日|昨[日天晚]|今[日天晚]|[上下]午|当?晚){0,5}(?:[在于][^，,。；;]{2,20})?(?:隆重|顺利|成功|如期|正式|圆满)?"
    r"(?:举[行办]|召开|[开落闭启]幕|上演|开[打赛营跑锣讲张集市球]|开展(?=[，,。；;])|由[^，,。；;]{2,40}主持)"
)
# 「在体育馆举办篮球赛」, 「慰问演出昨晚上演」: of a kind that texts speak of much without any being held; told on a day, or of someone.
_IS_ARRANGED = re.compile(r"(?:举行|召开|举办|开起?了|上演)了?[^，,。；;：:、]{0,24}$")
_BY_WAY_OF = re.compile(r"(?:通过|采[用取]|[以用])$")  # 「通过视频连线举行」
_CALLED = re.compile(r"”[^，,。；;：:、”]{0,8}$")  # 「“江州医生云州行”/义诊活动」 has a name
_OFTEN = re.compile(r"累计|每[年月周季]|多次|常年|定期|陆续|系列|各[类种项]|[一二三四五六七八九十两几百多\d][场次期个项]$")
_HOW_MANY = re.compile(r"[\d一二三四五六七八九十两百多余]+[余多]?[场次期个项]|等")
_QUOTED_HEAD = re.compile(r"(?<=[”’」])(?:活动|论坛|展|周|节|季|大会|仪式|大集|市集)")
_SHARED_HEAD = re.compile(
    r"(?P<items>(?:[“\"][^“”\"，。]{1,14}[”\"]、?){2,})(?:[两二三四五六七八]个|等)?(?P<head>\w{2,4})"
    r"|(?:举[行办]|召开|下设|设有?|设立|分为|分设|包括)了?(?P<plain>[\w·]{2,12}(?:[、和与][\w·]{2,12}?){1,5}?)等?[两二三四五六七八](?:[场个项]|大)(?P<kind>(?:平行|主题|专题|专业|行业)?\w{2,4})"
)
_ACCOUNTS = ("纪要", "记录", "实录")  # 「联席/会议纪要」
_CUT = ("东西", "南北")  # 「召开东/西部协作会议」
_DIRECTION = re.compile("南北|东西")
_QUOTED_ITEM = re.compile(r"[“\"][^“”\"]+[”\"]")
_PLAIN_ITEM = re.compile(r"[^、和与]+")
_COUNTED = re.compile(r"^(?:(?!第).){0,3}?[一两三几][场次个]|^[这那此]?(?:场(?![馆地所景域])|个(?![体人私性]))")
_MANY = re.compile(
    r"(?:各|多[场个次]|系列|(?<![第十])[两二三四五六七八九十\d][场个届]|[往历上]届|前[两二三四五六七八九十几\d]+届[“]?)$"
)  # 「各分论坛」 are no one event
_OUTSIDE = re.compile(
    "主题|主持|期间|当[日天]|[上下]午|同时|记者|[本这]届|[此本这]次|该|(?:出席|主持)会议|出席|整[个场]|今年|来自|重头戏|会[前后]|现场|双方|大家"
)  # nouns that stand before a name and are no part of it


def names_in(document: Document, sentence: Sentence, places: Sequence[Place], titles: Sequence[Title]) -> list[Name]:
    """The names of events in a sentence, in order: 「江州·云州对口合作座谈会」; a head word without anything before it is bare. One that goes on
    with 「暨」 is a single name: 「江州招商推介会暨签约仪式」."""
    names = sorted(_all_in(document, sentence, places, titles), key=lambda n: n.start)
    return [
        n for n in names if not any(m.start <= n.start and n.end < m.end and _is_inside(document.text, n, m) for m in names)
    ]


_GOES_ON = re.compile("(?:开幕式|启动仪式|闭幕式)?暨")


def _is_inside(text: str, name: Name, whole: Name) -> bool:
    """Whether a name is but the beginning of another: 「江州招商推介会/暨签约仪式」, 「江州经济协调会/市长联席会议」; a fair has others in it."""
    goes_on = text[name.end : whole.end]
    return _GOES_ON.match(goes_on) is not None or not (is_whole(name.form) or set(goes_on) & set("和与、及"))


def _all_in(document: Document, sentence: Sentence, places: Sequence[Place], titles: Sequence[Title]) -> Iterator[Name]:
    taken: list[Span] = []
    for match in _SHARED_HEAD.finditer(document.text, sentence.start, sentence.end):
        shared = list(_shared(document.text, match))
        taken += [match.span()] if shared else []
        yield from shared
    ends = {end for token in sentence.tokens for end in _ends_of(token)}
    here = sentence.start, sentence.end
    posts = [
        (t.start, t.end)
        for t in starting(titles, *here)
        if t.territorial and t.end in ends and not heads().match(document.text, t.end)  # 「市长/联席会议」
    ]
    belongs = _belongs(document.text, [(p.start, p.end) for p in starting(places, *here)], posts)
    for pattern in (heads(), _QUOTED_HEAD, _COUNTED_HEAD, _FEAST_HEAD, _CONVENED_HEAD, *_kinds_in(sentence)):
        for match in _ending_with_a_word(pattern, document.text, sentence, ends):
            if overlaps(match.span(), taken) or _cuts_a_name(sentence, match.start()):
                continue
            if pattern is _FEAST_HEAD and not _is_one_feast(document.text, sentence, match):
                continue
            if pattern is _CONVENED_HEAD and not _is_convened(document.text, sentence, match):
                continue
            if pattern is kinds() and not _is_arranged(document.text, sentence, match):
                continue
            taken.append(match.span())
            if not _MANY.search(document.text, max(sentence.start, match.start() - 3), match.start()):
                name = _named(document.text, sentence, match, belongs, Known(places, titles))
                one_of_many = name.bare and _MARKET.fullmatch(name.form)  # 「市集昨天开张」
                if not (one_of_many or is_trip(document.text, name.start, name.end)):
                    yield name


_RUN_INTO_DAY = re.compile("[周节展会赛](?=\\d)")


def _ends_of(token: Token) -> Iterator[int]:
    """Where a name can end by the tagger's words: 「洽谈/周/25日」 and 「联席/会议/纪要」 are two each."""
    yield token.end
    if token.text.endswith(_ACCOUNTS):
        yield token.end - 2
    if _RUN_INTO_DAY.match(token.text):
        yield token.start + 1


_ANOTHER_YEAR = re.compile("去年|前年|往年|[每历]年")
_YEARLY = re.compile("[^。；;]{0,16}(?:每年|年年)")  # 「举办读书节,每年都办」
_MARKET = re.compile("[大市]集")


def _is_one_feast(text: str, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a feast has an edition, or a clause says of it that it was held, on a day or by someone: 「江州好物节9日在云州开幕」."""
    if _EDITION.search(text, sentence.start, match.start()):
        return True
    told = bool(_kinds_in(sentence)) and _is_convened(text, sentence, match)
    other = _ANOTHER_YEAR.search(text, sentence.start, match.start()) or _YEARLY.match(text, match.end(), sentence.end)
    return told and other is None


def _is_convened(text: str, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a clause says that what a match names was held."""
    before = _IS_CONVENED.search(text, sentence.start, match.start())
    return before is not None or _TO_CONVENE.match(text, match.end(), sentence.end) is not None


def _kinds_in(sentence: Sentence) -> Sequence[re.Pattern[str]]:
    """The kinds that count in a sentence which tells a day or a person."""
    return [kinds()] if any(t.tag in ("TIME", "PER") or t.text in _LATELY for t in sentence.tokens) else []


_LATELY = ("日前", "近日", "日内")


def _is_arranged(text: str, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a clause says that one of a kind was held; 「累计举办培训班12期」 are many."""
    before = _IS_ARRANGED.search(text, sentence.start, match.start())
    many = _OFTEN.search(text, before.start() - 12 if before else match.start() - 12, match.start())
    called = _CALLED.search(text, sentence.start, match.start()) is not None
    by_way = _BY_WAY_OF.search(text, sentence.start, match.start())
    if by_way or (many and many.start() >= sentence.start) or _HOW_MANY.match(text, match.end()):
        return False
    return called or before is not None or _TO_CONVENE.match(text, match.end(), sentence.end) is not None


def _ending_with_a_word(
    pattern: re.Pattern[str], text: str, sentence: Sentence, ends: Collection[int]
) -> Iterator[re.Match[str]]:
    """The finds that end where a token does; 「招商推介/会」 gives way to 「推介会」."""
    at = sentence.start
    while match := pattern.search(text, at, sentence.end):
        at = match.end() if match.end() in ends else match.start() + 1
        if match.end() in ends:
            yield match


def _cuts_a_name(sentence: Sentence, at: int) -> bool:
    """「江海峰/会上发言」: the head word 峰会 would begin inside a person's name, 「宣/布节会」 inside a verb."""
    token = sentence.token_at(at)
    return token is not None and token.start < at and (token.tag == "PER" or token.text in _SAYS)


_SAYS = ("宣布", "参加", "出席", "主持", "举办")


_AGES = ("现代", "当代", "近代", "古代")  # 「现代物流推介会」, of which the tagger makes times


Belongs = Callable[[Token], bool]


def _named(text: str, sentence: Sentence, match: re.Match[str], belongs: Belongs, known: Known) -> Name:
    quoted = quotation(text, sentence, match)
    if quoted is not None:
        return Name(quoted, match.end(), text[quoted : match.end()], match.group(), bare=match.start() == quoted)
    start = left_edge(sentence, match.start(), belongs)
    start -= text[start - 1 : start + 1] in _CUT and start > sentence.start
    start = begin(text, sentence, match, start, known)
    joined = joined_at(text, start)
    if joined is not None and joined > sentence.start:
        start = begin(text, sentence, match, left_edge(sentence, _before_joined(text, sentence, joined), belongs), known)
        start += text[start] == "暨"
    counted = _COUNTED.match(text[start : match.start()])
    start = start + counted.end() if counted else start
    form = text[start : match.end()]
    return Name(start, match.end(), form, match.group(), match.start() - start < 2 or _ANY_ACTIVITY.fullmatch(form) is not None)


# 「分别参加考察交流活动」: whatever was done, at the event that is told.
_ANY_ACTIVITY = re.compile("(?:考察|调研|交流|对接|参观|学习|走访|座谈|相关|有关|系列|结对|互访)+活动")


def _before_joined(text: str, sentence: Sentence, joined: int) -> int:
    """Where a name goes on to the left of a 「暨」 that stands at `joined`: at its head (「投资/说明会暨签约仪式」), else at what is done, whatever that is:
    「江州市招商大使/聘任暨项目签约仪式」."""
    head = next((m for m in heads().finditer(text, max(sentence.start, joined - 8), joined) if m.end() == joined), None)
    if head:
        return head.start()
    last = sentence.token_at(joined - 1)
    return last.start if last and last.tag in ("v", "vn") and last.text not in _CONVENES else joined


_CONVENES = ("举行", "召开", "举办", "出席", "参加")


def _shared(text: str, match: re.Match[str]) -> Iterator[Name]:
    """「“云”“海”两个分论坛」, 「举行港口、渔业两场分论坛」: each item with the head behind them."""
    items, group, kind = (_QUOTED_ITEM, "items", "head") if match["items"] else (_PLAIN_ITEM, "plain", "kind")
    head = heads().search(match[kind])
    if head:
        for item in items.finditer(text, *match.span(group)):
            form = item.group() + match[kind][: head.end()]
            yield Name(item.start(), item.end(), form, head.group(), bare=False, listed=match.span())


def _belongs(text: str, places: Sequence[Span], posts: Sequence[Span]) -> Belongs:
    """Whether a token can be inside the name of an event."""

    def belongs(token: Token) -> bool:
        span = token.start, token.end
        if overlaps(span, posts):
            return False
        if overlaps(span, places) or token.text in lexicon.words("event_verbs.txt") or _DIRECTION.search(token.text):
            return True
        if token.tag == "w":
            return token.text in "·•—－-~“”\"'‘’()（）《》"
        if token.tag in ("p", "c"):
            return _joins(text, token, places)
        if token.tag == "TIME":
            return (
                re.fullmatch(
                    r"\d{4}年度?|第?[一二三四]季度|[上下]半年|\d{4}年第?[一二三四]季度|[\d一二三四五六七八九十百]+周年",
                    token.text,
                )
                is not None
            )
        if token.text in _AGES:
            return True
        plain = token.tag not in ("PER", "v", "u", "d", "r", "f", "xc", "t", "ad")
        return plain and not _OUTSIDE.fullmatch(token.text)

    return belongs


def _joins(text: str, token: Token, places: Sequence[Span]) -> bool:
    """「江州与云州」 and 「联席会议和捐赠仪式」 are joined in one name, 「江州在京干部」 is placed in it."""
    after = any(end == token.start for _, end in places)
    if token.text == "暨":
        return True
    if token.text == "在":
        return after and bool(lexicon.by_letter(text[token.end : token.end + 1]))
    met = any(
        token.text in ("和", "暨") and m.end() == token.start for m in heads().finditer(text, token.start - 6, token.start)
    )
    return met or (token.text in ("与", "和") and after and any(start == token.end for start, _ in places))
