"""Names of those who are given a post or lose one: 「任命高远、林深为江州市副市长」, 「免去高远江州市副市长职务」.

In: a sentence and where posts begin in it. Out: spans. The verb beside a name tells it, and a post in the same clause the verb.
"""

import re
from collections.abc import Iterator, Sequence

from loaders import lexicon
from loaders.document import Sentence
from loaders.mentions.people.after_names import goes_on
from loaders.mentions.people.names import is_name
from loaders.mentions.people.shapes import is_common, is_word
from loaders.mentions.people.slots import Slot, name_end
from loaders.patterns import HAN
from loaders.spans import Span

# 「高远为江州市副市长」, 「高　远、林深(女)为…」, 「高远,男,汉族,…」: a line of appointment begins with the name, or with several.
_NAME, _REMARK = rf"(?:{HAN}{{2,4}}|{HAN}[ \u3000]+{HAN})", r"(?:[（(][^）)\n]{1,10}[）)])?"
_ITEM = re.compile(rf"(?P<name>{_NAME}){_REMARK}、?")
_LINE = re.compile(
    rf"(?:[^：:，,。]{{2,4}}[：:])?(?P<names>{_NAME}{_REMARK}(?:、{_NAME}{_REMARK})*?)(?=为[^，。；]*[长任委记员席]|的[^，。；]{{2,30}}职务|因工作变动|[，,](?:[男女][，,]|(?:生于\d{{4}}年|\d{{4}}年\w{{0,8}}生)))"
)

# 「宁江医院的高远,在云州医院挂职副院长」, 「大名林高远,」: a name between marks, and where its bearer serves.
_SERVES = re.compile(
    rf"(?:^|(?<=[的、，,；;。：:]))(?P<name>{HAN}{{2,3}})[，,](?=(?:现|目前|如今|[去今前]年\w{{0,4}}?)?(?:在|到|赴|来)[^，,。；;]{{2,24}}(?:挂职|挂任|担任|任职|支[教医]))"
    rf"|(?:大名|本名|全名|名叫)(?P<called>{HAN}{{2,4}})(?=[，,。)）])"
)

# 「选派的高远任江州市副市长」, 「任命高远、林深为江州市副市长」, 「免去高远江州市副市长职务」: the names beside the verb.
_TAKES_POST = re.compile(
    rf"(?:任命|聘任|聘请|聘|选举|推选|推举|补选|增补)[：:]?(?P<given>(?:{HAN}|、){{2,40}}?)(?:[（(][^）)\n]{{1,10}}[）)])?为"
    r"|(?:免去|免除|撤销|解聘)了?[：:]?(?P<gone>)"
    rf"|(?:^|(?<=[的、，,；;。：:由受])|(?<=其[妻夫弟兄姐妹父母子女]))(?!其)(?P<name>{HAN}{{2,4}}?|{HAN}[ \u3000]+{HAN})(?:[（(][^）)\n]{{2,24}}[）)])?(?:同志|日前|近日|已经?|分别|均|被|挂职|[于从自]?\d{{4}}年(?:\d{{1,2}}月)?起?)*"
    r"(?:(?:不再)?[转出担兼升调接挂改卸离辞现曾历拟连]?任(?!命(?!为)|务|期|内|何|意)|当选|辞去)"
)
# 「任命高远为江州市教育局局长，林深为…」: in the clauses behind the verb it is not said again.
_GIVES = re.compile("任命|聘任|决定任|选举|推选|补选|当选")
_ALSO_TAKES = re.compile(
    rf"(?<=[，,；;、])(?P<name>{HAN}{{2,4}}?)(?:[（(][^）)]{{1,10}}[）)])?(?=为[^，,。；;]{{2,30}}[长任委记员席])"
)
_DISMISSED = re.compile("(?:同志|先生|女士)?的|同志|、")


