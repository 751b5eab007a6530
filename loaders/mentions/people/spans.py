"""Where people's names stand in a sentence.

In: a Document's sentence and the posts in it. Out: spans. The tagger finds most; behind a post the place tells a name whatever its words look like
(「市政府秘书长阳明出席」, beside_posts.py), and so do lists (in_lists.py), the sentence that introduces someone (introduced.py), and lines of appointment
(appointed.py).
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders import lexicon
from loaders.document import Document, Sentence
from loaders.mentions.people.after_names import goes_on
from loaders.mentions.people.appointed import appointed
from loaders.mentions.people.beside_posts import ADDRESS, behind_post, in_address, past_honours
from loaders.mentions.people.ends import with_first_part, without_act
from loaders.mentions.people.in_lists import along_list, closed_list
from loaders.mentions.people.introduced import has_post_behind, introduced
from loaders.mentions.people.names import ends_with_place, is_name, is_place, names_of_parts
from loaders.mentions.people.shapes import is_word
from loaders.mentions.people.slots import Slot, beside_holder, name_end
from loaders.mentions.people.spaced import all_spread
from loaders.mentions.posts import Title
from loaders.patterns import HAN
from loaders.spans import Covered, Span, inside


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
        found.update([*behind_post(text, sentence, title, listed=bool(found), beside=beside)])
    found.update(names_of_parts(text, sentence.start, sentence.end))
    found.update(span for title in posts for span in in_address(text, sentence, title))
    found.update(closed_list(text, sentence))
    found.update(introduced(text, sentence, posts))
    found.update(appointed(text, sentence, [t.start for t in posts]))
    slots = frozenset(found)
    covered = Covered(sentence.end - sentence.start, ((a - sentence.start, b - sentence.start) for a, b in found))
    tagged = {
        s for i, token in enumerate(tokens) if token.tag in ("PER", "nr") for s in _of_token(text, sentence, i, ends, covered)
    }
    addressed = {t.start for t in posts if not t.admin and ADDRESS.search(t.text)}
    found |= {s for s in tagged if s[1] in addressed and is_name(text[s[0] : s[1]])}  # 「江州大学/高远校长」
    found |= {s for s in tagged if s[0] in ends or has_post_behind(text, sentence, s, posts)}
    tagged = {s for s in tagged - found if _is_likely(text, s)}
    tagged.update(all_spread(text, sentence))
    begun = {t.start for t in posts}
    for grade in (found, tagged):
        read: set[int] = set()
        for span in sorted(grade):
            grade.update(along_list(text, sentence, span, begun, read))
    found, tagged = ({s for s in grade if not _is_town(text, s)} for grade in (found, tagged))
    found, tagged = ({_before_party(text, s) for s in grade if not _is_master(text, s)} for grade in (found, tagged))
    return Found(found, tagged - found, slots)


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


_PART = re.compile(rf"(?:{HAN}|[·•])+")


def _of_token(text: str, sentence: Sentence, i: int, posts: Sequence[int], told: Covered) -> Iterator[Span]:
    """The names in a token of the tagger: behind a post that it runs over, parted at list marks, with a first or last part it lost; none that begins where
    a name is `told` already."""
    tokens, token = sentence.tokens, sentence.tokens[i]
    start = max((end for end in posts if token.start < end < token.end), default=token.start)
    for part in _PART.finditer(text[start : token.end]):
        a, b = with_first_part(text, tokens, i, past_honours(text, start + part.start())), start + part.end()
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
