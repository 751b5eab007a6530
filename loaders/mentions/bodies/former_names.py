"""What bodies were called before: 「远航集团前身是海滨远航公司」, 「海滨远航公司更名为远航集团」.

In: an article's document and bodies. Out: the other names of each body. Other articles, which know only the old name, then find it
(graph/identity).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.document import Document
from loaders.mentions.bodies.names import WAS_CALLED
from loaders.mentions.bodies.reader import Body

_CHANGED = "更名|改名|改称|易名|变更|改制|改组|重组|转制|改建"
# Between the new name and the old one.
_WAS = re.compile(rf"[,，(（]?(?:{WAS_CALLED.pattern}|原(?:为|系|是)?[:：]?|(?:就|也就)是[^。,，]{{0,8}}的)")
_SAME_ONE = re.compile(r"(?:公司|集团|企业|工厂|该厂|厂子|银行|学院|学校)(?:就|也就|其实)是[^。,，]{0,10}的$")
# 「远航公司是由海滨远航厂改制而来」, 「远航集团,去年由海滨远航厂更名而来」
_FROM = re.compile(r"[,，]?[^。;；,，]{0,6}(?:的前身)?[由从]")
_GREW = re.compile(
    rf"[^。;；,，的]{{0,4}}?(?:(?:更名|改名|改称|易名|改制|转制)(?:而来|而成|成立)?|(?:{_CHANGED})(?:而来|而成|成立)|(?:发展|演变)而[来成])(?P<of>的)?"
)
# Between the old name and the new one.
_BECAME = re.compile(rf"[^。;；]{{0,14}}?(?:(?:{_CHANGED}|升格)(?:为|成|作)|[(（]现(?:名|称|为|更名为|改称)?[:：]?)")
_RENAMED = re.compile(r"(?:更名|改名|改称|易名)(?:为|成)?$")
_OLD_NAME = re.compile(rf"(?:{WAS_CALLED.pattern})[“「]?(?P<name>[\u4e00-\u9fff]{{3,12}})[”」]?(?=[,，。;；])")


def former_names(document: Document, bodies: Sequence[Body]) -> Iterator[tuple[Body, str]]:
    """Each body with a name that it once had."""
    text = document.text
    known = sorted(bodies)
    for one, other in pairwise(known):
        if document.index_at(one.start) == document.index_at(other.start):
            yield from _told_by_two(text, one, other)
    starts = {body.start for body in known}
    for body in known:
        old = _OLD_NAME.match(text, body.end)
        if old and old.start("name") not in starts:
            yield body, old["name"]  # 「五年前还叫远航模具」, which alone would be no name of a body


def _told_by_two(text: str, one: Body, other: Body) -> Iterator[tuple[Body, str]]:
    between = text[one.end : other.start]
    before = text[max(one.start - 4, 0) : one.start]
    grew = _GREW.match(text, other.end)
    if _WAS.fullmatch(between) or _SAME_ONE.search(between) or (_FROM.fullmatch(between) and grew):
        yield from _names(one, other)
    elif _BECAME.fullmatch(between):
        yield from _names(other, one)
    elif between == "的" and _RENAMED.search(before):
        yield from _names(one, other)  # 「去年更名远航集团的海滨远航公司」
    elif before.endswith(("由", "从")) and (of := _GREW.fullmatch(between)) and of["of"]:
        yield from _names(other, one)  # 「由海滨远航厂改制的远航公司」


def _names(new: Body, old: Body) -> Iterator[tuple[Body, str]]:
    yield from ((new, name) for name in sorted({old.name, old.form} - {new.name}))
