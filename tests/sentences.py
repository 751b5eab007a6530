"""What is understood of a sentence or two, for tests that quote one."""

from graph.model import Article, Statement
from loaders.extract import extract

Fact = tuple[str, ...]


def statements(text: str, *, date: str = "2021-05-20", home: str | None = "大连市") -> list[Statement]:
    """Everything that an article of this text states."""
    return extract(Article(id="Article:x", path="x.txt", sha256="x", text=text, date=date, home=home))


def facts(text: str, type_: str, *, date: str = "2021-05-20", home: str | None = "大连市") -> set[Fact]:
    """The relations of one type as (subject, object), with the title or the roles of those that have them; posts that are held."""
    told = [s for s in statements(text, date=date, home=home) if s.type == type_ and "ended_by" not in s.properties]
    return {(s.subject.name, s.object.name, *_extra(s)) for s in told}


def left(text: str, *, date: str = "2021-05-20", home: str | None = "大连市") -> set[Fact]:
    """The posts that someone has left as (person, place or body, title, by when)."""
    told = [s for s in statements(text, date=date, home=home) if "ended_by" in s.properties]
    return {(s.subject.name, s.object.name, *_extra(s), str(s.properties["ended_by"])) for s in told}


def _extra(statement: Statement) -> list[str]:
    properties = statement.properties
    roles = properties.get("roles", ())
    named = [properties[name] for name in ("title", "as", "basis") if name in properties]
    return [*map(str, named), *(["、".join(roles)] if isinstance(roles, tuple) and roles else [])]


def named(text: str, type_: str, *, date: str = "2021-05-20", home: str | None = "大连市") -> set[str]:
    """The things of one type that an article of this text names."""
    return {s.object.name for s in statements(text, date=date, home=home) if s.type == "MENTIONS" and s.object.type == type_}


def forms(text: str, name: str, *, home: str | None = "大连市") -> set[str]:
    """Under which words an article of this text names a thing."""
    told = [s.properties["forms"] for s in statements(text, home=home) if s.type == "MENTIONS" and s.object.name == name]
    return {form for found in told if isinstance(found, tuple) for form in found}


def attended(text: str, *, home: str | None = "大连市") -> dict[str, set[str]]:
    """Who an article of this text says was at each event."""
    found: dict[str, set[str]] = {}
    for who, event, *_ in facts(text, "ATTENDED", home=home):
        found.setdefault(event, set()).add(who)
    return found
