"""How a sentence tells a named event: as held, planned, past, or cited from an authority.

In: a text, a sentence of it and a Name in it. Out: whether. 「江州合作论坛在云州开幕」 and 「出席江州合作论坛」 are held, 「将举办江州合作论坛」 is planned, 「总书记主持召开
某某座谈会」 was held elsewhere.
"""

import re
from collections.abc import Sequence

from loaders import unreal
from loaders.document import Sentence
from loaders.mentions.dates import When
from loaders.mentions.events.names import Name

_HELD = re.compile(
    r"^[^。；]{0,40}?(?:召开|举行|举办|开幕|启幕|闭幕|落幕|落下帷幕|揭幕|开锣|上演|开[打赛营跑班始球]|坐满|座无虚席|打响|圆满|拉开|登场|亮相|开场|开讲|开进|开[在到]|开张|开集|开展(?=[，,。；;]|$)|开了(?![不很])|合在一起开|会场设|设[在于]|收官|启动(?!仪式|活动|大会)|移师|移到|挪到|接着[开办]|照[开办]不误|[在于][^，,。；]{1,16}[开办][的了]?(?=[，,。；;]|$))|^走进|^(?:实录|侧记|纪要|见闻|掠影|散记|速写|特写)"
)
_HELD_BEFORE = re.compile(
    r"(?:召开|召集|举行|举办|主办|承办|办起?了|开起?了|启动|观看|出席|参加|列席|主持|下设|设有|迎来)(?:了|的|由[^，。]{0,20})?(?:[^，。、]{0,6}|[^，。；]{0,40}(?:会|论坛|沙龙|展|赛|仪式|活动|[周节])、)$|(?:^|[，,。]|[上下]午|晚上?|[日又还天了])开$|(?:在|借)[^，,。；;]{1,16}开的?$"
    "|(?:出席|参加|列席)[^，,。；;、]{2,20}(?:组织|召集|召开|举行|举办|主办|承办)的$"
    "|[为给替][^，,。；;为给]{1,12}(?:举办|[办开]|组织|准备)的$"
    "|[这那][场次个][^，,。；;]{0,6}(?:(?:名称|全称|名字)(?:是|叫)|名叫|名为|叫做?)[“「]?$"
    "|(?:之后|随后|接着|接下来|最后)[，,]?(?:便|就)?是(?:一[场次个堂])?[“「]?$"
)
# 「(下午两点半,三楼。)江州—云州联席会议。市长高远主持。」
_DONE_THERE = re.compile(r"[。，,](?!明年|下月)\s?[^。；;\n]{2,60}?(?:主持|讲话|致辞|发言|汇报|通报)")
_NOT_DONE = re.compile("原[定拟]|取消|改期|停办|没有?(?=[主发讲致听])|没听说|未能|去年|前年|往年|上次|上一?届")
_SETS = re.compile("举[行办]|召开")  # a list that begins with its verb: 「举行港口、渔业两场分论坛」
# The head of minutes: 「江州联席会议纪要」 and below it 「时间:…」.
_MINUTES = re.compile(
    r"(?:\s*纪\s*要(?:\s[^。：:]{0,120}\n)?|\s*记录)?\s*(?:(?:会议|活动)?[时日]\s*[间期]|(?:会议|活动)?地\s*点)[:：]"
)
_CITED = re.compile(r"(?:上|中)?的?(?:重要)?(?:讲话|指示|精神|部署|要求|决策)")
_HAPPENS_AT_IT = re.compile(
    r"上|中|的(?:气氛|席间|开场|尾声|间隙|重头戏|主席台|讲台|台上|台下|签约区)|(?:的一幕|的?现场)[，,。]|由[^。；]{2,40}(?:主持|主办|承办)|于[^。；]{2,40}举行"
)
_SPRINGBOARD = re.compile(r"(?:的?(?:东风|机遇)|为契机|的契机|之机)")  # 「乘着某某大会东风」, 「以某某博览会为契机」
_NEXT = re.compile("下一?[届站场次]|(?<=下)一?[届站场次]")
_COUNTED = re.compile(r"等?(?:活动)?(?:共|近|超)?(?:\d+|[二两三四五六七八九十百]+)[余多]?[场次届期](?!会)")
_COUNT = re.compile(r"(?:[\d十百][余多]|数十|近百|上百)[场次届期](?:次)?$")
# 「这是高远主持的第三次恳谈会」 is the one just told.
_THIS_IS = re.compile(r"(?:^|[。！？\n])这[也已还]?是[^，,。；;]{0,24}$")
_SOME_MEETING = re.compile("[一两几这那][个场次]会")  # 「开了一个会」 is told behind it
_ONE_OF = re.compile(r"第[一二三四五六七八九十\d]{1,3}[场次期轮]")
_AUTHORITY = re.compile(r"总书记|国家主席|(?:国务院)?总理")


