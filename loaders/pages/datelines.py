"""How news begins: 本报讯, 本报9月26日讯, 【本报专讯】, 据新华社北京8月13日电(记者 …), 三江融媒讯."""

import re

from loaders.pages.words import any_of
from loaders.patterns import HAN

_NAMED = rf"{HAN}{{1,8}}?(?:{any_of('papers')}|网|社|台|融媒体?|传媒|客户端|在线|新闻|头条|发布|播报)"
_PAPER = rf"(?:本报|本刊|本网|本台|本社|本站|新华社|中新社|{_NAMED})"
_DATELINE = re.compile(
    rf"""^[〔【\[(]?据?
        (?: {_PAPER} {HAN}{{0,8}}? (?:\d{{1,2}}月)?(?:\d{{1,2}}日)? {HAN}{{0,4}}? (?:专讯|专电|讯|电|消息)
            (?: [】\])] | (?=[\s(:,【]|\d|$) | (?<=本报讯) )
          | {HAN}{{2,8}} (?:[晨晚早日新快]讯|播报|报道) \s* \( (?=[^()]{{0,8}}(?:记者|通讯员))
          | (?<=[〔【\[(])记者[^〕】\])]{{2,24}}[〕】\])]
          | (?:本报|本网|本刊)记者 [\w\s]{{2,12}} 报道 )""",
    re.VERBOSE,
)
_HOUSE = re.compile(rf"[【\[(]?(?P<house>(?!本|据|新华社|中新社)(?:{_NAMED}|{HAN}{{2,6}}[晨晚早日]讯(?=\s*\()))")


def has_dateline(key: str) -> bool:
    """Whether a body begins as news does."""
    return bool(_DATELINE.match(key))


def is_dateline(key: str) -> bool:
    """Whether a line is a dateline and no more."""
    return bool(_DATELINE.fullmatch(key))


def house_of(key: str) -> str | None:
    """The paper or site that a dateline names: 三江晚报 of 三江晚报讯(记者 …). News agencies are no page's own."""
    dateline = _DATELINE.match(key)
    house = dateline and _HOUSE.match(dateline.group())
    return house["house"] if house else None
