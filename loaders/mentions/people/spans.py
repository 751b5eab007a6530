"""Where people's names stand in a sentence.

In: a Document's sentence and the posts in it. Out: spans. The tagger finds most; behind a post the place tells a name whatever its words look like
(「市政府秘书长阳明出席」), and so do lists, brackets that hold a post, and lines of appointment.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from loaders import lexicon
from loaders.document import Document, Sentence
from loaders.mentions.people.after_names import goes_on
from loaders.mentions.people.appointed import appointed
from loaders.mentions.people.ends import dotted_end, is_foreign, with_first_part, without_act
from loaders.mentions.people.names import ends_with_place, is_name, is_place, names_of_parts
from loaders.mentions.people.slots import NO_NAME_TAGS, Slot, beside_holder, is_common, is_word, name_end
from loaders.mentions.posts import Title
from loaders.patterns import HAN
from loaders.spans import Covered, inside

Span = tuple[int, int]

_LIST_ITEM = re.compile(rf"(?:{HAN}|[·•]){{2,12}}")
# 「林明 江州商会会长:过去我们…」: the speaker before his post.
_HEADED = re.compile(rf"(?P<name>{HAN}{{2,4}})[ \u3000]+(?=[\w、]{{4,40}}[:：])")
# 「高　远」, 「林 小 深」: a short name spread to the width of a long one.
_SPACED = re.compile(
    rf"(?P<name>(?P<surname>{HAN})[ \u3000]{{1,2}}{HAN}(?:[ \u3000]{HAN}(?!{HAN}|[ \u3000]{HAN}(?!{HAN})))?)(?=(?!{HAN})|出席|主持|致|讲话|参加|说|表示|率|等|和|与|介绍|任|为)"
)
_CLOSED = re.compile(rf"等{HAN}{{0,4}}领导")
_HAS = re.compile("还?有|包括")  # 「云州方领导有高远、林深」


class Found(NamedTuple):
    """Where a sentence names people: where a post, a list or the form of a name tells, and where the tagger alone says so; `slots` are those
    that a post itself tells."""

    told: set[Span]
    tagged: set[Span]
    slots: frozenset[Span]


def in_sentence(document: Document, sentence: Sentence, titles: Sequence[Title]) -> Found:
    """By the tagger, behind posts, in lists with those, in address, and in the lines of appointments."""
    text, tokens = document.text, sentence.tokens
    posts = list(inside(titles, sentence.start, sentence.end))
    ends = sorted(t.end for t in posts)
    found: set[Span] = set()
    for title in posts:
        beside = beside_holder(text, sentence, title, posts, found)
        found.update([*_behind_post(text, sentence, title, listed=bool(found), beside=beside)])
    found.update(names_of_parts(text, sentence.start, sentence.end))
    found.update(span for title in posts for span in _in_address(text, sentence, title))
    found.update(_closed_list(text, sentence))
    found.update(_before_brackets(text, sentence, ends))
    headed = _HEADED.match(text, sentence.start, sentence.end)
    if headed and ends and is_name(headed["name"]):
        found.add(headed.span("name"))
    found.update(m.span("name") for m in _BORN.finditer(text, sentence.start, sentence.end) if is_name(m["name"]))
    found.update(appointed(text, sentence, [t.start for t in posts]))
    found.update(_who_is(text, sentence, posts))
    found.update(_nicknamed(text, sentence))
    slots = frozenset(found)
    covered = Covered(sentence.end - sentence.start, ((a - sentence.start, b - sentence.start) for a, b in found))
    tagged = {
        s for i, token in enumerate(tokens) if token.tag in ("PER", "nr") for s in _of_token(text, sentence, i, ends, covered)
    }
    addressed = {t.start for t in posts if not t.admin and _ADDRESS.search(t.text)}
    found |= {s for s in tagged if s[1] in addressed and is_name(text[s[0] : s[1]])}  # 「江州大学/高远校长」
    found |= {s for s in tagged if s[0] in ends or _has_post_behind(text, sentence, s, posts)}
    tagged = {s for s in tagged - found if _is_likely(text, s)}
    tagged.update(_spaced(text, sentence))
    begun = {t.start for t in posts}
    for grade in (found, tagged):
        read: set[int] = set()
        for span in sorted(grade):
            grade.update(_along_list(text, sentence, span, begun, read))
    found, tagged = ({s for s in grade if not _is_town(text, s)} for grade in (found, tagged))
    found, tagged = ({_before_party(text, s) for s in grade if not _is_master(text, s)} for grade in (found, tagged))
    return Found(found, tagged - found, slots)


# 「乡亲们管高远叫“老高”」, 「大家把高大山叫作“铁锤”」
_NICKNAMED = re.compile(rf"[管把称](?P<name>{HAN}{{2,3}}?)(?:叫[做作]?|称[为作]|为)[“\"「](?P<nick>{HAN}{{1,4}})")
_FAMILIAR = re.compile("[老小](?P<behind>.)|(?P<before>.)(?:大?[哥姐叔伯]|老师|大[爷娘妈婶]|总|工)")


def _nicknamed(text: str, sentence: Sentence) -> Iterator[Span]:
    """Whom people call 「老高」, or so what the tagger takes for a person; not 「把高粱酒称为“液体面包”」."""
    for match in _NICKNAMED.finditer(text, sentence.start, sentence.end):
        if not is_name(match["name"]) or is_word(match["name"]):
            continue
        familiar = _FAMILIAR.fullmatch(match["nick"])
        same = familiar is not None and match["name"][0] in familiar.group("behind", "before")
        tagged = any(t.tag in ("PER", "nr") for t in sentence.tokens_in(*match.span("name")))
        if same or tagged:
            yield match.span("name")


# 「高远,男,1974年生,江州人」: a life begins with whose it is; not 「文化馆,2010年,搬入新楼」.
_BORN = re.compile(
    rf"(?:^|(?<=[】。；;：:\s]))(?P<name>{HAN}{{2,4}})[，,](?:(?:[男女][，,](?:{HAN}{{1,4}}族[，,])?|{HAN}{{1,4}}族[，,])(?:\d{{4}}年(?:\d{{1,2}}月)?(?:出?生|[，,])|\d{{2}}岁)|\d{{4}}年(?:\d{{1,2}}月)?出?生(?=[，,。；;于在]|$))",
    re.MULTILINE,
)
_IS = re.compile(r"(?:[，,]|[，,]?(?:原|原本|本|曾|曾经|现|此前|当时)?(?:是|系|为))(?=(?P<clause>[^，,。；;：:]{2,40}))")


_WHO_IS = re.compile(
    rf"(?:^|(?<=[，,。；;”]))(?P<name>{HAN}{{2,3}}?)(?:原|现)?(?:是|系)(?P<clause>[^，,。；;：:]{{2,40}})(?=[，,。；;])"
)


def _who_is(text: str, sentence: Sentence, posts: Sequence[Title]) -> Iterator[Span]:
    """「和靖是江州医院副主任医师,…」, not 「母亲是…」: a name, and a post that is all the rest of its clause."""
    for match in _WHO_IS.finditer(text, sentence.start, sentence.end):
        held = any(t.end == match.end("clause") and t.start > match.start("clause") for t in posts)
        plain = is_word(match["name"]) or is_common(sentence, match.span("name"))  # 「母亲是江州医院医生,」
        if held and is_name(match["name"]) and not plain and not any(match.start() < t.end <= match.end("name") for t in posts):
            yield match.span("name")


def _has_post_behind(text: str, sentence: Sentence, span: Span, posts: Sequence[Title]) -> bool:
    """「高远,江州市商务局局长,…」, 「高远原是江州医院的医生,…」: a name at the head of a clause, and a post that is all of the next words."""
    if span[0] > sentence.start and text[span[0] - 1] not in "，,。；;：: \u3000—":
        return False
    behind = _IS.match(text, span[1], sentence.end)
    return behind is not None and any(t.end == behind.end("clause") for t in posts)


def _is_town(text: str, span: Span) -> bool:
    """「陈院镇、店村镇、/王磨镇/」: what ends as the item before or behind it in a list of towns does."""
    last = text[span[1] - 1]
    if last not in "镇乡村":
        return False
    behind = _TOWN_BEHIND.match(text, span[1])
    return text[span[0] - 2 : span[0]] == f"{last}、" or (behind is not None and behind["last"] == last)


_TOWN_BEHIND = re.compile(rf"[、和与]{HAN}{{1,4}}?(?P<last>[镇乡村])")


def _is_master(text: str, span: Span) -> bool:
    """「老师/傅来」: the 傅 of 「老师傅」 is no surname."""
    return text[span[0]] == "傅" and text.endswith("老师", 0, span[0])


def _before_party(text: str, span: Span) -> Span:
    """「高远一行」 is 高远 and those with him."""
    a, b = span
    return (a, b - 1) if b - a > 2 and text[b - 1 : b + 1] == "一行" else span


# Posts by which one addresses their holder.
_ADDRESS = re.compile(
    r"[省市县区州旗盟镇乡厅局处校院会社行]长$|(?<!总)书记$|主任$|主席$|教授$|总裁$|经理$|参赞$|领事$|大使$|知事$|老师$|医生$"
)
_ADDRESSED = re.compile(rf"(?:^|(?<=[的、，,。；;和与跟请向对给：:“”\"\s]))(?P<name>{HAN}{{2,3}})$")


def _in_address(text: str, sentence: Sentence, title: Title) -> Iterator[Span]:
    """「尊敬的高远市长」: a name before the post."""
    match = _ADDRESSED.search(text, max(sentence.start, title.start - 4), title.start)
    if match is None or title.admin or not _ADDRESS.search(title.text) or not is_name(match["name"]):
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
    return _ADDRESS.search(title.text) is not None and _begins_name(text, sentence, token.start)


def _begins_name(text: str, sentence: Sentence, at: int) -> bool:
    """「由/林市长」, 「当晚/林会长」: whether a name can begin at an offset, behind a mark, a word that joins, or one that says when or how."""
    before = sentence.token_at(at - 1) if at > sentence.start else None
    if before is None or not re.match(HAN, text[at - 1]) or text[at - 1] in "的由向对与和同陪请跟说在是给":
        return True
    return before.end == at and before.tag in _WHEN_OR_HOW


_WHEN_OR_HOW = frozenset({"TIME", "t", "d", "ad", "f"})


def is_long_surname_before(text: str, sentence: Sentence, title: Title, surname: str) -> bool:
    """The same of a surname of two characters: 「早田会长」, 「欧阳市长」."""
    known = surname in lexicon.japanese_surnames() or surname in lexicon.surnames()
    address = known and not (title.admin or title.former) and _ADDRESS.search(title.text)
    return bool(address) and _begins_name(text, sentence, title.start - len(surname))


def _behind_post(text: str, sentence: Sentence, title: Title, *, listed: bool, beside: bool) -> Iterator[Span]:
    """The name directly behind a post."""
    at = _past_honours(text, _past_brackets(text, title.end))
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
    spaced = _SPACED.match(text, at, sentence.end)
    if spaced and spaced["surname"] in lexicon.surnames():
        yield spaced.span("name")
        return
    dotted = _DOTTED.match(text, at, sentence.end)
    if dotted and is_foreign(text, dotted):
        yield at, dotted_end(sentence, dotted)
        return
    slot = Slot(at, "group" if _COLLECTIVE.search(title.text) else "post", listed=listed, beside=beside)
    if end := name_end(text, sentence, slot):
        yield at, end


_DOTTED = re.compile(
    rf"{HAN}{{1,4}}(?:-{HAN}{{1,4}})?{HAN}{{0,4}}(?:[·•]{HAN}{{1,8}}(?:[-－]{HAN}{{1,6}})?){{1,3}}"
)  # 「让-吕克·莫罗」, 「西莉亚·斯通-布朗」


_SPACED_ALONE = re.compile(rf"(?<!{HAN}){_SPACED.pattern}")


def _spaced(text: str, sentence: Sentence) -> Iterator[Span]:
    """「林小深 高　远 江海」: a name of two characters spread between others."""
    for match in _SPACED_ALONE.finditer(text, sentence.start, sentence.end):
        surname = sentence.token_at(match.start())
        wide = "\u3000" in match["name"] or (surname and surname.tag in ("nr", "PER", "n"))
        if wide and surname and len(surname.text) == 1 and match["surname"] in lexicon.surnames():
            yield match.span("name")


# Posts behind which a name without a known surname is none: 「干部交流」, 「领导见面」.
_COLLECTIVE = re.compile(r"干部|领导|人员|委员|医生|教师|老师|农民|专家|学者|常委$|^副?主席$|^书记$")


_SPACED_LIST = re.compile(r"[ \u3000]*[:：]?[ \u3000]*(?P<name>[\w·•]{2,12})(?=[ \u3000)）:：，、,。；;\n]|$)")


def _behind_space(text: str, sentence: Sentence, at: int) -> Iterator[Span]:
    """「(新闻办副主任 林明)」, 「会长:高远」, 「副会长 林深 江海」: names behind a space or a colon, each alone up to a mark."""
    while at < sentence.end:
        spread = _SPACED.match(text, at + (text[at] in " \u3000"), sentence.end)
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


def _past_honours(text: str, at: int) -> int:
    """Behind 「拿督」, an honour of Malaysia."""
    honour = _HONOURS.match(text, at)
    return honour.end() if honour else at


def _past_brackets(text: str, at: int) -> int:
    """Behind 「(挂职)」, 「（江州市副市长）」, and behind 「创始人/之一」."""
    match = re.compile(r"[（(][^）)\n]{1,24}[）)]|之一").match(text, at)
    return match.end() if match else at


_OF_PLACE_OR_ART = re.compile("沿岸|流域|海域|地区|沿线|一带|科(?!长)|[学剂]")  # 「麻醉/科」
_VISITS = re.compile("考察|访问|调研|参观|洽谈|投资|学习|交流")  # 「代表团来云/考察」


def _is_likely(text: str, span: Span) -> bool:
    """Whether what the tagger takes for a person can be one where no post says so."""
    form = text[span[0] : span[1]]
    before = text[span[0] - 1 : span[0] + 1] if span[0] else ""  # 「专/程飞到江州」
    if _OF_PLACE_OR_ART.match(text, span[1]) or before in lexicon.words("after_names.txt"):
        return False
    if form[0] == "来" and _VISITS.match(text, span[1]):
        return False
    if is_word(form) or (goes_on(form, 0) and form[0] not in lexicon.surnames()):
        return False
    if (
        any(m.start == 0 and m.end > 1 for m in lexicon.find_divisions(form))
        or ends_with_place(form)
        or form[-1] in "方企人市县区州团队会里讯"
    ):
        return False
    named = is_name(form) or "·" in form or "•" in form or form[:2] in lexicon.japanese_surnames()
    return (
        named
        or len(form) >= 3
        or re.match(r"[，,]?(?:说|表示|指出|介绍|主持|出席|陪同|致)", text[span[1] : span[1] + 4]) is not None
    )


def _along_list(text: str, sentence: Sentence, span: Span, posts: AbstractSet[int], read: set[int]) -> Iterator[Span]:
    """The items behind a person in a list: 「高远、林深先生、江海和周密」, 「高远、艾山·阿不都拉」; `posts` are the offsets at which posts begin, and
    behind those that are `read` nothing new stands."""
    at = span[1]
    while (
        at not in read
        and (mark := _NEXT.match(text, at, sentence.end))
        and (item := _LIST_ITEM.match(text, mark.end(), sentence.end))
    ):
        read.add(at)
        start, end = item.start(), without_act(text, item.start(), item.end())
        dotted = _DOTTED.match(text, start, end)
        if dotted and is_foreign(text, dotted) and posts.isdisjoint(range(start, dotted.end())):
            end = dotted_end(sentence, dotted)
        elif end - start > 3 or not is_name(text[start:end], place=True):
            end = name_end(text, sentence, Slot(start, "item")) or start
        if end == start:
            return
        yield start, end
        at = end


_NEXT = re.compile("(?:先生|女士|同志|小姐|伉俪|夫妇)?[、/]")


def _closed_list(text: str, sentence: Sentence) -> Iterator[Span]:
    """「高远、周密等市领导」: what stands before the closing words."""
    for close in _CLOSED.finditer(text, sentence.start, sentence.end):
        end = close.start()
        while end > sentence.start:
            begin = max((text.rfind(c, sentence.start, end) for c in "、，,；。"), default=-1) + 1
            begin = max(begin, sentence.start)
            if not 2 <= end - begin <= 4:
                return
            yield begin, end
            if text[begin - 1 : begin] != "、":
                return
            end = begin - 1


_BRACKETED = re.compile(
    rf"(?:^|(?<=[、，,；;。：:\s]))(?P<name>{HAN}{{2,4}}|{HAN}[ \u3000]+{HAN})[（(](?P<inside>[^）)]{{3,40}})[）)]"
)


def _before_brackets(text: str, sentence: Sentence, posts: Sequence[int]) -> Iterator[Span]:
    """「林明(江州市扶贫办主任)」: a short word between a mark and a bracket that holds a post."""
    for match in _BRACKETED.finditer(text, sentence.start, sentence.end):
        posted = any(match.start("inside") < end <= match.end("inside") for end in posts)
        if posted and (is_name(re.sub(r"\s", "", match["name"]), place=True) or _is_rare(sentence, match)):
            yield match.span("name")


def _is_rare(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether no common word stands before the bracket: a name with a rare surname."""
    inner = sentence.tokens_in(*match.span("name"))
    rare = len(match["name"]) <= 3 and (len(inner) > 1 or inner[0].tag in ("nz", "nr", "PER", "LOC", "ns"))
    return (
        rare
        and not is_word(match["name"])
        and not lexicon.divisions_named(match["name"])
        and not any(t.tag == "ORG" for t in inner)
    )


