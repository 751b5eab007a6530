"""The forms of an event's name: which of them are of one event, and what they tell.

In: forms as they stand in a text. Out: whether two are of one event (「江州合作论坛」 and 「第二届江州合作论坛」), of another edition, a head word alone, or
of a fair that others are a part of.
"""

import re
from collections.abc import Iterator
from functools import cache

from loaders import calendar, lexicon
from loaders.patterns import any_of

_QUOTED = re.compile(r"[“\"][^“”\"]+[”\"]")


def is_bare(form: str) -> bool:
    """「论坛」: a head word alone, that may speak of any."""
    return heads().fullmatch(form) is not None


@cache
def heads() -> re.Pattern[str]:
    """The words that names of events end with."""
    return re.compile(
        any_of(lexicon.words("event_heads.txt"))
        + "(?!中心|室|厅|馆|展|组织|精神|筹备|大会|第[一二三四五六七八九十百\\d]{1,4}[届次])"
    )


@cache
def kinds() -> re.Pattern[str]:
    """Words for what is an event where a text says that it was held: 「篮球赛」, 「植树活动」, 「培训」."""
    return re.compile(any_of(lexicon.words("event_kinds.txt")) + "(?![员长者团队厅馆场室基中处的])")


def cleaned(form: str) -> str:
    """A form as a name: without the quotation marks around all of it."""
    quotes = form.count("“") == form.count("”") == 1
    return form[1:-1] if quotes and form[0] == "“" and form[-1] == "”" else form


_WHOLE = re.compile(r"(?:大会|博览会|展销[会季]|交易会|洽谈会|投洽会|展洽会|论坛|[节周展]|峰会|年会|博览)$")


def is_whole(name: str) -> bool:
    """Whether an event by its name is a fair, a feast or a forum, that other events may be a part of."""
    return _WHOLE.search(name) is not None


_ABBREVIATION = re.compile(r"(?:本届|第\w{1,3}届)?(?P<letters>\w{2,3}会|(?!开幕)\w{2,3}[节展周])(?:[开闭]幕式)?")


def abbreviates(form: str, name: str) -> bool:
    """Whether a form is the letters of a fair's name in their order: 「江洽会」 for 「第三届江州投资贸易洽谈会」, 「柑橘节」 for 「柑橘旅游文化节」."""
    short = _ABBREVIATION.fullmatch(form)
    rest = iter(name)
    return (
        short is not None and is_whole(name) and not name.endswith(form) and all(letter in rest for letter in short["letters"])
    )


def same_event(form: str, other: str) -> bool:
    """Whether two forms name one event: one holds the other, or they share nearly all pairs of characters."""
    a, b = _key(form), _key(other)
    if not may_be_one(form, other):
        return False
    if (_quotes(form) and len(b) < 4) or (_quotes(other) and len(a) < 4):
        return False
    if len(a) >= 4 and len(b) >= 4 and (a.endswith(b) or b.endswith(a) or a.startswith(b) or b.startswith(a)):
        return True
    if any(len(p) > _PART and same_event(p, q) for p, q in _parts(form, other)):
        return True
    grams = [{x[i : i + 2] for i in range(len(x) - 1)} for x in (a, b)]
    shared = len(grams[0] & grams[1])
    return a[-2:] == b[-2:] and 2 * shared >= 1.4 * max(1, min(map(len, grams)))


_PART = 6  # characters of a part that names an event by itself


def _parts(form: str, other: str) -> Iterator[tuple[str, str]]:
    """「第六届江州花节」 is a part of the name 「中国·江州第六届江州花节暨摄影大赛」."""
    for joined, whole in ((form, other), (other, form)):
        if "暨" in joined and "暨" not in whole and len(whole) > _PART:
            yield from ((part, whole) for part in joined.split("暨"))


def may_be_one(form: str, other: str) -> bool:
    """Whether neither the editions nor the quotations of two forms tell them apart."""
    editions, quotes = (_edition(form), _edition(other)), (_quotes(form), _quotes(other))
    another = all(editions) and editions[0] != editions[1]
    return not another and not (all(quotes) and quotes[0].isdisjoint(quotes[1]))


def _quotes(form: str) -> set[str]:
    """What stands in quotation marks: the 「“云”分论坛」 is not the 「“海”分论坛」."""
    return {item.strip('“”"') for item in _QUOTED.findall(form)}


def _key(form: str) -> str:
    form = form.replace("人民代表大会", "人大").replace("常务委员会", "常委会")
    return re.sub(r"[\s·•—－\-“”\"'()（）《》、与和第]|开幕式$|闭幕式$", "", form)


_EDITION_OF = re.compile(r"(?:第?([一二三四五六七八九十\d]+)[届次])|首届")


_YEARS = re.compile(r"([一二三四五六七八九十百\d]+)周年")


def _edition(form: str) -> str:
    match = _EDITION_OF.search(form)
    return match.group().removeprefix("第") if match else ""


def same_edition(form: str, other: str) -> bool:
    """Whether two forms have the same numbers and kind: a headline's 「江州市二届人大常委会第九次会议」 is the body's 「…人民代表大会常务委员会第九次会议」, and
    its 「40周年活动」 the body's 「40周年纪念大会」."""
    editions = [_EDITION_OF.findall(f) for f in (form, other)]
    years = [_YEARS.findall(f) for f in (form, other)]
    of_one_number = bool(editions[0]) and editions[0][-1:] == editions[1][-1:] and form[-2:] == other[-2:]
    return of_one_number or (bool(years[0]) and years[0] == years[1])


def in_another_edition(form: str, name: str) -> str | None:
    """The full name of an earlier edition that a form speaks of, beside a later one: 「第二届论坛」 beside 「第三届江州港口论坛」 is 「第二届江州港口论坛」."""
    form = re.sub(r"^\d{4}年", "", form)
    own, other = _EDITION_OF.search(form), _EDITION_OF.search(name)
    if not own or not other or _number(own) >= _number(other):
        return None
    kind = form[own.end() :]
    same = bool(kind) and (name.endswith(kind) or not name[other.end() :].removesuffix(kind[-2:]))
    return name.replace(other.group(), own.group(), 1) if own.start() == 0 and same else None


def _number(edition: re.Match[str]) -> int:
    return (calendar.number(edition[1]) or 0) if edition[1] else 1
