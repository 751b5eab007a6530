"""The words of signing: verbs, what names of agreements end with, and what is none.

In: nothing, or a clause. Out: patterns, and where a clause or the items of a list end.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from loaders import lexicon
from loaders.patterns import GOVERNS, any_of

SIGNS = re.compile(
    r"(?:代签|草签|云签约|互签|签署|签订|续签|换签|签约|签下|签完字后?|签字|签名|签妥|签罢|签过|签了|敲定|订立|签[的了过好]字|签(?:[了下上]|一)?(?:个|自己的|的)名字?|[执提]笔(?=的[是有]|[，,。；;])|按[了下上]?手印|落[了下]?笔|各执(?:一[份笔册本纸支]|[笔文])|落下[^，。；]{0,8}名字|落[了下]?款|签[上下][^，。；]{0,6}名字?|(?<!照会)换文(?=[，,。；;、]|$)|(?<![标书便题抽草])签(?=《|的|[一二两三][份个单项笔])"
    r"|(?:互换|交换)(?:了(?=[^，。；]{0,20}(?:文本|协议|备忘录))|(?=(?:合作|协议|签约|签字)?文本))"
    r"|达成(?=[^，,。；;：:意签]{3,24}(?:采购|购销|供货|供销|订购|收购|销售|授信|贷款|投资)(?:协议|合同|订单))(?![^，,。；;]{0,30}意向)"
    r"|(?<!\w[互交])换了(?=[^，。；]{0,12}(?:文本|协议|备忘录))"
    r"|(?<![标书题抽草])签(?=[^，。；：、签约署订字名证发收批]{2,16}(?:协议|合同|备忘录|意向书)))"
    r"(?:了(?=[^，。；]))?"
    r"(?!仪式|活动|会(?![晤谈商议][^，。；]{0,4}(?:纪要|备忘录|协议|公报))|大会|暨\w{1,10}(?:仪式|活动|大会)|项目(?:共|包括|有|如下|清单|为|是|总|涵盖|涉及|中|一览)|现场|前|后|以来|之[前后]|方(?!案)|额|数(?![据字控智码])|成果|双方|情况|环节|桌|[笔席台]|的[笔桌台]|照片|总(?!(?:投资|金?额|价)?[约近超达为]{0,2}\d[^，。；]{0,8}元的(?![\d一二两三四五六七八九十]))|典礼|清单|企业|单位|主体|性质|人[:：]|代表(?:分别|依次)?[为是]|[只才仅并]?(?:不是|是起点|是开始|意味|标志))"
)

GOVERNMENT = re.compile(f"^{GOVERNS}")  # behind its place: 「江州市/人民政府」
WEAK = ("项目", "计划", "方案", "订单", "大单", "确认书", "换文", "纪要", "共识", "公约", "宣言")
NO_NAME = re.compile(
    r"其中|(?<![统唯单])[一二三四五六]是|共有|第[一二三四五六七八九十\d]+[份个项]|首[份个项]|“?1\+|[\d一二两三四五六七八九十百]+[余多]?[个份项单笔批宗]|这[些份]|[前后][两二三四五六七八九十\d][份项个]|该|上述|一批|本(?=[协合])|各[自份方家]|自[己家]的?|对应|相应|同一|照着|两[份项]|多[份项]|各类|相关|有关|[大小]协议|一系列|一揽子|[\d一二三四五十百千]*[亿万]元以上"
)


class Name(NamedTuple):
    """An agreement named at text[start:end] (without the marks of quotation, which `outer` takes along). `subject` tells one that
    stands before the verb and holds its own parties (「甲项目、甲市与乙公司合作协议进行了签约」), `ceremony` one that a signing ceremony is for."""

    start: int
    end: int
    outer: tuple[int, int]
    subject: bool = False
    ceremony: bool = False


_GOES_ON = "(?!生育|单列|部|办公|办[，。、]|经理|负责|组|法人|指挥|制|工人|期限|约定|规定)"


@cache
def head() -> re.Pattern[str]:
    """A word for an agreement anywhere, not one of another thing (「计划/生育局」, 「项目/部」)."""
    return re.compile(f"{any_of(lexicon.words('agreement_heads.txt'))}(?:书(?!记))?{_GOES_ON}")


@cache
def head_end() -> re.Pattern[str]:
    """Such a word at the end."""
    return re.compile(f"{any_of(lexicon.words('agreement_heads.txt'))}书?$")


@cache
def strong_head() -> re.Pattern[str]:
    """A word that only agreements have."""
    return re.compile(any_of(w for w in lexicon.words("agreement_heads.txt") if w not in WEAK))


def clause_end(text: str, at: int, end: int) -> int:
    """Where the clause that goes on at `at` ends, marks inside brackets and quotations aside."""
    depth = 0
    for k in range(at, end):
        depth += text[k] in "《“(（"
        depth -= text[k] in "》”)）"
        if depth <= 0 and text[k] in "，,。；;：:\n—":
            return k
    return end


def parts(clause: str, marks: str = "、") -> Iterator[tuple[int, int]]:
    """The items of a list, marks inside brackets and quotations aside."""
    start = depth = 0
    for k, char in enumerate(clause):
        depth += char in "《“(（"
        depth -= char in "》”)）"
        if char in marks and depth <= 0:
            yield start, k
            start = k + 1
    yield start, len(clause)
