"""What on a page is no article's: mastheads, folios, editors, jump lines, notices, advertisements, and a web page's clutter.

`sort_lines` gives every line its Kind, by itself or by the heading over it, and tells what the furniture says of the page.
Furniture is dropped later; labels, bylines and jump lines are too, but say where an article begins or ends.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from loaders.pages.bylines import byline
from loaders.pages.datelines import is_dateline
from loaders.pages.dates import printed_dates
from loaders.pages.folios import folio
from loaders.pages.kinds import Kind
from loaders.pages.lines import Line, squeezed
from loaders.pages.web import heads_links, is_clutter, is_link, source_of
from loaders.pages.words import any_of, words
from loaders.patterns import HAN


@dataclass
class Facts:
    """What the furniture tells of the page, in the order in which it stands there."""

    papers: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)
    reporters: list[str] = field(default_factory=list)
    framed: bool = False  # it is a newspaper's page, with a folio


LONGEST_SMALL_PRINT = 120
LONGEST_HEADING = 24

_EDITOR = rf"(?:本版|本期|今日|本网)?{any_of('editors')}"
_EDITORS = re.compile(rf"\s{_EDITOR}[:/|]|(?:^[【(\[]?|\s\s|(?<=[版报讯刊])\s){_EDITOR}(?:[:/|]|\s|$)")
_MAY_LEAD_EDITORS = re.compile(r"[\w·]{2,8}|\([^()]*\)")
_AUTHOR = re.compile(rf"(?:作者|撰稿|记者|通讯员)\s*[:\s]\s*(?P<name>{HAN}{{2,3}}|{HAN}(?:\s{HAN}){{1,2}})(?=\s|$)")
_HOUSES = re.compile(f"(?:{any_of('houses')}|[室部科处])$")
_JUMP = re.compile(
    r"""^[(\[【▲△▼★☆●■□→➤>\-—\s]* (?: (?P<into>(?:紧|文|上)?[上承]接) | (?:紧|文)?下转|下接|转 ) \s*
        第?\s* (?P<page>[A-Za-z]?\s*[\d一二三四五六七八九十要头]{1,3}) \s* [版页]
        (?P<more>[^。,;]{0,24}?) [)\]】▲△▼★☆●■□→\s]*$""",
    re.VERBOSE,
)
_SEE = re.compile(
    r"""^[(\[【▲△▼★☆●■□→\s]* (?:本?报?(?:相关|更多|详细)?(?:报道|内容|新闻|图片|照片|评论)|.{0,8}照片|详) \s*
        (?:请|均|可)?[详刊]?见[^。;]{0,16}[版页] [)\]】\s]*$""",
    re.VERBOSE,
)
_RULE = re.compile(r"[\s\-—–―_=*·.~─━┄…|:]{3,}")
_ADVERT = re.compile(
    r"""^[【\[(]? (?: (?:新闻|报料|爆料|订报|广告|发行|咨询|服务|投诉|读者|本报|本版|社区|联系)?(?:热线|电话|传真|报料)
          | 广告(?:查询|部|热线|刊登|代理)? | 房产 | 楼盘 | 招聘 | 招租 | 转让 | 征订
          | (?:本版|投稿|本版投稿)?邮箱 | E-?mail | 微信号? )
        [】\])]? \s* (?:[:(]|\s|(?<=[】\])])|\d)""",
    re.VERBOSE | re.IGNORECASE,
)
_ADVERT_MARK = re.compile(r"^[\[【(〔](?:公益)?(?:广告|推广|AD)[\]】)〕]", re.IGNORECASE)
_PHONE = re.compile(r"(?<!\d)(?:\(?0\d{2,3}\)?[\- ]?[\d×*xX]{7,8}|1[3-9][\d×*]{9}|400[\- ]?\d{3,4}[\- ]?\d{3,4})(?!\d)")
_APPEAL = re.compile("热线|电话|报料|订阅|咨询|在售|预约|加盟|投稿|邮箱|二维码|客户端|扫码|垂询")
_SPONSORED = re.compile(
    r"""\S{2,14}\s宣$ | (?:文明办|宣传部|委员会|[报讯刊]社?)\s*(?:联合|共同)?(?:宣|发布|制作|刊发|刊播)$ | 公益广告$""",
    re.VERBOSE,
)
_IMPRINT = re.compile("印刷|承印|每份|零售|定价|邮发代号|国内统一|统一刊号|刊号|社址|邮政编码|邮编|出版发行|版权所有|翻印")
_WEATHER = re.compile(
    r"^(?:[【\[]?天气|今[日天]|明[日天]|本市|.{0,8}(?:晴|多云|阴|阵雨|小雨|大雨|雪)).{0,50}(?:°C|气温|风力|\d级|湿度|\d度|十.?度)"
)
_SKY = re.compile("晴|多云|阴|雨|雪|雾|霾|°C|湿度")
_CAPTION = re.compile(
    r"""^[▲△▼▽◀▶←→↑↓●■◆*\s]*
        (?: 图片?为 | [上下左右题]图(?:为|:) | [\[(【]?图片?(?:说明)?(?:[\])】]|:) | 资料(?:图片|照片)
          | \S{1,16}\([^()。]{1,20}(?:供图|摄|提供)\)$ | (?<=[▲△▼▽])\S{0,14}(?:现场|合影|一角|场景|瞬间|剪影|掠影|外景|效果图)$
          | \((?:本版)?(?:图片|照片|供图|摄影)[^()。]{1,24}\)$ )""",
    re.VERBOSE,
)
_DAY_ONLY = re.compile(r"\((?:\d{4}年)?\d{1,2}月\d{1,2}日[^()]{0,4}\)")
_PAGE_NUMBER = re.compile(r"第?[A-Za-z]?\d{1,3}版?")
_SECTION = re.compile(rf"{HAN}{{2,3}}")
_AT_EDGE = re.compile(rf"[A-Za-z][A-Za-z .,&'’\-]{{2,60}}|{HAN}{{2,4}}[·|]{HAN}{{2,6}}")  # a title in English, a section
_PART_OF_DAY = re.compile("[\\d〇○零一二三四五六七八九十廿年月日号]{1,10}")
_ORNAMENT = re.compile(r"[■▇▲△◆◇●○★☆□◎※【】\[\]<>《》«»|*—\-–~·\s:#\"“”]")
_COUNTED = re.compile(r"(?:[一二两三四五六七八九十\d]+[则条]|[(]?\d+[)]?)$")


def sort_lines(lines: Sequence[Line], facts: Facts) -> list[Kind]:
    """The kind of each line; what the furniture tells is added to `facts`."""
    kinds = [_kind(line) for line in lines]
    days = _split_days(lines)
    for at in days:
        kinds[at] = Kind.FURNITURE
    _drop_below_headings(lines, kinds)
    _sort_folios(lines, kinds)
    for at, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        if at in days:
            facts.dates.append(days[at])
        elif kind is Kind.FURNITURE:
            _learn(line.key, facts)
    return kinds


def jumps_in(key: str) -> str | None:
    """The page from which a jump line says that its article comes."""
    jump = _JUMP.match(key)
    return squeezed(jump["page"]) if jump and jump["into"] else None


def _kind(line: Line) -> Kind:
    """What a line is by itself; folios that one can tell by their place only are left for later."""
    key = line.key
    if _RULE.fullmatch(key):
        return Kind.RULE
    if key.startswith("|") and key.count("|") >= 3:
        return Kind.ROW
    if not line.whole or len(key) > LONGEST_SMALL_PRINT:
        return Kind.TEXT
    return _jump(key) or _small_print(key) or _label(key) or _signature(key) or Kind.TEXT


def _jump(key: str) -> Kind | None:
    jump = _JUMP.match(key)
    if not jump:
        return None
    if re.search(rf"\s{any_of('editors')}", jump["more"]):
        return Kind.FURNITURE
    return Kind.JUMP_IN if jump["into"] else Kind.JUMP_OUT


def _small_print(key: str) -> Kind | None:
    if _SEE.match(key) or _ADVERT_MARK.match(key) or is_clutter(key) or _CAPTION.match(key):
        return Kind.FURNITURE
    if key.startswith(("天气:", "天气预报", "【天气")) and _SKY.search(key):
        return Kind.FURNITURE
    if key[-1] in "。;":
        return None
    told = (
        _names_editors(key)
        or _ADVERT.match(key)
        or (_PHONE.search(key) and _APPEAL.search(key))
        or _SPONSORED.search(key)
        or (_IMPRINT.search(key) and len(key) <= 60 and re.search(r"\d|印刷|承印", key) and not re.search("[,“]", key))
        or (_WEATHER.match(key) and _SKY.search(key) and len(key) <= 60)
        or _DAY_ONLY.fullmatch(key)
    )
    return Kind.FURNITURE if told else None


def _names_editors(key: str) -> bool:
    """责编:鲁一楠 校对:何秋, also after a folio, a section's name or a note in brackets."""
    found = _EDITORS.search(key)
    if not found or re.search("[,!?]", key):
        return False
    before = key[: found.start()].strip()
    return not before or folio(before) is not None or bool(_MAY_LEAD_EDITORS.fullmatch(before))


