"""Firms that are told by the company they stand in: items of one list are of one kind.

In: the text and the bodies found in it, and a sentence with what stands for a body in it. Out: which bodies a list makes certain, and items of
lists that are firms though no word of theirs says so (「甲高速、乙集团和丙糖业」).
"""

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache
from itertools import groupby, takewhile

from loaders import lexicon
from loaders.document import Sentence
from loaders.mentions.bodies.names import ending, type_of
from loaders.patterns import any_of
from loaders.spans import Span
from loaders.tagger import Token

_MARK = re.compile(r"(?:[(（][^()（）\n]{1,12}[)）])?\s*(?:[、/|×]|和|与|及|以及|同)\s*")


def runs(text: str, spans: Sequence[Span]) -> Iterator[list[int]]:
    """The numbers of spans that make a list together, two or more: 「甲公司、乙公司和丙公司」."""
    run: list[int] = []
    for i, span in enumerate(spans):
        if run and _MARK.fullmatch(text, spans[run[-1]][1], span[0]):
            run.append(i)
            continue
        if len(run) > 1:
            yield run
        run = [i]
    if len(run) > 1:
        yield run


def items(text: str, sentence: Sentence, found: Sequence[Span]) -> Iterator[Span]:
    """Items of a list of firms that end as firms' names may: 「甲集团、乙造船、丙糖业」; at least as many must be known as such, or the list
    says that they are firms: 「江州南云、海云茶业等企业」, but not 「服装、茶叶等企业」.

    `found` are the spans of bodies in this sentence.
    """
    yield from _called_firms(text, sentence, {n for s in found for n in range(*s)})
    own = {s for s in found if type_of(text[s[0] : s[1]]) == "Enterprise"}
    if own:
        taken = {n for s in found for n in range(*s)}
        maybe = {s for s in _candidates(text, sentence) if taken.isdisjoint(range(*s))}
        both = sorted(own | maybe)
        for run in runs(text, both):
            new = [both[i] for i in run if both[i] in maybe]
            if len(new) <= len(run) - len(new):
                yield from new


def _candidates(text: str, sentence: Sentence) -> Iterator[Span]:
    """What stands between two marks of a list, is made of nouns, and ends as firms' names may."""
    for is_edge, group in groupby(sentence.tokens, lambda token: token.text in _EDGES):
        words = [] if is_edge else _nouns_at_end(list(group))
        if words:
            span = words[0].start, words[-1].end
            last = ending(text[slice(*span)])
            if last and 4 <= span[1] - span[0] <= 9 and span[1] - span[0] - len(last) >= 2 and type_of(last) == "Enterprise":
                yield span


def _nouns_at_end(tokens: Sequence[Token]) -> list[Token]:
    """The run of nouns with which an item ends, without a closing 「等」: 「走访了/云海食品」."""
    while tokens and (tokens[-1].text in ("等", "等等") or tokens[-1].tag == "m"):
        tokens = tokens[:-1]
    return list(reversed(list(takewhile(lambda t: t.tag in _TAGS, reversed(tokens)))))


def _called_firms(text: str, sentence: Sentence, taken: Set[int]) -> Iterator[Span]:
    """What stands before 「等企业」 and has a name's word in it that is no place's."""
    for match in _FIRMS_BEHIND.finditer(text, sentence.start, sentence.end):
        if _PEOPLE.match(text, match.end()):
            continue  # 「远航公司董事长高远、林深等企业负责人」
        tokens = [t for t in sentence.tokens if t.end <= match.start()]
        while tokens:
            words = _nouns_at_end(tokens)
            if not words:
                break
            span = words[0].start, words[-1].end
            if taken.isdisjoint(range(*span)) and _is_brand(text[slice(*span)], words):
                yield span
            tokens = [t for t in tokens if t.end <= span[0]]
            if not tokens or tokens[-1].text not in ("、", "和", "与", "及"):
                break
            tokens = tokens[:-1]


_PEOPLE = re.compile("(?:主要)?(?:负责人|代表|高管|家|界|员工|职工|党员|高层|人士)")
_PROPER = {"ORG", "LOC", "PER", "nz", "nt", "ns", "nr", "nw"}


def _is_brand(form: str, words: Sequence[Token]) -> bool:
    """「江州南云」, 「海云茶业」, not 「江州」 nor 「新能源汽车」."""
    head = max((m.end for m in lexicon.find_divisions(form) if m.start == 0), default=0)
    proper = any(t.tag in _PROPER for t in words)
    return proper and 4 <= len(form) <= 9 and len(form) - head >= 2 and not _trades().fullmatch(form, head)


@cache
def _trades() -> re.Pattern[str]:
    return re.compile(f"{any_of(lexicon.words('trade_words') | lexicon.words('industries'))}+")


_EDGES = {*"、/|×和与及,，。;；:：—"}
_TAGS = {"ORG", "LOC", "nt", "ns", "nz", "n", "vn", "a", "b", "j", "s", "nw", "nr", "PER"}


_FIRMS_BEHIND = re.compile(r"等(?:\d*[余多]?[家个])?\w{0,6}?(?:企业|公司)")
_FIRM_BEFORE = re.compile(r"(?:企业|公司)[—－-]*$")


def told_by_company(text: str, spans: Sequence[Span], certain: Sequence[bool]) -> set[int]:
    """The numbers of the firms, of some spans in text order, that stand beside others in a list or are called firms: 「甲重工等企业」."""
    firm = [type_of(text[a:b]) == "Enterprise" for a, b in spans]
    told = {i for i, (a, b) in enumerate(spans) if _FIRMS_BEHIND.match(text, b) or _FIRM_BEFORE.search(text, max(a - 6, 0), a)}
    for run in runs(text, spans):
        firms = [i for i in run if firm[i]]
        ending_so = [i for i in firms if ending(text[slice(*spans[i])])]
        if len(ending_so) > 1 or len(firms) > 2 or any(certain[i] or i in told for i in firms):
            told.update(firms)
        elif any(certain[i] for i in run):
            told.update(ending_so)
    return {i for i in told if firm[i]}
