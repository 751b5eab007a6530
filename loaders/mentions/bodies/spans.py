"""Where names of bodies stand in an article.

In: a Document, its places and posts. Out: spans, and for embassies and consulates the name they stand for. A name ends with a word that only bodies
have (有限公司, 局, 大学) and begins where its run of words does; a mission is told by its head too (「某国驻华大使」).
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import takewhile

from loaders import lexicon
from loaders.document import Document, Sentence
from loaders.mentions.bodies import lists
from loaders.mentions.bodies.beginnings import called_after_people, start_of
from loaders.mentions.bodies.full_names import LEGAL
from loaders.mentions.bodies.glued import trimmed
from loaders.mentions.bodies.lookalikes import (
    LEGAL_FIRST,
    is_cut_short,
    is_placed_at_most,
    is_yet_to_be,
    names_a_site,
    names_none,
)
from loaders.mentions.bodies.names import WAS_CALLED, ending, endings, ends_as_body, ends_strongly, is_bureau
from loaders.mentions.people.after_names import behind_words
from loaders.mentions.places import Place
from loaders.mentions.places.kinds import DIVISION_KINDS
from loaders.mentions.posts import ADMIN, Title
from loaders.patterns import GOVERNS, HAN, any_of
from loaders.spans import Covered, Span, starting
from loaders.tagger import names

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
        found.update(_tagged(text, sentence, posts))
        told.update(m.span() for m in _LEAGUE_OR_PARTY.finditer(text, sentence.start, sentence.end))
    found |= told
    if "兵团" in text or "援疆" in text:
        found = _with_corps(text, found, ends)
    found = {part for span in found for side in _apart(text, span) for part in _either_name(text, side)}
    found = {body for span in found if (body := _behind_people(text, span, people))}
    found = set(called_after_people(document, found))
    title_ends = {t.end: t.start for t in titles}
    in_posts = {i for t in titles if t.territorial for i in range(t.start, t.end)}
    in_places = {i: end for start, end in ends.items() for i in range(start, end)}
    found = {(_place_start(span[0], ends, in_places), span[1]) for span in found}
    found = {(a + 1 if text[a] in "和与及" and a not in ends and a + 1 in ends else a, b) for a, b in found}
    whole = {b for a, b in found if ends_strongly(text[a:b])}
    found = {(a + (text[a] in "和与及" and a in whole), b) for a, b in found}  # 「江州大学/和/云堡葡萄酒协会」
    named = {b for _, b in people}
    found = {(a + 1 if a in named and text[a] in "率偕携" else a, b) for a, b in found}  # 「高远率/商务局局长林深」
    begins = {p.end: p.start for p in places}
    found = {(_sender_start(text, _joint_start(text, span, begins), span[1], begins), span[1]) for span in found}
    begun = {i: t.start for t in titles for i in range(t.start + 1, t.end)}
    found = {(a, _before_board(text, a, b, begun.get(b, b))) for a, b in found}
    found = {(a, b - (b - 1 in posts and ends_strongly(text[a : b - 1]))) for a, b in found}  # 「江州市发改局/局长」
    called = {text[a:b] for a, b in people if b - a > 2}
    found = {(_behind_called(text, a, called), b) for a, b in found}
    found = {(a, b) for a, b in found if called.isdisjoint((text[a : a + 3], text[a : a + 4])) or ends_strongly(text[a:b])}
    found = {(a + _begins_with_whom(text, a, b), b) for a, b in found}
    posts_end = {t.end for t in titles}
    found = {(_behind_person(text, a, b, posts_end), b) for a, b in found}
    found |= _repeated(text, found, begins)
    chosen: list[Span] = []
    taken: set[int] = set()
    for span in sorted(found, key=lambda s: (s not in told, not ends_strongly(text[s[0] : s[1]]), s[0] - s[1], s[0])):
        plain = span[1] - 1 in in_posts or in_places.get(span[0], 0) >= span[1] or names_none(text[span[0] : span[1]])
        plain = plain or (span not in told and _is_of_places(text, span, begins, ends, in_places))
        plain = plain or _is_post(text, span, title_ends)
        plain = plain or is_yet_to_be(text, span, ends) or names_a_site(text, span) or is_cut_short(text, span)
        plain = plain or (span not in told and _is_government(text, span, ends))
        if not plain and taken.isdisjoint(range(*span)):
            chosen.append(span)
            taken.update(range(*span))
    return sorted([*chosen, *_listed(document, chosen)])


_WITH_WHOM = re.compile("(?:^|[^\\w])同(?![济仁德心方医煤程花江安创盛兴福泰庆文])")


def _begins_with_whom(text: str, start: int, end: int) -> bool:
    """「(随后,)同/俄外交部代表林深会谈」: whether the word that joins begins what is no name like 同济大学."""
    return (
        _WITH_WHOM.match(text, max(0, start - 1)) is not None and text[start] == "同" and ends_strongly(text[start + 1 : end])
    )


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


_GAP = re.compile("[ \u3000\\t|｜]+|[&＆/／]")


_GOVERNS = re.compile("(?:政府|管委会|管理委员会)$")


def _apart(text: str, span: Span) -> Iterator[Span]:
    """「甲公司　乙学院」, 「甲公司&乙集团」 are two, and so is, in a row of a table, 「/云县人民政府/ 乙公司」; 「海风&云港贸易公司」 is one."""
    begin = span[0]
    for gap in _GAP.finditer(text, *span):
        whole = ends_as_body(text[begin : gap.start()]) or _GOVERNS.search(text, begin, gap.start()) is not None
        if whole:
            yield begin, gap.start()
        begin = gap.end() if whole or gap.group() not in "&＆/／" else begin
    yield begin, span[1]


def _either_name(text: str, span: Span) -> Iterator[Span]:
    """「云港公司/以前叫/远航厂」, 「/原名/远航厂」: a body's two names are two; so are two bodies: 「江州大学/对口支援/云州大学」."""
    was = WAS_CALLED.search(text, *span)
    if was:
        yield from ((a, b) for a, b in ((span[0], was.start()), (was.end(), span[1])) if ends_strongly(text[a:b]))
        return
    tie = _TIE.search(text, *span)
    parts = ((span[0], tie.start()), (tie.end(), span[1])) if tie else ()
    two = [(a, b) for a, b in parts if ends_strongly(text[a:b])]
    apart = tie is not None and (len(two) == 2 or text[span[0] : tie.start()] in ("", "高校"))
    both = (
        tie is not None and tie.group() == "同" and all(ends_as_body(text[a:b]) for a, b in parts)
    )  # 「江州医疗中心/同/云州医院」
    told = tie is not None and (both or tie.group() in ("跟", "替"))  # 「云港物贸/跟/合作社」
    named = [(a, b) for a, b in parts if ends_as_body(text[a:b])] if told else two
    yield from named if told or apart else [span]


