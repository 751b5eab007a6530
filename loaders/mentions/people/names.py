"""Whether words could be a person's name."""

import re
from functools import cache

from loaders import lexicon
from loaders.acts import acts
from loaders.patterns import HAN, any_of

_PAIR_TAIL = re.compile(r"两[省市地]|双方|对口|协作|合作|东西部|扶贫|结对|经贸|山海")


def is_place(form: str, behind: str = "") -> bool:
    """「爱辉」: a place that the tagger took for a person; so are two letters of places before what binds them (「苏陕/协作」)."""
    letters = all(lexicon.by_letter(c) for c in form[:2]) and _PAIR_TAIL.match(form[2:] + behind) is not None
    return letters or bool(lexicon.divisions_named(form))


def ends_with_place(form: str) -> bool:
    """「抵达/察布查尔」, of which the tagger makes one name."""
    last = max((m for m in lexicon.find_divisions(form) if m.end == len(form)), default=None)
    long = last is not None and last.end - last.start > len("大连") and last.start > 1
    return last is not None and long and any(d.adcode for d in lexicon.divisions_named(last.form))


_SAID = re.compile(".(?:之前|之后|以前|以后|强调|指出|表示|介绍|认为|致辞|透露)")  # 「会见林深/时强调」; 希望 may be a name


def is_everyday(form: str) -> bool:
    """Whether a form is an everyday word, or one with a character cut from its neighbour: 「双方」, 「双方/代(表)」, 「时/强调」; with 「商超」 a name may begin."""
    words = lexicon.words("not_names.txt")
    told = form in words or form in acts() or form in lexicon.words("whole_words.txt") or (len(form) > 2 and form[:2] in words)
    return told or _SAID.fullmatch(form) is not None or _NEVER.fullmatch(form) is not None


# 「祖祖/辈辈」, 「家家/户户」; what a paper calls itself (「本网/讯」); a family (「高氏/文化」)
_NEVER = re.compile(r"(.)\1(.)\2|本[网报台刊社站].?|.氏|.{1,2}学[院校]|后同时")


def is_name(form: str, *, place: bool = False) -> bool:
    """Whether a form could be a person's name: begins with a surname, two to four characters (a Japanese one five), no common word;
    and no place, unless its `place` in the sentence says that it is a person."""
    if not re.fullmatch(rf"{HAN}+", form):
        return False
    chinese = 2 <= len(form) <= 4 and (form[:2] in lexicon.surnames() or (form[0] in lexicon.surnames() and len(form) <= 3))
    japanese = 3 <= len(form) <= 5 and form[:2] in lexicon.japanese_surnames()
    return (
        (chinese or japanese)
        and not is_everyday(form)
        and not {form, form[1:]} & lexicon.posts().keys()
        and (place or not is_place(form))
    )


def is_given(form: str) -> bool:
    """「摆海燕」, 「和国庆」: one character and a given name that thousands have, which makes a surname of whatever stands first; not 「说/明」."""
    return (
        2 <= len(form) <= 3
        and form[1:] in lexicon.words("common_given_names.txt")
        and form not in lexicon.words("common_words.txt")
    )


@cache
def _of_parts() -> re.Pattern[str]:
    part = any_of(lexicon.words("name_parts.txt"))
    return re.compile(f"{part}{part}{{0,2}}[措姆吉嘎加仓]?")


def end_of_parts(text: str, start: int, end: int) -> int | None:
    """Where a Tibetan or Mongolian name ends that begins at `start`: 「扎西多吉」, 「巴特尔」 are made up of parts that many names have."""
    match = _of_parts().match(text, start, end)
    return match.end() if match and match.end() - start >= 2 else None


def names_of_parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Names of two parts or more, wherever they stand: 「扎西多吉说」."""
    return [
        m.span()
        for m in _of_parts().finditer(text, start, end)
        if m.end() - m.start() >= 4 and not text.startswith(("·", "•"), m.end())
    ]


def is_from_abroad(name: str) -> bool:
    """「马丁·杜朗」, not 「古丽·买买提」: a name with a dot, no part of which people of China have."""
    return "·" in name and lexicon.words("name_parts.txt").isdisjoint(name.split("·"))


def is_japanese(name: str) -> bool:
    """「森川一郎」, 「原野史彦」, not 「欧阳小川」: four characters, of which the first two are a surname of Japan and none of China, or the last ends names there."""
    long = len(name) >= len("森川一郎") and name[:2] not in lexicon.surnames() and "·" not in name
    return long and (name[:2] in lexicon.japanese_surnames() or name[-1] in "郎彦史二一介夫雄子也之男治司")
