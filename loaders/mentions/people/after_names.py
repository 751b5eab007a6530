"""What goes on behind a person's name: verbs, prepositions, ways of address (seeds/lexicon/after_names.txt, acts.csv).

In: a text and an offset. Out: whether such a word stands there, and where it ends. 「高远/出席」 goes on, 「高远/航」 does not.
"""

import re
from functools import cache

from loaders import lexicon
from loaders.acts import acts
from loaders.patterns import HAN, any_of

_WHILE = rf"边{HAN}{{1,2}}边{HAN}"  # 「边走边讲」
# 「作招商推介」
SPEAKS = re.compile(rf"[作做]了?{HAN}{{0,6}}?(?:推介|发言|介绍|讲话|讲解|报告|说明|汇报|演讲|致辞|致词|部署|点评)")


@cache
def after() -> re.Pattern[str]:
    """What goes on behind a person's name: verbs, prepositions, ways of address."""
    words = {*lexicon.words("after_names.txt"), *(form for form in acts() if len(form) > 1 or form in "说签")}
    return re.compile(f"{_WHILE}|{SPEAKS.pattern}|{any_of(words)}")


@cache
def nothing_else() -> re.Pattern[str]:
    """「解释说」: nothing but such words."""
    return re.compile(
        f"(?:{'|'.join(sorted((w for w in lexicon.words('after_names.txt') if len(w) > 1), key=len, reverse=True))})说?"
    )


def goes_on(text: str, at: int) -> bool:
    """Whether a word stands at `at` that goes on behind names."""
    return after().match(text, at) is not None


def behind_words(text: str, at: int) -> int:
    """Where what goes on behind a name that ends at `at` ends: 「高远/赴/云港公司」, 「高远/同志/考察/云港公司」."""
    while word := after().match(text, at):
        at = word.end()
    return at


def acts_behind(text: str, at: int) -> bool:
    """The same, but for what may as well go on behind a thing: 「林果的」, 「协/作」."""
    word = after().match(text, at)
    return word is not None and word.group() not in ("的", "作")
