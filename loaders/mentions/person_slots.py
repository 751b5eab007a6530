"""The name in a slot: where a person's name ends that must begin at some place, because a post or a list mark stands before it.

In: a sentence and the offset. Out: the offset of the name's end, or None where no name stands. Every reading of two characters and more is weighed: by
its shape (a surname first), by what goes on behind it (a mark, a verb, a particle), by how the tagger cuts the words, by where else the article
has it; the best one is taken, if it is good enough. So a name may look like a word (「副市长安宁，」) or the tagger may cut or glue it (「局长林明/和，」).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from loaders import lexicon
from loaders.acts import acts
from loaders.document import Sentence
from loaders.mentions.person_names import end_of_parts, is_everyday
from loaders.mentions.posts import Title
from loaders.patterns import HAN, any_of
from loaders.tagger import Token

_MARK = re.compile(r"[^\u4e00-\u9fff·•]")
# Words behind a name that want something behind themselves: 「高远和/林深」, not 「高远和，」.
_OPEN = set("与和及同跟向对为任以随在把被因受从由给将")
_WHILE = rf"边{HAN}{{1,2}}边{HAN}"  # 「边走边讲」
# Of one character, and yet clear enough.
_CLEAR = set("与和及率任说签")
# Characters that no name ends with.
_NEVER_LAST = "曾的地了等们着与及将把要率未说也还就在"
# What rather goes on behind a name than ends it: 「高远/在会上」, 「高远/为双方」.
_RATHER_BEHIND = "在为向对于到从"
NO_NAME_TAGS = {"r", "u", "c", "p", "m", "q", "f", "w", "TIME", "t", "d"}
_GOES_ON_TAGS = {"v", "vd", "vn", "p", "u", "d", "c", "r", "xc", "ad", "f", "TIME"}
_PLAIN_TAGS = {"v", "vn", "n", "a", "ad", "an"}
_PROPER = {"LOC", "ns", "nz", "nr", "PER", "ORG"}
_ENOUGH = 5


class Slot(NamedTuple):
    """Where a name begins, and what its place says: a `sure` slot takes names without a known surname too; in a roster (`listed`) a word is likelier
    to be a name, and yet more so `beside` another post with its holder (「市长高远、局长/方圆」)."""

    at: int
    sure: bool = True
    listed: bool = False
    beside: bool = False


def name_end(text: str, sentence: Sentence, slot: Slot) -> int | None:
    """Where the name ends that begins at a slot."""
    run = re.compile(rf"{HAN}{{2,6}}").match(text, slot.at, sentence.end)
    if run is None:
        return None
    weighed = [(*_weight(text, sentence, slot, end), end) for end in _ends(text, slot.at, run.end())]
    weight, _, end = max(weighed, default=(0, False, slot.at))
    return end if weight + slot.listed + slot.beside >= _ENOUGH else None


# From one holder of a post to the next post of a list, and from a post over its holder to the next: what the bodies between are called.
_STEP = re.compile(r"[、，,；;][^，,。；;：:\n]{0,30}")
_OVER = re.compile(rf"{HAN}{{2,4}}、[^，,。；;：:\n]{{0,24}}")


def beside_holder(
    text: str, sentence: Sentence, title: Title, posts: Sequence[Title], found: Iterable[tuple[int, int]]
) -> bool:
    """Whether a post stands in a list of posts with their holders: 「市长高远、/局长…」, 「局长…、/县长高远签字」."""
    last = max((end for _, end in found if end <= title.start), default=None)
    if last and _STEP.fullmatch(text, last, title.start):
        return True
    behind = next((t for t in posts if t.start > title.end), None)
    if behind is None or not _OVER.fullmatch(text, title.end, behind.start):
        return False
    return re.compile(HAN).match(text, behind.end, sentence.end) is not None


def _ends(text: str, at: int, stop: int) -> Iterator[int]:
    """The ends to weigh: none behind a longer word that goes on behind names (「林明/出席」)."""
    for end in range(at + 2, stop + 1):
        yield end
        if (word := _after().match(text, end)) and len(word.group()) > 1:
            return


@cache
def _after() -> re.Pattern[str]:
    """What goes on behind a person's name: verbs, prepositions, ways of address."""
    words = {*lexicon.words("after_names.txt"), *(form for form in acts() if len(form) > 1 or form in "说签")}
    return re.compile(f"{_WHILE}|{any_of(words)}")


@cache
def _all_after() -> re.Pattern[str]:
    """「解释说」: nothing but such words."""
    return re.compile(
        f"(?:{'|'.join(sorted((w for w in lexicon.words('after_names.txt') if len(w) > 1), key=len, reverse=True))})说?"
    )


def is_common(sentence: Sentence, span: tuple[int, int]) -> bool:
    """Whether the tagger knows a common word in a span, or a time: 「周末,在江州支教的…」."""
    return any(len(t.text) > 1 and t.tag in _COMMON_TAGS for t in sentence.tokens_in(*span))


_COMMON_TAGS = NO_NAME_TAGS | {"t", "s", "n", "v", "vn", "ad"}


