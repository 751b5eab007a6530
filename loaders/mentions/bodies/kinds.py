"""Of what kind a body is, and which kind a post is of: a 校长 is of a school, 「商会会长」 of an association.

In: a title or a body. Out: the names of kinds. A post that names no body is of the last one of its kind (loaders/holdings/owners.py).
"""

import re
from functools import cache, lru_cache

from loaders import lexicon
from loaders.mentions.bodies.reader import Body

_BODIES = {
    "company": re.compile(r""),
    "school": re.compile(r"(?:大学|学院|学校|中学|小学|幼儿园|职校|一中|二中|分院)$"),
    "hospital": re.compile(r"(?:医院|卫生院|保健院|医学中心|分院)$"),
    "institute": re.compile(r"(?:院|所|中心|实验室|大学|馆)$"),
    "association": re.compile(r"(?:(?<!委员)会|社|联盟|社团|会议所)$"),
    "cooperative": re.compile(r"合作社$|组合$"),
    "team": re.compile(r"(?:工作[组队]|联络组|医疗队|指挥部)$"),
    "embassy": re.compile(r"使馆$"),
    "consulate": re.compile(r"领事馆$|领馆$"),
    "office": re.compile(r"(?:办|办公室)$"),
    "commission": re.compile(r"(?:委|委员会)$"),
    "bureau": re.compile(r"局$"),
    "department": re.compile(r"厅$"),
}
OF_STATE = frozenset(["office", "commission", "bureau", "department"])
KINDS_FOR = {
    "company": ("company", "association"),
    "school": ("school",),
    "hospital": ("hospital",),
    "academic": ("institute", "hospital", "school"),
    "association": ("association",),
    "cooperative": ("cooperative", "association"),
    "team": ("team",),
    "embassy": ("embassy", "consulate"),
}
GENERIC_KINDS = {
    "集团": ("company",),
    "公司": ("company",),
    "企业": ("company",),
    "学校": ("school",),
    "大学": ("school",),
    "学院": ("school",),
    "医院": ("hospital",),
    "合作社": ("cooperative",),
    "工作组": ("team",),
    "工作队": ("team",),
    "联络组": ("team",),
    "医疗队": ("team",),
    "指挥部": ("team",),
    "商会": ("association",),
    "协会": ("association",),
    "总会": ("association",),
    "联合会": ("association",),
    "本会": ("association",),
    "我会": ("association",),
    "我院": ("hospital", "school"),
    "本院": ("hospital", "school"),
    "我校": ("school",),
    "本校": ("school",),
    "校": ("school",),
    "该院": ("hospital", "school"),
    "办公室": ("office",),
    "我办": ("office",),
    "该办": ("office",),
    "我委": ("commission",),
    "该委": ("commission",),
    "我局": ("bureau",),
    "该局": ("bureau",),
    "我厅": ("department",),
    "该厅": ("department",),
    "该校": ("school",),
    "该会": ("association",),
    "基金会": ("association",),
    "总领馆": ("consulate",),
    "总领事馆": ("consulate",),
    "使馆": ("embassy",),
    "大使馆": ("embassy",),
    "分院": ("hospital", "school"),
    "我司": ("company",),
    "前方指挥部": ("team",),
    "研究院": ("institute",),
    "研究所": ("institute",),
}
# 「集团」, 「我校」 before a post, and maybe a department behind it: 「学校/科技处」.
GENERIC = re.compile(
    rf"(?P<word>{'|'.join(sorted(GENERIC_KINDS, key=len, reverse=True))})(?P<department>\w{{2,8}}?(?:处|部|科|室|系|组|中心|办公室))?$"
)


_TERM = re.compile(
    "的?(?:新一|首|本|第?[一二三四五六七八九十百\\d]+)届(?:理事会|执行委员会|执委会|委员会|监事会)?$|(?<=当选)(?:为)?理事会$"
)


def without_term(words: str) -> str:
    """「当选为商会/新一届/」, 「当选/第二届理事会/」: the words before a post without the term that it is for."""
    return _TERM.sub("", words)


@cache
def kind_of(title: str) -> str | None:
    """The kind of the longest post word that a title ends with."""
    known = lexicon.posts()
    return next((known[title[k:]].kind for k in range(len(title) - 1) if title[k:] in known), None)


# 「局长」, 「副厅长」: of a body that ends so.
_OF_BUREAU = {"局长": "bureau", "厅长": "department"}


def kinds_for(title: str) -> tuple[str, ...]:
    """The kinds of bodies that have such a post."""
    return (_OF_BUREAU[title[-2:]],) if title[-2:] in _OF_BUREAU else KINDS_FOR.get(kind_of(title) or "", ())


def is_profession(title: str) -> bool:
    """Whether a title is one of a teacher, a doctor, a manager or an adviser, public in no body."""
    kind = kind_of(title)
    return kind in ("school", "hospital") or (kind == "company" and not title.endswith("师")) or title.endswith("顾问")


_OCCUPATION = re.compile("(?:干部|[手民户]|(?:艺术|书法|画|作|企业)家|演员|运动员|工人|学生|传承人|志愿者)$")


def is_no_post_of_a_place(title: str, department: str, level: str) -> bool:
    """Whether nobody has such a post of a place: 「江州市/老板」, 「云县/歌手」, 「江州市/挂职干部」, 「江州市/第十批援藏干部/领队」."""
    if department.removesuffix("的").endswith(("干部", "籍")):  # 「云县籍/歌手」
        return True
    if title == "干部" and re.search("援|挂职|选派|帮扶|协作", department):  # 「江州市/援疆/干部」
        return True
    if kind_of(title) == "embassy" and not department:  # 「驻/江州/总领事」
        return True
    occupation = _OCCUPATION.search(title) or kind_of(title) in ("company", "school", "hospital")
    return bool(occupation) and not department and level not in ("zone", "other")


def kinds_of(body: Body) -> tuple[str, ...]:
    return kinds_named(body.type, body.name)


@lru_cache(maxsize=4096)
def kinds_named(type_: str, name: str) -> tuple[str, ...]:
    """The kinds of a body by its type and name."""
    if type_ == "Enterprise":
        return ("company", "cooperative") if name.endswith("合作社") else ("company",)
    return tuple(kind for kind, words in _BODIES.items() if kind != "company" and words.search(name))
