"""What the lines above a list or table say of all that stands in it.

In: a text and, one by one, the lines that are of no list. Out: an `Above`: whether signings follow, of what kind and how sure. 「签约名单如下:」 heads signings, 「拟签约:」 what is to be signed, 「《合作协议》」 what
each line below signs. 「去年的成交:」 and 【开工】 close what follows; no more than the last lines are kept, so a head far above says nothing.
"""

import re
from typing import NamedTuple, Self

from loaders.mentions.agreements.labels import NAME_LABEL
from loaders.mentions.agreements.terms import INTENDED, SIGNED, TO_SIGN
from loaders.spans import Span

SIGNING = re.compile(r"签(?![到收])|协议|合同|备忘录|意向书")
_TO_SIGN = re.compile(
    r"拟签|待签|(?:[尚还]未?|未|没有?)签[^，,。；;到收]{0,4}[:：]?$|(?P<intended>意向签约|^\W*意向(?:类|部分)?\W*$)"
)
NOT_SIGNED = re.compile(r"开工|奠基|投产|推介|在谈|洽谈|储备|意向项目|发布|备选|候选|落选|流产|解约")
_YEARS_AGO = re.compile(
    r"(?:[去前往上]年|[此之以]前|上一?[次届])[^，,。；;]{0,10}[:：]$"
)  # 「去年的成交:」 heads what is not signed here
_TITLE = re.compile(r"《(?P<kind>[^《》]{4,40})》")
_KIND = re.compile(
    r"(?P<kind>(?:(?![签的是了个份项对在与和同]|大额|首批|[\d一二两三四五六七八九十几]+[张笔]|张)[\w“”]){0,12}(?:协议书?|合同书?|备忘录|意向书|订单))"
)
_COUNTED_KIND = re.compile(r"(?P<kind>\w{2,10}?)\d+[个份对项][:：]?$")
_LEADS = 4
"""So many lines above a list are looked at for what it is a list of."""


class Above(NamedTuple):
    """The last lines of `text` that are none of a list; `closed` where nothing below is signed here, `modality` 拟签 below a head that says so."""

    text: str
    lines: tuple[Span, ...] = ()
    closed: bool = False
    modality: str = SIGNED

    def then(self, at: Span, *, instead: bool) -> Self:
        """With one line more, which may head a list; `instead` of the last one."""
        words = self.text[at[0] : at[1]]
        unsigned = _TO_SIGN.search(words)
        return self._replace(
            lines=(*(self.lines[:-1] if instead else self.lines[1 - _LEADS :]), at),
            closed=self.closed if NAME_LABEL.match(self.text, *at) else _closes(words),
            modality=SIGNED if not unsigned else INTENDED if unsigned["intended"] else TO_SIGN,
        )

    @property
    def lead(self) -> Span:
        """Where they stand."""
        return (self.lines[0][0], self.lines[-1][1]) if self.lines else (0, 0)

    def of_signing(self) -> bool:
        """Whether they tell that what follows is signed."""
        return not self.closed and self.tells_signing()

    def tells_signing(self) -> bool:
        """Whether a word for signing, or for what is signed, stands in them."""
        return any(SIGNING.search(self.text, *at) for at in self.lines)

    def is_past(self) -> bool:
        """Whether the last one heads what was signed before: 「去年的成交:」."""
        return bool(self.lines) and _YEARS_AGO.search(self.text, *self.lines[-1]) is not None

    def kind(self) -> str:
        """What all the lines below sign: a title in 《》, else a word for an agreement, else what is counted (「村企结对4对:」)."""
        for pattern in (_TITLE, _KIND, _COUNTED_KIND):
            for start, end in reversed(self.lines):
                words = self.text[start:end]
                if match := pattern.search(words.rpartition("。")[2]) or pattern.search(words):
                    return match["kind"]
        return ""


def _closes(words: str) -> bool:
    """Whether what follows a line is not signed here: 【开工】, 「去年的成交:」."""
    head = words.rstrip("。").rpartition("。")[2] if words[-1] in ":：" else words
    unsigned_here = NOT_SIGNED.search(head) and not re.search(r"签[约订]", NOT_SIGNED.sub("", head))
    return bool(unsigned_here or _YEARS_AGO.search(words))
