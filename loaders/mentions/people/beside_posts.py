"""Names that a post tells: behind it, or before it in address.

In: a sentence and a post in it. Out: spans. The place tells a name whatever its words look like (「市政府秘书长阳明出席」), behind brackets (「副市长(挂职)高远」),
「叫」, a colon or a space too; 「尊敬的高远市长」 stands before its post, and 「林市长」 is no name.
"""

import re
from collections.abc import Iterator

from loaders import lexicon
from loaders.document import Sentence
from loaders.mentions.people.ends import DOTTED, dotted_end, is_foreign
from loaders.mentions.people.names import is_name
from loaders.mentions.people.shapes import NO_NAME_TAGS
from loaders.mentions.people.slots import Slot, name_end
from loaders.mentions.people.spaced import SPREAD
from loaders.mentions.posts import Title
from loaders.patterns import HAN
from loaders.spans import Span

_HAS = re.compile("还?有|包括")  # 「云州方领导有高远、林深」
# Posts by which one addresses their holder.
ADDRESS = re.compile(
    r"[省市县区州旗盟镇乡厅局处校院会社行]长$|(?<!总)书记$|主任$|主席$|教授$|总裁$|经理$|参赞$|领事$|大使$|知事$|老师$|医生$"
)
_ADDRESSED = re.compile(rf"(?:^|(?<=[的、，,。；;和与跟请向对给：:“”\"\s]))(?P<name>{HAN}{{2,3}})$")


def in_address(text: str, sentence: Sentence, title: Title) -> Iterator[Span]:
    """「尊敬的高远市长」: a name before the post."""
    match = _ADDRESSED.search(text, max(sentence.start, title.start - 4), title.start)
    if match is None or title.admin or not ADDRESS.search(title.text) or not is_name(match["name"]):
        return
    inner = sentence.tokens_in(*match.span("name"))
    if match.start("name") == sentence.start and (len(inner) > 1 or inner[0].tag not in ("PER", "nr")):
        return  # 「林深受市长委托」
    does = inner[0].tag == "vn" and match["name"] in lexicon.words("common_words.txt")  # 「正在上课的支教/老师」
    if (
        not does
        and inner[0].start == match.start("name")
        and not any(t.tag in NO_NAME_TAGS - {"d"} or t.tag in ("n", "s", "ORG", "LOC") for t in inner)
    ):
        yield match.span("name")


def is_surname_before(text: str, sentence: Sentence, title: Title) -> bool:
    """Whether a lone surname stands before a post: 「林市长」."""
    token = sentence.token_at(title.start - 1) if title.start > sentence.start else None
    if (
        token is None
        or token.start != title.start - 1
        or token.text[0] not in lexicon.surnames()
        or title.admin
        or title.former
    ):
        return False
    if token.end > title.end or token.tag in ("p", "c", "u", "d"):
        return False
    return ADDRESS.search(title.text) is not None and _begins_name(text, sentence, token.start)


def _begins_name(text: str, sentence: Sentence, at: int) -> bool:
    """「由/林市长」, 「当晚/林会长」: whether a name can begin at an offset, behind a mark, a word that joins, or one that says when or how."""
    before = sentence.token_at(at - 1) if at > sentence.start else None
    if before is None or not re.match(HAN, text[at - 1]) or text[at - 1] in "的由向对与和同陪请跟说在是给":
        return True
    return before.end == at and before.tag in _WHEN_OR_HOW


_WHEN_OR_HOW = frozenset({"TIME", "t", "d", "ad", "f"})


def is_long_surname_before(text: str, sentence: Sentence, title: Title, surname: str) -> bool:
    """The same of a surname of two characters: 「森川会长」, 「欧阳市长」."""
    known = surname in lexicon.japanese_surnames() or surname in lexicon.surnames()
    address = known and not (title.admin or title.former) and ADDRESS.search(title.text)
    return bool(address) and _begins_name(text, sentence, title.start - len(surname))


