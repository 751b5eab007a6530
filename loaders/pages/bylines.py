"""Who wrote it: the reporters in a byline, whether it stands on a line of its own or at the head or the end of a body.

Names of 记者, 特派记者, 见习记者, 实习生, 通讯员 and pen names after □ are reporters; photographers are not, and 本报评论员
is nobody's name. A name set wide (鲁 一 楠) loses its spaces.
"""

import re
import unicodedata
from dataclasses import dataclass

from loaders.pages.lines import key, squeezed
from loaders.pages.words import any_of

LONGEST_BYLINE = 80

_HAN = "\u4e00-\u9fff\u3400-\u4dbf〇"
_ROLE = re.compile(any_of("reporters"))
_SHOT = re.compile(f"{any_of('photographers')}$")
_HOUSE = re.compile(
    "(?:报|社|网|台|刊|传媒|融媒|融媒体|媒体|集团|中心|频道|客户端|播报|新闻|在线|宣传|宣传部|办公室|本网综合)$"
)
_NAME = re.compile(rf"[{_HAN}]{{2,4}}(?:·[{_HAN}]{{1,8}}){{0,2}}|[{_HAN}]{{1,8}}(?:·[{_HAN}]{{1,8}}){{1,3}}")
_REPORTED = re.compile("(?:联合|综合|摄影)?(?:报道|采写|采访|整理|供稿|文图|图文|文|刊发|讯|电|撰文|编译|发自.{2,6})")
_GIVEN = re.compile("(?:图片|照片|图|本版图片|文图)?(?:均)?由?[^ ]{2,12}(?:提供|供图)|资料图片?|(?:本报)?资料")
_OPENING = re.compile(r"[□■◇◆○●△▲▽▼☆★◎※]+\s*")
_DATED = re.compile(
    r"(?:(?:19|20)\d\d(?:年|-|\.|/))?\d{1,2}(?:月|-|\.|/)\d{1,2}日?(?:刊发|刊登|编发|讯|电|第?[A-Z]?[\d一二三四五六七八九十]+版)?"
)
_BOTH = re.compile(r"文\s*[/、]?\s*图|图\s*[/、]?\s*文")  # text and pictures by one hand
_NOT_A_NAME = re.compile("^(?:完|上|下|续|图|略|摘登|节选|待续|全文|下同|上图|下图|左图|右图|见图|资料|综合|新华|本报)")
_BRACKETED = re.compile(r"\(([^()]*)\)")

_HOUSE_AT_HEAD = rf"(?:本报|本刊|本网|本台|本社|本站|新华社|中新社|[{_HAN}]{{1,8}}(?:{any_of('papers')}|网|社|台|融媒体?|传媒|客户端|在线|新闻|头条|发布|播报))"
_DATELINE = re.compile(
    rf"""^[【\[(]?据? (?: {_HOUSE_AT_HEAD} [{_HAN}]{{0,8}}? (?:\d{{1,2}}月)?(?:\d{{1,2}}日)? [{_HAN}]{{0,4}}? (?:专讯|专电|讯|电|消息)
              (?: [】\])] | (?=[\s(:,【]|\d|$) | (?<=本报讯) )
          | [{_HAN}]{{2,8}} (?:[晨晚早日新快]讯|播报|报道) \s* \( (?=[^()]{{0,8}}(?:记者|通讯员))
          | (?:本报|本网|本刊)记者 [{_HAN}\s]{{2,12}} 报道 )""",
    re.VERBOSE,
)


_NAMED_HOUSE = re.compile(
    rf"[【\[(]?(?P<house>(?!本|据|新华社|中新社)[{_HAN}]{{1,8}}?(?:{any_of('papers')}|网|融媒体?|客户端|在线|新闻|播报|[晨晚早日]讯(?=\s*\()))"
)


@dataclass(frozen=True)
class Byline:
    """The reporters a byline names; `bare` says that it stands in brackets, as at the end of an article."""

    names: tuple[str, ...]
    bare: bool = False


def byline(said: str) -> Byline | None:
    """What a line says that is a byline and nothing else; None where it is something else."""
    if len(said) > LONGEST_BYLINE or re.search("[,。;!?“”]", said) or has_dateline(said):
        return None
    opening = _OPENING.match(said)
    inner = said[opening.end() :] if opening else said
    bracketed = _BRACKETED.fullmatch(inner)
    if bracketed:
        inner = bracketed[1]
    elif role := _ROLE.search(inner):  # 三江头条·要闻   记者 鲁一楠
        inner = inner[inner.rfind(" ", 0, role.start()) + 1 :] if not opening else inner
    names = _parsed(inner, signed=bool(opening or bracketed) and not _NOT_A_NAME.search(inner))
    return None if names is None else Byline(names, bare=bool(bracketed))


