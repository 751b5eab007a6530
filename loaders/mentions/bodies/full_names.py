"""The full name that a form of a body's name stands for.

In: all names of an article. Out: for each the fullest form that answers to it: for 「东海塑料公司」 it is 「江州东海塑料有限公司」. What short forms leave out
is told here too: legal words, numbers, and all but an enterprise's own words (「南云生物制药」).
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import lru_cache

from graph.identity.bodies import may_be_one, parents, without_country
from loaders import lexicon
from loaders.mentions.bodies.contractions import contractions
from loaders.mentions.bodies.names import ending, ends_strongly, is_kind, type_of

LEGAL = re.compile(r"股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|分公司|公司|集团|株式会社")
_SORT = re.compile(
    r"(?:师范|医科|农业|理工|科技|工业|财经|民族|交通)(?:大学|学院)$"
)  # 「江州国立师范大学」 is told as 「师范大学」
# 「江州大学/商学院」 is told as 「商学院」, 「江州大学/江海医学院附属江海医院」 as 「江海医学院附属江海医院」
_FACULTY_OF = re.compile(r"(?<=大学)(?:\w{1,8}学院|\w{2,8}附属\w{2,10}医院)$")
_FACULTY_ALONE = re.compile(r"\w{1,8}学院")
_REGIMENT = re.compile(r"师(?P<own>[一二三四五六七八九十〇零百\d]{2,4}团)$")  # 「第四师六十六团」 is told as 「六十六团」 too
_LEGAL_WORDS = re.compile(r"股份|有限|责任|集团(?=.)|(?<=.)公司$")
_DIVISION_OF_CORPS = re.compile("第(?=[一二三四五六七八九十]+师)")
_NUMBERED_SCHOOL = re.compile(r"第([一二三四五六七八九十百]+)(?:高级|初级|完全)?中学$")
_NUMBERED_HOSPITAL = re.compile("第([一二三四五六七八九十百]+)(?:人民)?医院$")


def numbered_house(name: str) -> str | None:
    """「三中」 for 「江州市第三初级中学」, 「一院」 for 「江州市第一人民医院」."""
    school, hospital = _NUMBERED_SCHOOL.search(name), _NUMBERED_HOSPITAL.search(name)
    return school[1] + "中" if school else hospital[1] + "院" if hospital else None


@lru_cache(maxsize=65536)
def plain(name: str) -> str:
    """A name without what short forms leave out: legal words, long department names, brackets."""
    for form, other in lexicon.body_abbreviations():
        name = name.replace(form, other)
    name = _DIVISION_OF_CORPS.sub("", _NUMBERED_SCHOOL.sub(r"\1中", name))
    return re.sub(r"[()（）·\s]|共和国|联邦|国(?=驻)|(?<=[省市县区州旗])政府(?=\w{2,}办$)", "", _LEGAL_WORDS.sub("", name))


def joined(forms: set[str], places: Collection[str]) -> dict[str, str]:
    """Each form's fullest form in the article: of those that answer to one of its short keys, the longest."""
    longer: dict[str, list[str]] = defaultdict(list)
    for form in forms:
        for key in _answers_to(form, places):
            longer[key].append(form)
    full: dict[str, str] = {}
    for form in forms:
        found = {
            f for key in _short_keys(form) for f in longer[key] if f != form and _outranks(f, form) and may_be_one(form, f)
        }
        wholes = parents(found)
        several = len(wholes) > 1 and (_SORT.match(form) or _FACULTY_ALONE.fullmatch(form))
        full[form] = form if several else max(wholes, key=lambda f: (len(f), f), default=form)
    cores: dict[str, list[str]] = defaultdict(list)
    for form in forms:
        if type_of(form) == "Enterprise":
            cores[core(form)].append(form)
    for form in forms:  # 「江云生物」 for 「江云生物(大连)有限公司」, where no other firm has the brand
        others = [f for f in cores.get(form, ()) if f != form]
        full[form] = others[0] if len(others) == 1 and full[form] == form else full[form]
    for form in filter(is_kind, forms):
        whole_names = {full[f] for f in forms if f != form and f.endswith(form)}
        full[form] = next(iter(whole_names)) if len(whole_names) == 1 else full[form]
    for short, branch in _branches(forms).items():
        full[short] = branch if full[short] == short else full[short]
    for short, name in contractions({form for form in forms if type_of(form) == "Organization"}).items():
        full[short] = name if full[short] == short else full[short]
    return {form: full.get(full[form], full[form]) for form in forms}


def _branches(forms: Collection[str]) -> dict[str, str]:
    """「国开行」 is 「国家开发银行江州分行」, where an article has no other branch of it; who says 「国家开发银行」 may mean the whole bank."""
    branches = [form for form in forms if _BANK_BRANCH.search(form)]
    found = {}
    for short in forms if branches else ():
        words = plain(short)
        own = {b for b in branches if (at := plain(b).find(words)) >= 0 and plain(b)[:at] in ("", "中国")}
        own = {b for b in own if _WHOLE_BANK.match(b)} or own
        if len({plain(b).removeprefix("中国") for b in own}) == 1 and words.endswith("银行") and not _WHOLE_BANK.match(short):
            found[short] = max(own, key=lambda branch: (len(branch), branch))
    return found