def is_cited(text: str, name: Name) -> bool:
    """「…座谈会上的重要讲话精神」, 「下届洽谈会由江州市承办」; 「已举办招聘会60余场」 and 「60余场招聘会」 are no one event;
    「这是第三次恳谈会」 tells of no new one."""
    counted = not name.listed and _COUNTED.match(text, name.end)
    many = counted or (name.bare and _COUNT.search(text, max(0, name.start - 8), name.start))
    many = many or _SOME_MEETING.fullmatch(name.form)
    again = _ONE_OF.match(name.form) and _THIS_IS.search(text, max(0, name.start - 30), name.start)
    lead = _CITED.match(text, name.end) or _SPRINGBOARD.match(text, name.end)
    return bool(many or again or lead or _NEXT.match(text, name.start))


_FOLLOWING = re.compile(r"继[^，,。；;]{0,24}$")
_AFTER = re.compile(r"[^，,。；;]{0,8}?之?后")


def follows_on(text: str, name: Name) -> bool:
    """「继去年在江州办过恳谈会之后」: it came before what is told."""
    start, end = name.phrase
    return bool(_FOLLOWING.search(text, max(0, start - 25), start) and _AFTER.match(text, end))


def is_unreal(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether the clause around text[start:end] speaks of what is to be, asks for it, or denies it: 「签约仪式何时举行」, 「推介会改期举行」."""
    before = re.split("[，,；;：:]", text[sentence.start : start])[-1]
    behind = re.split("[，,；;。]", text[end : min(sentence.end, end + 30)])[0]
    return (
        unreal.announced(text, end)
        or unreal.ahead(text[sentence.start : start])
        or unreal.planned(before + behind)
        or unreal.denied(before)
        or unreal.called_off(behind)
    )


def is_held(text: str, name: Name) -> bool:
    """「…论坛在江州召开」, 「出席…论坛」; a ceremony that is named is held."""
    start, end = name.phrase
    before = text[max(0, start - 30) : start]
    behind = re.split("[。；\n]", text[end : end + 60])[0]
    return bool(
        _HELD.match(behind)
        or _SETS.match(text, start)
        or _HELD_BEFORE.search(before)
        or name.head.endswith("仪式")
        or _MINUTES.match(text, name.end)
        or _stands_alone(text, name)
    )


def _stands_alone(text: str, name: Name) -> bool:
    """「江州—云州联席会议。市长高远主持。」: a full name that begins a sentence and has no verb, and what was done there; not 「…联席会议。原定由市长高远主持,后取消」."""
    begins = name.start == 0 or text[name.start - 1] in "\n。！？；;」”"
    if not begins or name.bare or len(name.form) < _FULL or not (done := _DONE_THERE.match(text, name.phrase[1])):
        return False
    told = re.split("[。；;\n]", text[done.start() + 1 : done.end() + 30].lstrip())[0]
    return not (_NOT_DONE.search(told) or unreal.planned(told))


_FULL = 8  # characters of a name that tells whose meeting it is


def is_told(text: str, name: Name) -> bool:
    """「随后的座谈会上,…」, 「揭牌仪式由…主持」: something happens at it."""
    return _HAPPENS_AT_IT.match(text[name.phrase[1] : name.phrase[1] + 50]) is not None


def is_past(name: Name, when: Sequence[When], told: str | None) -> bool:
    """「今年6月“…活动周”」: a name with its own date in the past."""
    day = next((w.iso for w in when if 0 <= name.start - w.end <= 2), None)
    return bool(day and told and day < told[: len(day)] and not name.bare and len(day) >= 7)


def is_by_authority(text: str, sentence: Sentence, name: Name) -> bool:
    """「总书记主持召开某某座谈会」: cited here, told elsewhere; the article goes on with its own event."""
    return _AUTHORITY.search(text, sentence.start, name.start) is not None
