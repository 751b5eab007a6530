"""Names of bodies: what kind they tell, what belongs to a name and what a short form leaves out.

In: a name, or all names of an article. Out: Enterprise or Organization, the fullest form of each, and an enterprise's own words.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import cache, lru_cache

from graph.identity.bodies import may_be_one, parents, without_country
from loaders import lexicon
from loaders.mentions.bodies.contractions import contractions
from loaders.mentions.places.territory import Territory
from loaders.patterns import any_of, first_of

LEGAL = re.compile(r"股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|分公司|公司|集团|株式会社")

# What stands between a body's name and the one that it had before: 「前身是」, 「原名」, 「五年前还叫」.
WAS_CALLED = re.compile(
    "的?前身(?:是|为|系|即)?[:：]?|原(?:名|称)(?:叫|为|是|系)?[:：]?|曾用名(?:为|是)?[:：]?|旧称[:：]?"
    "|(?:(?:[一二两三四五六七八九十几数]+|\\d+)年前|前几年|以前|从前|过去|原先|原来|当年|当时|曾经|曾|原)(?:还|都)?(?:叫作?|名为|称为)"
)


_FACTORY = (
    "(?<![老新大小本该各建办设个座家进入回旧])厂(?=[、，,。；;：:与和同跟就分签]|$)"  # 「江州牛皮箱包厂与…」, not 「建了个厂」
)


@cache
def endings() -> re.Pattern[str]:
    words = [s for s, kind in lexicon.body_suffixes().items() if kind.strong or len(s) > 1]
    return re.compile(
        f"{first_of([*words, '办', '厂'])}(?:{any_of(words)}|办(?=副?主任|[，,、。签与和])|{_FACTORY})(?!(?<=办)(?:公[室厅]|[学医校]))"
    )


def ends_as_body(form: str) -> bool:
    return any(m.end() == len(form) for m in endings().finditer(form))


ADMIN_HEAD = re.compile(
    r"^(?P<admin>自治区|自治州|地区|省|市|县|区|州|旗|盟|地)(?=\w{2})(?!属|场|域|民|级|里|内|(?<=地)[铁产质方震税理矿下])"
)
_ORGAN = re.compile(
    r"(?:人大常委会|人民代表大会常务委员会|人民代表大会|人大|政协|委员会办公室|委办公室|[市县区州]委\w{0,4}部|政府|(?<!监督)管委会|(?<!监督)管理委员会)$"
)
VENUE = re.compile(
    r"(?:酒店|宾馆|饭店|工厂)$|(?:会展|会议|展览|文化|博览|市民|体育|艺术|展销|接待|服务)(?:中心|馆|宫)$|[书画文博展图]\w{0,2}(?:馆|院)$"
)


@lru_cache(maxsize=65536)
def ending(name: str) -> str | None:
    """The longest ending of bodies' names that a name has: 「江州发电厂」 → 「发电厂」."""
    suffixes = lexicon.body_suffixes()
    return next((name[i:] for i in range(max(len(name) - _longest_ending(), 0), len(name)) if name[i:] in suffixes), None)


@cache
def _longest_ending() -> int:
    return max(map(len, lexicon.body_suffixes()))


@lru_cache(maxsize=65536)
def type_of(name: str) -> str:
    """Enterprise or Organization, by the name's last words."""
    last = "株式会社" if name.startswith("株式会社") else ending(name)
    if last is None:
        return "Organization" if _UNIT.search(name) else "Enterprise"
    if last == "事务所" and _PUBLIC_HOUSE.search(name):
        return "Organization"
    return lexicon.body_suffixes()[last].type


_PUBLIC_HOUSE = re.compile(r"协会|協會|商会|政府|[省市县州府郡]驻|基金会|振兴会|联合国")  # whose office abroad is no firm
_UNIT = re.compile("(?:办|处|组|兵团|第[一二三四五六七八九十]+师)$")


def ends_strongly(form: str) -> bool:
    last = ending(form)
    return last is not None and lexicon.body_suffixes()[last].strong


@cache
def _plain_words() -> tuple[str, ...]:
    return tuple(sorted(lexicon.words("not_bodies.txt")))


def is_certain(name: str) -> bool:
    """Whether the name alone tells a body to be kept: an ending that only bodies have, no organ of a territory, no venue."""
    plain_word = name.endswith(_plain_words()) and not name.endswith(_TRADERS)
    return (
        (ends_strongly(name) or name.startswith("株式会社"))
        and not plain_word
        and not _ORGAN.search(name)
        and not VENUE.search(name)
    )


