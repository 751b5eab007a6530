"""Sides that no rule of bodies knows: 「甲局、云山工业园区分别与…」, 「云山工业园与甲局签订」, and whose an organ in a list is.

In: a sentence's row of chunks and a chunk's number. Out: a `Side`. Words alone are a side where they stand in a list or a pair with
those that are known, and end like a body, a park or a township; between two bodies they may end as they will. Words for anybody (`UNNAMED`: 「两市学校」) are none.
"""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from loaders import lexicon
from loaders.chunks import AND, BODY, COMMA, LIST, MARK, PLACE, STOP, Chunk
from loaders.lexicon import begins_with_division
from loaders.mentions.bodies.names import ends_as_body
from loaders.patterns import TOWNS


class Side(NamedTuple):
    """The first words of a chunk, `form`, as a side whose type is yet to be found."""

    name: str
    form: str


UNNAMED = re.compile(
    r"^(?:两[地市县区国校院]|(?:[三四五六七八九]|十[一二三四五六七八九]?)[省市县区](?!\w{1,6}(?:公司|集团))|双方|各|中外|当地|(?:[中日韩美俄法德英泰越蒙老缅]{2})?地方政府|相关|有关|友好(?!区)|姐妹|姊妹)|^(?:工商联|妇联|残联|团委|科协|文联|侨联|总?工会|学校|高校|医院|企业|公司|合作社|商会|协会)$|^(?:发改|教育|卫健|文旅|人社|民政|商务|医保|住建|交通|水利|林业|工信|科技|农业农村|市场监管|自然资源|组织|宣传)$|^(?:代表)?[省市县区州旗]?(?:人民)?政府$|^(?:园区|开发区|高新区|新区)?(?:管委会|管理委员会)$|\d+[所家个名]|[几多数两三四五六七八九十][所家个]"
)
_PARK_OR_TOWN = ("园区", "工业园", "产业园", "科技园", "物流园", "公会", "财团", *TOWNS)
_MEETINGS = ("大会", "例会", "年会", "全会", "会议", "论坛", "仪式")
_UNKNOWN = re.compile(r"\w{2,16}?(?=分别|各自|共同|签|就|的|$)")


def side(row: Sequence[Chunk], k: int) -> Side | None:
    """What no rule of bodies knows, but stands in a list with them and ends like one: 「甲局、云山工业园区分别与…」, 「云山工业园/与甲局签订」; between two
    bodies it may end as it will, but not like a meeting: 「甲公司、大江网、乙公司」, not 「甲公司、股东大会、乙公司」."""
    listed = k and row[k - 1].kind == MARK and row[k - 1].value in (LIST, AND)
    match = _UNKNOWN.match(row[k].value) if listed or _begins_a_pair(row, k) else None
    if (
        not match
        or UNNAMED.search(match.group())
        or match.group() in (*_PARK_OR_TOWN, *lexicon.body_suffixes())  # 「学院/院长高远」, 「工业园与甲局签订」
        or match.group().endswith(("企业", "单位"))
        or not (ends_as_body(match.group()) or match.group().endswith(_PARK_OR_TOWN) or _between_bodies(row, k, match.end()))
    ):
        return None
    return Side(full_name(row, k, match.group()), match.group())


_NO_NAME = re.compile("[并还又也再将由在以对经其该另我本]|\\w*(?:代表|负责)|随后|会[上后]|现场|期间|[当昨今]天|近日|日前")


def _begins_a_pair(row: Sequence[Chunk], k: int) -> bool:
    """Whether words alone are a clause up to a 与 and a body or place."""
    begins = not k or (row[k - 1].kind == MARK and row[k - 1].value in (COMMA, STOP))
    return begins and not _NO_NAME.match(row[k].value) and _joins_body(row, k + 1, (AND,))


def _between_bodies(row: Sequence[Chunk], k: int, length: int) -> bool:
    """Whether words alone stand in a list with a body before them and a body behind: 「甲公司、/大江网/、乙公司」; no meeting, as 「股东大会」."""
    whole = length == len(row[k].value) and k > 1 and row[k - 2].kind == BODY and not row[k].value.endswith(_MEETINGS)
    return whole and _joins_body(row, k + 1, (LIST, AND))


def _joins_body(row: Sequence[Chunk], k: int, marks: Collection[str]) -> bool:
    """Whether the chunk at k is such a mark, with a body or place behind it: 「/与/甲公司」."""
    joined = k + 1 < len(row) and row[k].kind == MARK and row[k].value in marks
    return joined and row[k + 1].kind in (BODY, PLACE)


_ORGAN = re.compile(
    r"(?!国家|国务院|全国|中[国华共央]|.*(?:[省市县区州旗]|总局))\w{2,8}(?:局|委|委员会|办|办公室|联合会|工商联|总工会|妇联|团委)$"
)
_OWNER = re.compile(r"(?P<place>.{2,}?[省市县区州旗盟])\w{2,}(?:局|委|办|会|室|联)$")


def full_name(row: Sequence[Chunk], k: int, name: str) -> str:
    """「江州市教育局、/卫生健康局」: an organ in a list is of the place that the one before it is of; not one of the state (「国家税务局」)."""
    listed = k > 1 and row[k - 1].kind == MARK and row[k - 1].value in (LIST, AND) and row[k - 2].kind == BODY
    owner = _OWNER.match(row[k - 2].value.name) if listed and _ORGAN.match(name) and not begins_with_division(name) else None
    return owner["place"] + name if owner else name
