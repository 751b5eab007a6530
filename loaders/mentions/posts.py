"""Posts: 「市委副书记」, 「副市长」, 「市人大常委会主任」, 「市领导」, 「董事长」, where they stand and whose territory they are of.

In: a Document. Out: `Title`s in text order. A title takes the organ before it along (市委, 市政府, 管委会) but not the place or the body; who
holds it and where is for loaders/relations/holds_post.py to tell.
"""

import re
from functools import cache
from typing import NamedTuple

from loaders import lexicon
from loaders.document import Document
from loaders.patterns import HAN, any_of, first_of

ADMIN = "自治区|自治州|自治县|省|市|县|(?<!地)区|州|旗|盟|地|乡|镇"
# Organs whose posts are posts of the territory (ontology.md rule 12), and the departments and offices inside them.
ORGAN = "府(?=副?秘书长|办)|人民代表大会常务委员会|人大常委会|人大|人民政府|政府|政协|纪委(?!监委|、?监委)|党委|行政公署|行署|立法会|(?<!协)议会|人民委员会"
# What congress and conference have for a field of work: 「市政协/提案委」, 「市人大/财政经济委员会」.
_COMMITTEE = rf"(?<=[大协会]){HAN}{{1,18}}?(?:委员会|委)(?=(?:专职)?(?:副?主任|委员))"
# The party's for one, in its committee: 「省委/教育工委」.
_WORK_COMMITTEE = rf"{HAN}{{2,6}}?工委"
# Organs that never have a letter before them (管委会) or never lack it (市委).
_BARE_ORGAN, _LETTER_ORGAN = "党工委|工委|管理委员会|管委会|管委(?=副?主任)", "委(?!员)"
# The state's own: 「国务院/副总理」, 「中央政治局/委员」; a bureau's words (国务院扶贫办) go on to a body's name.
_NATION = "国务院|全国(?:人大常委会|人大|政协)|国家(?=副?主席)|(?:中共)?中央(?:政治局|书记处|军委|(?=总书记|委员))"
NATION = "国"
# 「总经理/助理」, 「局长/助理」; 「厂长/助理工程师」 are two.
_ASSISTANT = "(?:助理(?!工程|研究|教授|编辑|讲师|馆员|会计|医))?"
# The parts of their offices: 「组织部/干部二处」, 「办公室/综合科」.
_SECTION = rf"(?:{HAN}{{1,6}}?[处科](?=副?[处科]长))?"
OFFICE = "办公室|办公厅|办公|办(?=副?主任)|组织部|宣传部|统战部|政法委员会|政法委|政策研究室|政研室|研究室|农办|老干部局"
_FORMER = re.compile(r"(?:原任?|前任?|时任|曾任|曾担任|历任|老|(?:当时|当年|曾经)的?)$")


class Title(NamedTuple):
    """A post at text[start:end]: its words, the territory's letter it begins with (市, 省, 区, NATION or none), and whether an organ or the
    post itself says that it is one of a territory."""

    start: int
    end: int
    text: str
    admin: str
    territorial: bool
    former: bool

    @property
    def shared(self) -> bool:
        """Whether several people can hold it at once, so that a list of names after it shares it: 副市长, 市领导, 教授."""
        return bool(_SHARED.search(self.text))


_SHARED = re.compile(
    r"副|领导|常委|委员|代表|教授|研究员|院士|干部|巡视员|调研员|审判员|检察员|参赞|领事$|理事$|议员|专家|学者|成员|助理"
)
_HEAD_OF_PLACE = re.compile(r"[省市县区州旗盟镇乡町]长$")
_TERRITORIAL_POST = re.compile(r"[省市县区州旗盟镇乡町]长(?:助理)?$|领导$|(?<![众参])议长$|专员$|知事$|府尹$")


def _plain_posts() -> list[str]:
    """The post words without those that hold a body of their own (「法院院长」): the body is recognised as one."""
    none = lexicon.words("not_posts.txt")
    missions = re.compile("^驻")  # 「驻华大使」: whose embassy it is stands in it
    return [
        post
        for post in lexicon.posts()
        if post not in none
        and not missions.match(post)
        and not any(post[:n] in lexicon.body_suffixes() and post[n:] in lexicon.posts() for n in range(2, len(post)))
    ]


@cache
def _title_pattern() -> re.Pattern[str]:
    organ = (
        rf"(?:(?P<admin>{ADMIN})?(?:{ORGAN})(?:(?:{OFFICE}){_SECTION}|党组|{_COMMITTEE})?|(?<!团)(?P<party>{ADMIN}){_LETTER_ORGAN}(?:(?:{OFFICE}){_SECTION}|{_WORK_COMMITTEE})?|(?:{_BARE_ORGAN})(?:(?:{OFFICE}){_SECTION})?"
        rf"|(?:党组|党总支|党支部)"
        rf"|(?P<bare>{ADMIN}|地区(?=(?:党政军?)?领导))(?:上|党政军?)?(?=(?:副|常务副|原)?(?:主席|领导|检察长|议长))"
        rf"|(?P<nation>{_NATION}))?"
    )
    return re.compile(
        rf"{first_of(_beginnings())}{organ}(?P<post>{any_of(lexicon.post_prefixes())}*{any_of(_plain_posts())}{_ASSISTANT})(?!会|团|处|大会|委员会|协会|协议会|联合会|联盟|联席|论坛|峰会)"
    )


