"""Bodies named by some characters of their full name: 「县医院」, 「外侨办」, 「二中」, 「同大二院」.

In: the names of an article. Out: for each short one the full name whose characters it takes in their order. It takes the only body of that seat
that fits; 「江州市人民医院」 is none of 「江州市中医医院」, nor of its 「分院」.
"""

import re
from collections import defaultdict
from collections.abc import Collection

from loaders import lexicon

_LONGEST = 6  # characters of a contraction behind its place
_LEFT_OUT = 2  # characters that it leaves out at least
_HEADS = re.compile("(?:中国)?(?:人民)?(?:对外)?第?")
# Words that are any body's of a kind, but for the one of the people: 「县医院」 is 「县人民医院」.
_KINDS = {
    "医院": "人民医院",
    "院": "",
    "学校": "",
    "学院": "",
    "中学": "",
    "小学": "",
    "大学": "",
    "中心": "",
    "协会": "",
    "商会": "",
    "学会": "",
    "委员会": "",
    "办公室": "",
    "公司": "",
}


def contractions(names: Collection[str]) -> dict[str, str]:
    """Short name → the full one."""
    of_seat: dict[str, list[tuple[str, str]]] = defaultdict(list)
    alike: dict[tuple[str, str], list[str]] = defaultdict(list)
    parted = {name: _seat_and_rest(name) for name in sorted(names)}
    for name, (seats, rest) in parted.items():
        for seat in seats:
            of_seat[seat].append((rest, name))
            alike[seat, rest].append(name)
    found = {}
    for name, (seats, rest) in parted.items():
        fitting = {full for seat in seats for full in alike[seat, rest] if len(name) < len(full)}
        if 1 < len(rest) <= _LONGEST:  # longer ones would be compared in vain
            told = (
                of_seat if seats == [_NOWHERE] else seats
            )  # 「农科院」 is 「江州省农业科学院」, where the article has no other
            fitting |= {full for seat in told for other, full in of_seat[seat] if _contracts(rest, other)}
            fitting |= (
                {full for seat in told for full in alike.get((seat, rest), ()) if full != name} if told is of_seat else set()
            )
        if len({(*parted[full][0], parted[full][1]) for full in fitting}) == 1:
            found[name] = max(
                fitting, key=lambda full: (len(full), full)
            )  # 「云山江州市人民医院」 and 「江州市人民医院」 are one
    return found


def _seat_and_rest(name: str) -> tuple[list[str], str]:
    """The places that the last place at the head of a name may be, and what stands behind it: 「江州市云县/外办」, but 「江州/云州商会」 of those from elsewhere; of a
    university there is none."""
    at, seats = 0, [_NOWHERE]
    for match in () if _UNIVERSITY.match(name) else lexicon.find_divisions(name):
        named = lexicon.divisions_named(match.form)
        inside = at == 0 or any(seat in lexicon.above(d.name, d.parent) for d in named for seat in seats)
        if match.start != at or not inside:
            break
        at, seats = match.end, [division.name for division in named]
        at += name[at : at + 1] in ("省", "市", "县", "区", "州", "旗") and not match.form.endswith(name[at])
    unknown = _UNKNOWN.match(name) if at == 0 else None
    if unknown:  # 「大通/三中」, whose place is an everyday word too
        known = (division.name for division in lexicon.divisions_named(unknown["stem"]))
        return [unknown["stem"], *known], name[unknown.end() :]
    return seats, name[at:]


_NOWHERE = ""
_UNKNOWN = re.compile(
    "(?P<stem>\\w{2,3}?)(?:[市县区旗](?=\\w{2})|(?=[一二三四五六七八九十]中$))"
)  # 「江州市/外办」, 「江州/二中」
_UNIVERSITY = re.compile("\\w{1,6}大(?:学|(?=\\w院|附|\\w{2,6}学院))")


def _contracts(short: str, full: str) -> bool:
    """Whether a word takes the characters of another in their order, the first and the last word's among them."""
    if len(short) > len(full) - _LEFT_OUT or full.startswith(short):
        return False
    if short in _KINDS:
        return full == _KINDS[short]
    heads = _HEADS.match(full)
    begins = full.startswith(short[0]) or (heads is not None and full.startswith(short[0], heads.end()))
    letters = iter(full)
    return begins and short[-1] in full[-_LAST:] and all(letter in letters for letter in short)


_LAST = 3  # characters in which the last word of a full name stands: 委员会, 办公室