_CONSULTS = r"(?<=[局委办厅])商(?![务业会贸])(?=\w{0,3}[省市县区州旗])"  # 「市发改局/商/云州区教育局」
_TIE = re.compile(
    f"(?<=[院校学局会司心所])同(?![济仁德心方医])|—|－|{_CONSULTS}|帮(?![扶办])|跟|替|对口(?:支援|帮扶|协作)|定点帮扶|结对帮扶|携手"
)


def _behind_people(text: str, span: Span, people: Sequence[Span]) -> Span | None:
    """「江州医院副院长高远同/云州医院」: a body begins behind the people whom the tagger glues to it, and ends before them."""
    start, end = span
    for a, b in starting(people, start - 5, end):
        if b <= start or end <= a:
            continue
        if end <= b:
            return None
        joined = behind_words(text, b)
        start = joined if end - joined >= _SHORTEST else b
    whole = start == span[0] or ends_strongly(text[start:end])
    return (start, end) if whole else None


_SHORTEST = 4  # characters of a name behind a person and a word: 「高远/到/海云公司」


def _place_start(start: int, ends: Mapping[int, int], in_places: Mapping[int, int]) -> int:
    """A name that would begin within a place begins with it."""
    while start in in_places and start not in ends:
        start -= 1
    return start


def _repeated(text: str, found: Collection[Span], begins: Mapping[int, int]) -> set[Span]:
    """What is a name in one sentence is one in the others, whatever the tagger makes of it there, with the place before it: 「江州/温泉/旅馆/组合」."""
    names = {text[a:b] for a, b in found if b - a >= _LONG and ends_as_body(text[a:b])}
    again = re.finditer(any_of(names), text) if names else ()
    known = Covered(len(text), found)
    return {(begins.get(m.start(), m.start()), m.end()) for m in again if not known.overlaps(m.span())}


