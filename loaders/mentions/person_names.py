"""Whether words could be a person's name."""

import re

from loaders import lexicon
from loaders.acts import acts

HAN = "\u4e00-\u9fff"


_PAIR_TAIL = re.compile(r"两[省市地]|双方|对口|协作|合作|东西部|扶贫|结对|经贸|山海")


def is_place(form: str, behind: str = "") -> bool:
    """「爱辉」: a place that the tagger took for a person; so are two letters of places before what binds them (「苏陕/协作」)."""
    letters = len(form) == 2 and all(lexicon.by_letter(c) for c in form) and _PAIR_TAIL.match(behind) is not None
    return letters or bool(lexicon.divisions_named(form))


def is_name(form: str, *, place: bool = False) -> bool:
    """Whether a form could be a person's name: begins with a surname, two to four characters (a Japanese one five), no common word;
    and no place, unless its `place` in the sentence says that it is a person."""
    if not re.fullmatch(rf"[{HAN}]+", form):
        return False
    chinese = 2 <= len(form) <= 4 and (form[:2] in lexicon.surnames() or (form[0] in lexicon.surnames() and len(form) <= 3))
    japanese = 3 <= len(form) <= 5 and form[:2] in lexicon.japanese_surnames()
    return (
        (chinese or japanese)
        and form not in lexicon.words("not_names.txt")
        and form not in acts()
        and (place or not is_place(form))
    )
