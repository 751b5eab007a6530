"""Whether a visit is told as having been: not planned, quoted, said of by a speaker, an item of what is to be done, or long past.

In: a Reading, a sentence's number and a chunk that may name a stop. Out: whether.
"""

import re

from loaders import unreal
from loaders.chunks import ACT, Chunk
from loaders.document import overlaps
from loaders.relations.fact import Reading
from loaders.relations.visited.towns import TASKS, is_to_be

_PAST = re.compile(r"去年|前年|当年|那年|曾|时任|上次|年前|上半年|此前的?一[年月]")
# 「他打卡甲公司,是十年前的事」; not 「走进甲公司,这是十年前建的厂」
_LONG_AGO = re.compile(
    r"[，,](?:这|那)?(?:都|还|已经?|早已?)?是[^，,。；;]{0,8}(?:年前|当年|早年|前几年|从前|过去)的?[^，,。；;]{0,2}(?:事|经历|故事|情形)?了?[。！]"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_OTHERS_GO = re.compile(
    r"(?:有|接待|吸引|邀请|组织)了?[^，,。；;:：]{0,4}(?:\d+|[一二两三四五六七八九十百多几]+)[余多]?[家名位批人个][^，,。；;]{0,8}$"
)
_ITEM = re.compile("[一二三四五六七八九]是")
# 「这次来江州两天,先后参观了」; not 「这次会议参观了」, 「这次来的客商参观了」
_OWN_JOURNEY = re.compile(
    "[，,：:](?:这次|此次|此行|这一?趟)(?:(?:来到?|到|赴|前往)[^，,。；;将想要的人员宾者生客商团队方们组家]{1,12})?[，,]?"
    "(?:先后|依次|分别|还)?(?:参观|考察|走访|看|去)了"
)


def around(reading: Reading, i: int, k: int) -> tuple[str, str]:
    """The sentence before chunk `k` and behind it."""
    sentence, chunk = reading.sentence(i), reading.rows[i][k]
    return reading.document.text[sentence.start : chunk.start], reading.document.text[chunk.end : sentence.end]


def is_told(reading: Reading, i: int, k: int) -> bool:
    """Whether the visit is told as having been: not planned, quoted, said of by a speaker, or of 「有三十家客商到江州考察」."""
    chunk, (before, behind) = reading.rows[i][k], around(reading, i, k)
    spoken = any(_is_speech(reading.document.text, c) and not _tells_own(reading, i, c) for c in reading.rows[i][:k])
    quoted = overlaps((chunk.start, chunk.start + 1), [q for q in reading.document.quoted if q[1] - q[0] > 20])
    others = _OTHERS_GO.search(before)
    to_be = is_to_be(before) or _is_task(reading, i)
    return not (spoken or quoted or others or to_be or unreal.denied(before) or _LONG_AGO.search(behind))


def _is_task(reading: Reading, i: int) -> bool:
    """「会议安排了三项工作:一是…;二是由高远带队赴江州考察」: an item of what is to be done."""
    begin = i
    while begin and _ITEM.match(reading.text(begin)):
        begin -= 1
    head = TASKS.search(reading.text(begin))
    return head is not None and (begin < i or _ITEM.match(reading.text(i), head.end()) is not None)


def _is_speech(text: str, chunk: Chunk) -> bool:
    """「高远说,」; not 「他说的客人,是…」."""
    return chunk.kind == ACT and chunk.value.act == "speak" and not text.startswith("的", chunk.end)


def _tells_own(reading: Reading, i: int, speech: Chunk) -> bool:
    """「高远说,这次到江州先后考察了甲公司」: of his own journey; not of 「高远说,企业家考察了甲公司」."""
    return _OWN_JOURNEY.match(reading.document.text, speech.end, reading.sentence(i).end) is not None


def is_past(reading: Reading, i: int, k: int) -> bool:
    """Whether the stop was made before the days that the article tells of (「去年8月」), by no party of these days."""
    before = around(reading, i, k)[0]
    now = (reading.document.article.date or "")[:4]
    return any(now and year != now for year in _YEAR.findall(before)) or _PAST.search(before) is not None
