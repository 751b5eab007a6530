"""The name in a slot: where a person's name ends that must begin at some place, because a post or a list mark stands before it.

In: a sentence and the offset. Out: the offset of the name's end, or None where no name stands. Every reading is weighed, that there is none and each end: by
its shape (a surname first), by what goes on behind it (a mark, a verb, a particle), by how the tagger cuts the words and what it thinks of other ways to cut
them, by where else the article has it. So a name may look like a word (「副市长安宁，」) or the tagger may cut or glue it (「局长林明/和，」). What each sign
weighs stands in weights.csv, which `make calibrate` (tests/name_weights.py) learns.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from loaders import lexicon
from loaders.document import Sentence
from loaders.mentions.people.after_names import SPEAKS, after, goes_on
from loaders.mentions.people.bounds import MARK, PARTICLES, bound, opens
from loaders.mentions.people.names import ends_with_place, is_given
from loaders.mentions.people.shapes import NO_NAME_TAGS, PLAIN_TAGS, is_japanese, is_known, is_word, kind_of, likeness
from loaders.mentions.posts import Title
from loaders.patterns import HAN, any_of
from loaders.tagger import Token
from loaders.weights import weights

_LONGEST = 8
_SHORT = 3  # characters of a name that is weighed whatever the tagger thinks of it
_UNLIKELY = 6.0
_PLACES = 6
_PREPOSITION = 5  # how much one speaks against a name


class Slot(NamedTuple):
    """Where a name begins, and what its place says (`by`): a `post` takes names without a known surname too, a `group` (「市领导」) does not, nor does an
    `item` behind another name of a list or what the `tagger` alone takes for a name; in a roster (`listed`) a word is likelier to be a name, and yet more
    so `beside` another post with its holder (「市长高远、局长/方圆」)."""

    at: int
    by: str = "post"
    listed: bool = False
    beside: bool = False

    @property
    def sure(self) -> bool:
        return self.by == "post"


def name_end(text: str, sentence: Sentence, slot: Slot) -> int | None:
    """Where the name ends that begins at a slot."""
    if end := _plain_end(text, sentence, slot):
        return end
    known = _weights()
    weighed = [
        (sum(known.get(sign, 0.0) * value for sign, value in signs.items()), end)
        for end, signs in readings(text, sentence, slot)
    ]
    _, end = max(weighed)
    return end if end > slot.at else None


def _plain_end(text: str, sentence: Sentence, slot: Slot) -> int | None:
    """Where nothing is to be weighed: the tagger has a name there that looks like one, up to a mark, or up to a clear word behind three characters; a
    Japanese name has the given name 和也."""
    if _WITH_YA.match(text, slot.at + 2) and text[slot.at : slot.at + 2] in lexicon.japanese_surnames():
        return slot.at + 4
    token = sentence.token_at(slot.at)
    if token is None or token.start != slot.at or token.tag != "PER" or len(token.text) not in (2, 3):
        return None
    if opens(text, token.end):
        return None
    word = after().match(text, token.end) if len(token.text) == 3 and token.text[-1] not in PARTICLES else None
    told = MARK.match(text[token.end : token.end + 1] or "\n") or (word and len(word.group()) > 1)
    return token.end if told and token.text[0] in lexicon.surnames() and not is_word(token.text) else None


_WITH_YA = re.compile("[和直拓达智伸雅]也")  # in 「山田清/也出席」 清 is a given name by itself
# As many characters as a name may have; not the first part of a name with a dot, but what stands joined before one: 「高远/与马丁·杜朗」.
_RUN = re.compile(rf"{HAN}{{2,{_LONGEST}}}+(?![·•])|{HAN}{{2,4}}?(?=[与和及同跟率暨]{HAN}+[·•])")


def readings(text: str, sentence: Sentence, slot: Slot) -> list[tuple[int, dict[str, float]]]:
    """Every end that a name there could have, with what speaks for it or against it; the slot's own offset is the reading that no name stands there."""
    run = _RUN.match(text, slot.at, sentence.end)
    odds = sentence.lattice.person(slot.at, len(run.group())) if run else []
    least = max(odds[2:], default=0.0) - _UNLIKELY
    sizes = [size for size in range(2, len(odds)) if size <= _SHORT or odds[size] > least]
    ends = [slot.at + size for size in sizes if _can_end(text, sentence, slot, slot.at + size)]
    likeliest = max((odds[end - slot.at] for end in ends), default=0.0)
    none = {
        f"none by {slot.by}": 1.0,
        f"none odds by {slot.by}": likeliest,
        "none listed": slot.listed,
        "none beside": slot.beside,
    }
    return [(slot.at, none), *((end, _signs(text, sentence, slot, end, odds[end - slot.at] - likeliest)) for end in ends)]