def _label(key: str) -> Kind | None:
    """The heading of a column or of briefs: 图片新闻, 特 别 报 道, ■ 三江快评, 简讯两则."""
    bare = _ORNAMENT.sub("", key)
    column = _COUNTED.sub("", _ORNAMENT.sub("", re.split(r"[|·:]", key)[-1]))
    if 2 <= len(column) <= 8 and len(bare) <= 14 and re.search(rf"{any_of('briefs')}$", column):
        return Kind.BRIEFS
    if bare in words("labels") or (2 <= len(bare) <= 6 and re.search(rf"{any_of('comments')}$", bare)):
        return Kind.LABEL
    return None


def _signature(key: str) -> Kind | None:
    if (said := folio(key)) and said.sure:
        return Kind.FURNITURE
    return Kind.BYLINE if byline(key) or is_dateline(key) else None


def _split_days(lines: Sequence[Line]) -> dict[int, str]:
    """Which lines are parts of a day that is printed over two or three (2021年 and below it 10月21日), and of which."""
    found: dict[int, str] = {}
    for at in range(len(lines) - 1):
        for upto in (at + 2, at + 3):
            part = [line.key for line in lines[at:upto]]
            if not all(map(_PART_OF_DAY.fullmatch, part)) or any(map(printed_dates, part)):
                break
            for iso in printed_dates("".join(part).rstrip("日号") + "日"):
                found.update(dict.fromkeys(range(at, at + len(part)), iso))
    return found