def _beginnings() -> list[str]:
    """What a title begins with: the organs' words without what must stand beside them, prefixes, posts."""
    organs = re.sub(r"[(][?]<?[=!][^)]*[)]", "", "|".join((ADMIN, ORGAN, _BARE_ORGAN, _LETTER_ORGAN))).split("|")
    return [*organs, *"党国全中", *lexicon.post_prefixes(), *_plain_posts()]


def recognise(document: Document) -> list[Title]:
    """All posts of an article: 「市政府副秘书长、商务局局长」 has two; 「局长」 of 「市商务局局长」 is one without territory.

    The 指挥 of 指挥部 is none, nor the 理事 of 理事会: a longer word goes on there. Nor is there a 行长 in 「远航银行/长沙分行」, a 区长 in 「江州区/长江大桥」.
    """
    found = [_title(document.text, m) for m in _title_pattern().finditer(document.text) if not _goes_on(document, m.end())]
    return sorted([*found, *_spread(document.text)])


_SPREAD = re.compile(rf"^[ \u3000]*(?P<post>{HAN}(?:[ \u3000]+{HAN}){{1,3}})(?=[ \u3000:：])", re.MULTILINE)


def _spread(text: str) -> list[Title]:
    """「会　长　高远」, 「秘 书 长:高远」: a short post spread to the width of a long one, at the head of its line."""
    spread = ((m, "".join(m["post"].split()), m.start("post")) for m in _SPREAD.finditer(text))
    return [Title(at, m.end(), post, "", False, False) for m, post, at in spread if post.removeprefix("副") in lexicon.posts()]


# Characters with which a post word goes on to a longer one: 指挥部, 主席团, 市长级; 区 is a surname too (「市领导区向阳、林深陪同」).
_GOES_ON = re.compile(
    rf"[部会团处室局院级们制职办署馆厅府责]|区(?!{HAN}{{1,2}}(?:[、，,。；;]|等|出席|参加|陪同|介绍|主持|表示|说))"
)


def _goes_on(document: Document, end: int) -> bool:
    token = document.sentences[document.index_at(end)].token_at(end)
    inside = token is not None and token.start < end and token.tag != "PER"
    if token is not None and token.start == end - 1 and token.text in lexicon.words("misleading"):
        return document.text[end - 3 : end - 2] != document.text[end - 2 : end - 1]  # 「江州区/区长/江小海」
    branch = document.text.startswith(("分行", "支行"), end + 1) and lexicon.divisions_named(document.text[end - 1 : end + 1])
    return bool(branch) or (inside and _GOES_ON.match(document.text, end) is not None)


def of_the_state(title: Title) -> tuple[str, str, str]:
    """Type and name of the organ of the state whose post it is, and the post: 「全国政协/副主席」; 国家主席 is of the country, 国务委员 of 国务院."""
    organ = re.match(_NATION, title.text)
    if organ is None:
        return "Organization", "国务院", title.text
    if organ.group() == "国家":
        return "Place", "中国", title.text
    return "Organization", organ.group(), title.text[organ.end() :]


def _title(text: str, match: re.Match[str]) -> Title:
    bare = re.sub("^(?:现任|新任|挂职)", "", match["post"])
    words = _without_former(bare)
    organ = match.group()[: match.start("post") - match.start()]
    start = match.start() if organ else match.end() - len(words)
    organ = _LOOSE.sub("", organ)
    organ = (
        organ.removeprefix("市") if organ == "市党委" else organ
    )  # 「第六师五家渠/市党委/书记」: a city of the Corps has no 市委
    if match["party"] and _LEAGUE.search(text, max(0, start - _LONGEST_PLACE), start):
        organ, start = "", match.start("post")  # 「共青团江州/市委/书记」, 「民盟江州/市委/副主委」
    organ = "" if _HEAD_OF_PLACE.search(words) else organ  # 「市人民政府副市长」 is 副市长
    nation = NATION if match["nation"] or words == "国务委员" else ""
    admin = match["admin"] or match["party"] or match["bare"] or nation
    territorial = (
        bool(nation)
        or bool(organ and not organ.startswith("党组") and not organ.startswith(("党总支", "党支部")))
        or bool(_TERRITORIAL_POST.search(words))
    )
    former = words != bare or _is_former(text, match.start())
    return Title(start, match.end(), organ.replace("人民政府", "政府") + words, admin, territorial, former)


_LOOSE = re.compile("(?:上|党政军?)$")  # 「县上/领导」, 「地区党政/领导」
_LEAGUE = re.compile(f"(?:共青团{HAN}{{2,}}|(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟){HAN}{{0,6}})$")
_LONGEST_PLACE = 12  # characters of 「共青团」 with a place


def _is_former(text: str, start: int) -> bool:
    """「江州市原/市长」, not 「固原/市委书记」."""
    forms = (text[start - n : start] for n in (2, 3) if start >= n)
    placed = any(lexicon.divisions_named(form) for form in forms if form[0] not in "省市县区州")
    return not placed and _FORMER.search(text, max(0, start - 3), start) is not None


def _without_former(post: str) -> str:
    return re.sub(r"^(?:原任?|前|时任|曾任)+", "", post)
