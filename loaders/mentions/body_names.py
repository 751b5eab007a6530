"""Names of bodies: what kind they tell, what belongs to a name and what a short form leaves out.

In: a name, or all names of an article. Out: Enterprise or Organization, the fullest form of each, and an enterprise's own words.
"""

import re
from collections.abc import Collection
from functools import cache

from loaders import lexicon
from loaders.mentions.territory import Territory

LEGAL = re.compile(r"股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|分公司|公司|集团|株式会社")


@cache
def endings() -> re.Pattern[str]:
    endings = sorted(
        (s for s, kind in lexicon.body_suffixes().items() if kind.strong or len(s) > 1), key=lambda s: (-len(s), s)
    )
    return re.compile("|".join([*map(re.escape, endings), "办(?=副?主任|[，,、。签与和])"]))


def ends_as_body(form: str) -> bool:
    return any(m.end() == len(form) for m in endings().finditer(form))


ADMIN_HEAD = re.compile(r"^(?P<admin>自治区|自治州|省|市|县|区|州|旗|盟|地)(?=[\u4e00-\u9fff]{2})(?!属|场|域|民|级|里|内)")
_ENTERPRISE = re.compile(
    r"(?:公司|集团|银行|株式会社|厂|酒店|宾馆|商行|合作社|联社|药业|证券|保险|投资管理中心|控股|航空|科技|生物|数据|环保|智能|储能|汽车|重工|电气|动漫|中国)$"
)
_ORGAN = re.compile(
    r"(?:人大常委会|人民代表大会常务委员会|人民代表大会|人大|政协|委员会办公室|委办公室|[市县区州]委\w{0,4}部)$"
)
_VENUE = re.compile(
    r"(?:酒店|宾馆|饭店|工厂)$|(?:会展|会议|展览|文化|博览|市民|体育|艺术|展销|接待|服务)(?:中心|馆|宫)$|[书画文博展图]\w{0,2}(?:馆|院)$"
)


def type_of(name: str) -> str:
    """Enterprise or Organization, by the name's last words."""
    named = any(name.endswith(s) for s in (*lexicon.body_suffixes(), "办", "处", "组"))
    return "Enterprise" if _ENTERPRISE.search(name) or not named else "Organization"


def ends_strongly(form: str) -> bool:
    ending = max((s for s in lexicon.body_suffixes() if form.endswith(s)), key=len, default=None)
    return ending is not None and lexicon.body_suffixes()[ending].strong


def is_certain(name: str) -> bool:
    """Whether the name alone tells a body to be kept: an ending that only bodies have, no organ of a territory, no venue."""
    plain_word = any(name.endswith(w) for w in lexicon.words("not_bodies.txt"))
    return ends_strongly(name) and not plain_word and not _ORGAN.search(name) and not _VENUE.search(name)


_DEPARTMENT = re.compile(
    r"^(?P<whole>.{2,16}?(?:大学|医院|部|委))(?!附属|第[一二三四五])(?P<part>.{2,14}(?:学院|研究院|研究所|中心|司|处|科|系|班))$"
)


def whole(name: str) -> str:
    """A department is its body's (ontology.md: the title takes it along): 「江州大学海洋研究中心」 is 「江州大学」."""
    match = _DEPARTMENT.match(name)
    return match["whole"] if match else name


_LEAGUE = re.compile(r"^团(?P<admin>[省市县区州])委$")


def with_territory(form: str, at: int, territory: Territory) -> str:
    """「市发展改革局」 of an article from 江州 is 「江州市发展改革局」, 「团市委」 「共青团江州市委」."""
    league = _LEAGUE.match(form)
    if league:
        return f"共青团{territory.of(league['admin'], at) or league['admin']}委"
    head = ADMIN_HEAD.match(form)
    owner = territory.of(head["admin"], at) if head else None
    return owner + form[head.end() :] if head and owner else form


def joined(forms: set[str], places: Collection[str]) -> dict[str, str]:
    """Each form's fullest form in the article."""
    full: dict[str, str] = {}
    for form in forms:
        longer = sorted((f for f in forms if f != form and is_short_for(form, f, places)), key=lambda f: (len(f), f))
        full[form] = longer[-1] if longer else form
    return {form: full.get(full[form], full[form]) for form in forms}


_LEGAL_WORDS = re.compile(r"股份|有限|责任|集团(?=.)|(?<=.)公司$")
_ABBREVIATIONS = (
    ("发展和改革", "发改"),
    ("发展改革", "发改"),
    ("卫生健康", "卫健"),
    ("委员会", "委"),
    ("外事办公室", "外办"),
    ("办公室", "办"),
    ("人民政府", "政府"),
    ("总领事馆", "总领馆"),
    ("人力资源和社会保障", "人社"),
    ("文化和旅游", "文旅"),
    ("中国科学院", "中科院"),
)


def plain(name: str) -> str:
    """A name without what short forms leave out: legal words, long department names, brackets."""
    for long, short in _ABBREVIATIONS:
        name = name.replace(long, short)
    return re.sub(r"[()（）·\s]|共和国|联邦", "", _LEGAL_WORDS.sub("", name))


def is_short_for(short: str, long: str, places: Collection[str] = ()) -> bool:
    """「东海塑料公司」 is short for 「江州东海塑料有限公司」: the same but for a leading place and legal words; so is 「云港公司」 for
    「江州云港航运有限公司」: its own first words."""
    a, b = plain(short), plain(long)
    if a == b:
        return (len(short), short) < (len(long), long)
    brand = re.sub(r"(?:公司|集团)$", "", short)
    if type_of(long) == "Enterprise" and len(brand) >= (3 if brand == short else 2) and core(long).startswith(brand):
        return True
    head = b[: len(b) - len(a)]
    return (
        len(a) >= 4
        and len(b) > len(a)
        and b.endswith(a)
        and (head in places or head in ("中国",) or bool(lexicon.divisions_named(head)))
    )


def core(name: str) -> str:
    """An enterprise's own words: 「江州南云生物制药股份有限公司」 → 「南云生物制药」."""
    bare = re.sub(r"[(（][^)）]*[)）]", "", name)
    head = max((m.end for m in lexicon.find_divisions(bare) if m.start == 0), default=0)
    head += bare[head : head + 1] in ("省", "市", "县", "区") and head > 0
    own = LEGAL.sub("", bare[head:])
    return own if len(own) >= 3 else LEGAL.sub("", bare)


def shared_length(text: str, at: int, words: str) -> int:
    length = 0
    while length < len(words) and text[at + length : at + length + 1] == words[length]:
        length += 1
    return length
