"""Names of bodies: what kind they tell, whether they are sure, and what belongs to them.

In: a name. Out: Enterprise or Organization, its ending, and the name with the place that it leaves out or without the department. Which name of an article
a shorter one stands for is in full_names.py.
"""

import re
from functools import cache, lru_cache

from loaders import lexicon
from loaders.mentions.places.territory import Territory
from loaders.patterns import any_of, first_of

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
    return _JOINED_PLACES.sub("", _ACADEMY_PART.sub("", _BOARD_OF_TERM.sub("", _SECRETARIAT.sub("", name))))


_SECRETARIAT = re.compile("(?<=\\w(?:商会|协会|总会|合会|进会))秘书处$")  # 「江州厂商联合会/秘书处」 is the association
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
