"""What a page is read as: paragraphs, head lines and signs in their order, the furniture gone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from loaders.pages.bylines import Byline, byline, tail_names
from loaders.pages.columns import ends_sentence, paragraphs
from loaders.pages.datelines import has_dateline
from loaders.pages.furniture import jumps_in
from loaders.pages.kinds import Kind
from loaders.pages.lines import NO_LEVEL, SET_IN, Block, Line, block_of, key, sliced
from loaders.patterns import HAN

LONGEST_HEADLINE = 44
"""Characters of a headline; only a deck line (a summary in numbers) may be longer."""
LONGEST_DECK = 140
LONGEST_QUESTION = 24
"""Characters of a headline that ends with a question or exclamation mark."""

BODY = frozenset({Kind.TEXT, Kind.ROW})

_CREDITED = re.compile(r"(?:供图|\s摄|/摄|摄影)$")
_SAYS = re.compile("(?:说|表示|指出|介绍|认为|强调|告诉记者),")
_BRACKETED = re.compile(r"\([^()]*\)")
# A line of minutes: 「主持人:高远」, 「江州市参会人员(6人):…」; any with a label: 「江州市:市长高远,…」, not 「高远说:…」.
_MINUTES = re.compile(
    rf"{HAN}{{0,8}}?(?:时间|地点|主持|出席|列席|参加|参会|与会|到会|缺席|请假|记录|议题|议程)(?:会议|活动)?(?:人员?|领导|同志|嘉宾|单位|者)?(?:\([^()]{{1,8}}\))?:"
)
_LABEL = re.compile(rf"{HAN}{{1,12}}(?<![说道称问答示出调为])(?:\([^()]{{1,8}}\))?:")
# A line of a roster: 「副会长  高远、林深」.
_POST_LINE = re.compile(
    rf"{HAN}{{0,14}}(?:[会院校处局厅市县区州团队部社秘书事]长|主任|主席|书记|理事|监事|会董|委员|顾问|秘书|总裁|经理|干事|[调巡][研视]员)\s+{HAN}[^。;:]{{1,70}}$"
)
_BAR = re.compile("[|｜\t\u2500-\u257f]")
_BULLET = re.compile(
    r"""[▲△▼▽◆◇■□●○★☆►▶▷◎※·•—>] | 【 | [A-Z]\d{1,2}\s
      | [(\[〔]?\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[A-Z]\d{0,2})\s*(?:[)\]〕][.、,]?|[.、](?!\d))
      | 第[一二三四五六七八九十\d]+(?:[,、条章节:]|[轮批组场](?:第?\d{1,3}号?)?\s)""",
    re.VERBOSE,
)
_PAGE = "第?\\s*(?P<page>[A-Za-z]?[\\d一二三四五六七八九十]{1,3})\\s*[版页頁]"
_TO_NEXT = re.compile(rf"\s*[(（【](?:紧|文)?(?:下[转轉]|下接|[转轉])\s*{_PAGE}[^()（）【】]{{0,16}}[)）】]\s*$")
_FROM_LAST = re.compile(rf"[▲★■]?\s*[(（【](?:紧|文)?[上承]接\s*{_PAGE}[^()（）【】]{{0,16}}[)）】]\s*")


@dataclass(frozen=True)
class Item:
    """A paragraph, head line or sign."""

    kind: Kind
    block: Block
    text: str
    gap: int = 0  # blank lines before it
    indent: int = 0
    level: int = NO_LEVEL
    byline: Byline | None = None
    page: str | None = None  # JUMP_IN: the page it comes from

    @cached_property
    def key(self) -> str:
        """Its beginning as rules read it."""
        return key(self.text[:240])

    @property
    def dateline(self) -> bool:
        return self.kind is Kind.TEXT and has_dateline(self.key)

    @property
    def ended(self) -> bool:
        """It ends where a sentence, a note or a byline does."""
        end = key(self.text[-120:])
        return bool(ends_sentence(end) or _CREDITED.search(end) or _BRACKETED.fullmatch(end)) or self.signed

    @property
    def signed(self) -> bool:
        """It ends with a byline."""
        return tail_names(self.text) is not None

    @property
    def bulleted(self) -> bool:
        return bool(_BULLET.match(self.key))

    @property
    def minutes(self) -> bool:
        """It tells the time, the place or the people of a meeting, behind a label."""
        return bool(_MINUTES.match(self.key))

    @property
    def labelled(self) -> bool:
        """It is a label and what is told under it."""
        return bool(_LABEL.match(self.key))

    @property
    def rostered(self) -> bool:
        """It is a line of a roster: a post and who hold it."""
        return bool(_POST_LINE.match(self.key))

    @property
    def row(self) -> bool:
        """It is a row of a table: 「1｜某项目｜甲方｜乙方」."""
        return len(_BAR.findall(self.text)) >= 2

    @property
    def set_in(self) -> bool:
        return self.indent in SET_IN

    def part(self, file: str, start: int, end: int | None = None, kind: Kind | None = None) -> "Item":
        """The part of it that is text[start:end], without the space around."""
        block = sliced(file, self.block, start, len(self.text) if end is None else end)
        return replace(self, kind=kind or self.kind, block=block, text=block.text(file))

    def plus(self, file: str, other: "Item") -> "Item":
        """Both run together."""
        block = self.block.plus(other.block)
        return replace(self, block=block, text=block.text(file))


def items_of(file: str, lines: Sequence[Line], kinds: Sequence[Kind]) -> list[Item]:
    """The page without its furniture."""
    found: list[Item] = []
    gap = 0
    for part, kind in paragraphs(file, lines, kinds):
        gap = max(gap, part[0].gap)
        if kind is not Kind.FURNITURE and (item := _item(file, part, kind, gap)).text:
            found.extend(_without_jumps(file, item))
            gap = 0
    around = zip([None, *found], found, [*found[1:], None], strict=False)
    return [_settled(before, item, after) for before, item, after in around]


def _item(file: str, part: Sequence[Line], kind: Kind, gap: int) -> Item:
    block = block_of(file, part)
    text = block.text(file)
    if kind is Kind.TEXT and len(part) == 1 and text and _looks_like_head(text):
        kind = Kind.HEAD
    return Item(
        kind=kind,
        block=block,
        text=text,
        gap=gap,
        indent=part[0].indent,
        level=part[0].level,
        byline=byline(text) if kind is Kind.BYLINE else None,
        page=jumps_in(part[0].key) if kind is Kind.JUMP_IN else None,
    )


def _looks_like_head(text: str) -> bool:
    if len(text) > LONGEST_DECK:
        return False
    said = key(text)
    if (
        has_dateline(said)
        or _SAYS.search(said)
        or _MINUTES.match(said)
        or "。" in said
        or said[0] in ",。;:!?)”』」、"
        or said[-1] in ";:,、…."
    ):
        return False
    if re.search("[!?][”』」]?$", said):
        return len(said) <= LONGEST_QUESTION and not re.match(r"\S{1,8}:", said)
    return not _BRACKETED.fullmatch(said)


def _settled(before: Item | None, item: Item, after: Item | None) -> Item:
    """What is text by its place: a line before a jump line, and one as long as a paragraph that is no deck line."""
    if item.kind is Kind.HEAD and after and after.kind is Kind.JUMP_OUT:
        return replace(item, kind=Kind.TEXT)
    if item.kind is not Kind.HEAD or max(map(len, item.text.split())) <= LONGEST_HEADLINE:
        return item
    is_deck = before and before.kind is Kind.HEAD and after and (after.kind is Kind.BYLINE or after.dateline)
    return item if is_deck else replace(item, kind=Kind.TEXT)


def _without_jumps(file: str, item: Item) -> Iterator[Item]:
    """The item; a jump line printed at its head or its end is a sign of its own."""
    if item.kind not in (Kind.TEXT, Kind.HEAD):
        yield item
        return
    jump = _FROM_LAST.match(item.text)
    if jump and jump.end() < len(item.text):
        yield Item(Kind.JUMP_IN, Block(()), "", gap=item.gap, page=jump["page"])
        item = item.part(file, jump.end(), kind=Kind.TEXT)
    near = max(0, len(item.text) - 40)
    if (jump := _TO_NEXT.search(item.text, near)) and jump.start() > 0:
        yield item.part(file, 0, jump.start(), kind=Kind.TEXT)
        yield Item(Kind.JUMP_OUT, Block(()), "")
    else:
        yield item