def _parsed(text: str, *, signed: bool) -> tuple[str, ...] | None:
    """The names of a byline's words; None where a word is neither a name nor a role nor what else bylines say.

    `signed` is what stands after a □: a name alone is enough there.
    """
    names: list[str] = []
    role = signed
    shot = False  # the names that follow are photographers'
    said = False  # there was any word that only bylines have
    for word in _words(_DATED.sub(" ", _BOTH.sub("文 ", text))):
        if found := _last_role(word):
            org, rest = word[: found.start()], word[found.end() :]
            if org and not re.fullmatch(rf"[{_HAN}A-Za-z0-9·\-]{{1,16}}", org):
                return None
            role, shot, said, word = True, False, True, _REPORTED.sub("", rest)
            if re.fullmatch(any_of("photographers"), word):
                shot, word = True, ""
        elif re.fullmatch(any_of("photographers"), word):
            if names and not shot and word in ("摄", "供图", "摄影报道") and not _two_hands(text):
                names.pop()
            shot, said, word = True, True, ""
        elif _REPORTED.fullmatch(word):
            role, shot, said, word = True, False, True, ""
        elif _GIVEN.fullmatch(word) or _HOUSE.search(word):
            continue
        if not word:
            continue
        if not _NAME.fullmatch(word):
            return None
        if not shot:
            names.append(word)
    return tuple(dict.fromkeys(names)) if said or (signed and len(names) == 1) else None


def _two_hands(text: str) -> bool:
    return bool(re.search("记者|通讯员", text))


def _last_role(word: str) -> re.Match[str] | None:
    found = None
    for found in _ROLE.finditer(word):
        pass
    return found


def _words(text: str) -> list[str]:
    """The words between spaces and slashes, with names that were set wide run together again."""
    words: list[str] = []
    single = ""
    for word in [*re.split(r"[\s/:|、]+", text), ""]:
        if len(word) == 1 and word not in "文图摄":
            single += word
            continue
        words.extend(_run_together(single))
        single = ""
        if word:
            words.append(word)
    return words


def _run_together(singles: str) -> list[str]:
    """何秋 for 何 秋; four single characters are two names."""
    if len(singles) in (0, 2, 3):
        return [singles] if singles else []
    return [singles[i : i + 2] for i in range(0, len(singles), 2)]


_LEAD = re.compile(
    r"""^[^。;!?]{0,40}? (?:\(\s*(?P<inside>[^()]{2,60}?)\s*\)
        | (?P<open>[\u4e00-\u9fff]{0,6}(?:记者|通讯员|特派员)\s*[^,。()]{2,40}?)\s*报道 )""",
    re.VERBOSE,
)
_PLAIN_LEAD = re.compile(
    rf"^[^。,]{{0,30}}?[讯电]\s+(?:\S{{0,4}}记者)\s*(?P<name>[{_HAN}]{{2,3}}|[{_HAN}](?: [{_HAN}]){{1,2}})\s"
)
_TAIL = re.compile(r"[(\[]\s*(?P<inside>[^()\[\]]{2,60}?)\s*[)\]]$")


def has_dateline(said: str) -> bool:
    """Whether a body begins as news does: 本报讯, 本报9月26日讯, 【本报专讯】, 据新华社北京8月13日电(记者 …)."""
    return bool(_DATELINE.match(said))


def as_printed(name: str, text: str) -> str:
    """A name read from a text's key, in the characters (traditional, maybe) in which the text has it."""
    plain = squeezed(unicodedata.normalize("NFKC", text))
    simplified = squeezed(key(text))
    at = simplified.find(name)
    return plain[at : at + len(name)] if at >= 0 and len(plain) == len(simplified) else name


def signed(text: str, said: str) -> Byline | None:
    """What the byline `text`, whose key is `said`, says, with the names as it has them printed."""
    found = byline(said)
    return found and Byline(tuple(as_printed(name, text) for name in found.names), found.bare)


def house_of(said: str) -> str | None:
    """The paper or site that a dateline names: 三江晚报 of 三江晚报讯(记者 …). News agencies are no one's own."""
    found = _DATELINE.match(said)
    house = found and _NAMED_HOUSE.match(found.group())
    return house["house"] if house else None


def lead_names(said: str) -> tuple[str, ...]:
    """The reporters at the head of a body: 本报讯(记者 鲁一楠), 记者鲁一楠 通讯员姜鹤报道."""
    if (lead := _LEAD.match(said[:160])) and (names := _parsed(lead["inside"] or lead["open"], signed=True)):
        if _ROLE.search(lead["inside"] or lead["open"]):
            return names
    plain = _PLAIN_LEAD.match(said[:120])
    return (squeezed(plain["name"]),) if plain else ()


def tail_names(said: str) -> tuple[str, ...] | None:
    """The reporters in brackets at the end of a body: (记者 何秋), (何秋). None where it ends with no byline."""
    tail = _TAIL.search(said)
    if not tail:
        return None
    inside = tail["inside"]
    if not _ROLE.search(inside) and not re.search(r"[。!?”…]\s*[(\[]", said[max(0, tail.start() - 3) : tail.start() + 1]):
        return None
    return _parsed(inside, signed=not _NOT_A_NAME.search(inside))
