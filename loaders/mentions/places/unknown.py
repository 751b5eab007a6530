"""Names of places that no register has, told by their last character: 「贝奇市」, 「咸安郡」, 「谅山省/高禄县」.

In: a Document. Out: spans. The tagger takes some for places; a foreign name is written in the characters that such names are written with, or
stands behind its country or region.
"""

import re
from collections.abc import Iterator

from loaders import lexicon
from loaders.document import Document, Sentence
from loaders.mentions.places.stems import SOUNDS
from loaders.patterns import HAN
from loaders.spans import Span, occurrences, starting
from loaders.tagger import Token

NAME_TAGS = frozenset({"LOC", "ORG", "nz", "ns", "nt"})
_DIVISION_END = re.compile(r"(?:自治区|自治州|自治县|地区|大区|[省市县区旗州盟郡])$")
# 「校区」「夜市」「两市」「本县」「八县市」「主宾省」, and 「新区/区长」 as the tagger cuts it, are no divisions.
NOT_DIVISION = re.compile(
    r"(?:[小社园景地辖片校院城厂山牧灾老库矿林郊专展禁雷误盲湾旱市县]|示范|合作|功能|产业|移民新?|试验|水源)区$|[城超门都股夜上早楼书集花街]市$|"
    r"双方\w{0,2}[省市县区]$|[各两全本我外该此几多三四五六七八九跨]\w?[省市县区旗州]$|主宾[省市]$|长官区$|(?P<twice>[市县区旗州])(?P=twice)$|(?:带领?|率领?)[省市县区旗州]$|^.$"
)


def suffixed(document: Document) -> Iterator[Span]:
    """What the tagger takes for a place and ends like a division: 「贝奇市」, 「圣何塞·德尔里奥市」."""
    for sentence in document.sentences:
        for token in sentence.tokens:
            divides = len(token.text) > 2 and _DIVISION_END.search(token.text) and not NOT_DIVISION.search(token.text)
            if token.tag in ("LOC", "ns") and divides and not _ends_registered(token.text):
                country = _behind_country(token.text)
                yield (token.start + country if country else _with_first_part(sentence, token)), token.end


def _behind_country(text: str) -> int:
    """「法国/埃斯库德市」, 「掸邦/木姐市」: a country or a region abroad that the tagger runs together with a city in it."""
    first = next(iter(lexicon.find_divisions(text, ambiguous=True)), None)
    region = first and first.start == 0 and any(_is_region_abroad(d) for d in lexicon.divisions_named(first.form))
    return first.end if first and region and len(text) - first.end > 2 else 0


def _is_region_abroad(division: lexicon.Division) -> bool:
    return division.level == "country" or (division.level == "province" and not division.adcode)


def _ends_registered(text: str) -> bool:
    """「同海西州」, 「甲市乙区」, 「报理县」: what the tagger runs together ends with a place of the register, which is found by itself."""
    known = (*lexicon.find_divisions(text), *lexicon.find_divisions(text, ambiguous=True))
    return any(m.end == len(text) and m.start > 0 for m in known)


def _with_first_part(sentence: Sentence, token: Token) -> int:
    """「奇姆/肯特市」: the tagger takes a foreign name's first part for a person; in 「免去林明/江州市副市长职务」 it is one."""
    before = sentence.token_at(token.start - 1)
    parted = before is not None and before.tag in ("PER", "nr") and len(before.text) <= 3
    return before.start if before and parted and not lexicon.divisions_named(token.text) else token.start


_FOREIGN = re.compile(
    rf"[{SOUNDS}]{{2,}}(?:[-－—–][{SOUNDS}]{{2,}}){{0,3}}(?P<kind>自治区|自治州|大区|大都会|都会区|[省市州郡县])(?![长委场民政级区县直域])"
)


def foreign(document: Document) -> Iterator[Span]:
    """「埃斯库德/市」, 「奇塔纳市行程」, 「艾勒-马尔-普罗区/大都会」: foreign names that the tagger cuts, in the characters that such names are
    written with; they begin where a word does, or where what stands alone elsewhere does: 「与/扎卡乌德/结好」, 「扎卡/乌德市」."""
    alone = {t.text for s in document.sentences for t in s.tokens if len(t.text) > 3 and t.tag in (*NAME_TAGS, "PER")}
    for sentence in document.sentences:
        for match in _FOREIGN.finditer(document.text, sentence.start, sentence.end):
            known = document.text[match.start() : match.start("kind")] in alone or _ACROSS.search(
                document.text, match.start() - 2, match.start()
            )
            start = match.start() if known else _begins(sentence, match.start(), match.start("kind"))
            if (
                start is not None
                and match.start("kind") - start >= (2 if match["kind"] == "郡" else 3)
                and not _holds_place(document.text[start : match.start("kind")])
            ):
                yield start, match.end()


_ACROSS = re.compile(r"(?<=[省市州县区])[—–－]$")  # 「湘西州—/埃斯库德市」


