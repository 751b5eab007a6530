"""What writers and the tagger run together with a body's name before it: marks, words that join, other bodies.

In: a name as found, with where it stands. Out: where it begins without that: 「某市人民政府/某集团」, 「合作方是/某集团」, 「同/江州云港公司」, 「云县/江州云港公司」.
"""

import re

from loaders import lexicon
from loaders.mentions.bodies.full_names import LEGAL
from loaders.mentions.bodies.names import ADMIN_HEAD, ending, ends_strongly, type_of
from loaders.mentions.places.kinds import ZONE_END

_OUTSIDE = re.compile("——|--|[】〕》」｜│|\u3000\n]")


def trimmed(text: str, start: int, end: int) -> int:
    """A name begins with no mark, with no bracket or quotation that it does not close, behind no dash of two, and behind no body that is run
    together with it."""
    start = max((m.end() for m in _OUTSIDE.finditer(text, start, end)), default=start)
    while start < end and text[start] in "·—－)）”、":
        start += 1
    for opening, closing in ("()", "（）", "“”"):
        while text.count(opening, start, end) > text.count(closing, start, end):
            start = text.index(opening, start, end) + 1
    start += 2 if _JAPANESE.match(text, start, end) else 0
    start = _behind_glued(text, start, end)
    earlier = _EARLIER.match(text, start, end) if text[start - 1 : start] in ("(", "（") else None
    if earlier and not any(place.start == 0 for place in lexicon.find_divisions(text[start:end])):
        start = earlier.end()
    return _behind_others(text, start, end)


_GLUED = re.compile("[｜│|]|[同和于与跟替为及对向]|[现前时]任|代表")


def _behind_glued(text: str, start: int, end: int) -> int:
    """「同/江州云港公司」, 「前任/江州医院」: a name that begins with a place behind a word that is none of it; 「和平区」 and 「同江市」 are places."""
    match = _GLUED.match(text, start, end)
    if match is None:
        return start
    if text[start] in "｜│|":
        return match.end()
    behind = lexicon.find_divisions(text[match.end() : match.end() + 5])
    whole = any(m.start == 0 for m in lexicon.find_divisions(text[start : start + 5], ambiguous=True))
    return match.end() if not whole and any(m.start == 0 for m in behind) else start


_JAPANESE = re.compile(r"日本(?:株式|有限)会社\w")
_EARLIER = re.compile("(?:原|前身|曾)(?:名|称|用名)?(?:[为是叫系])?[:：]?")  # 「(原/江州海运公司)」
_RUN_ON = re.compile(
    r"(?P<government>人民政府)|^(?:代表团|考察团|访问团)(?:一行)?[先再又还]?后?[进到赴来]|[走扎钻拐踏迈跨]进|^(?:共建|挂职(?!干部))|(?P<kind>^(?:[港台外日韩德美法侨合]资|民营|国有|龙头|骨干|知名)企业|(?:随团|随访|参展|参会|签约|乡贤|入驻|入园|援建|结对|牵头|链主)企业)"
    r"|(?P<side>(?:投资|出资|建设|承建|采购|购买|供货|供应|承办|合作|运营|开发|受托|委托|^[买卖甲乙])方)|(?:合作方|对方|客商|投资方|主办方)?[是为]|^母公司|(?P<built>(?:共建|援建|捐建|兴建|新建|投建|合建|合办|联办)(?![工办指组队者])|建(?!\w银行))|(?P<works>(?<!^)(?:合作|投资|联合|共同)(?:建设|打造|共建))|(?<!^)(?:子公司|龙头企业|旗下|坐落于|位于|落户|来自|挂牌)|(?P<joined>[和与及向]|同(?![济仁德心方医]))|深入|听取|派出|组建|(?P<led>(?:[调升转改兼出担现前时曾接]|挂)?任|(?<=[省市县区州旗])(?:考察|调研|走访|参观|视察|访问|拜访)|[跟替帮到进在赴]|(?<!自)由|代表|邀请)(?=\w{4})"
    r"|^(?:头一|第[一二三四五六]|首|末|最后一)站(?=\w{4})|^(?:[该本各]|全(?!国)|学校(?=\w{2,}(?:学院|研究院|图书馆|系)))"
)