_LONG = 5  # characters of a name that is one wherever it stands


def _is_of_places(text: str, span: Span, ends: Collection[int], begins: Collection[int], in_places: Mapping[int, int]) -> bool:
    """「江州市/石桥镇」, of which the tagger makes a body, and 「云山省石桥/县人民委员会」, of which it leaves the half."""
    corps = span[1] in begins and text[span[1] - 1] == "师"  # 「第四师/可克达拉市」 is the city
    division = corps or (span[1] in ends and text[span[1] - 1] in _DIVISION_ENDS)  # 「远航中国」 may be a firm's branch
    return in_places.get(span[1] - 1, 0) > span[1] or (division and not ends_as_body(text[slice(*span)]))


def _is_post(text: str, span: Span, title_ends: Mapping[int, int]) -> bool:
    """「统战/部长」, of which the tagger makes a body: a post and no more."""
    return title_ends.get(span[1], span[1]) <= span[0] and not ends_strongly(text[slice(*span)])


_DIVISION_ENDS = (*DIVISION_KINDS, "镇", "乡", "村", "道")


_JOINT = re.compile(r"\w{2,8}联合\w{0,4}(?:组|队|办公室)$")


def _joint_start(text: str, span: Span, begins: Mapping[int, int]) -> int:
    """「江州区、云州市联合工作组」 is of both places."""
    if text[span[0] - 1 : span[0]] in ("、", "和", "与") and _JOINT.match(text[slice(*span)]):
        return begins.get(span[0] - 1, span[0])
    return span[0]


_SENT = re.compile("(?:派驻|派往|派赴|派出?驻|驻|赴|(?:南北)?挂钩|(?:对口)?(?:支援|帮扶|协作))$")
_TEAM = re.compile("(?:工作[组队]|医疗队|支[医教]队|指挥部|联络组|办事处|联络处)$")


def _sender_start(text: str, start: int, end: int, begins: Mapping[int, int]) -> int:
    """「江州市派驻/云县工作组」 is of the place that sends it, 「市驻/云县工作队」 too; of whom nothing is said, it is 「驻云县工作队」."""
    sent = _SENT.search(text, max(0, start - 6), start) if _TEAM.search(text, start, end) else None
    if sent is None or sent.start() in begins:
        return begins.get(sent.start(), start) if sent else start
    own = sent.start() - (text[sent.start() - 1 : sent.start()] in ("省", "市", "县", "区", "州"))
    alone = own == 0 or text[own - 1] in "，,、。；;：: \u3000\n"
    return own if alone and text[sent.end() - 1] == "驻" else start


def _listed(document: Document, chosen: Sequence[Span]) -> Iterator[Span]:
    """What only the list of firms that it stands in tells to be one."""
    inside: dict[int, list[Span]] = defaultdict(list)
    for span in chosen:
        inside[document.index_at(span[0])].append(span)
    for i, sentence in enumerate(document.sentences):
        yield from lists.items(document.text, sentence, inside.get(i, ()))


_BOARD = re.compile(r"(?:董事局|董事会|监事会|理事会|党组|党委|党总支|党支部)$")


def _before_board(text: str, start: int, end: int, post: int) -> int:
    """Where a name ends behind which a post begins with the name's own board: 「江州钢铁/董事局主席」."""
    return post if start < post < end and _BOARD.search(text, post, end) and text[post] not in DIVISION_KINDS else end


def _behind_called(text: str, start: int, called: Collection[str]) -> int:
    """「高大远向/江州小学」: who is told elsewhere in the article is no part of the name."""
    end = next((start + n for n in (4, 3) if text[start : start + n] in called), None)
    return (
        end + 1
        if end and text[end : end + 1] in ("向", "与", "和", "对", "为", "给", "到", "赴", "在", "同", "跟", "率")
        else start
    )


_WITH_OR_FOR = re.compile(r"\w{2,4}?(?:代表|同)")


