"""SIGNED: the parties of each agreement, and the people who put the signature.

「甲公司与乙市签订…协议」: the bodies and places that the agreement's stretch of text names outside of posts. 「市长高远与校长林深签署…」: people sign, for
the place or body whose post they hold. 「双方签署」: the two that the agreement's own name holds. 「高远、林深代表双方签字」 and 「协议由高远和林深
签署」 are signers of what was signed before.
"""

import re
from collections.abc import Iterator, Sequence

from loaders.chunks import BODY, PERSON, PLACE
from loaders.mentions.agreements import Agreement
from loaders.relations.fact import Fact, Reading, Ref

# 「签字的是高远和林深」: the signers come behind.
_SIGNED_BY = re.compile(r"的[^，。；]{0,4}[是有][^，。；:：]{0,4}[:：]?")
_FOR_BOTH = re.compile(
    r"代表[^，。；]{0,12}(?:签字|签约|签署)|在协议上签字|分别签字|签字(?=[。；，,;]|的[^，。]{0,4}[是有])|落笔(?=的?[^，。]{0,3}[是，])|签约(?=[。；—])|(?:协议|合同|备忘录)由[^，。；]{2,40}签[署订]"
)


def read(reading: Reading) -> Iterator[Fact]:
    """Parties and signers of all agreements, then the signers that the next words name."""
    parties_of: list[tuple[Agreement, list[Ref], list[str]]] = []
    for agreement in reading.agreements:
        signers = _people(reading, agreement.begin, agreement.until)
        parties = (
            _parties(reading, agreement.begin, agreement.until, agreement)
            or _of_posts(reading, signers)
            or _in_name(reading, agreement)
        )
        parties_of.append((agreement, parties, signers))
        for party in dict.fromkeys(parties):
            yield _fact(party, agreement, "parties")
        for person in signers:
            yield _fact(Ref("Person", person), agreement, "signers")
    yield from _later_signers(reading, parties_of)


def _fact(party: Ref, agreement: Agreement, rule: str) -> Fact:
    return Fact(party, "SIGNED", Ref("Agreement", agreement.name), agreement.sentence, rule, 0.9)


def _parties(reading: Reading, begin: int, end: int, agreement: Agreement) -> list[Ref]:
    """Bodies and places in a stretch of text, those of posts left out; a place that begins the agreement's own words is none."""
    parties: list[Ref] = []
    named_in = begin == agreement.start
    for i, row in enumerate(reading.rows):
        posts = {k for chain in reading.chains[i] for k in range(chain.begin, chain.end)}
        for k, chunk in enumerate(row):
            inside = begin <= chunk.start and chunk.end <= end and k not in posts
            if agreement.parties:
                inside = chunk.start in agreement.parties
            if inside and chunk.kind == BODY:
                parties.append(Ref(chunk.value.type, chunk.value.name))
            elif (
                inside
                and chunk.kind == PLACE
                and chunk.value.level not in ("country", "other")
                and _is_party(reading, chunk.end, end, named_in)
            ):
                parties.append(Ref("Place", chunk.value.name))
    return parties


def _is_party(reading: Reading, end: int, until: int, named_in: bool) -> bool:
    """A place is a party where its name ends a phrase (「甲区与」, 「、乙县签订」, its government), not inside other words (「甲市技术」)."""
    after = reading.document.text[end : end + 8]
    joined = re.match(
        r"[与和、，。；;:：—－-]|及|同|就|关于|分别|共同|人民政府|政府|管委会|区政府|签|续签|代表|缔结|建立", after
    )
    return joined is not None or (end >= until and not named_in)


def _people(reading: Reading, begin: int, end: int) -> list[str]:
    """The people in a stretch of text with a verb of signing, who do not merely witness it."""
    found: list[str] = []
    for row in reading.rows:
        for chunk in row:
            if chunk.kind == PERSON and begin <= chunk.start and chunk.end <= end:
                clause = re.split("[，。；]", reading.document.text[chunk.end : chunk.end + 60])
                if not re.search("见证|主持|陪同|出席", clause[0]):
                    found.append(chunk.value.name)
    return list(dict.fromkeys(found))


def _of_posts(reading: Reading, people: Sequence[str]) -> list[Ref]:
    """For whom people sign: the place or body of the last post that the article gives them."""
    found = []
    for person in people:
        held = [h for _, h in reading.holdings if h.person == person and not h.former]
        if held:
            found.append(Ref(held[-1].owner_type, held[-1].owner))
    return found


def _in_name(reading: Reading, agreement: Agreement) -> list[Ref]:
    """「双方签署《甲市与乙市…计划》」: the two places of the name."""
    inside = [
        p
        for p in reading.places
        if agreement.start <= p.start and p.end <= agreement.end and p.level not in ("country", "other")
    ]
    return [Ref("Place", p.name) for p in inside] if len({p.name for p in inside}) == 2 else []


def _later_signers(reading: Reading, signed: Sequence[tuple[Agreement, list[Ref], list[str]]]) -> Iterator[Fact]:
    """People of a clause that says they signed, for the agreement before: the one whose party they speak for, else the last."""
    for match in _FOR_BOTH.finditer(reading.document.text):
        i = reading.index_at(match.start())
        before = [s for s in signed if s[0].end <= match.start() and i - s[0].sentence <= 1]
        start = max([reading.sentence(i).start, *(s[0].end for s in before)])
        turned = _SIGNED_BY.match(reading.document.text, match.end())
        people = _people(reading, *((turned.end(), reading.sentence(i).end) if turned else (start, match.end())))
        if not before or not people:
            continue
        for person in people:
            own = set(_of_posts(reading, [person]))
            agreement, parties, signers = next((s for s in reversed(before) if own & set(s[1])), before[-1])
            if person not in signers:
                yield _fact(Ref("Person", person), agreement, "signs-for")
            if not parties:
                for party in own:
                    yield _fact(party, agreement, "signs-for")