def _behind_others(text: str, start: int, end: int) -> int:
    """Where a body begins that the tagger runs together with what stands before it: 「某市人民政府/某某集团」, 「合作方是/某某集团」, 「采购方/某某公司」."""
    anew = max((start + m.end() for m in _RUN_ON.finditer(text[start:end]) if _begins_anew(m, text[start:end])), default=start)
    return _behind_where(text, anew, end) if LEGAL.search(text, anew, end) else anew


_PLACED = re.compile("[区县市州旗镇乡园]$")


def _behind_where(text: str, start: int, end: int) -> int:
    """「云县/江州云港公司」, 「江州开发区/南江云港公司」: where a firm is, before a name that begins with a place around it; names go from the large to the small."""
    found = lexicon.find_divisions(text[start : min(end, start + 16)])
    if not found or found[0].start > 0:
        return start
    outer = (m.start for m in found[1:] if _PLACED.search(text, start, start + m.start) and _lies_in(found[0].form, m.form))
    return start + next(outer, 0)


def _lies_in(inner: str, outer: str) -> bool:
    """「云县」 in 「江州」: whether the codes of a place begin with those of another."""
    codes = [d.adcode.removesuffix("00").removesuffix("00") for d in lexicon.divisions_named(outer) if d.adcode]
    return any(
        d.adcode and d.adcode.startswith(code) and d.name != outer for d in lexicon.divisions_named(inner) for code in codes
    )


_SHORTEST_WORK, _OF_BUILDERS = 5, "设工科筑材发投安银业信"  # 「云县建/速溶茶基地」, not 「江州建工」
_FOR_OR_WITH = ("代表", "跟", "替", "邀请")  # no name has them inside: 「高远还代表/云港机械公司」
_OF_DELEGATES = re.compile("大会|[处团队性]|踪|代")
_SITE = re.compile(r"\w{3}(?:[城园镇村港]|市场|广场|基地|[园社景新]区|开发区)$")  # 「江州科技城/和/云港公司」


def _begins_anew(match: re.Match[str], name: str) -> bool:
    rest = name[match.end() :]
    if match["joined"]:
        site = _SITE.search(name[: match.start()]) and len(rest) >= 4 and (LEGAL.search(rest) or rest.endswith("中心"))
        return bool(site or ends_strongly(name[: match.start()])) and ends_strongly(rest)
    if match["built"]:  # 「云县共建/南江药材研究院」, 「南江移民开发区建/南江罐头厂」, not 「江州建设局」
        zone = ZONE_END.search(name[: match.start()])
        town = any(place.end == match.start() for place in lexicon.find_divisions(name))
        town &= match["built"] != "建" or (len(rest) >= _SHORTEST_WORK and rest[0] not in _OF_BUILDERS)
        word = name[match.start() : match.start() + 2] in lexicon.words("common_words.txt") and match["built"] == "建"
        return (zone is not None or town) and not word and len(rest) >= len("罐头厂") and ends_strongly(rest)
    if match["led"]:  # 「高远来庄前任/大连市商务局」, 「林深代表/省商务厅」
        placed = any(place.start == 0 for place in lexicon.find_divisions(rest)) or ADMIN_HEAD.match(rest) is not None
        spoken_for = match["led"] in _FOR_OR_WITH and ends_strongly(rest) and not _OF_DELEGATES.match(rest)
        return (placed or spoken_for) and ending(rest) is not None
    if match["government"] or match["kind"]:
        return len(rest) >= 4 and ending(rest) is not None and type_of(rest) == "Enterprise"
    return len(rest) >= 4 and ending(rest) is not None
