"""PAIRED_WITH: places that the text states or presupposes to be paired.

Every programme of two places pairs them. So does a list of pairs: 「甲区与乙县、丙区与丁市这两对区县亲家」, 「甲区与乙县、丙县签订结对帮扶协议」;
Who supports whom in lists comes from loaders/mentions/programmes/ties.py; 「两地…结成对子」 and 「自2012年结对以来,…」 pair the two places that the sentence or its paragraph names first; 「我县代表团赴甲区对接协作」 pairs
that with us. 「甲公司与乙市」 are no pair, nor are places that are only to build something together.
"""

from collections.abc import Iterable, Iterator, Sequence

from loaders import lexicon
from loaders.mentions.places.territory import ours
from loaders.mentions.programmes.arrangements import BASIS_OF, Provinces, actors_in, parties
from loaders.mentions.programmes.partners import work_together
from loaders.mentions.programmes.support_teams import named_for, teams
from loaders.mentions.programmes.ties import Tie, ties
from loaders.relations.fact import Fact, Reading
from loaders.relations.paired_with.basis import basis_of_table, basis_told
from loaders.relations.paired_with.facts import pairing, with_years
from loaders.relations.paired_with.in_sentences import alike, in_body, pairs_in
from loaders.relations.paired_with.lasting import programme_years, years
from loaders.relations.paired_with.organs import between_their_organs
from loaders.relations.paired_with.signed_pairs import signed_pairs
from loaders.relations.paired_with.tables import table_pairs

Pair = tuple[str, str]


def read(reading: Reading) -> Iterator[Fact]:
    """The pairs that are told, and those that only what was signed tells."""
    told = list(_told_of(reading))
    yield from told
    known = {(f.subject.name, f.object.name) for f in told}
    for i, pair, basis in signed_pairs(reading):
        if pair not in known:
            yield with_years(pairing(i, pair, basis, None, "pair-signed"), years(reading, pair, basis, []))


def _told_of(reading: Reading) -> Iterator[Fact]:
    """A pair for each programme of two places, and for each pair that a sentence tells without naming a programme."""
    known = {p.parties for p in reading.programmes}
    tied = list(_tied(reading))
    provinces = Provinces(reading.places)
    listed = _in_lists(tied)
    lasting = programme_years(reading)
    for p in reading.programmes:
        if len(p.parties) == 2 and p.basis != "示范区" and not _are_countries(p.parties):
            paired = pairing(reading.index_at(p.start), p.parties, p.basis, p.name, "programme")
            yield with_years(paired, lasting[p.name])
    for i, tie in tied:
        pair = parties(tie.a, tie.b)
        if pair not in known and provinces.allow(basis_told(reading, i), pair):
            basis = basis_told(reading, i)
            yield with_years(pairing(i, pair, basis, None, "tied"), years(reading, pair, basis, [(tie.start, tie.end)]))
    for i, pair in _sent(reading):
        if pair not in known:
            yield with_years(pairing(i, pair, "对口支援", None, "team-sent"), years(reading, pair, "对口支援", []))
    for p in work_together(reading.document.text, actors_in(reading.document.text, reading.places)):
        if p.parties not in known:  # within what binds their provinces
            yield with_years(
                pairing(reading.index_at(p.start), p.parties, p.basis, None, "tied"), years(reading, p.parties, p.basis, [])
            )
    yield from (f for f in between_their_organs(reading, provinces) if (f.subject.name, f.object.name) not in known)
    yield from (f for f in _in_tables(reading) if (f.subject.name, f.object.name) not in known)
    for i in range(len(reading.rows)):
        told = pairs_in(reading, i)
        spans = [(reading.sentence(i).start, reading.sentence(i).end - 1)] if len(told) == 1 else []
        for pair in told:
            fits = pair[0] != pair[1] and provinces.allow(basis_told(reading, i), pair)
            if fits and pair not in known and not listed.get(i, set()).issuperset(pair):
                basis = basis_told(reading, i)
                yield with_years(pairing(i, pair, basis, None, "list-of-pairs"), years(reading, pair, basis, spans))


def _are_countries(pair: Iterable[str]) -> bool:
    """A mechanism of two countries pairs nobody: 「中马“两国双园”」."""
    return all(any(d.level == "country" for d in lexicon.divisions_named(name)) for name in pair)


_WITH_TOWN = ({"county", "other"}, {"city", "other"})  # 「石桥镇对云山县、双溪镇对青山市」


def _tied(reading: Reading) -> Iterator[tuple[int, Tie]]:
    """「甲区、乙区分别帮扶丙县、丁县」, 「甲、乙先后与丙认亲」: each tie with its sentence; of two ranks only where an arrangement is named:
    「甲省对口支援丙县、丁县」."""
    text = reading.document.text
    for tie in ties(text, actors_in(text, sorted([*reading.places, *ours(text, reading.territory)]))):
        apart = tie.listed and {tie.a.place.level, tie.b.place.level} in _WITH_TOWN  # 「甲区、乙区分别与石桥镇、双溪乡结对」
        told = apart or alike(tie.a, tie.b) or tie.word in (*BASIS_OF, "援", "援建") or "帮扶" in tie.word
        if told and not in_body(reading, tie.a, tie.b):
            yield reading.index_at(tie.start), tie


def _sent(reading: Reading) -> Iterator[tuple[int, tuple[str, ...]]]:
    """「江南省第十批援云工作队」, 「江州对口云州指挥部」: who sent it and where to."""
    text = reading.document.text
    actors = actors_in(text, reading.places)
    for team in teams(text, actors, reading.territory.home):
        yield reading.index_at(team.start), tuple(sorted((team.helper, team.helped)))
    named = {p.name for p in reading.places}
    for body in reading.bodies:
        yield from ((reading.index_at(body.start), tuple(sorted(pair))) for pair in named_for(body.form, named))


def _in_tables(reading: Reading) -> Iterator[Fact]:
    for i, a, b in table_pairs(reading):
        basis = basis_of_table(reading)
        yield with_years(pairing(i, parties(a, b), basis, None, "list-of-pairs"), years(reading, parties(a, b), basis, []))


def _in_lists(tied: Sequence[tuple[int, Tie]]) -> dict[int, set[str]]:
    """The members of lists that a sentence ties: 「甲区和乙区分别与丙县和丁县结对」 pairs them in no other way."""
    found: dict[int, set[str]] = {}
    for i, tie in tied:
        if tie.listed:
            found.setdefault(i, set()).update(parties(tie.a, tie.b))
    return found
