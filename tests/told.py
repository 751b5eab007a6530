"""Articles and statements in a line each, for tests that build their own input."""

from typing import Any

from graph.fold import fold
from graph.model import Article, EntityRef, Evidence, Graph, Statement, Value


def article(name: str, date: str | None = None, **more: str) -> Article:
    """An article whose id is told from its name."""
    return Article(
        id=f"Article:{name}",
        path=f"{name}.txt",
        sha256=name,
        date=date,
        **{"text": f"{name}的正文", "headline": f"{name}的标题", **more},
    )


def ref(thing: str, **context: tuple[str, ...]) -> EntityRef:
    """`Person 张远征` with whatever context."""
    type_, name = thing.split(" ", 1)
    return EntityRef(type=type_, name=name, **context)


def said(  # noqa: PLR0913, PLR0917 - a statement has so many parts
    where: str,
    subject: str | EntityRef,
    type_: str,
    object_: str | EntityRef,
    at: int = 0,
    rule: str = "a rule",
    sure: float = 0.9,
    **properties: Value,
) -> Statement:
    """That article `where` states it in the two characters at `at`."""
    return Statement(
        subject=ref(subject) if isinstance(subject, str) else subject,
        type=type_,
        object=ref(object_) if isinstance(object_, str) else object_,
        properties=properties,
        evidence=Evidence(article=f"Article:{where}", start=at, end=at + 2, quote=f"{where}的"),
        rule=rule,
        confidence=sure,
    )


def mentioned(where: str, thing: str | EntityRef, *forms: str, count: int = 1, **properties: Value) -> Statement:
    """That article `where` names a thing, in these forms."""
    shown = forms or ((thing.split(" ", 1)[1] if isinstance(thing, str) else thing.name),)
    all_: dict[str, Any] = {"forms": shown, "count": count, **properties}
    return said(where, f"Article Article:{where}", "MENTIONS", thing, **all_)


def hosted(where: str, host: str | EntityRef, event: str | EntityRef, how: str, at: int = 0) -> Statement:
    """That article `where` says a place or body was an event's host, its 主办, 承办 or 地点."""
    as_: dict[str, Any] = {"as": how}
    return said(where, host, "HOSTED", event, at, **as_)


def two_towns() -> Graph:
    """Two towns with their people, joined by one forum."""
    told = [
        said("甲", f"Person {name}", "HOLDS_POST", f"Place {place}", title=title)
        for place, people in (("海滨市", "张王李"), ("山阴市", "赵钱孙"))
        for title, name in zip(("市长", "副市长", "秘书长"), people, strict=True)
    ]
    told += [hosted("甲", f"Place {place}", "Event 海滨山阴论坛", "主办") for place in ("海滨市", "山阴市")]
    told += [mentioned("甲", "Enterprise 远航公司"), mentioned("甲", "Place 海滨市", "海滨", "滨", labels=("City",))]
    return fold([article("甲", "2020-08-25")], told)
