"""PAIRED_WITH: places that the text states or presupposes to be paired.

Every programme of two places pairs them. So does a list of pairs: 「甲区与乙县、丙区与丁市这两对区县亲家」, 「甲区与乙县、丙县签订结对帮扶协议」;
Who supports whom in lists comes from loaders/mentions/programmes/ties.py; 「两地…结成对子」 and 「自2012年结对以来,…」 pair the two places that the sentence or its paragraph names first; 「我县代表团赴甲区对接协作」 pairs
that with us. 「甲公司与乙市」 are no pair, nor are places that are only to build something together.
"""

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.model import Value
from loaders import lexicon, unreal
from loaders.mentions.places import Place
from loaders.mentions.places.territory import ancestors, ours
from loaders.mentions.programmes.arrangements import ARRANGEMENT, BASIS_OF, FULL_WORD, Actor, Provinces, actors_in, parties
from loaders.mentions.programmes.friends.common import FRIENDS
from loaders.mentions.programmes.partners import work_together
from loaders.mentions.programmes.support_teams import teams
from loaders.mentions.programmes.ties import Tie, ties
from loaders.patterns import GOVERNS, LINKS
from loaders.relations.fact import Fact, Reading, Ref
from loaders.relations.paired_with.lasting import programme_years, years
from loaders.relations.paired_with.signed_pairs import signed_pairs
from loaders.relations.paired_with.tables import table_pairs
from loaders.spans import inside, over

Pair = tuple[str, str]

_BOUND = re.compile(
    r"结[了的过]?对|认[了的过]?亲|携手奔小康|结为|结成|亲家|对子|牵手|之于|[—－]\S{0,8}(?:协作|合作)|(?:建立|确立|形成)[^，,。；;]{0,8}(?:对口|结对|东西部协作|扶贫协作|帮扶)|(?:签|续)[^，,。；;]{0,16}(?:对口|结对|协作|帮扶|挂钩|友好[县区乡镇村])|(?:对口|结对|协作|帮扶|支援)[^，,。；;]{0,8}协议"
)
_BUILD = re.compile(r"(?:共建|合建)(?!机制)")
_INTENDED = re.compile(r"推动|推进|要|愿|希望|探索|争取|建议")
_BOTH = re.compile(
    r"(?:两地|两市|两县|两区|双方)[^。；]{0,30}(?:结成|结为|结对)|自\d{4}年[^，,。；;]{0,8}结对|结对(?:以来|至今)"
)
_WE_GO = re.compile(
    r"我(?P<letter>[省市县区州旗])[^，,。；;]{0,6}(?:代表团|考察团|一行)(?:赴|到)(?P<there>[^，,。；;]{2,16}?)(?:考察|学习|对接|调研)[^。；;]{0,24}(?:协作|对口|帮扶)"
)
# 「甲村党支部书记高远与乙村…结对」: who signs for a village, between it and the other.
_HEAD = re.compile(r"(?:党总支|党支部|党委|党工委|村委会|居委会)?(?:书记|主任|[镇乡]长)[\w·]{2,6}(?:与|和|同)")
_JOIN = re.compile(rf"(?:{GOVERNS}|办事处|党委|党工委|村委会)?(?:与|和|同|之于|—|－)(?:我[市县区州旗])?")


def read(reading: Reading) -> Iterator[Fact]:
    """The pairs that are told, and those that only what was signed tells."""
    told = list(_told_of(reading))
    yield from told
    known = {(f.subject.name, f.object.name) for f in told}
    for i, pair, basis in signed_pairs(reading):
        if pair not in known:
            yield _lasting(_fact(i, pair, basis, None, "pair-signed"), years(reading, pair, basis, []))