def _behind_person(text: str, start: int, end: int, posts: Collection[int]) -> int:
    """「某医院院长高远同/某医院」, 「某公司董事长高远代表/公司」: whoever has a post before is no part of the name."""
    told = (_WITH_OR_FOR.match(text, at, end) for at in range(start, end) if at in posts)
    return max((m.end() for m in told if m), default=start)


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


_VERB_TAIL = re.compile(r"(?:主办|承办|协办|共同|联合|指导|支持|举办|签订|签署|召开|举行|出席|参加|负责|讯|专电)+$")


def _tagged(text: str, sentence: Sentence, posts: Collection[int]) -> Iterator[Span]:
    """The tagger's bodies, cut where a post or a verb begins (「江州市人民政府主办」)."""
    for token in names(sentence.tokens):
        if token.tag == "ORG" and not (token.start in posts and token.text in lexicon.posts()):  # 「统战部长」
            start = trimmed(text, token.start, token.end)
            # 「江州区卫健委同/云州县卫健局」 are two
            if text[start - 1] in "同与和及帮跟替" and ends_strongly(text[token.start : start - 1]):
                yield trimmed(text, token.start, start - 1), start - 1
            end = next((i for i in range(token.start + 1, token.end) if i in posts), token.end)
            tail = _VERB_TAIL.search(text, token.start, end)
            yield start, _brand_end(text, start, tail.start() if tail else end)
    yield from _foreign_brands(sentence)
    yield from _fronted(sentence, posts)


@cache
def _industries() -> re.Pattern[str]:
    return re.compile(any_of(lexicon.words("industries.txt")))


_HOUSE = re.compile("大学(?![生城])|医院|学院|公司|集团|银行(?:\\w{2,8}?[分支]行)?|协会|商会|研究院|研究所")


def _brand_end(text: str, start: int, end: int) -> int:
    """A body that the tagger runs on into what it has ends there: 「江州医院/远程会诊系统」, and a brand before what it makes: 「海云/汽车智能系统」;
    one with 「中国」 behind takes it along."""
    if ending(text[start:end]):
        return end
    if text.startswith("中国", end) and re.match("[和与、，]", text[end + 2 : end + 3]):
        return end + 2
    house = max((m.end() for m in _HOUSE.finditer(text, start + 2, end)), default=None)
    if house and (end - house >= 3 or text[house - 2 : house] in ("支行", "分行")):
        return house
    trade = _industries().search(text, start + 2, end)
    return trade.start() if trade and end - trade.end() >= 2 else end


def _fronted(sentence: Sentence, posts: Collection[int]) -> Iterator[Span]:
    """「株式会社/森川制作所」: the legal word first, then the brand, up to a post."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        legal = LEGAL_FIRST.search(token.text)
        if legal and is_placed_at_most(token.text[: legal.start()]):
            brand = list(
                takewhile(lambda t: t.tag in ("ORG", "LOC", "nz", "n", "nt") and t.start not in posts, tokens[i + 1 :])
            )
            if brand and (i == 0 or tokens[i - 1].tag not in ("ORG", "nz")):
                yield token.start + legal.start(), brand[-1].end


def _foreign_brands(sentence: Sentence) -> Iterator[Span]:
    """「日本/森川/…项目」: a country and then a name of no place."""
    for a, b in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        if (
            a.end == b.start
            and b.tag in ("LOC", "ns", "nz", "ORG")
            and len(b.text) == 2
            and any(d.level == "country" for d in lexicon.divisions_named(a.text))
            and not lexicon.divisions_named(b.text)
        ):
            yield a.start, b.end


def _is_government(text: str, span: Span, places: Mapping[int, int]) -> bool:
    """A government or party committee, with its place or without: 「江州市人民政府」, 「区委」; or the centre. `places` are where each place ends."""
    form = text[span[0] : span[1]]
    last = max((places[i] for i in range(*span) if places.get(i, span[1] + 1) <= span[1]), default=span[0])
    governs = _GOVERNMENT.match(text[last : span[1]]) or (last > span[0] and _GOVERNMENT.match(text[last - 1 : span[1]]))
    street = last > span[0] and form.endswith("街道办事处")
    return bool(street or governs or _GOVERNMENT.match(form) or _STATE.match(form))
