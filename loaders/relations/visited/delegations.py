"""The parties that an article tells of, and which of them a sentence means.

In: a Reading, and the parties known so far. Out: a `Party`. 「高远一行」 is the party that he heads, with all who came with him; 「教育组」 is the one that
somebody 「带教育组」; 「云州客人」 are those whose leader has his post in 云州.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.chunks import ACT, PERSON, TEXT
from loaders.mentions.leaders import people_upto
from loaders.mentions.places.stems import without_kind
from loaders.mentions.places.territory import ancestors
from loaders.relations.fact import Reading

_LEADS_GROUP = re.compile(r"(?:带领?|率领?)(?P<name>[^，,。；;、的]{1,6}?[组队路])(?=[，,。；;、]|$)")
_GROUP_LED = re.compile(r"(?P<name>[^，,。；;、由:：]{1,6}[组队路])(?:人马)?[，,]?由$")
# 「高远和林深一路,去了甲公司」, 「高远一组走访甲公司」
_ONE_GROUP = re.compile(
    r"(?:等?[两三四五六七八九十\d]?人)?(?:这|那)?一[组路队][，,]?(?=[^，,。；;]{0,4}(?:去|到|走|看|前往|赴|来|进|参观|考察|调研))"
)
_PARTS_WAYS = re.compile("[兵]?分[成作头]?[为]?[两二三四几多][路组队]|分[组头路队](?!织)")
_GROUP = re.compile("[组队路]")
_TRAVELLERS = re.compile(r"(?:党政|政府|经贸|友好|企业家){0,3}(?:客人|来宾|[表察问访]团)")
_WAY = re.compile(r"第(?P<number>[一二三四])[路组]|(?P<town>[\u4e00-\u9fff](?!第)[\u4e00-\u9fff])(?:那|的)?(?:一路|一组)")
GUESTS = re.compile("客人|来宾|嘉宾")
ROSTER = re.compile(r"\s*(?:附[:：])?[^，,。；;]{0,14}[表察问访]团(?:组成|成员|人员|主要){0,2}名单\s*[:：]?$")


@dataclass
class Party:
    """Who travels together: those at its head, of whom `leaders` lead, and those who go along."""

    people: list[str]
    leaders: list[str] = field(default_factory=list)
    members: list[str] = field(default_factory=list)
    name: str = ""
    way: str = ""  # where it goes, if it is part of one that split up


def headed_by(known: Sequence[Party], people: list[str]) -> Party | None:
    """The party that these head; one that 高远 leads with 林深 is 「高远一行」 too."""
    same = (p for p in reversed(known) if p.people == people or (p.leaders and p.people[:1] == people))
    return next(same, None)


def groups(reading: Reading, i: int) -> list[tuple[int, Party]]:
    """「高远带商务组,林深带教育组」, 「商务组由高远带队」, 「一路由高远带队往云县」: parts of a party, and the chunks of those who lead them."""
    row, text = reading.rows[i], reading.text(i)
    if not _GROUP.search(text):
        return []
    found: list[tuple[int, Party]] = []
    for k, chunk in enumerate(row[:-1]):
        behind = row[k + 1].value if row[k + 1].kind == TEXT else ""
        if chunk.kind != PERSON or not behind:
            continue
        if _ONE_GROUP.match(reading.document.text, chunk.end):
            people = people_upto(row, k)
            found.append((k, Party(people, list(people))))
            continue
        led = _LEADS_GROUP.match(behind) or (_GROUP_LED.search(_before_posts(reading, i, k)) if behind[0] in "带率领" else None)
        if led:
            way = re.split("[，,；;]", text[chunk.end - reading.sentence(i).start :])[0]
            name = "" if led["name"].startswith("一") else led["name"]
            found.append((k, Party([chunk.value.name], [chunk.value.name], name=name, way=way)))
    return found


def part_ways(reading: Reading, i: int) -> bool:
    """「下午兵分两路。高远去甲公司,…」: whether a sentence or one of the two before it, in its paragraph, says that a party goes more ways than one."""
    near = (k for k in (i, i - 1, i - 2) if k >= 0 and reading.sentence(k).paragraph == reading.sentence(i).paragraph)
    return any(_PARTS_WAYS.search(reading.text(k)) for k in near)


def _before_posts(reading: Reading, i: int, k: int) -> str:
    """What stands before a person and his posts."""
    at = next((c.begin for c in reading.chains[i] if c.end == k), k)
    until = reading.rows[i][at].start
    return reading.document.text[max(reading.sentence(i).start, until - 12) : until]


def meant(reading: Reading, i: int, known: Sequence[Party]) -> Party | None:
    """The party that a sentence names by its group, by the way it went, or by where it comes from."""
    text = reading.text(i)
    named = next((p for p in reversed(known) if p.name and p.name in text), None)
    if named or len(known) < 2:
        return named
    return _on_way(text, [p for p in known if p.way]) or _from(reading, text, known)


def _on_way(text: str, known: Sequence[Party]) -> Party | None:
    """「第一路」, 「云县那一路」."""
    for match in _WAY.finditer(text) if known else ():
        number = "一二三四".find(match["number"] or "无")
        if 0 <= number < len(known):
            return known[number]
        if found := next((p for p in known if match["town"] and match["town"] in p.way), None):
            return found
    return None


def _from(reading: Reading, text: str, known: Sequence[Party]) -> Party | None:
    """「云州客人」, 「云州市代表团」."""
    for match in _TRAVELLERS.finditer(text):
        before = text[max(0, match.start() - 12) : match.start()]
        for party in reversed(known):
            if any(without_kind(home) in before for home in _homes(reading, party)):
                return party
    return None


def listed(reading: Reading, i: int) -> list[str]:
    """「考察团成员名单」: the people of the lines below, up to one that is no line of a list."""
    if not ROSTER.match(reading.text(i)):
        return []
    found: list[str] = []
    for row in reading.rows[i + 1 :]:
        people = [c.value.name for c in row if c.kind == PERSON]
        if any(c.kind == ACT for c in row) or (row and not people):
            break
        found += people
    return found


def guests(reading: Reading, since: int, until: int) -> list[str]:
    """「客人们走了甲公司」, where nobody leads them: of each other place the one whom the sentences from `since` on name first."""
    ours = set(reading.territory.home)
    ours |= {p.name for p in reading.places if reading.document.article.home in ancestors(p)}
    if not reading.document.article.home:
        return []
    first: dict[str, str] = {}
    for k, held in reading.holdings:
        if since <= k < until and held.owner_type == "Place" and held.owner not in ours:
            first.setdefault(held.owner, held.person)
    return list(dict.fromkeys(first.values()))


def _homes(reading: Reading, party: Party) -> Iterator[str]:
    return (h.owner for _, h in reading.holdings if h.person in party.people[:1] and h.owner_type == "Place")
