"""What a roster tells of one person, and which words can be his name there.

In: a document and spans of its text. Out: `Entry`s, and whether a slot of a roster holds a name. A roster spreads short names (「高 远」), and what
stands alone in its slot may be a name that looks like a word.
"""

import re
from typing import NamedTuple

from loaders import lexicon
from loaders.document import Document
from loaders.mentions.bodies.names import ending
from loaders.mentions.people.names import is_everyday, is_name
from loaders.mentions.people.slots import Slot, name_end
from loaders.patterns import HAN
from loaders.spans import Span

ABSENT = "请假"
# 「高　远」, 「林　小　深」; 「高　远　江　海」 are two.
SPACED = rf"{HAN}[ \u3000]{{1,3}}{HAN}(?:[ \u3000]{{1,3}}{HAN}(?![ \u3000]{{1,3}}{HAN}(?!\w)))?(?![\w·•])"
NAME = rf"(?:{SPACED}|{HAN}{{1,8}}(?:[·•]{HAN}{{1,8}}){{1,3}}|{HAN}{{2,4}})"
_NAME = re.compile(NAME)
_ADMIN = re.compile("[省市县区州旗盟镇乡村]$")


class Entry(NamedTuple):
    """A person named at text[start:end]. `role` is the part he took: one of ontology.md, `ABSENT`, or none told; his posts stand in `post`, if these lines
    tell them, and what a bare post is of in `of`."""

    start: int
    end: int
    name: str
    role: str = ""
    post: Span = (0, 0)
    of: Span = (0, 0)


def entry(text: str, span: Span, role: str, post: Span = (0, 0), of: Span = (0, 0)) -> Entry:
    """The entry of the person named at a span."""
    return Entry(*span, re.sub(r"\s", "", text[slice(*span)]), role, post, of)


def is_slot_name(form: str) -> bool:
    """Whether words that fill a slot beside a post can be a name: 「石泉」, 「成 功」; not 「教育局」, 「江州市」, 「局长」."""
    name = re.sub(r"\s", "", form)
    if not _NAME.fullmatch(form) or _COLLECTIVE.search(name) or name in lexicon.posts():
        return False
    if name != form:
        return True
    place = len(name) > 2 and _ADMIN.search(name) and lexicon.divisions_named(name)
    body = ending(name) and not is_name(name)
    return not place and not body and not _is_word(name)


def _is_word(form: str) -> bool:
    return is_everyday(form) or form[1:] in lexicon.posts()


_COLLECTIVE = re.compile(
    "^[各全有等]|部门|单位|人员|有关|名单|负责|代表|企业|[团成组队]员|[团组]长|领队|[一二两三四五六七八九十]人$"
)


def is_name_alone(document: Document, start: int, end: int) -> bool:
    """Whether an item of a list that nothing but a label leads is a name: 「主持:高远」; not 「各部门」, 「有关单位」."""
    form = document.text[start:end]
    if not is_slot_name(form):
        return False
    if " " in form or "\u3000" in form:
        return form[0] in lexicon.surnames()
    sentence = document.sentences[document.index_at(start)]
    return "·" in form or is_name(form, place=True) or name_end(document.text, sentence, Slot(start, listed=True)) == end
