"""A web page's clutter: breadcrumbs, the line with day and source, share and print links, neighbours, legal lines."""

import re

LONGEST_CLUTTER = 160

_TRAIL = re.compile(
    r"""^(?:您|你)?(?:现在|当前|目前)?所?在?的?位置\s*[:>]
      | ^[^>。,]{1,24}(?:\s*[>›»]{1,2}\s*[^>。,]{1,24}){1,6}$""",
    re.VERBOSE,
)
_FIELD = (
    "(?:来源|稿源|信息来源|文章来源|稿件来源|转载自|发布(?:时间|日期|人|机构)?|更新时间|时间|日期|作者|供稿|编辑|责编|责任编辑"
    "|字体|字号|浏览(?:次数|量)?|点击(?:次数|率|数|量)?|阅读(?:次数|数|量)?|访问量|评论|分享到?|收藏|转发|打印|举报|纠错|关闭|列印)"
)
_INFO = re.compile(rf"{_FIELD}(?=\s*[:(【\[|/]|\s*\d|\s\s|\s+(?:微信|微博|QQ|大)|\s*$)")
_DAY = re.compile(r"(?:19|20)\d\d(?:年|-|/|\.)\d{1,2}(?:月|-|/|\.)\d{1,2}日?(?:\s*\d{1,2}:\d\d(?::\d\d)?)?")
_CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?$")
_LINK = re.compile(
    r"""[【\[(]?(?:打印(?:本页|此页)?|关闭(?:窗口|本页|此页)?|返回(?:顶部|首页|列表)?|加入收藏|收藏|关灯|开灯|我要纠错|纠错|分享(?:到|至)?|字[号体]|评论
              |举报|推荐|转发|列印|点赞|在看|阅读|浏览|复制链接)[】\])]?(?:\s*[:\d(].{0,12})?
      | 上一?[篇条页则](?:\s*[:|].*)? | 下一?[篇条页则](?:\s*[:|].*)? | 微信|微博|QQ空间|QQ|朋友圈|[【\[(]?[大中小][】\])]?|A[+\-]|[|/:]|没有了|\d+(?:\.\d+)?万?\+?""",
    re.VERBOSE,
)
_FOOT = re.compile(
    r"""^[(【\[>·•\s]*(?: 相关(?:阅读|新闻|文章|推荐)\s*[:】\]]\s*\S | 推荐阅读\s*[:】\]]\s*\S
          | (?:网站|免责|版权|特别)(?:声明|说明)|声明:本[网站]|本网声明
          | 微信扫一扫|扫一扫|扫码|扫描.{0,8}二维码|长按.{0,8}(?:二维码|识别)|点击.{0,8}(?:关注|下载|领取|阅读原文)|阅读原文|欢迎关注|关注.{0,12}(?:公众号|微信|微博)
          | (?:技术支持|版权所有|Copyright|©)
          | .{0,24}(?:ICP备|公网安备|版权所有|未经(?:书面)?授权|All\ Rights|网站标识码) | 网站地图|联系我们|关于我们 )""",
    re.VERBOSE | re.IGNORECASE,
)
_NEIGHBOURS = re.compile(
    r"(?:上|下)一?[篇条页则]\s*[:：]|【(?:打印|关闭|收藏|分享|我要纠错|纠错|返回|关灯)[^】]{0,4}】|分享(?:到|至)\s*[:：]"
)
_RELATED = re.compile(
    r"[【\[>■●·\s]*(?:相关(?:链接|阅读|新闻|文章|推荐|报道)|推荐阅读|更多(?:新闻|阅读)|热门(?:文章|新闻|推荐)|最新(?:文章|新闻)|猜你喜欢|精彩推荐)[】\]:\s]*"
)
_ITEM = re.compile(r"[·•●○■□◆◇▲△▪▫►▶▷☆★※◎*\-–—]|\d{1,2}[.、)]|[\[【(]?(?:19|20)?\d\d-\d\d")


def clutter(key: str) -> bool:
    """Whether the line belongs to the web page and not to its article."""
    if len(key) > LONGEST_CLUTTER or (re.search("[。!?]$", key) and not _FOOT.match(key)):
        return False
    return bool(_FOOT.match(key) or _is_trail(key) or _is_info(key) or _is_links(key) or _NEIGHBOURS.search(key))


def _is_trail(key: str) -> bool:
    return bool(_TRAIL.match(re.split(r"\s{3,}", key)[0])) and not key.startswith(">")


def _is_info(key: str) -> bool:
    """2022-04-28 09:12  来源:区融媒体中心  浏览次数:1304."""
    if re.search("地点[:：]", key):
        return False
    fields = len(_INFO.findall(key))
    day = _DAY.match(re.sub(r"^[【\[(]", "", key))
    if day and (fields or (_CLOCK.search(day.group()) and len(key) <= day.end() + 12)):
        return True
    led = _INFO.match(re.sub(r"^[【\[(]", "", key))
    return bool(led) and (
        fields >= 2 or bool(_DAY.search(key)) or bool(re.match("[(【]?(?:来源|稿源|转载自|信息来源|文章来源)[:：]", key))
    )


def _is_links(key: str) -> bool:
    words = [word for word in re.split(r"\s+|(?<=[】\])])(?=[【\[(])", key) if word]
    return all(_LINK.fullmatch(word) for word in words) and not re.fullmatch(r"[\d\s.]+", key)


def heads_links(key: str) -> bool:
    """Whether what follows the line are links to other articles."""
    return bool(_RELATED.fullmatch(key))


def is_link_item(key: str) -> bool:
    """Whether the line looks like one of those."""
    return bool(_ITEM.match(key)) and len(key) <= 60 and not key.endswith("。")


_SOURCE = re.compile(r"(?:来源|稿源|转载自)\s*[:：]\s*(?P<source>[^\s|)】]{2,24})")


def source_of(key: str) -> str | None:
    """The source that such a line names."""
    found = _SOURCE.search(key)
    return found["source"] if found else None