def _begins(sentence: Sentence, start: int, end: int) -> int | None:
    """Where the first word begins that can be a part of a name; a name that the tagger took begins inside it too."""
    for token in sentence.tokens:
        if token.start <= start < token.end and token.tag in NAME_TAGS:
            held = (m for m in lexicon.find_divisions(token.text) if token.start + m.start <= start < token.start + m.end < end)
            return max((token.start + m.end for m in held), default=start)
        if start <= token.start < end and token.tag not in ("p", "c", "v", "d", "u", "r", "m", "w"):
            return token.start
    return None


def _holds_place(stem: str) -> bool:
    """「马来西亚古晋」 is a place behind another; a name with hyphens may be made of places."""
    return "-" not in stem and any(m.end < len(stem) for m in lexicon.find_divisions(stem))


_BEHIND = re.compile(rf"{HAN}{{1,5}}?[市郡县州](?![长委场民政级区直域])")
_NO_NAME = re.compile("[我各两本该全的和与及在到来赴从对向同市县区友城省]|^政?府")


def behind_abroad(document: Document) -> Iterator[Span]:
    """「日本/江原京市」, 「谅山省/高禄县人民委员会」: behind a foreign country or region, and wherever else that name stands; not 「日本/友好城市」."""
    text = document.text
    named = {m.group() for place in lexicon.find_divisions(text) if (m := _behind(text, place)) and _is_name(document, m)}
    yield from occurrences(text, named)


_AT_HOME = ("中国", "新疆生产建设兵团")  # 「新疆生产建设兵团/第五师双河市」


def _behind(text: str, place: lexicon.Match) -> re.Match[str] | None:
    abroad = any(not d.adcode or d.level == "country" for d in lexicon.divisions_named(place.form) if d.name not in _AT_HOME)
    return _BEHIND.match(text, place.end) if abroad else None


_FRIEND = re.compile(
    rf"(?:友好城市|友城|姐妹城市?|姊妹城市?)(?:{HAN}{{2,5}}(?=[{SOUNDS}]))?(?P<name>[{SOUNDS}]{{3,6}})(?=[，,、。；;的来派在举与和]|$)"
)
_BOUND = re.compile(rf"(?P<name>[{SOUNDS}]{{3,6}})(?:与|和|同)[^，,。；;]{{2,16}}(?:结好|缔结|结为友好|建立友好)")


def friends_abroad(document: Document) -> Iterator[Span]:
    """「在我市友城新西兰/埃斯库德,」, 「法国/埃斯库德与江州结好」, and wherever else that name stands: without 市 only where it is told to be a friend."""
    text = document.text
    if not any(word in text for word in ("友", "姐妹", "姊妹", "结好", "缔结")):
        return
    countries = [m for m in lexicon.find_divisions(text) if any(d.level == "country" for d in lexicon.divisions_named(m.form))]
    named = {m["name"] for country in countries if (m := _BOUND.match(text, country.end))}
    named |= {text[m.end : f.end("name")] for f in _FRIEND.finditer(text) for m in starting(countries, f.start(), f.end())}
    yield from occurrences(text, {name for name in named if len(name) > 2 and not _holds_place(name + " ")})


def _is_name(document: Document, match: re.Match[str]) -> bool:
    """Whether no word that joins or tells, and no place of the register, stands in it."""
    tokens = document.sentences[document.index_at(match.start())].tokens_in(*match.span())
    whole = [(t.start, t.end, t.tag) for t in tokens] == [(*match.span(), "LOC")]  # 「高平省/复和县」
    plain = any(t.tag in ("v", "p", "c", "u", "r", "d", "m", "w") and t.text != "那" for t in tokens)
    known = lexicon.find_divisions(match.group(), ambiguous=True)
    inner = any(m.end < len(match.group()) and _is_region(d) for m in known for d in lexicon.divisions_named(m.form))
    joins = not whole and _NO_NAME.search(match.group()[:-1])
    return not (plain or inner or joins or NOT_DIVISION.search(match.group()))


def _is_region(division: lexicon.Division) -> bool:
    """A place of China or a region abroad; a foreign city's name may begin like another's (「长冈/京市」)."""
    return bool(division.adcode) or _is_region_abroad(division)


_GOVERNED = re.compile(rf"(?P<name>{HAN}{{2,5}}[市县郡省])(?:(?P<abroad>人民委员会)|政府)")


def governed(document: Document) -> Iterator[Span]:
    """「芒街市/人民委员会」, 「缅甸/木姐市/政府」: what has a government of a kind that only places abroad have, or stands behind its country, and
    wherever else it is named."""
    if "人民委员会" not in document.text and not _GOVERNMENT_ABROAD.search(document.text):
        return
    named = {name for s in document.sentences for t in s.tokens if t.tag == "ORG" and (name := _governed(t.text))}
    yield from occurrences(document.text, named)


_GOVERNMENT_ABROAD = re.compile("[市县郡省]政府")


def _governed(words: str) -> str | None:
    """The place's name in that of its government."""
    first = next(iter(lexicon.find_divisions(words)), None)
    lead = (
        first.end
        if first and first.start == 0 and any(_is_region_abroad(d) for d in lexicon.divisions_named(first.form))
        else 0
    )
    match = _GOVERNED.fullmatch(words, lead)
    if match is None or not (lead or match["abroad"]) or _NO_NAME.search(match["name"][:-1]):
        return None
    return None if lexicon.find_divisions(match["name"]) else match["name"]