_BANK_BRANCH = re.compile("行.{1,8}[分支]行$")
_WHOLE_BANK = re.compile("中国|国家")


def _outranks(long: str, short: str) -> bool:
    return plain(long) != plain(short) or (len(short), short) < (len(long), long)


def _short_keys(short: str) -> Iterator[str]:
    """By what a name's long form is found: its plain words, and its brand if it is a company's."""
    yield plain(short)
    brand = re.sub(r"(?:公司|集团)$", "", short)
    if len(brand) >= (3 if brand == short else 2):
        yield _BRAND + brand
    if brand != short:
        yield _INNER_BRAND + brand
    if lexicon.begins_with_division(short):
        yield _PLACED + brand


def _answers_to(long: str, places: Collection[str]) -> Iterator[str]:
    """「江州东海塑料有限公司」 answers to 「东海塑料公司」, the same but for a leading place and legal words, and as an enterprise to its own first
    words: 「江州云港航运有限公司」 to 「云港公司」."""
    words = plain(long)
    yield words
    if (sent := words.find("驻")) > 0:  # 「江州市驻云县工作队」 is told as 「驻云县工作队」 and as 「云县工作队」 too
        yield from (words[sent:], words[sent + 1 :])
    if (sort := _SORT.search(words)) and sort.start() > 1:
        yield sort.group()
    if regiment := _REGIMENT.search(words):
        yield regiment["own"]
    yield from (words[i:] for i in range(2, len(words) - 1) if _may_go(words[:i], words[i:], places))
    if type_of(long) == "Enterprise":
        own = core(long)
        yield from _of_house(long)
        yield from (_BRAND + own[:i] for i in range(2, len(own) + 1))
        yield from (_PLACED + place + own[:i] for place in _seats(long) for i in range(2, len(own) + 1))
        yield from (_BRAND + own[:i] + last for i in (2, 3) if (last := ending(own)) and len(own) - i > len(last))
        yield from (_INNER_BRAND + own[i:j] for i in range(1, min(4, len(own))) for j in range(i + 3, len(own) + 1))
    else:
        if faculty := _FACULTY_OF.search(words):
            yield faculty.group()
        yield from (
            words[i:] for i in range(4, len(words) - 3) if ends_strongly(words[:i]) and lexicon.begins_with_division(words[i:])
        )


def _of_house(long: str) -> Iterator[str]:
    """「海云集团/南江公司」 answers to 「南江公司」."""
    parts = (plain(long[m.end() :]) for m in _HOUSE.finditer(long))
    yield from (part for part in parts if len(part) >= 2 and part not in lexicon.words("trade_words.txt"))


_HOUSE = re.compile("(?<=..)(?:集团|公司)(?=\\w{4})")


def _may_go(head: str, rest: str, places: Collection[str]) -> bool:
    """A name is told without its place, and a firm's also without the house it is of: 「云海冷链公司」 for 「江州长顺云海冷链公司」."""
    long_brand = len(rest) >= 5 and len(head) <= 6 and lexicon.begins_with_division(head) and (ending(rest) or "") != rest
    return (
        head in places
        or head == "中国"
        or bool(lexicon.divisions_named(head))
        or (long_brand and type_of(rest) == "Enterprise")
    )


def _seats(name: str) -> set[str]:
    """The places in a firm's name as its short forms have them: 大连 of 「大连市云港公司」 and of 「云港集团大连有限公司」."""
    return {re.sub("(?<=..)[省市县区]$", "", m.form) for m in lexicon.find_divisions(name)}


_PLACED = "地与品牌:"  # 「大连云港」
_INNER_BRAND = "后品牌:"
_BRAND = "品牌:"  # keeps what names begin with apart from what they end with


@lru_cache(maxsize=65536)
def core(name: str) -> str:
    """An enterprise's own words: 「江州南云生物制药股份有限公司」 → 「南云生物制药」."""
    bare = re.sub(r"[(（][^)）]*[)）]", "", name)
    head = max((m.end for m in lexicon.find_divisions(bare) if m.start == 0), default=0)
    head += bare[head : head + 1] in ("省", "市", "县", "区") and head > 0
    own = LEGAL.sub("", bare[head:])
    return own if len(own) >= 2 else LEGAL.sub("", bare)


def shared_length(text: str, at: int, words: str) -> int:
    length = 0
    while length < len(words) and text[at + length : at + length + 1] == words[length]:
        length += 1
    return length


def other_form(form: str) -> str:
    """A foreign firm's or chamber's name as readers also know it: 「德国远航集团」 is 「远航集团」, but 「日本航空公司」 is no 「航空公司」."""
    bare = without_country(form)
    own = LEGAL.sub("", bare)
    known = form.startswith("中国") or own in lexicon.words("trade_words.txt") or not _HOUSE_OF_ITS_OWN.search(bare)
    return form if known else bare


_HOUSE_OF_ITS_OWN = re.compile("(?:公司|集团|会社|商会|协会)$")