def goes_on(text: str, at: int) -> bool:
    """Whether a word stands at `at` that goes on behind names."""
    return _after().match(text, at) is not None


def behind_words(text: str, at: int) -> int:
    """Where what goes on behind a name that ends at `at` ends: 「高远/赴/云港公司」, 「高远/同志/考察/云港公司」."""
    while word := _after().match(text, at):
        at = word.end()
    return at


def acts_behind(text: str, at: int) -> bool:
    """The same, but for what may as well go on behind a thing: 「林果的」, 「协/作」."""
    word = _after().match(text, at)
    return word is not None and word.group() not in ("的", "作")


def _weight(text: str, sentence: Sentence, slot: Slot, end: int) -> tuple[int, bool]:
    """How much speaks for a reading, and whether it is told where it ends."""
    span = slot.at, end
    form = text[slice(*span)]
    words = sentence.tokens_in(*span)
    bound, shape = _bound(text, sentence, end, slot.sure), _shape(text, slot, end, words)
    shape = _MADE_OF_PARTS if shape and _is_japanese(form) and "日本" in text else shape
    tagged = words[-1].tag == "PER" and words[-1].end == end and (len(words) == 1 or words[0].start < span[0])
    if not shape or not (bound or tagged) or is_word(form):
        return 0, False
    whole = words[-1].end == end
    cut = form in lexicon.japanese_surnames() and text[end : end + 1] == "和"  # 「武内/和久」
    against = _wordiness(text, *span, words) if shape < _MADE_OF_PARTS else 0
    against += len(form) > 2 and form[-1] in _RATHER_BEHIND
    return shape + bound + tagged + (tagged and bound > 0) + whole - against - 2 * cut + _recurs(text, form, end), bound > 0


@lru_cache(1 << 14)
def is_word(form: str) -> bool:
    """Whether a form is no name, whatever stands around it."""
    none = is_everyday(form) or _all_after().fullmatch(form) is not None
    comes = form[0] in "来赴抵访" and len(form) == 2 and bool(lexicon.by_letter(form[1]))  # 「区长来连考察」
    place = comes or any(d.name == form[:size] for size in (3, 4) for d in lexicon.divisions_named(form[:size]))
    return (
        none
        or place
        or form[-1] in _NEVER_LAST
        or _WHEN.fullmatch(form) is not None
        or bool({form, form[1:]} & lexicon.posts().keys())
    )


_WHEN = re.compile(
    f"(?:[将已]|亲[陪临赴率往]){HAN}*|[来赴进到抵]{HAN}{{0,2}}[前后]"
)  # 「市长/将到会」, 「来云前/任江州市副市长」

_MADE_OF_PARTS = 4


def _shape(text: str, slot: Slot, end: int, words: Sequence[Token]) -> int:
    """How much a form looks like a name by itself; 0 if it can be none."""
    form = text[slot.at : end]
    single, double = form[0] in lexicon.surnames(), form[:2] in lexicon.surnames()
    if (double and 3 <= len(form) <= 4) or (single and len(form) <= 3 and form not in lexicon.surnames()):
        return 3
    if _is_japanese(form):
        return 3
    if end_of_parts(form, 0, len(form)) == len(form):
        return _MADE_OF_PARTS
    return _shape_of_others(text, slot, end, words) if slot.sure else 0


def _is_known(word: str, *, beside: bool) -> bool:
    """Whether a word of the tagger's is one: it takes 「次仁罗布」 for a verb. A short one that nobody knows is likely a new word, but not `beside`
    a post with its holder."""
    if len(word) < 3:
        return not beside or word in lexicon.words("common_words.txt")
    return len(word) > 4 or bool({word, word[:2], word[-2:]} & lexicon.words("common_words.txt"))


def _is_japanese(form: str) -> bool:
    return 3 <= len(form) <= 5 and bool({form[:2], form[:3]} & lexicon.japanese_surnames())


def _shape_of_others(text: str, slot: Slot, end: int, words: Sequence[Token]) -> int:
    """A form without a known surname: no common word, and short, or all of it a name to the tagger."""
    form, tags = text[slot.at : end], {t.tag for t in words}
    parts = ((text[max(t.start, slot.at) : t.end], t.tag) for t in words[words[0].tag in _PROPER :])
    plain = any(len(part) > 1 and tag in _PLAIN_TAGS and _is_known(part, beside=slot.beside) for part, tag in parts)
    placed = any(lexicon.divisions_named(word) for word in (form, *(t.text for t in words if len(t.text) > 1)))
    word = _after().match(form)
    if plain or placed or tags & (NO_NAME_TAGS - {"f", "d"}) or (word and len(word.group()) > 1):
        return 0
    short = len(words) <= 3 and len(form) <= 4
    return (2 if tags & _PROPER or len(form) <= 3 else 1) if short or tags <= _PROPER else 0


