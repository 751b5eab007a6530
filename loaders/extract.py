"""From an article to its statements: tag, recognise, relate.

The composition of loaders/document.py, loaders/mentions/ and loaders/relations/. One call reads one article; nothing is kept between calls.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from graph.model import Article, EntityRef, Evidence, Statement, Value
from loaders import chains, chunks, document
from loaders.mentions import agreements, bodies, events, people, places, posts, programmes
from loaders.mentions.territory import territory
from loaders.relations import attended, holds_post, hosted, paired_with, part_of, participates_in, signed, visited
from loaders.relations.fact import Fact, Reading, Ref

_RELATIONS = (holds_post, attended, hosted, signed, paired_with, visited, participates_in, part_of)


def extract(article: Article) -> list[Statement]:
    """Everything that an article states; MENTIONS statements introduce every entity."""
    reading = understand(article)
    facts = _distinct(fact for relation in _RELATIONS for fact in relation.read(reading))
    return [*_mentions(reading, facts), *(_statement(reading, fact) for fact in facts)]


def understand(article: Article) -> Reading:
    """The article with all its mentions, ready for the rules of relations."""
    doc = document.read(article)
    found_places = places.recognise(doc)
    titles = posts.recognise(doc)
    ground = territory(doc, found_places)
    found_bodies = bodies.recognise(doc, found_places, titles, ground)
    found_people = people.recognise(doc, titles, [(b.start, b.end) for b in found_bodies])
    rows = [chunks.chunks(doc.text, s, [*found_places, *found_bodies, *titles, *found_people]) for s in doc.sentences]
    posts_of: list[list[chains.Chain]] = []
    held: list[tuple[int, chains.Holding]] = []
    before: chains.Post | None = None
    for i, row in enumerate(rows):
        found = chains.chains(row, ground, before)
        posts_of.append(found)
        held += [(i, h) for h in chains.holdings(row, found)]
        before = next((p for c in reversed(found) for p in reversed(c.posts) if chains.names_organ(p)), before)
    story = events.read(doc, rows, found_places, titles)
    return Reading(
        doc,
        found_places,
        found_bodies,
        found_people,
        rows,
        posts_of,
        held,
        story,
        programmes.recognise(doc.text, found_places),
        agreements.recognise(doc),
        ground,
    )


def _distinct(facts: Iterable[Fact]) -> list[Fact]:
    """Each fact once where its first sentence is; roles of one person at one event are gathered."""
    first: dict[tuple[object, ...], Fact] = {}
    for fact in facts:
        key = (
            fact.subject,
            fact.type,
            fact.object,
            fact.properties.get("title"),
            fact.properties.get("as"),
            fact.properties.get("basis"),
        )
        roles = fact.properties.get("roles", ())
        if key not in first:
            first[key] = fact
        elif roles:
            first[key] = first[key]._replace(properties={**first[key].properties, "roles": _united(first[key], fact)})
    return list(first.values())


def _united(first: Fact, other: Fact) -> tuple[str, ...]:
    """The roles of two facts that say the same."""
    given = [f.properties.get("roles", ()) for f in (first, other)]
    return tuple(dict.fromkeys(role for roles in given if isinstance(roles, tuple) for role in roles))


def _statement(reading: Reading, fact: Fact) -> Statement:
    sentence = reading.sentence(fact.sentence)
    evidence = Evidence(
        article=reading.document.article.id, start=sentence.start, end=sentence.end, quote=reading.document.of(sentence)
    )
    return Statement(
        subject=EntityRef(type=fact.subject.type, name=fact.subject.name),
        type=fact.type,
        object=EntityRef(type=fact.object.type, name=fact.object.name),
        properties=dict(fact.properties),
        evidence=evidence,
        rule=fact.rule,
        confidence=fact.confidence,
    )


# ── what the article names ──


def _mentions(reading: Reading, facts: Sequence[Fact]) -> Iterator[Statement]:
    """One MENTIONS statement for each thing: its forms, how often, and what is known of it."""
    forms: dict[Ref, Counter[str]] = defaultdict(Counter)
    used = {ref for fact in facts for ref in (fact.subject, fact.object)}
    for ref, form in _named(reading, used):
        forms[ref][form] += 1
    for fact in facts:
        for ref in (fact.subject, fact.object):
            if ref not in forms:
                forms[ref][ref.name] += 0
    article = EntityRef(type="Article", name=reading.document.article.id)
    known = _known(reading)
    for ref in sorted(forms):
        counts = forms[ref]
        properties: dict[str, Value] = {"forms": tuple(sorted(counts)), "count": sum(counts.values()), **known.get(ref, {})}
        evidence = _first_evidence(reading, counts)
        yield Statement(
            subject=article,
            type="MENTIONS",
            object=EntityRef(type=ref.type, name=ref.name),
            properties=properties,
            evidence=evidence,
            rule="mention",
            confidence=1.0,
        )


def _first_evidence(reading: Reading, counts: Counter[str]) -> Evidence:
    text = reading.document.text
    at = min((p for form in counts if (p := text.find(form)) >= 0), default=0)
    sentence = reading.sentence(reading.index_at(at))
    return Evidence(
        article=reading.document.article.id, start=sentence.start, end=sentence.end, quote=reading.document.of(sentence)
    )


def _named(reading: Reading, used: set[Ref]) -> Iterator[tuple[Ref, str]]:
    inside = [(b.start, b.end) for b in reading.bodies]
    for person in reading.people:
        yield Ref("Person", person.name), person.form
    for body in reading.bodies:
        if body.certain or Ref(body.type, body.name) in used:
            yield Ref(body.type, body.name), body.form
    for place in reading.places:
        if place.level not in ("country", "other") and not document.overlaps((place.start, place.end), inside):
            yield Ref("Place", place.name), place.form
    for event in reading.story.events:
        for start, end in event.spans:
            if not event.hosts:
                yield Ref("Event", event.name), reading.document.text[start:end]
    for programme in reading.programmes:
        yield Ref("Programme", programme.name), programme.form
    for agreement in reading.agreements:
        yield Ref("Agreement", agreement.name), agreement.name


def _known(reading: Reading) -> dict[Ref, dict[str, Value]]:
    known: dict[Ref, dict[str, Value]] = {}
    for _, held in reading.holdings:
        if held.public:
            known[Ref("Person", held.person)] = {"labels": ("Official",)}
    for place in reading.places:
        facts: dict[str, Value] = {"level": place.level}
        if place.division and place.division.adcode:
            facts["adcode"] = place.division.adcode
        if place.level == "city":
            facts["labels"] = ("City",)
        known[Ref("Place", place.name)] = facts
    for event in reading.story.events:
        known[Ref("Event", event.name)] = {"date": event.day} if event.day else {}
    for programme in reading.programmes:
        known[Ref("Programme", programme.name)] = {"kind": programme.basis}
    return known
