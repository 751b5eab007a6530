"""Stops of a visit: the bodies and places that a sentence says someone went to inspect.

In: a Reading and a sentence's number. Out: `Stop`s in order, each with the chunk that names it. A verb of visiting stands right before the list of
stops (「先后走进甲公司、乙大学」), 「对甲公司进行考察」 and 「第二站是甲公司」 say the same, and 「甲公司接待了高远一行」 from the other side. What only
those on tour can mean by a stop is a scene: 「在甲公司的车间,…」, 「先到甲公司,…」, 「离开甲公司,…」, 「甲公司、乙大学,一处一处看过去」. A place is visited where its visitors come to inspect something (「来我市考察」). Planned visits,
those that others speak of, and ways to a meeting (「到甲大学出席论坛」) are none.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders.chunks import BODY, PERSON, PLACE, TEXT, WHO_VISITS, Chunk
from loaders.relations.fact import Reading, Ref
from loaders.relations.visited.pointed import pointed
from loaders.relations.visited.stop_lists import MEETING, are_walked, closes, goes_on, is_listed, seen_there
from loaders.relations.visited.told import around, is_told
from loaders.relations.visited.towns import PURPOSE, SEES, STOP, towns


class Stop(NamedTuple):
    """A body or place that is visited, named by chunk number `at`; `scene` where the words tell so only of those on tour, `turned` where its visitors
    stand behind it (「甲公司接待了高远一行」)."""

    ref: Ref
    at: int
    scene: bool = False
    turned: bool = False


# Verbs that need nothing else, and verbs of moving, which need a purpose or a party that makes a round.
_VISITS = (
    r"莅临|来到|[走扎钻拐转踏跨住迈]进|[拐转赶]到|走[了访]|出现在|停在|转了|跑了|进了|(?<=[先再又])[进入](?!行|一步)|参观|回访|考察|调研|察看|查看|暗访|检查(?!身体|结果|[组站])|抽查|参访|视察|到访|深入(?!贯彻|学习|落实|推进|实施|开展|交流|研究|领会|践行|推动)|(?<!带)去了|(?<![想要可])去看(?!望)|看了|对接|拜访|[带领请引迎](?:到|进|往)|走[到过遍]|跑[遍到]|看过|逛[了到]|直奔|奔[向赴]|驱车[到至往去]|足迹(?:遍及|遍布|到)|打卡|[探踏]访|踏勘|勘[察查]|[步移]步?入|一路看到|(?:看望|慰问)了?在"
    r"|(?:进|走|看|去|访)的(?:都|也|还|先|便|就)?是|(?:头一|首|末|最后一)站[，,：:]?|(?<!下一)[站处](?:是|就是|选在|设在|定在|放在|到)|第[一二三四五六七八九十\d]{1,2}站[，,：:]"
)
_MOVES = r"(?<![受得])到|(?<![通开发飞驶送销运以交])往(?!来|往)|赴|去|[前赶转]往|抵达|来"
_UP_TO_STOP = (
    r"了?(?:(?!与|向|由|被|受到|期间|后)[^，,。；;:：]){0,30}"
    r"(?:[一二两三四五六七八九十\d]+[余多]?[家个处所][^，,。；;:：、]{0,8}[:：])?$"  # 「走访了三家企业:」
)
_VISITING = re.compile(rf"(?:{_VISITS})(?!{WHO_VISITS.pattern}){_UP_TO_STOP}")
_MOVING = re.compile(rf"(?:{_MOVES}){_UP_TO_STOP}")
_ARRIVING = re.compile(r"(?:(?<![受得])到|赴|去(?!年)|[前赶转]往|抵达|来(?!自))了?[^，,。；;:：、任]{0,10}$")
_BEFORE_STOP = re.compile(rf"(?:(?:{_VISITS})(?!{WHO_VISITS.pattern})|{_MOVES}){_UP_TO_STOP}")
_ROUND = re.compile(r"先后|陆续|依次|分别|一行|代表团|考察团|访问团|参访团|再到|又到|还到|一[道同起][，,]到")
_UPON = re.compile(r"对[^，,。；;、]{0,8}$")
_INSPECTED = re.compile(r"[^，,。；;]{0,6}进行[^，,。；;]{0,8}(?:考察|调研|走访|视察|参观)")
_SEES_THERE = re.compile(
    r"^(?:(?!期间|通过网络|[网线]上|市场[考调])[^，,。；;]){0,10}?(?:(?<!去)看了|[看问听]得|[站待坐转蹲停呆走看逛]了[^，,。；;]{0,2}(?:[一二两三四五六七八九十半几\d]|整整|很久|好久)|看到|观看|询问|走进|走上|看望|慰问|听课|品?尝了|察看|查看|了解|听取了|听了|体验|观摩|品尝|考察|调研|走访|参观)(?!时|活动|会)"
)
_AIM = re.compile(
    rf"{PURPOSE.pattern}|交流(?!会|团)|取经|对标|洽谈|察看|查看|了解|听取|询问|问[的得了]|[转走]了[一几]?圈?|{SEES}"
)
# 「看了两家企业,一家是甲公司,另一家是乙公司」
_LOOKS_AT = re.compile("(?:^|[，,：:；;午天日点])(?:再|又|先|还|接着|最后)?看$")
_ONE_IS = re.compile(
    r"(?:看了?|走了?|访了?|考察了?|参观了?|调研了?|去了)[^，,。；;]{0,6}[两二三四五][个家处所站][^。]{0,60}[，,；;、]\w{0,2}一[个家处所站]是(?:[^，,。；;]{0,10}的)?$"
)
# 「第一处在云山,接着是甲公司,再往后是乙公司」
_FIRST_IS = re.compile("第一[处站家个]|首站|头一[处站家]")
_THEN_IS = re.compile("(?:接着|接下来|然后|随后|往后|之后|其次|最后|末了|末一[处站家])(?:便|就)?(?:是|到了?)$")
# 「去了云县的一家乳品厂,叫甲公司」
_CALLED = re.compile(r"(?:[去到看][了过]|走进|来到)[^，,。；;]{0,14}一[家个所座][^，,。；;]{1,8}[，,]名?叫做?$")
_ALL_OVER = re.compile(r"[^，,。；;]{0,40}?[看走跑转逛]了?(?:个遍|[一几两]?[遍圈])")  # 「把甲公司、乙公司看了个遍」
_NOT_BUILT = re.compile("的?(?:选址|规划用地|建设用地|拟建)")
_GATHERS = re.compile(r"^[^，,。；;]{0,8}(?:出席|参加|召开|举行|举办|主办|座谈会|会谈|拜会|签约|任教|任职|挂职|就业)")
_OF_ANOTHER = re.compile(
    r"^(?:在[^，,。；;、]{1,8})?(?:援建|投资|建设|出资|捐建|捐赠|承建|开发|运营|管理|创办|经营|研发|生产|设立|开办|兴办|开设|成立)[^，,。；;、]{0,8}的$|^[^，,。；;、]{0,2}(?:与|同)?[^，,。；;、]{0,6}共建的$"
    r"|^的(?:供应商|合作伙伴|客户|经销商|母公司|子公司|股东)[—－-]*$|^的一[家个](?:[^，,。；;、的]{0,4}(?:企业|公司|单位|机构)|供应商|客户|股东|工厂)$"
    r"|^(?:基地|园区|总部|厂区|校区|大[楼门])?(?:[西东南北]?(?:边上|旁边?|附近|隔壁|对面|一侧|周边)|不远处)的$"  # 「甲公司旁的乙学校」
    r"|^(?:的?(?:定点|对口|结对|挂钩|长期|直接|重点|一对一)){0,2}(?:帮扶|包联|联系|挂联|帮联|帮带|支援|联建|包抓)的$"  # 「甲商会定点帮扶的乙村」
)
_SET_UP = re.compile(r"(?:[开创]?办|投资|援建|兴建|[开创]设|创立|经营)的$")
# 「走的是甲学校/门口的路」
_IT_IS = re.compile("的(?:都|也|还|先|便|就)?是$")
_ITS = re.compile("[^，,。；;、]{0,6}的")
_MARKED = re.compile("[，,。；;：:]")
_NEVER = re.compile(r"(?:酒店|宾馆|饭店|代表团|考察团|调研组|考察组|政府|工作队|指挥部)$")
_VENUE = re.compile(
    r"(?:会展中心|会议中心|展览中心|市民中心|(?:政务|会议|市民|便民|行政)服务中心|行政中心|口岸|车站|机场|码头|委员会)$"
)
_ENDS_LIST = re.compile("[、，,。；;和及]|以及|$")  # of a village: not 「云山镇的甲公司」
_INSPECTS = re.compile(r"(?:参观|考察|调研|视察|检查|走访|拜访|访问)了?$")
_TO_INSPECT = re.compile(
    "(?:[、和及][^，,。；;]{2,40}?)?(?:等地?)?(?:进行)?(?:实地|现场)?(?:参观|考察|调研|视察|走访)(?![团组])"
)
_LIES_IN_IT = re.compile(
    r"(?![和与及、]|调研|考察|参观|视察|实地|察看|走访|看望|了解|开展)[\w“”]{2,14}?(?:园区?|基地|中心|公司|社区|平台|展厅|展[示览]馆|规划馆|景区|学校|医院)(?=[、，,。；;和及的])"
)
_INVESTED = re.compile("(?:投资|落户|创业|经商|办厂|发展|务工|注册)[^，,。；;]{0,6}的")  # 「在云州新区/投资的企业」
_INNER = re.compile(r"(?:实验室|车间|工作室|展厅)$")  # of the stop that the sentence names before
_SCENE = re.compile(
    r"(?:^|[；;：:])(?:[^，,。；;]{0,6}[，,])?(?:在[^，,。；;]{2,24}——|在|在?(?:位于|坐落[于在]|地处)[^，,。；;]{2,14}的|在[^，,。；;]{2,24}(?:[建而]成|[兴新援创]建|[创兴开]办|投资|引进|落户|入驻|投产)的)$"
)
_SCENE_TAIL = re.compile(r"^[^，,。；]{0,18}(?<!下)(?<!看来)(?<!方面)[，,]")
_CLAUSE_BEGINS = re.compile(
    r"(?:^|[，,；;：:”」])(?:当天|随后|此时)?(?:在|到了?|一?进了?)?(?:位于|坐落[于在]|地处)?(?:(?<=在)[^，,。；;]{1,8}[省市县区州旗镇乡村]的)?$"
)
_INSIDE = re.compile(
    r"的?(?:[^，,。；;的]{0,8}(?:车间|展[厅馆]|大棚|生产线|厂房|教室|病房|大厅|实验室|工地|现场|园区|码头|基地|冷库|食堂|操场|仓库|门诊)[^，,。；;]{0,3}|[厂校院园]?[里内前外中]|门[前口])[，,]"
)
_LED_IN = re.compile("[在到进]|地处|[坐位]落?[于在]")
_RIGHT_THERE = re.compile("的?[^，,。；;的]{0,3}(?<!下)(?<!看来)(?<!方面)[，,]")
# 「甲公司接待了高远一行」, 「甲公司是高远此行的第一站」
_RECEIVES = re.compile(r"[^，,。；;：:、]{0,8}?(?:接待|迎来|迎接|来了)了?(?P<whom>[^，,。；;：:]*)")
_GUESTS = re.compile(r"一行|(?:代表|考察|访问|参访|参观|调研|客商|旅行)[团组]|客人|客商|来宾|嘉宾|贵客|贵宾|来访者")
_LEG = "(?:[站点地]|家(?=企业|单位|公司|工厂|学校|机构|[，,。；;]|$))"
_IS_STATION = re.compile(
    rf"[^，,。；;、]{{0,3}}(?:是|成为?了?|作为)(?:[^，,。；;、]{{0,30}}(?:考察|调研|参观|走访|此行|行程|访问)[^，,。；;、]{{0,6}}{_LEG}|(?:第[一二三四五六七八九十]|首|头一|最后一|末){_LEG})"
)
_LEAVES = re.compile(r"(?:[，,；;]|^|[\u4e00-\u9fff])(?:从|离开了?|告别了?)$")
_GOAL = re.compile(
    r"(?:等[^，,。；;、]{0,8})?(?:[、，,。；;和及]|$)"
)  # a way that ends there, 「先到甲公司,…」; not 「到甲公司当了…」
_MEANS_TO = re.compile(r"[想要找带]")
_LEFT = re.compile(r"的?[^，,。；;、]{0,4}(?:出来|出发|到|一路|离开|来到)|[，,]")


def stops(reading: Reading, i: int) -> list[Stop]:
    """The stops of sentence `i` in order."""
    row = reading.rows[i]
    in_posts = {k for chain in reading.chains[i] for k in range(chain.begin, chain.end)}
    named = [k for k, c in enumerate(row) if _can_be_stop(reading, c) and k not in in_posts]
    found: list[Stop] = []
    for k in named:
        listed = bool(found) and (is_listed(row, found[-1].at, k) or goes_on(reading, i, found[-1].at, k))
        if not listed and (_is_but_venue(reading, i, row[k]) or _is_village(row[k])):
            continue
        if found and not listed and _INNER.search(row[k].value.form):
            continue
        stop = _listed(reading, i, k, found[-1]) if listed else _stop(reading, i, k)
        found += [stop] if stop else []
    if named and not found:
        found = _told_as_list(reading, i, named)
    found += [Stop(ref, k) for ref, k in pointed(reading, i, _BEFORE_STOP) if is_told(reading, i, k)]
    found += [Stop(Ref("Place", name), k) for name, k in towns(reading, i, in_posts) if is_told(reading, i, k)]
    return sorted(found, key=lambda s: s.at)


def _listed(reading: Reading, i: int, k: int, last: Stop) -> Stop | None:
    """The stop that goes on a list, told as its last one was."""
    told = last.scene or is_told(reading, i, k)
    return last._replace(ref=_ref(reading.rows[i][k]), at=k) if told and not _of_another(reading, reading.rows[i], k) else None


def _stop(reading: Reading, i: int, k: int) -> Stop | None:
    """The stop that chunk `k` names, by the first of the ways to tell one."""
    ref = _ref(reading.rows[i][k])
    if _of_another(reading, reading.rows[i], k):
        return None
    if _is_scene(reading, i, k):
        return Stop(ref, k, scene=True)
    before, behind = around(reading, i, k)
    if _NOT_BUILT.match(behind) or not is_told(reading, i, k):
        return None
    if _is_visited(reading, i, k):
        return Stop(ref, k)
    if _receives(reading, i, k) or _IS_STATION.match(behind):
        return Stop(ref, k, turned=True)
    clause = _clause(reading, i, k)
    moves = _ARRIVING.search(clause) and _GOAL.match(behind) and not _GATHERS.match(behind) and not _MEANS_TO.search(clause)
    leaves = _LEAVES.search(before) and _LEFT.match(behind)
    return Stop(ref, k, scene=True) if moves or leaves else None


def _receives(reading: Reading, i: int, k: int) -> bool:
    """「甲公司接待了高远一行」, 「甲公司迎来了一批客人」: people came; not 「甲公司迎来了建厂五十周年」."""
    text, end = reading.document.text, reading.rows[i][k].end
    receives = _RECEIVES.match(text, end, reading.sentence(i).end)
    if receives is None:
        return False
    start, stop = receives.span("whom")
    people = any(c.kind == PERSON and start <= c.start < stop for c in reading.rows[i])
    return people or _GUESTS.search(text, start, stop) is not None


def _told_as_list(reading: Reading, i: int, named: Sequence[int]) -> list[Stop]:
    """「甲公司、乙学校,一处一处看过去」, and a bare list behind 「看了些什么?」: stops of those on tour."""
    told = is_told(reading, i, named[-1]) and are_walked(reading, i, named)
    return [Stop(_ref(reading.rows[i][k]), k, scene=True) for k in named] if told else []


def is_town(reading: Reading, stop: Stop) -> bool:
    """Whether a stop is a place that is no zone and no village."""
    return stop.ref.type == "Place" and not any(
        p.name == stop.ref.name and p.level in ("zone", "other") for p in reading.places
    )


def _ref(chunk: Chunk) -> Ref:
    return Ref(chunk.value.type if chunk.kind == BODY else "Place", chunk.value.name)


def _can_be_stop(reading: Reading, chunk: Chunk) -> bool:
    """Bodies and zones; not the zone that a park or firm without a name of its own lies in."""
    text = reading.document.text
    if _is_village(chunk):
        return _ENDS_LIST.match(text, chunk.end) is not None
    if chunk.kind == PLACE:
        where = text[chunk.start - 1 : chunk.start] == "在" and _INVESTED.match(text, chunk.end)
        return chunk.value.level == "zone" and not where and not _LIES_IN_IT.match(text, chunk.end)
    return chunk.kind == BODY and not _NEVER.search(chunk.value.form)


def _is_village(chunk: Chunk) -> bool:
    """A village or a town, which counts where it stands in a list of stops: 「先后来到甲公司和云山镇」, not 「到云山镇走访甲公司」."""
    return chunk.kind == PLACE and chunk.value.level == "other" and chunk.value.name.endswith(("村", "镇", "乡", "社区"))


def _is_but_venue(reading: Reading, i: int, chunk: Chunk) -> bool:
    """「来到江州会展中心」: people go there to meet; 「参观江州会展中心」 is a stop, and so is what goes on a list of stops, 「来到江州机场、甲公司参观」."""
    text, sentence = reading.document.text, reading.sentence(i)
    venue = chunk.kind == BODY and _VENUE.search(chunk.value.form) is not None
    inspected = _INSPECTS.search(text, sentence.start, chunk.start) or _TO_INSPECT.match(text, chunk.end, sentence.end)
    return venue and inspected is None


def _of_another(reading: Reading, row: Sequence[Chunk], k: int) -> bool:
    """「甲集团投资的乙公司」 is a visit to the second only."""
    behind = row[k + 1 : k + 3]
    return (
        len(behind) == 2
        and behind[0].kind == TEXT
        and behind[1].kind in (BODY, PLACE)
        and _OF_ANOTHER.search(reading.document.text[behind[0].start : behind[0].end]) is not None
    )


def _is_visited(reading: Reading, i: int, k: int) -> bool:
    """Whether a verb of visiting governs the body or zone that chunk `k` names."""
    before, behind = around(reading, i, k)
    if _UPON.search(before) and _INSPECTED.match(behind):
        return True
    if before.endswith("把") and _ALL_OVER.match(behind):
        return True
    if (
        (before.endswith("在") and (_SEES_THERE.match(behind) or seen_there(reading, i, k)))
        or _ONE_IS.search(before)
        or _CALLED.search(before)
        or _LOOKS_AT.search(before)
        or (_THEN_IS.search(before) and _FIRST_IS.search(before))
    ):
        return True
    clause = _clause(reading, i, k)
    if _GATHERS.match(behind):
        return False
    if clause[-1:] in ("，", ",") and closes(reading, i, k):  # 「来到创业园现场,/甲公司、乙公司等地」
        clause = clause[:-1]
    if _VISITING.search(clause):
        return not (_IT_IS.search(clause) and _ITS.match(behind))
    if not _MOVING.search(clause):
        return False
    aim = _AIM.search(STOP.split(behind)[0][:40]) is not None
    return aim or _ROUND.search(before) is not None


def _clause(reading: Reading, i: int, k: int) -> str:
    """What stands before chunk `k`, back to a person or a body before it; 「甲集团投资的」, 「高远在云县办的」 goes with it."""
    row, text = reading.rows[i], reading.document.text
    if _SET_UP.search(text, reading.sentence(i).start, row[k].start):
        return _MARKED.split(text[reading.sentence(i).start : row[k].start])[-1]
    own = [n for n, c in enumerate(row[:k]) if c.kind in (PERSON, BODY) and not _of_another(reading, row, n)]
    before = row[own[-1]].end if own else reading.sentence(i).start
    return reading.document.text[before : row[k].start]


def _is_scene(reading: Reading, i: int, k: int) -> bool:
    """「在甲公司的车间,…」, 「甲公司车间里,…」: a sentence or clause begins there and someone does something, but no meeting is held."""
    before, behind = around(reading, i, k)
    begins = _SCENE.search(before) and _SCENE_TAIL.match(behind)
    clause = _CLAUSE_BEGINS.search(before)
    within = _INSIDE.match(behind) if clause else None
    led = clause is not None and _LED_IN.search(clause.group()) is not None
    inside = within and (led or len(within.group().strip("的，,")) > 1)  # not 「甲公司前,还有很长的路」
    right_there = clause and clause.group().endswith(("在", "的")) and _RIGHT_THERE.match(behind)
    return bool(begins or inside or right_there) and not MEETING.search(behind)