def appointed(text: str, sentence: Sentence, posts: Sequence[int]) -> Iterator[Span]:
    """All names of a sentence that a line or a verb of appointment tells; `posts` are where posts begin."""
    line = _LINE.match(text, sentence.start, sentence.end)
    items = _ITEM.finditer(text, *line.span("names")) if line else ()
    yield from (item.span("name") for item in items if is_name(re.sub(r"\s", "", item["name"])))
    for match in _SERVES.finditer(text, sentence.start, sentence.end):
        name = match.span(str(match.lastgroup))
        if is_name(text[slice(*name)], place=True) and not (match["name"] and is_common(sentence, name)):
            yield name
    yield from _of_ward(text, sentence)
    yield from _beside_verb(text, sentence, posts)
    if gives := _GIVES.search(text, sentence.start, sentence.end):
        items = _ALSO_TAKES.finditer(text, gives.end(), sentence.end)
        yield from (item.span("name") for item in items if _names_someone(item["name"]))


_WARD = re.compile(rf"(?<=[儿内外妇产眼骨射醉瘤急五心]科的)(?=(?P<name>{HAN}{{2,3}}))")


def _of_ward(text: str, sentence: Sentence) -> Iterator[Span]:
    """「儿科的高晴建起了监护室」, not 「外科的手术」: who serves in a ward of a hospital."""
    for match in _WARD.finditer(text, sentence.start, sentence.end):
        end = name_end(text, sentence, Slot(match.end(), "item"))
        if end and is_name(text[match.end() : end]) and not is_common(sentence, (match.end(), end)):
            yield match.end(), end


def _beside_verb(text: str, sentence: Sentence, posts: Sequence[int]) -> Iterator[Span]:
    """「选派的高远任江州市副市长」, 「任命高远、林深为…」, 「免去高远…职务」, up to a post in the same clause."""
    for match in _TAKES_POST.finditer(text, sentence.start, sentence.end):
        clause = re.compile("[^，,；;。]*").match(text, match.end())
        if clause is None or not any(match.end() <= start < clause.end() for start in posts):
            continue
        at, end = match.span(str(match.lastgroup))
        cut = text[end - 1 : end + 1] == "主任"  # 「原副主/任林深调任云县副县长」
        if match.lastgroup == "name" and not cut and _names_someone(text[at:end]):
            yield at, end
            if text.startswith("、", at - 1) and at > sentence.start:
                yield from _list_that_ends(text, sentence.start, at - 1)
        elif match.lastgroup != "name":
            end = _dismissed_end(text, sentence, at, posts) if match.lastgroup == "gone" else end
            yield from _list_that_ends(text, at, end)


def _names_someone(form: str) -> bool:
    name = re.sub(r"\s", "", form)
    return is_name(name, place=True) and not is_word(name) and not goes_on(form, 0)


def _dismissed_end(text: str, sentence: Sentence, at: int, posts: Sequence[int]) -> int:
    """「免去高远/同志的…」, 「免去高远/江州市副市长职务」: where the name behind the verb ends; `at` if none stands there."""
    for end in range(at + 2, at + 5):
        placed = end in posts or any(d.start == 0 for d in lexicon.find_divisions(text[end : end + 10]))
        if (placed or _DISMISSED.match(text, end)) and is_name(text[at:end], place=True):
            return end
    return name_end(text, sentence, Slot(at)) or at


def _list_that_ends(text: str, start: int, end: int) -> Iterator[Span]:
    """The last names of text[start:end], back to what is none: 「高远、林深」."""
    while end > start:
        end = _before_bracket(text, start, end)
        begin = max(start, 1 + max(text.rfind(mark, start, end) for mark in "、，,；;。：:"))
        if not _names_someone(text[begin:end]):
            return
        yield begin, end
        if begin == start or text[begin - 1] != "、":
            return
        end = begin - 1


def _before_bracket(text: str, start: int, end: int) -> int:
    """「高远(江州市商务局)」 ends with the name."""
    opened = max(text.rfind("(", start, end), text.rfind("（", start, end)) if text[end - 1] in ")）" else -1
    return opened if opened > start else end
