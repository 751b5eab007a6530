"""Where a person's name ends, and begins, that stands at some place of a sentence.

In: a sentence and the offset of a name. Out: the offset of its end. The tagger's words tell it, mended where a character is lost or
too many; behind a post the verb, the particle or the mark that goes on does.
"""

import re
from collections.abc import Sequence
from functools import cache

from loaders import lexicon
from loaders.acts import acts
from loaders.document import Sentence
from loaders.mentions.people.after_names import after, goes_on
from loaders.mentions.people.names import end_of_parts
from loaders.patterns import HAN
from loaders.tagger import Token

# 「让-吕克·莫罗」, 「西莉亚·斯通-布朗」
DOTTED = re.compile(rf"{HAN}{{1,4}}(?:-{HAN}{{1,4}})?{HAN}{{0,4}}(?:[·•]{HAN}{{1,8}}(?:[-－]{HAN}{{1,6}})?){{1,3}}")


def is_foreign(text: str, match: re.Match[str]) -> bool:
    """Not 「高远主持召开江州·云州座谈会」, whose first part goes on with a verb, nor 「高远与马丁·杜朗」, which is two names."""
    if _AND.match(text, match.start()):
        return False
    dot = min(at for at in (match.group().find("·"), match.group().find("•")) if at > 0) + match.start()
    return without_act(text, match.start(), dot) == dot


_AND = re.compile(rf"{HAN}{{2,4}}?[与和及同跟率暨]{HAN}+[·•]")


def dotted_end(sentence: Sentence, match: re.Match[str]) -> int:
    """Where a name with dots ends; a clear word that goes on behind names is no part of it: 「买买提·阿不都/专程飞到江州」."""
    end = _end_by_words(sentence, match)
    last = _last_part(match)
    on = (after().match(match.string, at) for at in range(last + 2, end))
    return next((word.start() for word in on if word and len(word.group()) > 1), end)


def _last_part(match: re.Match[str]) -> int:
    """Where the last part of a name begins: behind a dot, or a dash in 「西莉亚·斯通-/布朗」."""
    return max(match.group().rfind(mark) for mark in "·•-－") + match.start() + 1


def _end_by_words(sentence: Sentence, match: re.Match[str]) -> int:
    """A name with dots ends where the word of its last part does; 「买买提·阿不来提/地/汇报」 takes the particle in, which goes behind no noun. If the
    tagger cuts that part after one character, it ends before the next verb."""
    last = _last_part(match)
    ends = [t for t in sentence.tokens if last < t.end <= match.end()]
    if not ends or _is_last_part(match.string, last, match.end()):
        return match.end()
    if ends[0].end - last == 1 and not goes_on(match.string, ends[0].end):
        act = _long_acts().search(match.string, last + 2, match.end() + 2)
        return min(act.start() if act else match.end(), match.end())
    behind = ends[1] if len(ends) > 1 else None
    end = behind.end if behind and (behind.text, behind.tag) == ("地", "u") else ends[0].end
    return max(end, end_of_parts(match.string, last, match.end()) or end)  # 「古丽·买买/提领着」


_LAST_PART = 4


def _is_last_part(text: str, start: int, end: int) -> bool:
    """「让·马孔/多。」: whether a short part runs up to a mark, with no word in it that goes on behind names (「马尔科·里瓦/说」, not 「艾山·阿/不都拉」)."""
    marked = end - start <= _LAST_PART and not re.match(HAN, text[end : end + 1])
    return marked and not any(goes_on(text, at) for at in range(start + 2, end))


def without_act(text: str, start: int, end: int) -> int:
    """「林明出席」 is a name and a verb."""
    title = next((at for at in range(start + 2, end - 1) if text[at:end] in lexicon.posts()), None)
    if title and "·" in text[start:end]:
        return title
    act = _long_acts().search(text, start + 2, end)
    return act.start() if act else end


@cache
def _long_acts() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(act) for act in acts() if len(act) > 1))


def with_first_part(text: str, tokens: Sequence[Token], i: int, a: int) -> int:
    """「颂猜/·/威乐蓬」, 「买买提/艾力·吐尔逊」: the words before a dot, or before a name with one, that the tagger parts from it."""
    if "·" in tokens[i].text and text[a - 3 : a] in lexicon.words("name_parts.txt"):
        return a - 3
    if (
        text[a - 1 : a] in ("·", "•")
        and i >= 2
        and tokens[i - 2].end == a - 1
        and re.fullmatch(rf"{HAN}{{1,6}}", tokens[i - 2].text)
    ):
        return tokens[i - 2].start
    return a