# 「高明远/谈过一个想法」, 「高明远/让随行的局长」
_HAS_DONE = re.compile("[谈说讲问看听提做]过|[谈讲问提做]了|[谈说讲提][到起]|让(?:随行|身边|记者)")
# 「高兴/地说」, 「高远来/了」
_NEVER_BEHIND = re.compile("了(?!解|结|却)|地(?![区方点市处质])")


def _can_end(text: str, sentence: Sentence, slot: Slot, end: int) -> bool:
    """Not behind a word that goes on behind names (「高远航/出席」) nor within one of speech (「高远作/推介」), nor behind a post (「高远/州长」), nor within a part of names (「苏布/毕力格」) or before
    one that would be their second half (「云朗/平措」), nor behind a preposition with its noun (「书记/于/会前」)."""
    form = text[slot.at : end]
    on = any((word := after().match(text, at, end)) and len(word.group()) > 1 for at in range(slot.at + 2, end - 1))
    on = on or (len(form) > 2 and (SPEAKS.match(text, end - 1) or _HAS_DONE.match(text, end - 1)) is not None)
    cut = any(part.start() < end < part.end() for part in _long_parts().finditer(text, slot.at, end + 3))
    half = _parts().match(text, slot.at + 2, sentence.end)
    cut = cut or (half is not None and end < half.end() and not goes_on(text, slot.at + 2))
    if on or cut or is_word(form) or _posts_within().search(form) or _NEVER_BEHIND.match(text, end):
        return False
    words = sentence.tokens_in(slot.at, end)
    does = slot.by == "group" and _is_done(form, words[0])
    if does or (len(form) > _SHORT + 1 and ends_with_place(form)):
        return False
    return slot.beside or is_japanese(form) or _wordiness(text, slot.at, end, words) < _PREPOSITION


def _is_done(form: str, first: Token) -> bool:
    """「干部/修路、建校」, 「教师/来学校走访」: whether it is something that people do."""
    return (form[0] in "来到赴" and len(form) > 2) or (first.tag == "v" and form in lexicon.words("common_words.txt"))


@cache
def _posts_within() -> re.Pattern[str]:
    return re.compile(any_of(post for post in lexicon.posts() if len(post) > 1))


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(any_of(part for part in lexicon.words("name_parts.txt") if part not in lexicon.words("common_words.txt")))


@cache
def _long_parts() -> re.Pattern[str]:
    """Parts of Mongolian, Tibetan and Uyghur names that are clear by themselves."""
    return re.compile(any_of(part for part in lexicon.words("name_parts.txt") if len(part) > 2))


_HAN = re.compile(HAN)


def _signs(text: str, sentence: Sentence, slot: Slot, end: int, odds: float) -> dict[str, float]:
    """What speaks for the reading that a slot's name ends at `end`, or against it; `odds` are the tagger's against the likeliest end."""
    form, words = text[slot.at : end], sentence.tokens_in(slot.at, end)
    tagged = words[-1].tag == "PER" and words[-1].end == end and (len(words) == 1 or words[0].start < slot.at)
    shape, kind, bounded = (
        likeness(text, (slot.at, end), words, beside=slot.beside),
        kind_of(form),
        bound(text, sentence, end, slot.sure),
    )
    plain = len(form) > 2 and words[0].start == slot.at and all(t.tag in PLAIN_TAGS for t in words) and not is_given(form)
    signs = {
        "odds": max(odds, -8.0),
        f"{kind} {min(len(form), 5)}": 1.0,
        f"shape {shape}": 1.0,
        f"bound {bounded}": 1.0,
        f"plain words bound {bounded}": plain,
        "wordy": _wordiness(text, slot.at, end, words),
        "whole": words[-1].end == end,
        "tagged": tagged,
        "particle last": len(form) > 2 and form[-1] in PARTICLES,
        "aspect behind": text[end + 1 : end + 2] in ("了", "着", "过"),
        "one left": not MARK.match(text, end) and MARK.match(text[end + 1 : end + 2] or "\n") is not None,
        **_elsewhere(text, form, end),
        **{f"word of {size} behind": text[end : end + size] in lexicon.words("common_words.txt") for size in (2, 3, 4)},
    }
    if not _HAN.match(text, end) and not opens(text, end):
        listed = "in list " if text.startswith("、", end) else ""
        signs |= {"fills": 1.0, f"fills {kind}": 1.0, f"fills {listed}by {slot.by}": 1.0, "fills beside": slot.beside}
    return signs


