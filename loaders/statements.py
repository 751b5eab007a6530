"""From what the rules found to statements: names as printed, quotations, and a MENTIONS statement for each thing named.

In: an article as read and its facts. Out: Statements. Rules work on simplified characters; here names, titles and forms become again what the
article prints. Places keep their official names.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from graph.model import EntityRef, Evidence, Statement, Value
from graph.ontology import BODIES, EDGE_TYPES
from loaders import lexicon
from loaders.confidence import confidence
from loaders.lexicon import Division
from loaders.mentions.bodies.former_names import former_names
from loaders.mentions.bodies.full_names import other_form
from loaders.mentions.events.forms import is_bare
from loaders.mentions.misprints import event_misprints, wrong_names
from loaders.mentions.places import level_by_name
from loaders.relations.fact import Fact, Reading, Ref
from loaders.relations.paired_with.lasting import programme_years
from loaders.relations.signed.day import signed_on
from loaders.spans import Covered

Printed = Callable[[str], str]


class _Shown(NamedTuple):
    """How words, things and sentences of an article come out; a thing and a sentence are made once, however many statements have them."""

    words: Printed
    entity: Callable[[Ref], EntityRef]
    evidence: Callable[[int], Evidence]


def statements(reading: Reading, facts: Iterable[Fact]) -> list[Statement]:
    """MENTIONS for everything named or used, then one statement for each different fact."""
    distinct = _distinct(facts)
    shown, sure = _shown(reading), confidence(reading)
    return [*_mentions(reading, distinct, shown), *(_statement(fact, shown, sure(fact)) for fact in distinct)]


def _distinct(facts: Iterable[Fact]) -> list[Fact]:
    """Each fact once, where it is first said; the roles of one person at one event are gathered."""
    first: dict[tuple[object, ...], Fact] = {}
    for fact in facts:
        told = (*(fact.properties.get(name) for name in EDGE_TYPES[fact.type].key), "ended_by" in fact.properties)
        key = (fact.subject, fact.type, fact.object, *told)
        if key not in first:
            first[key] = fact
        elif roles := _united(first[key], fact):
            first[key] = first[key]._replace(properties={**first[key].properties, "roles": roles})
    return list(first.values())


def _united(first: Fact, other: Fact) -> tuple[str, ...]:
    """The roles of two facts that say the same."""
    given = [f.properties.get("roles", ()) for f in (first, other)]
    return tuple(dict.fromkeys(role for roles in given if isinstance(roles, tuple) for role in roles))


def _shown(reading: Reading) -> _Shown:
    printed = _as_printed(reading)
    return _Shown(printed, cache(lambda ref: _entity(ref, printed)), cache(lambda i: _evidence(reading, i)))


def _as_printed(reading: Reading) -> Printed:
    """Gives simplified words back as the article prints them where they stand first (「林國樑」 beside 「栋梁」); what stands nowhere, as a name put together of
    others, has each character the way it most often is printed."""
    printed, simple = reading.document.article.text, reading.document.text
    if printed == simple:
        return lambda words: words
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for own, plain in zip(printed, simple, strict=True):
        seen[plain][own] += 1
    table: Mapping[int, str] = {ord(c): max(sorted(counts), key=counts.__getitem__) for c, counts in seen.items()}

    def as_printed(words: str) -> str:
        at = simple.find(words)
        return printed[at : at + len(words)] if at >= 0 else words.translate(table)

    return as_printed


def _entity(ref: Ref, printed: Printed) -> EntityRef:
    return EntityRef(type=ref.type, name=ref.name if ref.type == "Place" else printed(ref.name))


def _evidence(reading: Reading, i: int) -> Evidence:
    """The i-th sentence as the article prints it."""
    article, sentence = reading.document.article, reading.sentence(i)
    quote = article.text[sentence.start : sentence.end]
    return Evidence(article=article.id, start=sentence.start, end=sentence.end, quote=quote)


def _statement(fact: Fact, shown: _Shown, sure: float) -> Statement:
    properties = dict(fact.properties)
    for name in ("title", "programme"):
        if isinstance(words := properties.get(name), str):
            properties[name] = shown.words(words)
    return Statement(
        subject=shown.entity(fact.subject),
        type=fact.type,
        object=shown.entity(fact.object),
        properties=properties,
        evidence=shown.evidence(fact.sentence),
        rule=fact.rule,
        confidence=sure,
    )


# ── what the article names ──


def _mentions(reading: Reading, facts: Sequence[Fact], shown: _Shown) -> Iterator[Statement]:
    """One MENTIONS statement for each thing: its forms, how often, and what is known of it."""
    forms: dict[Ref, Counter[str]] = defaultdict(Counter)
    used = {ref for fact in facts for ref in (fact.subject, fact.object)}
    for ref, form in _named(reading, used):
        forms[ref][form] += 1
    for ref, counts in forms.items():
        counts.update({other_form(form): 0 for form in counts if ref.type in BODIES})
    for ref in used - forms.keys():
        forms[ref][ref.name] += 0
    article = EntityRef(type="Article", name=reading.document.article.id)
    known = _known(reading, used)
    others = _other_names(reading)
    for ref in sorted(forms):
        counts = forms[ref]
        told: dict[str, Value] = {"forms": tuple(sorted(map(shown.words, counts))), "count": sum(counts.values())}
        yield Statement(
            subject=article,
            type="MENTIONS",
            object=shown.entity(ref),
            properties=told
            | known.get(ref, {})
            | ({"also": tuple(map(shown.words, sorted(others[ref])))} if ref in others else {}),
            evidence=shown.evidence(_first_sentence(reading, counts)),
            rule="mention",
            confidence=1.0,
        )


def _first_sentence(reading: Reading, forms: Iterable[str]) -> int:
    """The number of the sentence in which one of the forms stands first."""
    at = min((p for form in forms if (p := reading.document.text.find(form)) >= 0), default=0)
    return reading.index_at(at)


def _named(reading: Reading, used: set[Ref]) -> Iterator[tuple[Ref, str]]:
    """Everything that is named, with each form; a body that its name alone does not tell counts where a fact uses it, and does not hide a
    place in it that is named elsewhere, too: 「江州·云州东西部」."""
    told = [b for b in reading.bodies if b.certain or Ref(b.type, b.name) in used]
    inside, within = (Covered(len(reading.document.text), ((b.start, b.end) for b in some)) for some in (told, reading.bodies))
    elsewhere = {p.name for p in reading.places if not within.overlaps((p.start, p.end))}
    for person in reading.people:
        yield Ref("Person", person.name), person.form
    for body in told:
        yield Ref(body.type, body.name), body.form
    for place in reading.places:
        hidden = inside if place.name in elsewhere else within
        if place.level not in ("country", "other") and not hidden.overlaps((place.start, place.end)):
            yield Ref("Place", place.name), place.form
    for event in (e for e in reading.story.events if not e.hosts):
        for start, end in event.spans:
            form = reading.document.text[start:end]
            yield Ref("Event", event.name), event.name if is_bare(form) else form
    for name, form in event_misprints(reading.document.text, _told_of(reading)):
        yield Ref("Event", name), form
    for programme in reading.programmes:
        yield Ref("Programme", programme.name), programme.form
    for agreement in reading.agreements:
        yield Ref("Agreement", agreement.name), agreement.name


def _other_names(reading: Reading) -> Mapping[Ref, set[str]]:
    """What else the article says that things are or were called, so that other articles, which know only that name, find them."""
    found: dict[Ref, set[str]] = defaultdict(set)
    text = reading.document.text
    for person, wrong in wrong_names(text, reading.people):
        found[Ref("Person", person)].add(wrong)
    for event, wrong in event_misprints(text, _told_of(reading)):
        found[Ref("Event", event)].add(wrong)
    for body, old in former_names(reading.document, reading.bodies):
        found[Ref(body.type, body.name)].add(old)
    return found


def _told_of(reading: Reading) -> list[str]:
    """The events that an article is about."""
    return [event.name for event in reading.story.events if not event.earlier]


def _known(reading: Reading, used: Iterable[Ref]) -> dict[Ref, dict[str, Value]]:
    """What the article or a register tells of a thing itself: further labels, level and code, date, kind. A place `used` may be meant without its name: 「我市」."""
    known: dict[Ref, dict[str, Value]] = {}
    for _, held in reading.holdings:
        once = held.former and "原" in reading.document.text[max(0, held.start - 1) : held.end]  # 「江州市原市长」
        if held.public and not once:
            known[Ref("Person", held.person)] = {"labels": ("Official",)}
    known |= {ref: _of_place(ref.name, _registered(ref.name)) for ref in used if ref.type == "Place"}
    known |= {Ref("Place", place.name): _of_place(place.name, place.division) for place in reading.places}
    for event in reading.story.events:
        known[Ref("Event", event.name)] = {"date": event.day} if event.day else {}
    lasting = programme_years(reading)
    for programme in reading.programmes:
        known[Ref("Programme", programme.name)] = {"kind": programme.basis, **lasting[programme.name]}
    for agreement in reading.agreements:
        worth: dict[str, Value | None] = {
            "date": signed_on(reading, agreement),
            "amount": agreement.amount,
            "currency": agreement.currency,
            "modality": agreement.modality,
        }
        known[Ref("Agreement", agreement.name)] = {name: value for name, value in worth.items() if value is not None}
    return known


def _registered(name: str) -> Division | None:
    return next((d for d in lexicon.divisions_named(name) if d.name == name), None)


def _of_place(name: str, division: Division | None) -> dict[str, Value]:
    level = division.level if division else level_by_name(name)
    code: dict[str, Value] = {"adcode": division.adcode} if division and division.adcode else {}
    return {"level": level, **code, **({"labels": ("City",)} if level == "city" else {})}