def behind_post(text: str, sentence: Sentence, title: Title, *, listed: bool, beside: bool) -> Iterator[Span]:
    """The name directly behind a post."""
    at = past_honours(text, _past_brackets(text, title.end))
    has = _HAS.match(text, at) if title.shared else None
    at = has.end() if has else at
    if text.startswith("——", at) and _COUNTED.search(text, sentence.start, title.start):
        at += 2  # 「两位校长——高远、林深」
    if called := _CALLED.match(text, at):
        at = called.end()
    if text.startswith("姓", at):
        return
    if text.startswith("的", at) and _HELD.search(text, sentence.start, title.start):
        end = name_end(text, sentence, Slot(at + 1, "item"))
        if end and is_name(text[at + 1 : end]):
            yield at + 1, end
        return
    if is_surname_before(text, sentence, title):
        return
    if text[at : at + 1] in (" ", "\u3000", ":", "：") and at < sentence.end:
        yield from _behind_space(text, sentence, at)
        return
    spaced = SPREAD.match(text, at, sentence.end)
    if spaced and spaced["surname"] in lexicon.surnames():
        yield spaced.span("name")
        return
    dotted = DOTTED.match(text, at, sentence.end)
    if dotted and is_foreign(text, dotted):
        yield at, dotted_end(sentence, dotted)
        return
    slot = Slot(at, "group" if _COLLECTIVE.search(title.text) else "post", listed=listed, beside=beside)
    if end := name_end(text, sentence, slot):
        yield at, end


# Posts behind which a name without a known surname is none: 「干部交流」, 「领导见面」.
_COLLECTIVE = re.compile(r"干部|领导|人员|委员|医生|教师|老师|农民|专家|学者|常委$|^副?主席$|^书记$")
_SPACED_LIST = re.compile(r"[ \u3000]*[:：]?[ \u3000]*(?P<name>[\w·•]{2,12})(?=[ \u3000)）:：，、,。；;\n]|$)")


def _behind_space(text: str, sentence: Sentence, at: int) -> Iterator[Span]:
    """「(新闻办副主任 林明)」, 「会长:高远」, 「副会长 林深 江海」: names behind a space or a colon, each alone up to a mark."""
    while at < sentence.end:
        spread = SPREAD.match(text, at + (text[at] in " \u3000"), sentence.end)
        named = _SPACED_LIST.match(text, at, sentence.end)
        if spread and spread["surname"] in lexicon.surnames():  # 「市领导 高　远 林小深」
            named = spread
        elif named is None or not is_name(named["name"], place=True):
            return
        yield named.span("name")
        at = named.end()


_HONOURS = re.compile("(?:拿督斯里|拿督|拿汀|丹斯里)")
# 「厂长叫高远」, 「会长为高远。」, 「厂长姓高,名叫高远」, 「副会长四人——高远、林深…」
_CALLED = re.compile(
    rf"(?:姓\w{{1,2}}[，,])?(?:的?名字)?(?:名叫|叫做?)(?!好|停|卖)|[两三四五六七八九十]+[人位名](?:——|[:：])|为(?={HAN}{{2,3}}(?:[，,。；;、（(]|$))"
)
# 「时任江州市商务局副局长的/高远」
_HELD = re.compile("(?:[时现曾前新]任|担任|挂职|挂任|兼任|身为|当选)[^，,。；;：:的]{0,24}$")
_COUNTED = re.compile("[两三四五六七八九十]位$")


def past_honours(text: str, at: int) -> int:
    """Behind 「拿督」, an honour of Malaysia."""
    honour = _HONOURS.match(text, at)
    return honour.end() if honour else at


def _past_brackets(text: str, at: int) -> int:
    """Behind 「(挂职)」, 「（江州市副市长）」, and behind 「创始人/之一」."""
    match = re.compile(r"[（(][^）)\n]{1,24}[）)]|之一").match(text, at)
    return match.end() if match else at