def _told_of(reading: Reading) -> Iterator[Fact]:
    """A pair for each programme of two places, and for each pair that a sentence tells without naming a programme."""
    known = {p.parties for p in reading.programmes}
    tied = list(_tied(reading))
    provinces = Provinces(reading.places)
    listed = _in_lists(tied)
    lasting = programme_years(reading)
    for p in reading.programmes:
        if len(p.parties) == 2 and p.basis != "示范区" and not _are_countries(p.parties):
            paired = _fact(reading.index_at(p.start), p.parties, p.basis, p.name, "programme")
            yield _lasting(paired, lasting[p.name])
    for i, tie in tied:
        pair = parties(tie.a, tie.b)
        if pair not in known and provinces.allow(_basis(reading, i), pair):
            basis = _basis(reading, i)
            yield _lasting(_fact(i, pair, basis, None, "tied"), years(reading, pair, basis, [(tie.start, tie.end)]))
    for i, pair in _sent(reading):
        if pair not in known:
            yield _lasting(_fact(i, pair, "对口支援", None, "team-sent"), years(reading, pair, "对口支援", []))
    for p in work_together(reading.document.text, actors_in(reading.document.text, reading.places)):
        if p.parties not in known:  # within what binds their provinces
            yield _lasting(
                _fact(reading.index_at(p.start), p.parties, p.basis, None, "tied"), years(reading, p.parties, p.basis, [])
            )
    yield from (f for f in _between_their_organs(reading, provinces) if (f.subject.name, f.object.name) not in known)
    yield from (f for f in _in_tables(reading) if (f.subject.name, f.object.name) not in known)
    for i in range(len(reading.rows)):
        told = _told(reading, i)
        spans = [(reading.sentence(i).start, reading.sentence(i).end - 1)] if len(told) == 1 else []
        for pair in told:
            fits = pair[0] != pair[1] and provinces.allow(_basis(reading, i), pair)
            if fits and pair not in known and not listed.get(i, set()).issuperset(pair):
                basis = _basis(reading, i)
                yield _lasting(_fact(i, pair, basis, None, "list-of-pairs"), years(reading, pair, basis, spans))


def _are_countries(pair: Iterable[str]) -> bool:
    """A mechanism of two countries pairs nobody: 「中马“两国双园”」."""
    return all(any(d.level == "country" for d in lexicon.divisions_named(name)) for name in pair)


def _fact(sentence: int, parties: tuple[str, ...], basis: str, programme: str | None, rule: str) -> Fact:
    a, b = (Ref("Place", p) for p in parties)
    properties: dict[str, Value] = {"basis": basis}
    if programme:
        properties["programme"] = programme
    return Fact(a, "PAIRED_WITH", b, sentence, rule, properties)


def _lasting(fact: Fact, known: Mapping[str, Value]) -> Fact:
    """With since when and until when it lasts."""
    return fact._replace(properties={**fact.properties, **known})


_WITH_TOWN = ({"county", "other"}, {"city", "other"})  # 「石桥镇对云山县、双溪镇对青山市」


def _tied(reading: Reading) -> Iterator[tuple[int, Tie]]:
    """「甲区、乙区分别帮扶丙县、丁县」, 「甲、乙先后与丙认亲」: each tie with its sentence; of two ranks only where an arrangement is named:
    「甲省对口支援丙县、丁县」."""
    text = reading.document.text
    for tie in ties(text, actors_in(text, sorted([*reading.places, *ours(text, reading.territory)]))):
        apart = tie.listed and {tie.a.place.level, tie.b.place.level} in _WITH_TOWN  # 「甲区、乙区分别与石桥镇、双溪乡结对」
        told = apart or _alike(tie.a, tie.b) or tie.word in (*BASIS_OF, "援", "援建") or "帮扶" in tie.word
        if told and not _in_body(reading, tie.a, tie.b):
            yield reading.index_at(tie.start), tie


def _sent(reading: Reading) -> Iterator[tuple[int, tuple[str, ...]]]:
    """「江南省第十批援云工作队」: who sent it and where to."""
    text = reading.document.text
    actors = actors_in(text, reading.places)
    for team in teams(text, actors, reading.territory.home):
        yield reading.index_at(team.start), tuple(sorted((team.helper, team.helped)))