class _Below(Enum):
    """What stands below a heading that is no article's."""

    ADVERT = auto()
    PICTURE = auto()
    NOTICE = auto()
    LINKS = auto()


def _drop_below_headings(lines: Sequence[Line], kinds: list[Kind]) -> None:
    """Drop 遗失声明, 公益广告, 相关链接 and what stands below them."""
    below: _Below | None = None
    first = False
    for at, line in enumerate(lines):
        if heading := _heading(line, kinds[at]):
            below, first = heading, True
            kinds[at] = Kind.FURNITURE
        elif below and _goes_on(line, kinds[at], below, first=first):
            first = False
            kinds[at] = Kind.FURNITURE
        else:
            below = None


def _heading(line: Line, kind: Kind) -> _Below | None:
    if heads_links(line.key):
        return _Below.LINKS
    bare = _ORNAMENT.sub("", line.key)
    if kind not in (Kind.TEXT, Kind.LABEL, Kind.FURNITURE) or len(bare) > LONGEST_HEADING:
        return None
    if bare in words("adverts"):
        return _Below.ADVERT
    if re.fullmatch(r"[\[【(]图片[\]】)]", line.key):
        return _Below.PICTURE
    return _Below.NOTICE if re.search(rf"{any_of('notices')}$", bare) else None


def _goes_on(line: Line, kind: Kind, below: _Below, *, first: bool) -> bool:
    """Whether a line still belongs to the notice, advertisement or list of links above it."""
    if below is _Below.LINKS:
        return is_link(line.key)
    if below is _Below.PICTURE:
        return first and line.gap == 0
    if below is _Below.ADVERT:
        return (first or line.gap == 0) and len(line.key) <= 40 and not line.key.endswith("。")
    return line.gap == 0 or first or (kind is not Kind.BYLINE and bool(re.search(any_of("notice_words"), line.key)))


def _sort_folios(lines: Sequence[Line], kinds: list[Kind]) -> None:
    """Folios that are less than sure are so at the page's edges, or beside other furniture."""
    found = [folio(line.key) if kind is Kind.TEXT and line.whole else None for line, kind in zip(lines, kinds, strict=True)]
    for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        for at in order:
            if found[at] or (kinds[at] is Kind.TEXT and (_is_section(lines, at) or _AT_EDGE.fullmatch(lines[at].key))):
                kinds[at] = Kind.FURNITURE
            if kinds[at] not in (Kind.FURNITURE, Kind.RULE):
                break
    for at, said in enumerate(found):
        beside = {kinds[i] for i in (at - 1, at + 1) if 0 <= i < len(lines)}
        if said and kinds[at] is Kind.TEXT and Kind.FURNITURE in beside and (said.dated or said.page):
            kinds[at] = Kind.FURNITURE


def _is_section(lines: Sequence[Line], at: int) -> bool:
    """A section's name alone below the number of its page."""
    if at == 0 or not _SECTION.fullmatch(lines[at].key) or not _PAGE_NUMBER.fullmatch(lines[at - 1].key):
        return False
    return at + 1 == len(lines) or lines[at + 1].gap > 0


def _learn(key: str, facts: Facts) -> None:
    facts.dates.extend(printed_dates(key))
    facts.reporters.extend(squeezed(found["name"]) for found in _AUTHOR.finditer(key) if not _HOUSES.search(found["name"]))
    if source := source_of(key):
        facts.sources.append(source)
    editors = _EDITORS.search(key)
    if said := folio(key[: editors.start()] if editors else key):
        labelled = ":" in key and not (said.paper or said.page)  # 「时间:2024年5月18日」 of minutes
        facts.framed = facts.framed or not labelled
        facts.papers.extend(filter(None, [said.paper]))
        facts.pages.extend(filter(None, [said.page]))
        facts.reporters.extend(said.names)