_PART = re.compile(rf"(?:{HAN}|[·•])+")


def _of_token(text: str, sentence: Sentence, i: int, posts: Sequence[int], told: Covered) -> Iterator[Span]:
    """The names in a token of the tagger: behind a post that it runs over, parted at list marks, with a first or last part it lost; none that begins where
    a name is `told` already."""
    tokens, token = sentence.tokens, sentence.tokens[i]
    start = max((end for end in posts if token.start < end < token.end), default=token.start)
    for part in _PART.finditer(text[start : token.end]):
        a, b = with_first_part(text, tokens, i, _past_honours(text, start + part.start())), start + part.end()
        a = max((end for end in posts if a < end < part.start() + start), default=a)  # 「副府/尹巴颂/·/威猜」 of a 副府尹
        if told.overlaps((a - sentence.start, a - sentence.start + 1)):
            continue
        b = (name_end(text, sentence, Slot(a, "tagger")) if b == token.end else None) or b
        b = without_act(text, a, b)
        double = text[a : a + 2] in lexicon.surnames() or text[a : a + 2] in lexicon.japanese_surnames()
        behind = 2 if double else 1
        addressed = text[a + behind : b] in lexicon.posts() or text[a + 1 : b] == "总"  # 「林市长」, 「欧阳市长」
        if b - a >= 2 and not addressed and not is_place(text[a:b], text[b : b + 3]):
            yield a, b