_ORGAN = re.compile(r"(?P<organ>\w{2,10}?)[、·与和同—－-]")
_MEET_ABOUT = re.compile(
    rf"[^，,。；;与和同]{{0,4}}?(?P<word>{FULL_WORD})(?:工作|项目)?(?:签约|签字|协议|框架|联席|座谈|对接|交流|推进|启动|会商|洽谈)(?!意向|备忘)"
)
_OF_EQUALS = ("对口合作", "对口协作")  # two that stand in a list may both help a third
_HEAD_OF_ITEM = re.compile(r"(?:^|\n)[ \t\u3000]*[【\[■◆●▲※★☆◎]?\s*$")
_BEHIND_HEAD = re.compile(r"[】\]：:\u3000\n ]")


def _between_their_organs(reading: Reading, provinces: Provinces) -> Iterator[Fact]:
    """「江州市教育局、云州市教育局对口合作签约仪式」, and the heads of items in a bulletin about an arrangement: 「【江州—云州】…」, if there are several; not
    「江州市教育局与云州市商务局」, nor two that help a third (「…对口支援青州」)."""
    text = reading.document.text
    word = _FULL.search(text)
    if not word:
        return
    told: list[tuple[Actor, Actor]] = []
    heads: list[tuple[Actor, Actor]] = []
    actors = actors_in(text, reading.places)
    for a, b in itertools.pairwise(actors):
        between = text[a.end : b.start]
        organ = _ORGAN.fullmatch(between) if _alike(a, b) else None
        about = (
            _MEET_ABOUT.match(text, b.end + len(organ["organ"])) if organ and text.startswith(organ["organ"], b.end) else None
        )
        alone = about and not between.endswith("、") and not _names_more(reading, actors, b)
        if about and (alone or about["word"] in _OF_EQUALS):
            told.append((a, b))
        if _alike(a, b) and between.strip(" ") in LINKS and _heads_item(text, a, b):
            heads.append((a, b))
    for a, b in [*told, *(heads if len(heads) >= _SEVERAL else ())]:
        i, pair = reading.index_at(a.start), parties(a, b)
        basis = _basis(reading, i) if _WORD.search(reading.text(i)) else BASIS_OF[word.group()]
        if provinces.allow(basis, pair):
            yield _lasting(_fact(i, pair, basis, None, "list-of-pairs"), years(reading, pair, basis, []))


def _names_more(reading: Reading, actors: Sequence[Actor], last: Actor) -> bool:
    """Whether a sentence goes on to another place, whom the two before may both help."""
    return bool(inside(actors, last.end, reading.sentence(reading.index_at(last.start)).end))


def _heads_item(text: str, a: Actor, b: Actor) -> bool:
    """Whether two places head an item of a bulletin, and it or the headline speaks of an arrangement without telling whose."""
    if not (_BEHIND_HEAD.match(text, b.end) and _HEAD_OF_ITEM.search(text, max(0, a.start - 6), a.start)):
        return False
    item = _ITEM_BEHIND.match(text, b.end)
    headline = _HEADLINE.match(text)
    return any(m and _FULL_OF_NOBODY.search(m.group()) for m in (item, headline))


def _in_tables(reading: Reading) -> Iterator[Fact]:
    for i, a, b in table_pairs(reading):
        basis = _basis_of_table(reading)
        yield _lasting(_fact(i, parties(a, b), basis, None, "list-of-pairs"), years(reading, parties(a, b), basis, []))


def _basis_of_table(reading: Reading) -> str:
    """What the headline says, else the article's own arrangement, else the first that it speaks of."""
    text = reading.document.text
    headline = _HEADLINE.match(text)
    word = _FULL.search(headline.group()) if headline else None
    own = next((p.basis for p in reading.programmes if p.basis not in ("示范区", "友好城市")), None)
    if own and not word:
        return own
    told = word or _FULL.search(text)
    return BASIS_OF[told.group()] if told else "结对帮扶"


_FULL = re.compile(FULL_WORD)
_FULL_OF_NOBODY = re.compile(rf"(?:{FULL_WORD})(?![^\W\d_]{{2,6}}?[省市县区州])")
_ITEM_BEHIND = re.compile(r"[】\]：:\s]*[^\n]*")
_HEADLINE = re.compile(r"\s*[^\n]{1,40}(?=\n)")


