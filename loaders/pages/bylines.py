"""Who wrote it: the reporters in a byline, whether it stands on a line of its own or at the head or the end of a body.

Names of 记者, 特派记者, 见习记者, 实习生, 通讯员 and pen names after □ are reporters; photographers are not, and 本报评论员
is nobody's name. A name set wide (鲁 一 楠) loses its spaces.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.pages.datelines import has_dateline
from loaders.pages.lines import key, squeezed
from loaders.pages.words import any_of, terms
from loaders.patterns import HAN

LONGEST_BYLINE = 80

_ROLE = re.compile(any_of("reporters"))
_PICTURES = re.compile(any_of("photographers"))
_HOUSE = re.compile(f"{any_of('houses')}$")
_NAME = re.compile(rf"{HAN}{{2,4}}|{HAN}{{1,8}}(?:·{HAN}{{1,8}}){{1,3}}")
_REPORTED = re.compile("(?:联合|综合|摄影)?(?:报道|采写|采访|整理|供稿|文|刊发|讯|电|撰文|编译|发自.{2,6})")
_GIVEN = re.compile("(?:图片|照片|图|本版图片)?(?:均)?由?[^ ]{2,12}(?:提供|供图)|资料图片?|(?:本报)?资料")
_DAY = re.compile(
    r"(?:(?:19|20)\d\d[年\-./])?\d{1,2}[月\-./]\d{1,2}日?(?:刊发|刊登|编发|讯|电|第?[A-Z]?[\d一二三四五六七八九十]+版)?"
)
_BOTH = re.compile(r"文\s*[/、]?\s*图|图\s*[/、]?\s*文")  # text and pictures by one hand
_SIGN = re.compile(r"[□■◇◆○●☆★◎※]+\s*")
_SET_WIDE = re.compile(rf"{HAN}(?: {HAN}){{1,2}}")
_BRACKETED = re.compile(r"\(([^()]*)\)")
_NO_NAME = re.compile(
    "^(?:[已拟未待][签定开落]|意向|完|上|下|续|图|略|摘登|节选|待续|全文|上图|下图|左图|右图|见图|资料|综合|新华|本报)"
    "|[谁啥哪怎]|什么|为何|接下来|下一步|[来去到看说做签谈见走][了过]"  # 「★ 谁来了」 heads a section
)


@dataclass(frozen=True)
class Byline:
    """The reporters a byline names; `bracketed` as at the end of an article."""

    names: tuple[str, ...]
    bracketed: bool = False


def byline(text: str) -> Byline | None:
    """What a line says that is a byline and nothing else, the names as printed; None where it is something else."""
    said = key(text)
    if len(said) > LONGEST_BYLINE or re.search("[,。;!?“”]", said) or has_dateline(said):
        return None
    if _SET_WIDE.fullmatch(said) and said[0] in terms("surnames.txt"):  # 陆 平, between headline and body
        return Byline(as_printed((squeezed(said),), text))
    sign = _SIGN.match(said)
    inner = said[sign.end() :] if sign else said
    if bracketed := _BRACKETED.fullmatch(inner):
        inner = bracketed[1]
    elif not sign and (role := _ROLE.search(inner)):  # 三江头条·要闻    记者 鲁一楠
        inner = inner[inner.rfind(" ", 0, role.start()) + 1 :]
    names = _names(inner, name_will_do=bool(sign or bracketed) and not _NO_NAME.search(inner))
    return None if names is None else Byline(as_printed(names, text), bracketed=bool(bracketed))


def _names(text: str, *, name_will_do: bool) -> tuple[str, ...] | None:
    """The names among a byline's words; None where a word is neither name nor role nor what else bylines say.

    `name_will_do`: a name alone is a byline, as after a □, and so are several behind their house: (云县融媒体中心 何秋 林深).
    """
    names: list[str] = []
    said = pictures = housed = False
    for word in _words(_DAY.sub(" ", _BOTH.sub("文 ", text))):
        if role := _last(_ROLE, word):
            if not re.fullmatch(r"[\w·\-]{0,16}", word[: role.start()]):
                return None
            name = _REPORTED.sub("", word[role.end() :])
            said, pictures = True, bool(_PICTURES.fullmatch(name))
            name = "" if pictures else name
        elif _PICTURES.fullmatch(word):
            if names and not said:  # 何秋 摄
                names.pop()
            said, pictures, name = True, True, ""
        elif _REPORTED.fullmatch(word):
            said, pictures, name = True, False, ""
        elif _GIVEN.fullmatch(word) or _HOUSE.search(word):
            name, housed = "", housed or not names
        else:
            name = word
        if name and not _NAME.fullmatch(name):
            return None
        if name and not pictures:
            names.append(name)
    alone = name_will_do and (len(names) == 1 or housed) and all(len(name) <= 3 or "·" in name for name in names)
    return tuple(dict.fromkeys(names)) if said or (names and alone) else None


def _last(pattern: re.Pattern[str], word: str) -> re.Match[str] | None:
    return next(reversed(list(pattern.finditer(word))), None)


def _words(text: str) -> Iterator[str]:
    """The words between spaces and slashes, with names that were set wide run together again."""
    single = ""
    for word in [*re.split(r"[\s/:|、]+", text), ""]:
        if len(word) == 1 and word not in "文图摄":
            single += word
            continue
        yield from _run_together(single)
        single = ""
        if word:
            yield word


def _run_together(singles: str) -> list[str]:
    """何秋 for 何 秋; four single characters are two names."""
    if len(singles) in (0, 2, 3):
        return [singles] if singles else []
    return [singles[i : i + 2] for i in range(0, len(singles), 2)]


def as_printed(names: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Names read from a text's key, in the characters (traditional, maybe) in which the text has them."""
    plain = squeezed(unicodedata.normalize("NFKC", text))
    simplified = squeezed(key(text))
    if len(plain) != len(simplified):
        return names
    found = ((name, simplified.find(name)) for name in names)
    return tuple(plain[at : at + len(name)] if at >= 0 else name for name, at in found)


