"""Whether words could be a person's name."""

import re

from loaders import lexicon
from loaders.acts import acts

HAN = "\u4e00-\u9fff"


def is_place(form: str) -> bool:
    """「爱辉」, 「苏陕」: a place or two letters of places that the tagger took for a person."""
    return bool(lexicon.divisions_named(form)) or (len(form) == 2 and all(lexicon.by_letter(c) for c in form))


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