def _in_lists(tied: Sequence[tuple[int, Tie]]) -> dict[int, set[str]]:
    """The members of lists that a sentence ties: 「甲区和乙区分别与丙县和丁县结对」 pairs them in no other way."""
    found: dict[int, set[str]] = {}
    for i, tie in tied:
        if tie.listed:
            found.setdefault(i, set()).update(parties(tie.a, tie.b))
    return found


def _told(reading: Reading, i: int) -> list[tuple[str, ...]]:
    """The pairs that a sentence tells; not those of 「甲与乙、丙与丁有望结为友好城市」."""
    text = reading.text(i)
    real = not unreal.planned(text)
    built = any(p.basis != "other" for p in reading.programmes) and _BUILD.search(text) and real and not _INTENDED.search(text)
    pairs = list(_listed(reading, i))
    if not (built or (real and (_BOUND.search(_with_head(reading, i)) or _correspond(reading, text, pairs)))):
        pairs = []
    if real and not pairs and _BOTH.search(text):
        pairs = _first_two(reading, i)
    ours = list(_ours_and_theirs(reading, i))
    return [tuple(sorted(pair)) for pair in [*pairs, *ours]]


_ITEM = re.compile(r"\d{1,2}[.．、][^，,。；;]{2,24}协议(?:[(（][^()（）\n]{2,20}[)）])?》?[。：:]?")


def _with_head(reading: Reading, i: int) -> str:
    """The words of a sentence, with those of the item that it tells of: 「8.强村结对协议。/甲镇与乙镇签约」."""
    head = reading.text(i - 1).strip() if i else ""
    return head + reading.text(i) if _ITEM.fullmatch(head) else reading.text(i)


_THESE_PAIRS = re.compile("这[一两三四五六七八九十]对|[配组凑结]成[一两三四五六七八九十]对|配[好成]了?对")


def _correspond(reading: Reading, told: str, pairs: Sequence[Pair]) -> bool:
    """「甲区与丙县、乙区与丁县办理交接」, 「定下甲市与乙市这一对」: pairs of the same two provinces, or called so, in a text about an arrangement."""
    if not pairs or not ARRANGEMENT.search(reading.document.text):
        return False
    if _THESE_PAIRS.search(told):
        return True
    if len(pairs) < _SEVERAL:
        return False
    above = {p.name: {p.name, *ancestors(p)} for p in reading.places}
    left, right = (set.intersection(*(above.get(name, {name}) for name in side)) for side in zip(*pairs, strict=True))
    return bool(left and right) and left.isdisjoint(right)


_SEVERAL = 2


def _acts(place: Place) -> bool:
    return place.level != "country" and len(place.form) > 1


def _within(reading: Reading, start: int, end: int) -> list[Actor]:
    """The places that can be paired in a stretch of text, each with what it lies in."""
    return actors_in(reading.document.text, [p for p in inside(reading.places, start, end) if _acts(p)])


def _listed(reading: Reading, i: int) -> Iterator[Pair]:
    """「甲与乙、丙与丁」 of one level, with nothing but the joining word between; 「甲与乙、丙」 pairs the first with the last too; in
    「甲、乙签署…」 the two are all that the sentence names."""
    text, sentence = reading.document.text, reading.sentence(i)
    last: tuple[Actor, Actor] | None = None
    named = _within(reading, sentence.start, sentence.end)
    for k, (a, b) in enumerate(itertools.pairwise(named)):
        between = text[a.end : b.start]
        heads = a.place.level == b.place.level == "other" and _HEAD.fullmatch(between)
        joined = heads or _JOIN.fullmatch(between) or (between == "、" and len(named) == 2)
        joined = joined and not text.endswith("在", 0, a.start)  # 「高远在甲市/与/乙市市长林深签署…」
        if (_alike(a, b) or _helped(text, named, k)) and joined and not _in_body(reading, a, b) and not _of_one_city(a, b):
            last = (a, b)
            yield a.name, b.name
        elif last and a == last[1] and between == "、" and _alike(last[0], b) and not _begins_pair(text, named[k + 1 :]):
            last = (last[0], b)
            yield last[0].name, b.name