_TRADERS = ("农业农村委", "电商协会", "台商协会", "侨商协会", "厂商协会", "外商协会", "电商协会商会", "微商协会")


def joint(name: str) -> str:
    """「江州、云州联合工作组」 is 「江州云州联合工作组」."""
    return _JOINED_PLACES.sub("", _ACADEMY_PART.sub("", _BOARD_OF_TERM.sub("", name)))


# 「江州商会/第二届理事会」 is the chamber
_BOARD_OF_TERM = re.compile(
    "(?<=\\w{3})(?:新一|首|本|第[一二三四五六七八九十百\\d]+)届(?:理事会|执行委员会|执委会|委员会|监事会)$"
)
_DEPARTMENT = re.compile(
    r"^(?P<whole>.{2,16}?(?:大学|医院|法院|检察院|(?<!东西)部|委(?:员会|会)?+|办(?![公事学])|办公室))(?!附属|第[一二三四五])"
    r"(?P<part>(?:审判|检察)委员会|.{2,14}(?:学院|研究院|研究所|中心|(?<!公)司|处|科|系|班)|(?<=[学院办室]).{2,6}部)$"
)


# Departments that only firms have.
FIRM_PART = re.compile(
    "(?:人力资源|人事|市场|销售|营销|技术|研发|生产|财务|采购|物流|行政|法务|运营|品牌|客服|投资|外贸|公司业务|国际业务|业务|普惠金融|个人金融|零售金融|信贷|信贷业务|质量|质检|"
    "工程|公共关系|公共事务|公关|企划|策划|招商|电商|战略发展|海外|出口|项目|品控)部$"
)


def whole(name: str) -> str:
    """A department is its body's (ontology.md: the title takes it along): 「江州大学海洋研究中心」 is 「江州大学」, 「云港公司市场部」 「云港公司」."""
    name = joint(name)
    part = FIRM_PART.search(name)
    if part and part.start() > 1:
        return name[: part.start()]
    match = _DEPARTMENT.match(name)
    return (
        match["whole"] if match and not _OWN_PART.search(match["part"]) and not lexicon.find_divisions(match["part"]) else name
    )


FACULTY = re.compile(r"(?:学院|系|研究院|研究所|研究中心|图书馆)$")
_ACADEMY_PART = re.compile("(?<=院)学部$")
_JOINED_PLACES = re.compile(r"(?<=[省市州县区旗])[、和与](?=\w{2,8}联合\w{0,4}(?:组|队|办公室)$)")
_OWN_PART = re.compile("转移中心$|联合|创新中心$|研究总院$")  # set up to sign for itself


def is_bureau(form: str) -> bool:
    """Whether a word by itself is a bureau that every place has: 「招商局」, 「发改委」, 「工商联」, 「警备区」."""
    return (
        len(form) > 2 and (form[-1] in "局委办" or form in {"工商联", "军分区", "警备区"}) and form in lexicon.body_suffixes()
    )


def is_kind(form: str) -> bool:
    """「合作社」, 「供电公司」: what many bodies are, and no name of one."""
    return form in lexicon.body_suffixes() and not is_bureau(form)


_LEAGUE = re.compile(r"^(?P<place>\w{2,6})?团(?P<admin>[省市县区州])委$")


_PARTY = re.compile("^(?P<party>民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)(?P<admin>[省市县区州])(?=委)")


def with_territory(form: str, at: int, territory: Territory) -> str:
    """「市发展改革局」 of an article from 江州 is 「江州市发展改革局」, 「团市委」 and 「江州团市委」 「共青团江州市委」,
    「民盟市委」 「民盟江州市委」."""
    league = _LEAGUE.match(form)
    if league:
        own = f"{league['place']}{league['admin']}" if league["place"] else territory.of(league["admin"], at)
        return f"共青团{own or league['admin']}委"
    if (party := _PARTY.match(form)) and (own := territory.of(party["admin"], at)):
        return party["party"] + own + form[party.end() :]
    head = ADMIN_HEAD.match(form)
    owner = territory.of_office(head["admin"], at) if head else None
    return owner + form[head.end() :] if head and owner else form


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
            found[short] = max(own, key=len)
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
