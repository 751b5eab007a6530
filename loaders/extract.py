"""From an article to its statements: tag, recognise, relate.

The composition of loaders/document.py, loaders/mentions/ and loaders/relations/. Nothing is kept between calls nor between articles.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from graph.model import Article, Statement
from loaders import chunks, document
from loaders.characters import simplified
from loaders.document import Document
from loaders.holdings import chains, departures, holders, roster_lines, rosters, settling
from loaders.holdings.earlier import Earlier
from loaders.holdings.holding import Holding
from loaders.home import home_of
from loaders.mentions import agreements, bodies, events, misprints, people, places, posts, programmes
from loaders.mentions.events.signings import with_signings
from loaders.mentions.people import interviews
from loaders.mentions.places.joint_parks import with_joint_parks
from loaders.mentions.places.territory import ours, territory
from loaders.mentions.places.townships import with_townships
from loaders.mentions.rosters import read as read_rosters
from loaders.parts import Part, parts, together
from loaders.relations import attended, holds_post, hosted, paired_with, part_of, participates_in, signed, visited
from loaders.relations.fact import Fact, Reading
from loaders.spans import Covered, over, starting
from loaders.statements import statements

TOGETHER = 16384  # characters of articles that are tagged in one go
_RELATIONS = (holds_post, attended, hosted, signed, paired_with, visited, participates_in, part_of)


def extract(article: Article) -> list[Statement]:
    """Everything that an article states; MENTIONS statements introduce every entity."""
    return next(extract_all([article]))


def extract_all(articles: Iterable[Article]) -> Iterator[list[Statement]]:
    """What each of many articles states, as `extract` gives it, but quicker: the tagger works on several at once."""
    pieces = ((k, part) for k, article in enumerate(map(at_home, articles)) for part in parts(article))
    stated = (found for group in _groups(pieces) for found in _stated(group))
    for _, found in groupby(stated, key=itemgetter(0)):
        yield together((start, statements) for _, start, statements in found)


def _groups(pieces: Iterable[tuple[int, Part]]) -> Iterator[list[tuple[int, Part]]]:
    """Runs of about TOGETHER characters."""
    group: list[tuple[int, Part]] = []
    size = 0
    for k, part in pieces:
        group.append((k, part))
        size += len(part.article.text)
        if size >= TOGETHER:
            yield group
            group, size = [], 0
    if group:
        yield group


def _stated(group: Sequence[tuple[int, Part]]) -> Iterator[tuple[int, int, list[Statement]]]:
    """The number of the article, where its part begins, and what that states."""
    documents = document.read_all([part.article for _, part in group])
    for (k, part), doc in zip(group, documents, strict=True):
        reading = _understood(doc)
        yield k, part.start, statements(reading, facts(reading))


def facts(reading: Reading) -> Iterator[Fact]:
    """What the rules of relations find in an article as read, with repetitions."""
    return (fact for relation in _RELATIONS for fact in relation.read(reading))


def understand(article: Article) -> Reading:
    """The article with all its mentions, ready for the rules of relations."""
    return _understood(document.read(at_home(article)))


def at_home(article: Article) -> Article:
    """The article with the home of the paper that wrote it."""
    home = simplified(home_of(article) or "") or None
    return article if home == article.home else article.model_copy(update={"home": home})


def _understood(doc: Document) -> Reading:
    titles = posts.recognise(doc)
    ends = {t.end for t in titles}
    roster = read_rosters(doc, titles)
    found_places = [
        p
        for p in roster.without_names(with_joint_parks(doc, places.recognise(doc)))
        if p.start not in ends or p.form[-1] in places.LEVEL_OF
    ]
    told = [*people.told(doc, titles), roster.names]
    found_places = with_townships(doc, _but_namesakes(doc, found_places, [s for found in told for s in found.slots]))
    ground = territory(doc, found_places, roster.sections(found_places), (s for f in told for s in f.told))
    found_bodies = bodies.recognise(doc, found_places, titles, ground, sorted(s for found in told for s in found.slots))
    named = [(b.start, b.end) for b in found_bodies] + [(p.start, p.end) for p in found_places if p.name.endswith("町")]
    found_people = people.recognise(doc, titles, told, sorted(named))
    found_people = misprints.put_right(doc.text, found_people)
    titled = {doc.text[a:b] for found in told for a, b in found.slots}
    short = {p.name[:-1] for p in found_places if p.form == p.name} - titled
    spread = {t.start for t in titles if t.end - t.start > len(t.text)}  # 「秘 书 长」 is nobody
    found_people = [p for p in found_people if p.form not in short and p.start not in spread and not _is_part(p, found_places)]
    found_people = interviews.with_answerer(doc, found_people)
    called = {(p.start, p.end) for p in found_people}
    found_places = [p for p in found_places if not _is_part(p, found_people) and not _is_called(p, called)]
    kinds: tuple[Sequence[chunks.Mention], ...] = (found_places, found_bodies, titles, found_people)
    rows = [chunks.chunks(doc.text, s, [m for kind in kinds for m in starting(kind, s.start, s.end)]) for s in doc.sentences]
    posts_of: list[list[chains.Chain]] = []
    held: list[tuple[int, Holding]] = []
    earlier = Earlier()
    spoken_of: chunks.Chunk | None = None
    head: chains.Chain | None = None
    for i, row in enumerate(rows):
        found = chains.chains(row, ground, earlier, head)
        posts_of.append(found)
        others, listed = rosters.split(found, roster.within(doc.sentences[i].start, doc.sentences[i].end))
        held += [(i, h) for h in (*holders.holdings(row, others, spoken_of, earlier.last), *roster_lines.continued(row, head))]
        for chain, entry in listed:
            above = held[-1][1] if held and held[-1][1].rule == "roster" else None
            held += [(i, h) for h in rosters.held(chain, entry, found_places, found_bodies, above)]
        held += [(i, h) for h in departures.left(row, others, spoken_of)]
        head = roster_lines.head_of(row, found, head)
        spoken_of = next((c for c in reversed(row) if c.kind == chunks.PERSON), spoken_of)
        earlier = earlier.and_then(row, chains.posts_in(found))
    held = settling.settled(held, found_places, found_bodies)
    story = events.read(doc, rows, found_places, titles)
    in_posts = [chains.chunks_in(found) for found in posts_of]
    owners_of = [
        agreements.Post(i, h.person, agreements.Party(h.owner_type, h.owner), h.title) for i, h in held if not h.former
    ]
    signed = agreements.recognise(agreements.Account(doc, rows, in_posts, owners_of, story, ground))
    return Reading(
        doc,
        found_places,
        found_bodies,
        found_people,
        rows,
        posts_of,
        held,
        with_signings(doc, rows, story, signed),
        programmes.recognise(doc.text, sorted([*found_places, *ours(doc.text, ground)]), doc.article.home, doc.article.date),
        signed,
        ground,
        roster,
    )


def _but_namesakes(doc: Document, found: Sequence[places.Place], slots: Sequence[tuple[int, int]]) -> list[places.Place]:
    """Places without those that someone of the article is called like (「副县长陆川…陆川说」, where there is no 陆川县), or whose last character begins a
    name: 「副市/长沙/远志」."""
    begun = {start for start, _ in slots}
    within = Covered(len(doc.text), ((start + 1, end) for start, end in slots))
    names = {doc.text[start:end] for start, end in slots} - {p.name for p in found}
    full = {p.name for p in found if p.form == p.name}
    found = [p for p in found if p.form == p.name or begun.isdisjoint(range(p.start + 1, p.end))]
    found = [p for p in found if p.form == p.name or not within.overlaps((p.start, p.end)) or p.start in begun]
    return [p for p in found if p.level != "county" or p.form == p.name or p.form not in names or p.name in full]


def _is_called(place: places.Place, people: Collection[tuple[int, int]]) -> bool:
    """「副主任高远、/金阳/、林深」: whether a person stands where a county would be told by its short name."""
    return place.level == "county" and place.form != place.name and (place.start, place.end) in people


def _is_part(mention: places.Place | people.Person, of: Sequence[places.Place | people.Person]) -> bool:
    """「江北/川」 names no place, 「埃斯库/-罗讷市」 no person: what is only part of a longer name."""
    whole = over(of, mention.start, mention.end)
    return whole is not None and (whole.start, whole.end) != (mention.start, mention.end)