_AND = re.compile("、|以及|和|及")
_SUPPORT = re.compile(r"(?:等)?的?(?:对口|结对)(?:支援|帮扶|协作|合作)")


def _helped(text: str, named: Sequence[Actor], k: int) -> bool:
    """「甲省与丙县、乙市与丁县的对口支援」: a province and a county it helps, in a list of such pairs with the word right behind."""
    begin = k
    while begin >= 2 and _AND.fullmatch(text, named[begin - 1].end, named[begin].start):
        begin -= 2
    end = k
    while end + 3 < len(named) and _AND.fullmatch(text, named[end + 1].end, named[end + 2].start):
        end += 2
    run = list(zip(named[begin : end + 1 : 2], named[begin + 1 : end + 2 : 2], strict=False))
    pairs = all(_JOIN.fullmatch(text, a.end, b.start) for a, b in run)
    return len(run) > 1 and pairs and _SUPPORT.match(text, named[end + 1].end) is not None


def _begins_pair(text: str, places: list[Actor]) -> bool:
    return len(places) > 1 and _JOIN.fullmatch(text, places[0].end, places[1].start) is not None


def _alike(a: Actor, b: Actor) -> bool:
    levels = {a.place.level, b.place.level}
    if lexicon.regions().issuperset((a.name, b.name)):
        return a.name != b.name
    return a.name != b.name and (len(levels) == 1 or levels <= {"city", "county", "zone"})


def _of_one_city(a: Actor, b: Actor) -> bool:
    """Districts of one city are listed together, not paired; a municipality's districts may be paired with its counties."""
    if {a.name[-1], b.name[-1]} == {"区", "县"} and lexicon.regions().issuperset(
        {p.division.parent for p in (a.place, b.place) if p.division}
    ):
        return False
    above = {p.division.parent for p in (a.place, b.place) if p.division}
    return len(above) == 1 and a.place.level != "city" and str(next(iter(above))).endswith(("市", "州", "地区", "盟"))


def _in_body(reading: Reading, a: Actor, b: Actor) -> bool:
    """Whether one of two places is but part of a body's name; its own team or office is the place itself (「云州工作组」)."""
    bodies = ((p, over(reading.bodies, p.start, p.end)) for p in (a, b))
    return any(body is not None and body.end > p.end and not body.form.endswith(_ARMS) for p, body in bodies)


_ARMS = ("工作组", "工作队", "指挥部", "联络组", "党支部", "党总支", "党委", "村委会")


def _first_two(reading: Reading, i: int) -> list[Pair]:
    """The two places of the sentence, or else those that the paragraph began with."""
    sentence = reading.sentence(i)
    start = min(s.start for s in reading.document.sentences if s.paragraph == sentence.paragraph)
    for begin, end in ((sentence.start, sentence.end), (start, sentence.start)):
        names = dict.fromkeys(a.name for a in _within(reading, begin, end) if a.place.level in ("city", "county"))
        if len(names) > 1:
            a, b, *_ = names
            return [(a, b)]
    return []


def _ours_and_theirs(reading: Reading, i: int) -> Iterator[Pair]:
    """「我县代表团赴甲市乙区考察,对接协作」: our county and the last place named there."""
    sentence = reading.sentence(i)
    for match in _WE_GO.finditer(reading.document.text, sentence.start, sentence.end):
        there = _within(reading, *match.span("there"))
        ours = reading.territory.of(match["letter"], match.start())
        if ours and there:
            yield ours, there[-1].name


_WORD = re.compile(rf"(?P<word>{FULL_WORD})|(?P<friends>{FRIENDS.pattern})|(?P<poverty>协作|携手奔小康)")


def _basis(reading: Reading, i: int) -> str:
    """What the sentence says, else the article's own arrangement."""
    told = _with_head(reading, i)
    match = _WORD.search(told)
    if match:
        return BASIS_OF[match["word"]] if match["word"] else "友好城市" if match["friends"] else "扶贫协作"
    own = "结对帮扶" if re.search("结对|帮扶|对子", told) else "other"
    return next((p.basis for p in reading.programmes if p.basis != "示范区"), own)