@cache
def _weights() -> Mapping[str, float]:
    return weights("loaders.mentions.people", "weights.csv")


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
    return _HAN.match(text, behind.end, sentence.end) is not None


def _wordiness(text: str, at: int, end: int, words: Sequence[Token]) -> int:
    """How much the slot's first word speaks against a name: 「市长/安排/人员」, 「书记/于/今天/上午」. Before a mark it has nothing to do."""
    first, rest = words[0], words[1:]
    if first.start < at or is_given(text[at:end]):
        return 0
    closed = MARK.match(text, end) is not None
    if first.end > end:
        return 3 if first.tag in PLAIN_TAGS and end - at == 2 and len(first.text) > 3 else 0  # 「关键/时刻表态」
    if len(first.text) == 1:
        return _against_single(first, rest, text[end : end + 1], bounded=closed or goes_on(text, end))
    if first.tag in NO_NAME_TAGS - {"d"}:
        return 2 if rest or closed or first.tag in ("TIME", "t") else _PREPOSITION
    if first.tag not in PLAIN_TAGS | {"d", "vd", "s"} or not is_known(first.text, beside=True):
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
    word = after().match(text, at)
    return word is not None and (len(word.group()) > 1 or word.group() == "说")


def _against_single(first: Token, rest: Sequence[Token], mark: str, *, bounded: bool) -> int:
    """The same where the first word is one character: 「副市长/和/远，」 is a name, 「书记/和/群众」 and 「领导/于/会/前」 are none."""
    given = bool(rest) and (
        rest[0].tag == "nr" or (rest[0].tag == "PER" and rest[0].text[0] not in lexicon.surnames())
    )  # 「和/志强」
    long = bool(rest) and len(rest[0].text) > 1 and rest[0].tag not in ("LOC", "ns", "nz") and not given
    long = long and not (first.text in _PREPOSED and mark in _FULL_STOPS)
    if first.tag in ("p", "c"):
        return _PREPOSITION if long or not bounded or any(t.tag in _OF_TIME for t in rest) else 0
    return 2 - (first.tag == "d") if long and first.tag in NO_NAME_TAGS else 0


def _elsewhere(text: str, form: str, end: int) -> dict[str, float]:
    """What the whole article tells of a form: that it has something else behind it elsewhere, that it always goes on with the same character (so that this
    belongs to it), or that a name less its last character ends elsewhere."""
    shorter = len(form) > 2 and _ends_somewhere(text, form[:-1], form[-1])
    count = text.count(form)
    if count < 2:
        return {"shorter elsewhere": shorter}
    alike = text.count(form + text[end : end + 1]) == count
    on = alike and _HAN.match(text, end) is not None
    return {
        "elsewhere": not alike and form not in lexicon.japanese_surnames(),
        "goes on alike": min(count - 1, 3) * on,
        "shorter elsewhere": shorter,
    }


def _ends_somewhere(text: str, form: str, but: str) -> bool:
    """Whether a form has a mark or a word behind it that goes on behind names, where it does not go on with `but`; the first few places tell."""
    at = -1
    for _ in range(_PLACES):
        at = text.find(form, at + 1)
        if at < 0:
            return False
        behind = at + len(form)
        if not text.startswith(but, behind) and (MARK.match(text[behind : behind + 1] or "\n") or goes_on(text, behind)):
            return True
    return False
