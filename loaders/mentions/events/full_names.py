"""The full name of an event that is told by a kind alone.

In: a Name in a sentence, the sentence's chunks and the headlines. Out: what it is called. 「开工仪式」 takes what it is for from the headline, 「年会」 who held it
from its clause.
"""

import re
from collections.abc import Sequence

from loaders.chunks import ACT, AND, BODY, LIST, MARK, PERSON, PLACE, TEXT, Chunk
from loaders.document import Document
from loaders.mentions.events.forms import cleaned
from loaders.mentions.events.names import Name

_PLAIN = 8  # characters of a name that is but a kind: 「领导干部大会」


def full_name(document: Document, rows: Sequence[Sequence[Chunk]], headlines: Sequence[int], i: int, name: Name) -> str:
    """A bare ceremony takes its name from the headline that says what it is for: 「——某某产业园开工」 + 「开工仪式」."""
    what = name.head.removesuffix("仪式")
    for head in headlines if name.bare and what and what != name.head else ():
        line = document.of(document.sentences[head]).strip("—-– ")
        for clause in re.split(r"[\s，,；;]", line):
            if clause.endswith(what) and len(clause) > len(what) + 2:
                return clause + "仪式"
    return _whose(document.text, rows[i], name) + cleaned(name.form)


def called_by(row: Sequence[Chunk], name: Name) -> str:
    """「高远召开/座谈会」: who called a meeting of which the article has another of its kind."""
    first = next((c.value.name for c in row if c.kind == PERSON and c.end <= name.start), None)
    return f"{first}召开{name.form}" if first else ""


_HEAD = 4
# 「由云港公司承建的江州核心区综合开发项目/举行开工仪式」; not 「高远的儿子在江州中学举行开学典礼」
_THING = re.compile(
    r"(?:^|[，,。；;：:\n的日]|近日|日前|[上下]午|今天|昨天)(?P<what>[^，,。；;：:\n的在]{3,40}?(?:项目|工程|生产线|基地|园区?|[大小中]学|医院|大桥|公路|高速|铁路|中心|平台|专线|班列|航线|馆))"
    r"(?:[上下]午|今天|昨天|正式|隆重|顺利|在[^，,。；;]{2,16})*$"
)


def _whose(text: str, row: Sequence[Chunk], name: Name) -> str:
    """「江州县召开/领导干部大会」, 「商会日前举行/年会」: who held a meeting that has no name but its kind, in front of it."""
    row = [c for c in row if c.end <= name.start]
    if name.form.endswith(("仪式", "典礼")) and row and row[-1].kind == ACT and row[-1].value.act == "hold":
        thing = _THING.search(text, max(0, row[-1].start - 60), row[-1].start)
        if thing and len(thing["what"]) > _HEAD:
            return thing["what"]
    if len(name.form) > _PLAIN or not row or row[-1].kind != ACT or row[-1].value.act != "hold":
        return ""
    clause = next((k + 1 for k in range(len(row) - 1, -1, -1) if row[k].kind == MARK and row[k].value not in (AND, LIST)), 0)
    subject = [c for c in row[clause:-1] if c.kind in (PLACE, BODY)]
    alone = bool(subject) and subject[-1].end == row[clause].end and all(c.kind in (PLACE, BODY, TEXT) for c in row[clause:-1])
    return str(subject[-1].value.name) if alone else ""
