"""Where names of bodies stand in an article.

In: a Document, its places and posts. Out: spans, and for embassies and consulates the name they stand for. A name ends with a word that only bodies
have (有限公司, 局, 大学) and begins where its run of words does; a mission is told by its head too (「某国驻华大使」).
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from loaders import lexicon
from loaders.document import Document, Sentence
from loaders.mentions.bodies import lists
from loaders.mentions.bodies.beginnings import start_of
from loaders.mentions.bodies.full_names import LEGAL
from loaders.mentions.bodies.lookalikes import (
    is_cut_short,
    is_yet_to_be,
    names_a_site,
    names_none,
)
from loaders.mentions.bodies.mending import mended
from loaders.mentions.bodies.names import ending, endings, ends_as_body, ends_strongly, is_bureau
from loaders.mentions.bodies.tagged import told_by_tagger
from loaders.mentions.places import Place
from loaders.mentions.places.kinds import DIVISION_KINDS
from loaders.mentions.posts import ADMIN, Title
from loaders.patterns import GOVERNS, HAN
from loaders.spans import Covered, Span, occurrences

_GOVERNMENT = re.compile(rf"^(?:{ADMIN})?(?:委|党委|党工委|工委|{GOVERNS}|委、?[市县区州]?政府)$")
_STATE = re.compile(r"^(?:党中央|国务院|中央|中共中央|全国人大常委会|全国政协)$")


def spans(
    document: Document, places: Sequence[Place], titles: Sequence[Title], missions: Collection[Span], people: Sequence[Span]
) -> list[Span]:
    """Where names of bodies stand, the longest first where they overlap."""
    text = document.text
    ends = {p.start: p.end for p in places}
    posts = {t.start for t in titles}
    told = {*missions, *((m.span() for m in _LEAGUE.finditer(text)) if "共青团" in text else ())}
    found: set[Span] = set()
    for sentence in document.sentences:
        found.update(_suffixed(text, sentence, ends, posts))
        found.update(told_by_tagger(text, sentence, posts))
        told.update(m.span() for m in _LEAGUE_OR_PARTY.finditer(text, sentence.start, sentence.end))
    found |= told
    if "兵团" in text or "援疆" in text:
        found = _with_corps(text, found, ends)
    found = mended(document, found, places, titles, people)
    begins = {p.end: p.start for p in places}
    found |= _repeated(text, found, begins)
    in_posts = {i for t in titles if t.territorial for i in range(t.start, t.end)}
    in_places = {i: end for start, end in ends.items() for i in range(start, end)}
    chosen: list[Span] = []
    taken: set[int] = set()
    for span in sorted(found, key=lambda s: (s not in told, not ends_strongly(text[s[0] : s[1]]), s[0] - s[1], s[0])):
        plain = span[1] - 1 in in_posts or in_places.get(span[0], 0) >= span[1] or names_none(text[span[0] : span[1]])
        plain = plain or (span not in told and _is_of_places(text, span, begins, ends, in_places))
        plain = plain or is_yet_to_be(text, span, ends) or names_a_site(text, span) or is_cut_short(text, span)
        plain = plain or (span not in told and _is_government(text, span, ends))
        if not plain and taken.isdisjoint(range(*span)):
            chosen.append(span)
            taken.update(range(*span))
    return sorted([*chosen, *_listed(document, chosen)])


_LEAGUE = re.compile(f"共青团{HAN}{{2,8}}?[省市县区州旗盟]委(?!员)")
# 「团市委」, 「民盟江州市委会」
_LEAGUE_OR_PARTY = re.compile(
    r"团[省市县区州]委|(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)\w{0,4}[省市县区州](?:委员会|委会|委(?!员))"
)
_SHORTEST_UNIT = 3  # characters: 「二二四团」, not 「四师」
_NUMBER = "[一二三四五六七八九十〇零百\\d]"
_NO_REGIMENT = "[队伙体员课]|结(?!对)|支[部书]|组(?!织)|长(?![期年])|费(?!尽)"  # 「二十/团员」, 「一二三/团支部」
_CORPS = re.compile(  # 「新疆生产建设兵团第四师」, 「第四师六十六团」, 「二二四团」; not 「第一师范」, 「第三团队」
    f"(?:(?:新疆生产建设)?兵团)?第?{_NUMBER}{{1,3}}师(?![范专父傅资生])(?:{_NUMBER}{{2,4}}团(?!{_NO_REGIMENT}))?|{_NUMBER}{{2,4}}团(?!{_NO_REGIMENT})"
)


def _with_corps(text: str, found: Collection[Span], ends: Mapping[int, int]) -> set[Span]:
    """The spans with the units of the Corps, without what only goes on behind one: 「八十六团/结对」; 「第四师/可克达拉市」 is the city."""
    units = dict(m.span() for m in _CORPS.finditer(text))
    longer = {(a, b) for a, b in found if units.get(a, b) < b and ending(text[a:b]) is None}
    return {*found} - longer | {(a, b) for a, b in units.items() if b - a >= _SHORTEST_UNIT and b not in ends}


def _repeated(text: str, found: Collection[Span], begins: Mapping[int, int]) -> set[Span]:
    """What is a name in one sentence is one in the others, whatever the tagger makes of it there, with the place before it: 「江州/温泉/旅馆/组合」."""
    names = {text[a:b] for a, b in found if b - a >= _LONG and ends_as_body(text[a:b])}
    known = Covered(len(text), found)
    return {(begins.get(start, start), end) for start, end in occurrences(text, names) if not known.overlaps((start, end))}


_LONG = 5  # characters of a name that is one wherever it stands


def _is_of_places(text: str, span: Span, ends: Collection[int], begins: Collection[int], in_places: Mapping[int, int]) -> bool:
    """「江州市/石桥镇」, of which the tagger makes a body, and 「云山省石桥/县人民委员会」, of which it leaves the half."""
    corps = span[1] in begins and text[span[1] - 1] == "师"  # 「第四师/可克达拉市」 is the city
    division = corps or (span[1] in ends and text[span[1] - 1] in _DIVISION_ENDS)  # 「远航中国」 may be a firm's branch
    return in_places.get(span[1] - 1, 0) > span[1] or (division and not ends_as_body(text[slice(*span)]))


_DIVISION_ENDS = (*DIVISION_KINDS, "镇", "乡", "村", "道")


def _listed(document: Document, chosen: Sequence[Span]) -> Iterator[Span]:
    """What only the list of firms that it stands in tells to be one."""
    inside: dict[int, list[Span]] = defaultdict(list)
    for span in chosen:
        inside[document.index_at(span[0])].append(span)
    for i, sentence in enumerate(document.sentences):
        yield from lists.items(document.text, sentence, inside.get(i, ()))


def _suffixed(text: str, sentence: Sentence, places: Collection[int], posts: Collection[int]) -> Iterator[Span]:
    """Names that end as only bodies do: 「江州/黔货/入江/商贸/有限公司」, 「云州市/发展/和/改革/委员会」."""
    words = {t.end: t.text for t in sentence.tokens}
    tagged = {t.start for t in sentence.tokens if t.tag in ("ORG", "nt")}
    for match in endings().finditer(text, sentence.start, sentence.end):
        kind = lexicon.body_suffixes().get(match.group())
        strong = len(match.group()) > 1 and kind is not None and kind.strong
        cut_word = (
            match.end() not in words
            and match.end() not in posts
            and not (strong and len(match.group()) > 2)
            and not text.startswith("总部", match.end())
        )
        if (
            cut_word
            or text.endswith(("主委", "政委"), 0, match.end())
            or words.get(match.end()) in lexicon.words("not_bodies.txt")
        ):
            continue
        legal = LEGAL.fullmatch(match.group()) is not None
        start = start_of(text, sentence, match.span(), places)
        if LEGAL.search(text, start, match.start()) and not legal and not match.group().endswith(_OF_FIRMS):
            continue  # 「某某有限公司新工厂」 is the company's, no body of its own
        told = start in places or start in tagged or match.end() in posts
        known = strong or told or re.match(ADMIN, text[start : match.start()])
        trade_only = legal and text[start : match.start()] in lexicon.words("industries.txt")
        bare = start == match.start() and is_bureau(match.group()) and (match.end() in posts or match.end() - 1 in posts)
        if known and not trade_only and (bare or match.start() - start >= (2 if legal else 1)):
            yield start, match.end()


_OF_FIRMS = ("办事处", "代表处", "联络处", "研究院", "研究总院", "分行", "支行", "工作组", "工作队", "指挥部")


def _is_government(text: str, span: Span, places: Mapping[int, int]) -> bool:
    """A government or party committee, with its place or without: 「江州市人民政府」, 「区委」; or the centre. `places` are where each place ends."""
    form = text[span[0] : span[1]]
    last = max((places[i] for i in range(*span) if places.get(i, span[1] + 1) <= span[1]), default=span[0])
    governs = _GOVERNMENT.match(text[last : span[1]]) or (last > span[0] and _GOVERNMENT.match(text[last - 1 : span[1]]))
    street = last > span[0] and form.endswith("街道办事处")
    return bool(street or governs or _GOVERNMENT.match(form) or _STATE.match(form))
