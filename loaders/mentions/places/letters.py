"""One-letter names of places: pairs (沪连, 苏陕) and letters behind a verb of coming and going (来连).

In: a Document, the spans of places already found, and how often each division is named. Out: (offset, division) for each letter. A letter stands for what
custom gives it, or for a place of the article whose name begins with it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product

from loaders import lexicon
from loaders.document import Document
from loaders.lexicon import Division
from loaders.mentions.places.kinds import PARK_KINDS
from loaders.mentions.places.unknown import NAME_TAGS
from loaders.patterns import HAN
from loaders.spans import Covered, Span

Letter = tuple[int, Division]

_PAIR_TAIL = re.compile(
    r"南北结对|南北合作|边(?:区|界|际)|毗邻|南水北调|互学互助|两省|两市|两地|两区|两县|双方|对口|东西部|扶贫|经贸|山海|结对|干部|部门|各地|情|一家|"
    r"(?:产业|劳务|消费|教育|医疗|科技|文旅|人才|农业)?(?:合作|协作|帮扶)"
)
_PARK_TAIL = re.compile(rf"{HAN}{{0,6}}?{PARK_KINDS}")
# 「来连」「在兰召开」「援甘」: a letter after a verb of coming and going, and no word goes on behind it.
_MOVE = re.compile(r"(?<=[来赴在抵返离访驻援莅入进到由我])[\u4e00-\u9fff]")
# Ships and crops do so.
_NO_MOVE = {"返青", "入云", "到港", "进港", "离港", "抵港", "入港", "返港"}
_WORD_ENDS = re.compile(
    r"[，。、；：！？”,;:\s(（)）]|$|期间|召开|举行|举办|考察|参加|出席|访问|调研|干部|务工|就业|工作|投资|企业|实际|掀起|开展|参访|共|揭|签|启|的|前方|指挥"
)
_VAGUE = frozenset("大中东南西北")  # 「与浙/大/合作」 is a university, 「黔/中」 a part of a province
# 「南北结对帮扶」 names no two places, nor does 「山海协作」.
_NO_PAIR = {a + b for a in "东西南北中" for b in "东西南北中"} | {"山海"}
_LEVEL_WORD = {"两省": "province", "两市": "city", "两区": "county", "两县": "county"}


def letters(document: Document, taken: Sequence[Span], counts: Mapping[Division, int]) -> Iterator[Letter]:
    """The letters that stand for places, and which."""
    text, covered = document.text, Covered(len(document.text), taken)
    home = next((d for d in lexicon.divisions_named(document.article.home or "") if d.name == document.article.home), None)
    options = _Letters(counts, [home, *_cities_above(home)] if home else [])
    words = _word_ends(document)
    near = {at for m in _letter().finditer(text) for at in (m.start() - 1, m.start())}
    for i in (*words, *(end for _, end in taken if end not in words)):
        if i not in near:
            continue
        pair_span = (i, i + 2)
        if text[i : i + 2] in _NO_PAIR or i + 2 > len(text) or covered.overlaps(pair_span):
            continue
        pair = options.pair(text[i], text[i + 1], _LEVEL_WORD.get(text[i + 2 : i + 4]))
        if pair and (_heads_park(text, i, options, pair) or (i in words and _is_said(text, i, words, options, pair))):
            covered.add(pair_span)
            yield i, pair[0]
            yield i + 1, pair[1]
    for match in _MOVE.finditer(text):
        tagged = words.get(match.start()) in NAME_TAGS and match.end() in words and text[match.end() : match.end() + 1] != "办"
        verb = _is_verb(words, match) and text[match.start() - 1 : match.end()] not in _NO_MOVE
        if not (tagged or verb or (text[match.start() - 1] != "进" and _WORD_ENDS.match(text, match.end()))):
            continue
        division = options.single(match.group()) or (_region(match.group()) if tagged or verb else None)
        if division and not covered.overlaps(match.span()):
            yield match.start(), division


@cache
def _letter() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(sorted(lexicon.letters())))}]")


def _is_verb(words: Mapping[int, str], match: re.Match[str]) -> bool:
    """Whether the tagger knows both as one verb: 「进京」, 「来沪」."""
    return words.get(match.start() - 1, "") in ("v", "vn") and match.start() not in words and match.end() in words


def _is_said(text: str, at: int, words: Mapping[int, str], options: "_Letters", pair: tuple[Division, Division]) -> bool:
    """Whether two letters at the beginning of a word are meant as two places: what binds them follows, or the state has paired them."""
    named, whole = words[at] in NAME_TAGS, at + 2 in words
    decreed = frozenset(d.name for d in pair) in _decreed()
    if decreed and text[at + 2 : at + 3] in (":", "："):
        return True
    if _PAIR_TAIL.match(text, at + 2):
        if words[at] == "LOC" and whole and not _is_cut(words, at):
            return decreed or options.know(pair) or all(d.name in lexicon.regions() for d in pair)  # 「黄河/情」
        return named or decreed or (whole and (not words[at] or options.know(pair) or _is_cut(words, at)))
    return named and whole and decreed


def _heads_park(text: str, at: int, options: "_Letters", pair: tuple[Division, Division]) -> bool:
    """「沪滇产业园」, 「江州/沪滇冷链产业园」: of two that the state has paired or the article names, or of two countries; not 「中兴产业园」."""
    bound = frozenset(d.name for d in pair) in _decreed() or all(d.level == "country" for d in pair)
    return (bound or options.know(pair)) and _PARK_TAIL.match(text, at + 2) is not None


def _is_cut(words: Mapping[int, str], at: int) -> bool:
    """Whether the tagger parts the letters: it knows no word of the two, as it knows 「平台」."""
    return at + 1 in words


def _cities_above(home: Division) -> list[Division]:
    above = (d for name in lexicon.above(home.name, home.parent) for d in lexicon.divisions_named(name) if d.name == name)
    return [d for d in above if d.level == "city"]


@cache
def _decreed() -> frozenset[frozenset[str]]:
    return frozenset(frozenset((p.a, p.b)) for p in lexicon.pairings())


def _word_ends(document: Document) -> dict[int, str]:
    """Where words begin and end, with the tag of the word that begins there."""
    tokens = [t for s in document.sentences for t in s.tokens]
    return {t.end: "" for t in tokens} | {t.start: t.tag for t in tokens}


class _Letters:
    """What a letter can stand for: customary abbreviations, places of the article whose name begins with it, and, of the paper's own, any letter of the
    name (「京堰对口协作」 in a paper of 十堰)."""

    def __init__(self, counts: Mapping[Division, int], own: Sequence[Division]) -> None:
        self.own = own
        self.counts = {**dict.fromkeys(own, 1), **counts}
        self.by_first: dict[str, list[Division]] = defaultdict(list)
        for division in self.counts:
            letters = division.name[:-1] if division in own else division.name[0]
            for letter in set(letters) - _VAGUE if division.level in ("province", "city") else ():
                self.by_first[letter].append(division)

    def options(self, letter: str) -> list[Division]:
        custom = list(lexicon.by_letter(letter))
        return custom + [d for d in self.by_first.get(letter, ()) if d not in custom]

    def know(self, pair: tuple[Division, Division]) -> bool:
        """Whether the article names both by more than a letter."""
        return all(d in self.counts for d in pair)

    def pair(self, a: str, b: str, level: str | None) -> tuple[Division, Division] | None:
        """The best two places, if at least one letter is customary and both are of one rank or named in the article."""
        if not (lexicon.by_letter(a) or lexicon.by_letter(b)):
            return None
        pairs = [(x, y) for x, y in product(self.options(a), self.options(b)) if x != y]
        best = max(pairs, key=lambda p: self._fitness(p, level), default=None)
        if best is None:
            return None
        customary = bool(lexicon.by_letter(a)) and bool(lexicon.by_letter(b)) and _alike(*best)
        ours = any(d in self.own for d in best) and any(d.name in lexicon.regions() for d in best)
        return best if customary or ours or self.know(best) else None

    def _fitness(self, pair: tuple[Division, Division], level: str | None) -> tuple[int, int, int, int, int]:
        asked = sum(d.level == level or (level == "province" and d.name in lexicon.regions()) for d in pair)
        named = sum(d in self.counts for d in pair)
        decreed = frozenset(d.name for d in pair) in _decreed()
        return asked, named, int(_alike(*pair)), int(decreed), sum(self.counts.get(d, 0) for d in pair)

    def single(self, letter: str) -> Division | None:
        """A place of the article that the letter stands for, the one it names most; a county too, where custom names none (「来青」 to 青浦区)."""
        named = [d for d in self.options(letter) if d in self.counts]
        ours = (d for d in self.own[:1] if d.level == "county" and letter in d.name[1:-1])  # 「莅汀」 in the paper of 长汀县
        counties = (*(d for d in self.counts if d.name.startswith(letter) and d.level == "county"), *ours)
        return max(named or counties, key=lambda d: (self.counts[d], d.name), default=None)


def _region(letter: str) -> Division | None:
    """The province or municipality that a letter alone stands for: 「赴京」, 「在沪」."""
    regions = [d for d in lexicon.by_letter(letter) if d.name in lexicon.regions()]
    return regions[0] if len(regions) == 1 else None


def _alike(a: Division, b: Division) -> bool:
    return a.level == b.level or all(d.name in lexicon.regions() for d in (a, b))
