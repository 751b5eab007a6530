"""What agreements are called: the names that a sentence gives.

In: a Document's sentence and its row of chunks. Out: `Name`s in text order. A name stands in 《》, around a verb of signing (agreement_objects.py), or anywhere
from where its phrase begins (「在江云合作协议上签字」, 「甲与乙的购销合同」) up to a word for an agreement (seeds/lexicon/agreement_heads.txt).
"""

import re
from collections.abc import Iterator, Sequence

from loaders import lexicon
from loaders.chunks import BODY, PLACE, Chunk
from loaders.document import Document, Sentence
from loaders.mentions import agreement_objects
from loaders.mentions.agreement_words import NO_NAME, SIGNS, WEAK, Name, head, head_end, strong_head

_TITLE = re.compile(r"《([^《》\n]{3,60})》")
_QUOTED = re.compile(r"[“「]([^“”「」\n]{4,40})[”」]")
_LEAD = re.compile(r"(?:双方|三方|两[市县区省州地国校院家])(?=建立|缔结|合作|共建|关于)")
_VALUE = re.compile(r".{0,24}?[\d.]+[多余]?[十百千万亿]*(?:[美欧日港]?元|人民币|英镑)的")
_COUNT = re.compile(r"等[\d一二两三四五六七八九十]+[个项份](?:项目|协议|合同)$")


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A name's span without marks of quotation around it, a sum before it and a count behind it: 「价值2亿元的购销合同」."""
    while start < end and text[start] in "《「":
        start += 1
    while end > start and text[end - 1] in "》」":
        end -= 1
    if text[start] == "“" and text[end - 1] == "”" and "“" not in text[start + 1 : end]:
        return start + 1, end - 1
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    value, count = _VALUE.match(text, start, end), _COUNT.search(text[start:end])
    return value.end() if value else start, start + count.start() if count else end


def names(document: Document, sentence: Sentence, row: Sequence[Chunk]) -> list[Name]:
    """The names of agreements in a sentence."""
    found: list[Name] = []
    for name in (
        *_titles(document.text, sentence),
        *agreement_objects.objects(document.text, sentence),
        *agreement_objects.subjects(document.text, sentence),
        *_phrases(document, sentence, row),
        *agreement_objects.counted(document.text, sentence),
        *agreement_objects.bare(document.text, sentence),
        *agreement_objects.of_ceremony(document.text, sentence, joined_ends(document.text, row)),
    ):
        if not any(name.outer[0] < other.outer[1] and other.outer[0] < name.outer[1] for other in found):
            found.append(name)
    return sorted(found)


def _titles(text: str, sentence: Sentence) -> Iterator[Name]:
    for match in _TITLE.finditer(text, sentence.start, sentence.end):
        if head().search(match[1]) or SIGNS.search(text[max(0, match.start() - 4) : match.end()]):
            yield Name(*match.span(1), match.span())
    for match in _QUOTED.finditer(text, sentence.start, sentence.end):
        if strong_head().search(match[1]) and head_end().search(match[1]):
            yield Name(*match.span(1), match.span())


# ── anywhere ──


def joined_ends(text: str, row: Sequence[Chunk]) -> set[int]:
    """Where the second of two who are joined ends: 「甲与乙」, 「甲·乙」, 「甲—乙」."""
    ends = (c.end for c in row if c.kind in (PLACE, BODY) and text[c.start - 1 : c.start] in _JOINS)
    return {end + len("".join(_GOVERNMENT.findall(text[end : end + 5]))) for end in ends}


_GOVERNMENT = re.compile(r"^(?:人民政府|政府|管委会|管理委员会)")
_JOINS = ("与", "和", "同", "及", "·", "—", "－", "–")


def _phrases(document: Document, sentence: Sentence, row: Sequence[Chunk]) -> Iterator[Name]:
    """Phrases that end with a word that only agreements have, from where they begin: behind a mark, a preposition, or the second of two
    who are joined (「甲与乙的…合同」); behind these a project counts too (「包括甲与乙某项目」)."""
    joined = joined_ends(document.text, row)
    leads = lexicon.words("agreement_leads.txt")
    starts = {t.end for t in sentence.tokens if t.text in leads or (len(t.text) == 2 and t.text[1] in "是为叫")} | joined
    for match in head().finditer(document.text, sentence.start, sentence.end):
        start = _phrase_start(document.text, sentence.start, match.start(), starts)
        words = document.text[start : match.end()]
        by_pair = start in joined and not _ANY_PROJECT.match(words) and _ENDS.match(document.text, match.end())
        sure = match.group() not in WEAK or by_pair
        if (
            sure
            and len(words) >= 4
            and not NO_NAME.match(words)
            and not SIGNS.search(words)
            and not _CEREMONY.match(document.text, match.end())
        ):
            yield Name(start, match.end(), (start, match.end()))


_CEREMONY = re.compile("(?:集中|线上|视频|云)?签[约字署](?:仪式|活动)")
_ENDS = re.compile(r"[、，。；;,（(]|等|和|以及|$", re.MULTILINE)
_ANY_PROJECT = re.compile(r"(?:的|等|双方|合作|共建|协作|帮扶|援建|对口|产业|重点|投资)*(?:项目|计划|订单|共识)$")


def _phrase_start(text: str, begin: int, at: int, starts: set[int]) -> int:
    depth = 0
    for k in range(at, begin, -1):
        depth += text[k - 1] in "”)）"
        depth -= text[k - 1] in "“(（"
        if depth < 0 or (depth == 0 and (k in starts or text[k - 1] in "，,。；;：:、—》”\n\u3000 ")):
            return k + (text[k] == "的")
    return begin
