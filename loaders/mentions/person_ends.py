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
from loaders.mentions.person_names import HAN, is_name
from loaders.tagger import Token

_MARK = r"[、，,；;。：:（(）)\s”」…—]"


# Words that end a name: 「…主任林明关于」, 「…林明说」.
_BOUNDARY_TAGS = {"w", "p", "v", "vn", "u", "d", "c", "r", "xc", "TIME", "vd", "ad", "f", "t"}


_BOUNDARY_WORD = re.compile(
    r"率|一行|说|表示|主持|出席|参加|会见|代表|带队|带领|陪同|致|介绍|宣布|指出|强调|分别|以|等|在|随|与|和|及|向|对|为|任|作|签|见证|先生|女士|同志|汇报|通报|认为|回忆|告诉|共同|当选|一同|一起|一道|担任|陪|连任|接任|兼任|亦|则|曾|受|因|代为|把|被"
)


def is_longer(sentence: Sentence, end: int) -> bool:
    """Whether a name of the tagger goes on behind `end`."""
    token = sentence.token_at(end)
    return token is not None and token.start < end and token.tag == "PER"


def is_foreign(text: str, match: re.Match[str]) -> bool:
    """Not 「高远主持召开江州·云州座谈会」, whose first part goes on with a verb."""
    dot = min(at for at in (match.group().find("·"), match.group().find("•")) if at > 0) + match.start()
    return without_act(text, match.start(), dot) == dot


def dotted_end(sentence: Sentence, match: re.Match[str]) -> int:
    """A name with dots ends where the word of its last part does."""
    last = match.group().rindex("·" if "·" in match.group() else "•") + match.start() + 1
    ends = [t.end for t in sentence.tokens if last < t.end <= match.end()]
    return ends[0] if ends else match.end()


def name_end(text: str, sentence: Sentence, at: int) -> int | None:
    """Where a name that begins at `at` ends: at a word's end before a mark, a verb or a particle, if it could be a name."""
    ends = {t.end: k for k, t in enumerate(sentence.tokens)}
    sizes = (3, 2, 4) if text[at : at + 2] not in lexicon.japanese_surnames() else (4, 3, 2, 5)
    for size in sizes:
        end = at + size
        form = text[at:end]
        k = ends.get(end)
        after = sentence.tokens[k + 1] if k is not None and k + 1 < len(sentence.tokens) else None
        bounded = k is not None and (
            after is None or after.start > end or after.tag in _BOUNDARY_TAGS or _BOUNDARY_WORD.match(after.text)
        )
        if size == 3 and is_name(form[:-1], place=True):
            if _is_lone_verb(text, sentence, end):
                return end - 1
            if form[-1:] in _PARTICLES:
                continue
        if (bounded or _BOUNDARY_WORD.match(text, end) or end == sentence.end) and is_name(form, place=True):
            return end
    return None


def _is_lone_verb(text: str, sentence: Sentence, end: int) -> bool:
    """Whether a verb of one character ends here, with nothing but its own words behind it: 「林明/坐/到了」."""
    if text[end - 1] in "坐站走跑来去看问答签说讲笑" and re.match("[到了着在过起给上下出]", text[end : end + 1]):
        return True
    k = sentence.token_index(end - 1)
    if (
        k is None
        or sentence.tokens[k].end != end
        or len(sentence.tokens[k].text) > 1
        or sentence.tokens[k].tag not in ("v", "d", "p")
    ):
        return False
    return k + 1 < len(sentence.tokens) and sentence.tokens[k + 1].tag in ("v", "u", "p", "r")


_PARTICLES = "等与及率在向对为以随说也把还将"


def unusual_end(text: str, sentence: Sentence, at: int) -> int | None:
    """A name without a known surname, behind a post, up to the next mark or verb of taking part: 「州长洛桑多吉代表…」."""
    run = re.compile(rf"[{HAN}]{{2,12}}").match(text, at, sentence.end)
    if not run:
        return None
    stop = next((m.start() for k in range(at + 2, run.end()) if (m := _BOUNDARY_WORD.match(text, k))), run.end())
    form = text[at:stop]
    known = (
        form in acts()
        or form in lexicon.words("not_names.txt")
        or form in lexicon.posts()
        or any(form.startswith(a) for a in acts() if len(a) > 1)
    )
    person = next((t for t in sentence.tokens if t.tag == "PER" and at <= t.start <= at + 1), None)
    if person and person.start == at + 1:
        return person.end
    foreign = sentence.token_at(at)
    if (
        foreign
        and foreign.start == at
        and foreign.tag in ("LOC", "nz", "ORG", "ns")
        and foreign.end == stop
        and _closes(text, stop)
    ):
        return None if len(form) > 6 or known or lexicon.divisions_named(form) else stop
    tagged = person is not None
    words = [t for t in sentence.tokens if t.start < stop and at < t.end]
    if not tagged and (
        len(form) > 3 or len(words) > 2 or any(t.tag in NO_NAME_TAGS or (len(t.text) > 1 and t.tag in _WORDS) for t in words)
    ):
        return None
    closed = stop == run.end() and (stop == sentence.end or re.match(_MARK, text[stop : stop + 1]) is not None)
    return stop if not known and 2 <= len(form) <= 6 and (tagged or (closed and len(form) <= 4)) else None


def _closes(text: str, at: int) -> bool:
    """Whether a mark or the end of the text stands there."""
    return at >= len(text) or re.match(_MARK, text[at : at + 1]) is not None


_WORDS = {"v", "vn", "n", "a", "ad", "an"}


NO_NAME_TAGS = {"d", "r", "u", "c", "p", "m", "q", "f", "w", "TIME", "t"}


def tagged_end(sentence: Sentence, start: int) -> int | None:
    """Where a name of the tagger ends that begins at `start`."""
    token = sentence.token_at(start)
    return token.end if token and token.start == start and token.tag == "PER" and is_name(token.text) else None


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
    """「颂猜/·/威乐蓬」: the words before a dot that the tagger parts from the name."""
    if (
        text[a - 1 : a] in ("·", "•")
        and i >= 2
        and tokens[i - 2].end == a - 1
        and re.fullmatch(rf"[{HAN}]{{1,6}}", tokens[i - 2].text)
    ):
        return tokens[i - 2].start
    return a


def with_lost_character(text: str, tokens: Sequence[Token], i: int, a: int, b: int) -> int:
    """「黎颂/和/,」: a lone character between a short name and a mark is its last one. So is the fourth of a Japanese name."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if (
        after is None
        or after.start != b
        or len(after.text) != 1
        or not re.match(rf"[{HAN}]", after.text)
        or after.text in "等率说称"
    ):
        return b
    before_mark = i + 2 == len(tokens) or tokens[i + 2].tag == "w" or tokens[i + 2].start > after.end
    third = tokens[i + 2 : i + 4]
    if (
        b - a == 2
        and len(third) == 2
        and len(third[0].text) == 1
        and third[0].tag != "w"
        and _BOUNDARY_WORD.match(third[1].text)
        and after.tag != "d"
        and text[a] not in lexicon.surnames()
    ):
        return third[0].end  # 「扎西/才/让/代表」: two lone characters before a verb are the rest of a name
    before_act = i + 2 < len(tokens) and tokens[i + 2].text in acts() and after.tag not in _BOUNDARY_TAGS
    if b - a == 2 and (before_mark or before_act) and is_name(text[a:b]):
        return after.end
    return after.end if b - a == 3 and text[a : a + 2] in lexicon.japanese_surnames() else b