def _bound(text: str, sentence: Sentence, end: int, sure: bool) -> int:
    """How well a name can end there: before a mark, a verb or a particle."""
    if end == sentence.end or _MARK.match(text, end):
        return 2 if text[end : end + 1].isdigit() else 3
    if word := _after().match(text, end):
        return _bound_by(text, sentence, word, sure)
    token = sentence.token_at(end)
    if token is None or token.start != end or token.tag not in _GOES_ON_TAGS:
        return 0
    if len(token.text) == 1:
        return 0 if token.end >= sentence.end or _MARK.match(text, token.end) else 1
    if _ends_later(text, token):
        return 0
    return 2 if token.tag in ("v", "vd", "d", "TIME") else 1


def _ends_later(text: str, token: Token) -> bool:
    """「高远/航递/交」: whether no word begins where a token does, but one does behind its first character."""
    known = lexicon.words("common_words.txt")
    return token.tag != "TIME" and not {token.text, token.text[:2]} & known and text[token.start + 1 : token.start + 3] in known


def _bound_by(text: str, sentence: Sentence, word: re.Match[str], sure: bool) -> int:
    """How well a name ends before a word that goes on: a longer word tells it best; 「和」 must have something behind it."""
    if len(word.group()) > 1:
        return 3
    around = sentence.token_at(word.start())
    if (
        word.group() not in _CLEAR | _OPEN
        and around is not None
        and around.start < word.start() < word.end() < around.end
        and around.tag in ("n", "ORG", "LOC", "nz")
    ):
        return 0  # 「青岛工/作组」
    if word.group() in _OPEN:
        behind = word.end()
        swallowed = word.group() == "和" and (_begins_verb(sentence, behind) or text.startswith("一行", behind))
        if behind >= sentence.end or _MARK.match(text, behind) or swallowed:
            return 0  # 「林和，」, 「林明和/谈产教融合」, 「林明和/一行」
        if again := _after().match(text, behind):
            return (1 + (word.group() in _CLEAR)) * (len(again.group()) > 1)
    return 3 if sure and word.group() in _CLEAR else 2


def _begins_verb(sentence: Sentence, at: int) -> bool:
    token = sentence.token_at(at)
    return token is not None and token.start == at and token.tag == "v"


def _wordiness(text: str, at: int, end: int, words: Sequence[Token]) -> int:
    """How much the slot's first word speaks against a name: 「市长/安排/人员」, 「书记/于/今天/上午」. Before a mark it has nothing to do."""
    first, rest = words[0], words[1:]
    if first.start < at:
        return 0
    closed = _MARK.match(text, end) is not None
    if first.end > end:
        return 3 if first.tag in _PLAIN_TAGS and end - at == 2 and len(first.text) > 3 else 0  # 「关键/时刻表态」
    if len(first.text) == 1:
        return _against_single(first, rest, text[end : end + 1], bounded=closed or goes_on(text, end))
    if first.tag in NO_NAME_TAGS - {"d"}:
        return 2 if rest or closed or first.tag in ("TIME", "t") else 5
    if first.tag not in _PLAIN_TAGS | {"d", "vd", "s"} or not _is_known(first.text, beside=True):
        return 0
    if len(first.text) > 2:
        return 1 if closed or goes_on(text, end) else 2
    if first.tag in ("d", "ad"):
        adverb = first.tag == "d" and first.text[0] not in lexicon.surnames()  # 「局长/当即/表示」
        return 0 if closed else 3 if adverb else 1 if first.tag == "d" else 2
    return 3 if first.tag in ("v", "vn") and not (closed or _says(text, end)) else 2


# Surnames that are prepositions; without a verb behind they are none: 「县长/向/家坝，」, not 「书记/于/会前，」.
_PREPOSED, _FULL_STOPS = ("向", "于", "从", "由"), ("，", ",", "。", "；", ";")
_OF_TIME = {"f", "TIME", "t", "m", "r"}


def _says(text: str, at: int) -> bool:
    """Whether a verb of two characters and more goes on at `at`: in 「局长/雷雨/表示」 no verb stands before it."""
    word = _after().match(text, at)
    return word is not None and (len(word.group()) > 1 or word.group() == "说")


def _against_single(first: Token, rest: Sequence[Token], mark: str, *, bounded: bool) -> int:
    """The same where the first word is one character: 「副市长/和/远，」 is a name, 「书记/和/群众」 and 「领导/于/会/前」 are none."""
    given = bool(rest) and (
        rest[0].tag == "nr" or (rest[0].tag == "PER" and rest[0].text[0] not in lexicon.surnames())
    )  # 「和/志强」
    long = bool(rest) and len(rest[0].text) > 1 and rest[0].tag not in ("LOC", "ns", "nz") and not given
    long = long and not (first.text in _PREPOSED and mark in _FULL_STOPS)
    if first.tag in ("p", "c"):
        return 5 if long or not bounded or any(t.tag in _OF_TIME for t in rest) else 0
    return 2 - (first.tag == "d") if long and first.tag in NO_NAME_TAGS else 0


def _recurs(text: str, form: str, end: int) -> int:
    """For a form that the article has elsewhere with something else behind it, against one that always goes on the same."""
    count = text.count(form)
    if count < 2:
        return 0
    return 1 if text.count(form + text[end : end + 1]) < count else -1
