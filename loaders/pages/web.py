"""A web page's clutter: breadcrumbs, the line with day and source, share and print links, neighbours, legal lines."""

import re

from loaders.pages.words import any_of

LONGEST_CLUTTER = 160
LONGEST_LINK = 60

_TRAIL = re.compile(
    r"""^(?:您|你)?(?:现在|当前|目前)?所?在?的?位置\s*[:>]
      | ^[^>。,]{1,24}(?:\s*[>›»]{1,2}\s*[^>。,]{1,24}){1,6}$""",
    re.VERBOSE,
)
_FIELD = re.compile(rf"{any_of('web_fields')}(?=\s*[:(【\[|/]|\s*\d|\s\s|\s+(?:微信|微博|QQ|大)|\s*$)")
_SOURCE = re.compile(r"(?:来源|稿源|转载自)\s*[:]\s*(?P<source>[^\s|)】]{2,24})")
_DAY = re.compile(r"(?:19|20)\d\d[年\-/.]\d{1,2}[月\-/.]\d{1,2}日?(?P<clock>\s*\d{1,2}:\d\d(?::\d\d)?)?")
_LINK = re.compile(
    rf"""[【\[(]?{any_of("web_links")}[】\])]?(?:\s*[:\d(].{{0,12}})? | [上下]一?[篇条页则](?:\s*[:|].*)?
       | A[+\-] | [|/:] | \d+(?:\.\d+)?万?\+?""",
    re.VERBOSE,
)
_BETWEEN_LINKS = re.compile(r"\s+|(?<=[】\])])(?=[【\[(])")
_NEIGHBOURS = re.compile(
    r"[上下]一?[篇条页则]\s*:|【(?:打印|关闭|收藏|分享|我要纠错|纠错|返回|关灯)[^】]{0,4}】|分享[到至]\s*:"
)
_FOOT = re.compile(
    r"""^[(【\[>·•\s]*
        (?: (?:相关(?:阅读|新闻|文章|推荐)|推荐阅读)\s*[:】\]]\s*(?!.{40,}。$)\S
          | (?:网站|免责|版权|特别)(?:声明|说明) | 声明:本[网站] | 本网声明
          | 微信扫一扫 | 扫一扫 | 扫码 | 扫描.{0,8}二维码 | 长按.{0,8}(?:二维码|识别)
          | 点击.{0,8}(?:关注|下载|领取|阅读原文) | 阅读原文 | 欢迎关注 | 关注.{0,12}(?:公众号|微信|微博)
          | 技术支持 | 版权所有 | Copyright | © | 网站地图 | 联系我们 | (?:相关|友情|快速)链接:[^|,。]{2,24}\| | 关于我们
          | .{0,60}ICP备\d | .{0,24}(?:ICP备|公网安备|版权所有|未经(?:书面)?授权|All\ Rights|网站标识码) )""",
    re.VERBOSE | re.IGNORECASE,
)
_RELATED = re.compile(
    r"""[【\[>■●·\s]* (?: 相关(?:链接|阅读|新闻|文章|推荐|报道) | 推荐阅读 | 更多(?:新闻|阅读)
          | 热门(?:文章|新闻|推荐) | 最新(?:文章|新闻) | 猜你喜欢 | 精彩推荐 ) [】\]:\s]*""",
    re.VERBOSE,
)
_ITEM = re.compile(r"[·•●○■□◆◇▲△▪▫►▶▷☆★※◎*\-–—]|\d{1,2}[.、)]|[\[【(]?(?:19|20)?\d\d-\d\d")


def is_clutter(key: str) -> bool:
    """Whether the line belongs to the web page and not to its article."""
    if len(key) > LONGEST_CLUTTER:
        return False
    if _FOOT.match(key):
        return True
    return key[-1:] not in "。!?" and bool(_is_trail(key) or _is_info(key) or _is_links(key) or _NEIGHBOURS.search(key))


def _is_trail(key: str) -> bool:
    return bool(_TRAIL.match(re.split(r"\s{3,}", key)[0]))


def _is_info(key: str) -> bool:
    """2022-04-28 09:12  来源:区融媒体中心  浏览次数:1304."""
    if re.search("地点:", key):
        return False
    inner = key.lstrip("【[(")
    fields = len(_FIELD.findall(key))
    if day := _DAY.match(inner):
        return fields > 0 or (day["clock"] is not None and len(inner) <= day.end() + 12)
    told = fields >= 2 or _DAY.search(key) or _SOURCE.match(inner)
    return bool(told) and bool(_FIELD.match(inner))


def _is_links(key: str) -> bool:
    words = [word for word in _BETWEEN_LINKS.split(key) if word]
    return all(_LINK.fullmatch(word) for word in words) and not re.fullmatch(r"[\d\s.]+", key)


def heads_links(key: str) -> bool:
    """Whether what follows the line are links to other articles."""
    return bool(_RELATED.fullmatch(key))


def is_link(key: str) -> bool:
    """Whether the line looks like one of those."""
    return len(key) <= LONGEST_LINK and bool(_ITEM.match(key)) and not key.endswith("。")


def source_of(key: str) -> str | None:
    """The source that such a line names."""
    found = _SOURCE.search(key)
    return found["source"] if found else None