_LEAD = re.compile(
    rf"""^[^。;!?]{{0,40}}? (?: \(\s*(?P<inside>[^()]{{2,60}}?)\s*\)
        | (?P<plain>{HAN}{{0,6}}(?:记者|通讯员|特派员)\s*[^,。()]{{2,40}}?)\s*报道 )""",
    re.VERBOSE,
)
_BOXED_LEAD = re.compile(rf"[〔【\[(]记者\s*(?P<name>{HAN}{{2,4}}|{HAN}(?: {HAN}){{1,2}})\s*/")
_SPACED_LEAD = re.compile(rf"^[^。,]{{0,30}}?[讯电]\s+(?:\S{{0,4}}记者)\s*(?P<name>{HAN}{{2,3}}|{HAN}(?: {HAN}){{1,2}})\s")
_TAIL = re.compile(r"(?P<before>.)\s*[(\[]\s*(?P<inside>[^()\[\]]{2,60}?)\s*[)\]]$")


def lead_names(text: str) -> tuple[str, ...]:
    """The reporters at the head of a body: 本报讯(记者 鲁一楠), 记者鲁一楠 通讯员何秋报道."""
    head = text[:160]
    said = key(head)
    if lead := _LEAD.match(said):
        inside = lead["inside"] or lead["plain"]
        alone = said[: lead.start("inside")].endswith("讯(")  # 本报讯(何秋)
        names = _names(inside, name_will_do=alone) if alone or _ROLE.search(inside) else None
        if names:
            return as_printed(names, head)
    spaced = _BOXED_LEAD.match(said) or _SPACED_LEAD.match(said)
    return as_printed((squeezed(spaced["name"]),), head) if spaced else ()


def tail_names(text: str) -> tuple[str, ...] | None:
    """The reporters in brackets at the end of a body: (记者 何秋), (何秋). None where it ends with no byline."""
    end = text[-120:]
    tail = _TAIL.search(key(end))
    if not tail or not (_ROLE.search(tail["inside"]) or tail["before"] in "。!?”…"):
        return None
    names = _names(tail["inside"], name_will_do=not _NO_NAME.search(tail["inside"]))
    return names and as_printed(names, end)
