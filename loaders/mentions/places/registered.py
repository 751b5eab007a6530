"""Where registered places are named, by their full name or a short one.

In: a Document. Out: spans. A short name takes its kind along (「都安」+「县」); it is none where it is cut out of a word (「沿/海城市」) or of a name (「黄浦/江畔」), nor where an everyday word or a
person is called so.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from loaders import lexicon
from loaders.document import Document
from loaders.mentions.people.names import ends_with_place
from loaders.mentions.places.kinds import DIVISION_KINDS
from loaders.mentions.places.unknown import NAME_TAGS
from loaders.spans import Covered, Span
from loaders.tagger import Token


def registered(document: Document) -> Iterator[Span]:
    """Full and short forms of registered places; a short one takes its kind along (「都安」+「县」)."""
    words = {at: t for s in document.sentences for t in s.tokens for at in range(t.start, t.end)}
    tokens = (t for s in document.sentences for t in s.tokens)
    names = ((t.start, t.end) for t in tokens if t.tag == "PER" and not _names_place(document.text, t))
    people = Covered(len(document.text), names)
    plain, doubtful = lexicon.find_divisions(document.text), lexicon.find_divisions(document.text, ambiguous=True)
    known = {(m.start, m.end) for m in plain}
    named = {d.name for m in plain for d in lexicon.divisions_named(m.form) if m.form == d.name or d.level == "country"}
    named |= {
        m.form for m in doubtful if len(m.form) > _SHORTEST and any(d.name == m.form for d in lexicon.divisions_named(m.form))
    }
    named |= {document.article.home} if document.article.home else set()
    edges, ends = {at for span in known for at in span}, {m.end for m in plain}
    for match in (*doubtful, *sorted({*plain}.difference(doubtful))):  # 「友/城北/九州市」: an everyday word may cut a name
        beside = _is_named(match.form, named) and not edges.isdisjoint(_around(document.text, match))
        if not ((match.start, match.end) in known or beside or _is_meant(document.text, words, match, named)):
            continue
        span = match.start, match.end + _takes_kind(document.text, match.form, match.end)
        if _faces_another(document.text, match):
            yield span
            continue
        whole = len(match.form) >= LONG and any(d.name == match.form for d in lexicon.divisions_named(match.form))
        whole |= len(match.form) >= _NO_PERSON  # 「亚的/斯亚贝巴」
        if (
            (whole or not people.overlaps(span))
            and not _is_reporter(document.text, span)
            and not _POEM.match(document.text, span[1])
            and _stands_alone(document.text, words, span)
            and not _ends_word(document.text, words, span, ends)
            and not (span[0] in ends and _names_house(document.text, match, plain))
        ):
            yield span


_DASH = re.compile("(?<=\\w)[—－]$")
_MARK = re.compile("[、，,。；;\n]|$")


def _faces_another(text: str, match: lexicon.Match) -> bool:
    """「江州—但尼丁、云州—…」: a city abroad that fills one side of a pair, whatever the tagger cuts there."""
    filled = _DASH.search(text, max(0, match.start - 2), match.start) and _MARK.match(text, match.end)
    return bool(filled) and len(match.form) > _SHORTEST and all(not d.adcode for d in lexicon.divisions_named(match.form))


def _names_place(text: str, token: Token) -> bool:
    """「林深」 is a person, 「任/理县」 before 「县委书记」 is none, nor 「抵达/察布查尔」."""
    held = token.text[0] == "任" and _OFFICE.match(text, token.end) is not None
    form = token.text[1:] if held else token.text
    return bool(lexicon.divisions_named(form)) or (len(form) > LONG and ends_with_place(form))


_HOUSE = re.compile("(?:[东西南北中]?[路街])?(?:[小中]学|幼儿园|学校|社区)")


def _names_house(text: str, match: lexicon.Match, plain: Sequence[lexicon.Match]) -> bool:
    """「盐城市/海盐/中学」, 「上海/南京/路小学」: a name of a school behind the place of the school, unless it lies there."""
    if not _HOUSE.match(text, match.end) or match.form[-1] in DIVISION_KINDS:
        return False
    outer = {d.name for m in plain if m.end == match.start for d in lexicon.divisions_named(m.form)}
    return not any(outer & {d.name, *lexicon.above(d.name, d.parent)} for d in lexicon.divisions_named(match.form))


def _ends_word(text: str, words: Mapping[int, Token], span: Span, ends: Collection[int]) -> bool:
    """「交河/故城」, 「闽宁镇/原隆村」: a name cut out of words, in which no other place stands before it (「江州·云州」), nor a verb (「假/庄河」)."""
    first, before = words[span[0]], span[0] - (text[span[0] - 1 : span[0]] in _JOINS)
    short = span[1] - span[0] < LONG and text[span[1] - 1] not in DIVISION_KINDS  # 「原庄河市」
    cut = 2 if first.end >= span[1] else 1
    return short and first.tag == "LOC" and cut <= before - first.start < LONG - 1 and before not in ends


_SHORTEST = 2  # 「理县」 may be two words, 「束草市」 is none but a name
_NO_PERSON = 6  # characters of a short name of a city abroad, within which no person's name stands
LONG = 4  # how long a full name is in which the tagger may see a person: 「四子/王旗」


def _around(text: str, match: lexicon.Match) -> list[int]:
    """Where a neighbour of a name would end or begin: at its edge, or behind what joins names (「江州—云州」, 「江州与云州」)."""
    before = match.start - (text[max(0, match.start - 1) : match.start] in _JOINS)
    behind = match.end + (text[match.end : match.end + 1] in _JOINS)
    return [match.start, match.end, before, behind]


_JOINS = ("·", "—", "－", "、", "与", "和", "同", "及")


def _is_named(form: str, named: set[str]) -> bool:
    """「河东/夏河」: an everyday word beside a place is one too, where the article has its full name."""
    return any(d.name in named for d in lexicon.divisions_named(form))


_OFFICE = re.compile(r"[市县区旗州省]?(?:委|人民政府|政府|领导|长|人大|政协)")
_OWN_OFFICE = re.compile(r"[市县区旗州省](?:委|人民政府|政府|领导|长|人大|政协)")


def _is_meant(text: str, words: dict[int, Token], match: lexicon.Match, named: set[str]) -> bool:
    """An everyday word is a place where the tagger says so, or an office of a place follows: 「理县/县委」; 「任/县委」 is none, nor
    「代表团/和/县里」. A foreign city needs its country in the article: 「马来西亚…在古晋」, right before it where the tagger knows it not (「老挝万象」).
    What is short for a district that the article names is that: 「云山有高校」 where it has 云山区."""
    countries = {d.parent for d in lexicon.divisions_named(match.form) if not d.adcode and d.parent}
    if any(text.endswith(name, 0, match.start) for name in countries):
        return True
    word = words[match.start]
    whole = (word.start, word.end) == (match.start, match.end)
    tagged = whole and word.tag in ("LOC", "ns")
    if match.form[-1] not in DIVISION_KINDS:
        if whole and word.tag in ("LOC", "ns", "PER", "n", "nz") and _is_named(match.form, named):
            return tagged or (match.form not in _EVERYDAY and not _goes_with(words.get(match.end)))
        of = words.get(match.start - 1)
        known = tagged or (whole and word.tag == "PER" and len(match.form) > 2 and of is not None and of.text in ("的", "在"))
        return known and any(d.parent in named for d in lexicon.divisions_named(match.form) if not d.adcode)
    if match.form[0] == "和" and (before := words.get(match.start - 1)) and before.tag in ("n", "ORG", "nt", "r", "PER"):
        return False
    office = _OWN_OFFICE if len(match.form) == 2 else _OFFICE
    governed = text.startswith("人民政府", match.end) and match.form[0] not in _ALSO_WORDS
    return tagged or governed or office.match(text, match.end) is not None


_ALSO_WORDS = "应代和任对通会经由与在向"  # 「应/县人民政府邀请」
# Districts that are called like what any town has: 新城区 builds a 新城.
_EVERYDAY = frozenset({"新城", "城区", "郊区", "矿区", "海港", "河口", "港口", "和平", "解放", "团结", "开发", "城中", "桥头"})


def _goes_with(word: Token | None) -> bool:
    """Whether a noun goes on with the next word: 「水城/风光」."""
    return word is not None and word.tag in ("n", "vn", "an", "nz", "s", "ORG", "PER")


_POEM = re.compile("\\w{0,2}[赋吟谣颂]》")  # 「《云江/赋》」
_PHOTOGRAPHER = re.compile(r"[ \u3000]*[/／][ \u3000]*(?:文|图|摄)")  # 「桂林/图」
_REPORTER = re.compile(r"(?:记者|通讯员|编辑|摄影)[\s\u3000:：]+")


def _is_reporter(text: str, span: Span) -> bool:
    """「记者 祁连 林深」: who wrote it may be called like a place."""
    before = text[max(0, span[0] - 8) : span[0]]
    called = any(m.end() == len(before) for m in _REPORTER.finditer(before))
    if _PHOTOGRAPHER.match(text, span[1]):
        return True
    return called and re.match(r"[\s\u3000)）、]", text[span[1] : span[1] + 1] or " ") is not None


_FEATURE = re.compile(
    r"(?:水库|大坝|[江河湖海山岛路街桥港湾道站滩话菜]|大道|大桥|口岸|机场|公园|广场|高铁|人民公园)[畔谷边岸]?"
)
_STREET = re.compile(r"[东西南北中]?[一二三四五]?(?:路|大道|大街)")
_SHORE = re.compile("边|畔|[东西南北两]?岸|流域|沿线|[上中下]游|之滨|水[边畔]")  # 「在塔河边上」
_WATER = re.compile(r"[江河][畔谷]?|口岸|水库|大坝")


def _stands_alone(text: str, words: dict[int, Token], span: Span) -> bool:
    """Whether a name is not cut out of a word (「沿/海城市」) or of a feature's name (「黄浦/江畔」); a long full name stands where the
    tagger cuts it, too: 「对接/连云港市」."""
    first, last = words[span[0]], words[span[1] - 1]
    if first.tag in ("c", "p") and first.end < span[1] and lexicon.begins_with_division(text[first.end : first.end + LONG]):
        return False  # 「和/安徽云海公司」
    whole = span[1] - span[0] >= LONG and any(
        d.name == text[span[0] : span[1]] for d in lexicon.divisions_named(text[span[0] : span[1]])
    )
    starts = first.start == span[0] or first.tag in NAME_TAGS or whole or (first.tag == "PER" and _names_place(text, first))
    ends = last.end == span[1] or last.tag in NAME_TAGS or span[1] - last.start <= 2
    if last.end == span[1]:
        behind = words.get(last.end)
        if text[span[1] - 1] in "江河湖" and _SHORE.match(text, span[1]):
            return False
        return starts and not (behind and (_WATER.fullmatch(behind.text) or _STREET.match(behind.text)))
    feature = _FEATURE.fullmatch(text, span[1], last.end) or text[span[1]] in "谷畔" or _STREET.match(text, span[1])
    return starts and ends and not (last.tag in ("LOC", "ns") and feature)


def _takes_kind(text: str, form: str, end: int) -> int:
    kind = text[end : end + 1]
    if not kind or kind not in DIVISION_KINDS or form[-1] in DIVISION_KINDS:
        return 0
    if text.startswith(("市场", "市民", "区域", "县域", "州府", "区县"), end):
        return 0
    return int(any(d.name.endswith(kind) for d in lexicon.divisions_named(form)))
