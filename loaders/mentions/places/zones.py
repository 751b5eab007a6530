"""Where zones and parks are named: 「大连/长兴岛经济区」, 「前湾/新区」, 「江州—云州工业园区」, 「德令哈工业园/管委会」.

In: a Document. Out: spans. A zone's name begins where its run of nouns does, or with the place beside it.
"""

import re
from collections.abc import Iterator

from loaders import lexicon
from loaders.document import Document, Sentence, left_edge
from loaders.mentions.places.kinds import ANY_PARK, BARE_KINDS, DIVISION_KINDS, ZONE, ZONE_KINDS
from loaders.mentions.places.unknown import NAME_TAGS, NOT_DIVISION
from loaders.patterns import HAN, LINKS
from loaders.spans import Span, occurrences
from loaders.tagger import Token


def zones(document: Document) -> Iterator[Span]:
    """「大连/长兴岛经济区」, 「前湾/新区」, 「江州—云州工业园区」: a zone's name begins where its run of nouns does."""
    for sentence in document.sentences:
        for match in ZONE.finditer(document.text, sentence.start, sentence.end):
            start, office = _zone_start(document.text, sentence, match.span()), _OFFICE_BEHIND.match(document.text, match.end())
            if NOT_DIVISION.search(document.text[start : match.end()]) and match.group() == "新区":
                continue
            if 2 <= match.start() - start <= 12 or match.group() == "国际港务区" or (office and start == match.start()):
                yield start, match.end()


def _zone_start(text: str, sentence: Sentence, kind: Span) -> int:
    at, end = kind
    joint = "合作" in text[at:end] or text.endswith(("合作", "协作"), 0, at)
    start = left_edge(sentence, _before_brackets(text, at), _in_joint_park if joint else _in_zone_name)
    start = _with_partner(text, sentence, min(start, _start_with_office(sentence, at)), end)
    own = _WITH_OWN.match(text, start, end)
    return own.end() if own else start  # 「同/县经济开发区」, 「市/新区」


def _with_partner(text: str, sentence: Sentence, start: int, end: int) -> int:
    """「江州—/云州工业园区」: the other one of two places whose park it is."""
    before = sentence.token_at(start - 2) if text[max(start - 1, 0) : start] in LINKS else None
    partner = before and before.end == start - 1 and lexicon.divisions_named(before.text)
    park = (
        partner
        and any(m.start == 0 for m in lexicon.find_divisions(text[start:end]))
        and not lexicon.divisions_named(text[start:end])
    )
    return before.start if before and park else start


_OFFICE_BEHIND = re.compile("管委会|党工委|管理委员会")
_ADMINISTERED = re.compile(rf"(?:[区园城港岛湾]|口岸|基地)(?={_OFFICE_BEHIND.pattern})")
_LONGEST_ZONE = 20  # characters


def administered(document: Document) -> Iterator[Span]:
    """「德令哈工业园/管委会」, 「友谊关口岸/管委会」: whatever has such an office is a zone, and wherever else it is named."""
    text = document.text
    named: set[str] = set()
    bare: set[str] = set()
    for match in _ADMINISTERED.finditer(text):
        sentence = document.sentences[document.index_at(match.start())]
        start = _zone_start(text, sentence, match.span())
        name = text[start : match.end()]
        if name in BARE_KINDS:
            bare.add(name)
            yield start, match.end()
        elif 3 <= len(name) <= _LONGEST_ZONE and not (_NO_ZONE.search(name) or _ends_with_division(name)):
            named.add(name)
            yield start, match.end()
    for kind, end in occurrences(text, bare - {ANY_PARK}):
        start = _zone_start(text, document.sentences[document.index_at(kind)], (kind, end))
        if start < kind and lexicon.begins_with_division(text[start:kind]):  # 「江州绿色合作区」, whose 「合作区管委会」 it is
            yield start, end
    yield from occurrences(text, named)


_NO_ZONE = re.compile("(?:[社小校辖城市]|^.?景)区$")


def _ends_with_division(name: str) -> bool:
    """「江州市云区」 is found by the register."""
    return any(m.end == len(name) and m.start > 0 and m.form[-1] in DIVISION_KINDS for m in lexicon.find_divisions(name))


def _start_with_office(sentence: Sentence, at: int) -> int:
    """「江州经济开发区管委会」 is one word for the tagger: the zone begins with it; in 「江州市/新区管委会」 it is the city's."""
    token = sentence.token_at(at)
    if not token or token.tag not in NAME_TAGS or not token.text.endswith(("管委会", "党工委")):
        return at
    lead = re.match(r"\W*", token.text)
    before = token.text[: at - token.start]
    return at if before.endswith(tuple(DIVISION_KINDS)) else token.start + (lead.end() if lead else 0)


_WITH_OWN = re.compile(rf"[与和同跟][县市区省州](?![^\\W]?[县市区省州])|[县市区省州](?=(?:{ZONE_KINDS}|园区)$)")


def _before_brackets(text: str, at: int) -> int:
    """「江州（云州）/产业园」: where the brackets in a zone's name open."""
    brackets = _BRACKETS.search(text, max(at - 8, 0), at)
    return brackets.start() if brackets else at


_BRACKETS = re.compile(rf"[（(]{HAN}{{2,4}}[）)]$")


def _in_zone_name(token: Token) -> bool:
    return token.text in ("先进", "省级") or (  # 「江州市先进制造业开发区」, 「江州省级开发区」
        token.tag in {*NAME_TAGS, "n", "s", "f"}
        and len(token.text) > 1
        and not token.text.endswith(("管委会", "领导", "书记", "市长"))
    )


def _in_joint_park(token: Token) -> bool:
    """「江云/新兴/产业/合作园区」: what is made there belongs to the name."""
    return _in_zone_name(token) or (token.tag in ("a", "vn", "b", "PER") and len(token.text) == 2)
