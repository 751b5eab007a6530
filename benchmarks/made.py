"""Statements of the graph's shape, made by a seed: a few names in many articles, many names in a few.

An article mentions two dozen things and states some forty relations between them, each with a quoted sentence.
"""

from collections.abc import Iterator
from random import Random

from graph.model import Article, EntityRef, Evidence, Statement, Value

QUOTE = "市委副书记、市长与来访的客人就深化对口合作、扩大农产品产销对接交换了意见,并见证有关协议签署。"
RELATIONS: tuple[tuple[str, str, str, dict[str, Value]], ...] = (
    ("Person", "HOLDS_POST", "Place", {"title": "市长"}),
    ("Person", "HOLDS_POST", "Organization", {"title": "局长"}),
    ("Person", "ATTENDED", "Event", {"roles": ("出席",)}),
    ("Person", "ATTENDED", "Event", {"roles": ("主持", "讲话")}),
    ("Place", "HOSTED", "Event", {"as": "地点"}),
    ("Person", "VISITED", "Enterprise", {"roles": ("考察",)}),
    ("Organization", "VISITED", "Enterprise", {"roles": ("考察",)}),
    ("Place", "PAIRED_WITH", "Place", {"basis": "对口合作"}),
    ("Event", "PART_OF", "Programme", {}),
)
# How many names there are of each type for each article: people and enterprises are many, places few.
NAMES = {
    "Person": 1.0,
    "Place": 0.05,
    "Enterprise": 0.6,
    "Organization": 0.3,
    "Event": 0.8,
    "Agreement": 0.5,
    "Programme": 0.02,
}


def articles(count: int) -> list[Article]:
    return [
        Article(id=f"Article:{n:08}", path=f"{n}.txt", sha256=f"{n:064}", text="", headline=f"第{n}篇", date=_day(n))
        for n in range(count)
    ]


def statements(count: int, seed: int = 1) -> Iterator[list[Statement]]:
    """The statements of each of `count` articles."""
    random = Random(seed)
    for number in range(count):
        yield list(_article(random, number, count))


def _day(number: int) -> str:
    return f"20{10 + number % 12}-{1 + number % 11:02}-{1 + number % 27:02}"


def _article(random: Random, number: int, count: int) -> Iterator[Statement]:
    cast = {type_: [_name(random, type_, max(4, int(share * count))) for _ in range(4)] for type_, share in NAMES.items()}
    source = EntityRef(type="Article", name=f"Article:{number:08}")
    for type_, names in cast.items():
        for name in dict.fromkeys(names):
            forms: dict[str, Value] = {"forms": (name,), "count": random.randint(1, 5)}
            yield _said(random, number, source, "MENTIONS", EntityRef(type=type_, name=name), forms)
    for _ in range(40):
        start, type_, end, properties = random.choice(RELATIONS)
        subject, object_ = random.choice(cast[start]), random.choice(cast[end])
        yield _said(random, number, EntityRef(type=start, name=subject), type_, EntityRef(type=end, name=object_), properties)


def _name(random: Random, type_: str, names: int) -> str:
    """Skewed: the first name of each type stands in every third article."""
    return f"{type_}的名字{0 if random.random() < 0.1 else int(names * random.random() ** 3)}"


def _said(  # noqa: PLR0913, PLR0917 - a statement has so many parts
    random: Random, number: int, subject: EntityRef, type_: str, object_: EntityRef, properties: dict[str, Value]
) -> Statement:
    start = random.randrange(2000)
    evidence = Evidence(article=f"Article:{number:08}", start=start, end=start + len(QUOTE), quote=QUOTE)
    return Statement(
        subject=subject, type=type_, object=object_, properties=properties, evidence=evidence, rule="made", confidence=0.9
    )
