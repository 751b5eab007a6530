"""Which of the agreements that the sentences of an article tell are agreements of its own.

In: a document and what reader.py found in it, with how the name at an offset was told (`letters`). Out: those that stay. Not what a ceremony was for where the account tells what the two
signed, nor what only heads a list, nor what nobody of a name signs.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from loaders.document import Document
from loaders.mentions.agreements import naming, terms
from loaders.mentions.agreements.agreement import Agreement

Letters = Mapping[int, str]

_KINDS = re.compile(r"(?:(?:协议|合同|备忘录|意向书|文件|项目)书?[、和及与]?){2,}")
_COUNTED = re.compile(
    r"(?:已|就|共|总共|累计)*(?:有|达|超过?|多达|计)\D{0,2}[\d一二三四五六七八九十百几数]+[余多]?[项份个件]|等?[\d一二三四五六七八九十百几数]+[余多][项份个件]"
)
_PASSING = 3  # sentences that what a ceremony is for is told behind it at most
_LONGEST_COMMON_BODY = 4  # characters of a body that may be any (县医院, 合作社)
# 「两市旅游部门签署…」: nobody is named
# 「四市文旅局签署《…》」, 「各方共同签署了《…》」: many of whom none has a name here; told of in the same paragraph as one of our place, or a body
_SIGNED_BY_SEVERAL = re.compile(
    r"(?:(?:[三四五六七八九十]|\d+)[个家]?[^，。；]{0,2}[市县区省州城校家国][^，。；]{0,12}|各[方市县区省国地])(?:[^，。；]{0,12}[，,])?[^，。；]{0,8}签[署订][^，。；]{0,4}$"
)
_BY_OFFICES = re.compile(r"[两三四][市县区省地州国][^，。；]{1,16}部门[^，。；]{0,8}$")


def once_each(document: Document, found: Sequence[Agreement], letters: Letters) -> list[Agreement]:
    """What a ceremony was for, or what was planned, is an agreement of its own only where nothing else tells what the two signed."""
    signed = {frozenset(a.parties) for a in found if a.modality == terms.SIGNED}
    found = [a for a in found if a.modality in terms.DONE or frozenset(a.parties) not in signed]
    told = [a for a in found if letters.get(a.start) != "c"]
    held = [a for a in found if letters.get(a.start) == "c"]
    twice = [a for a in held if any(_is_told_there(document, a, t) for t in told)]
    return naming.once_each([a for a in found if a not in twice], twice)


def _is_told_there(document: Document, held: Agreement, told: Agreement) -> bool:
    """Whether an agreement is what the ceremony was for: between the same, or told right behind it."""
    there = document.sentences[held.sentence].paragraph == document.sentences[told.sentence].paragraph
    return set(held.parties) == set(told.parties) or (there and 0 <= told.sentence - held.sentence <= _PASSING)


def is_known(document: Document, agreement: Agreement, letters: Letters, there: Callable[[int], bool]) -> bool:
    """Whether enough is told of an agreement: two parties or a signer, or a name of its own beside one party; not one that heads a list
    (「江州市与以下三市签订备忘录:」), none of a party that has no name (「车间与村民签订…」), and no count of what was signed over the years (「签过的协议、备忘录有十余项」). `there`
    tells whether the paragraph of a sentence names one of those whom the article is about: many without names sign nothing by themselves (「三国签署《某协定》的教训」)."""
    if _KINDS.fullmatch(agreement.name) and _COUNTED.match(document.text, agreement.end):
        return False
    if len(agreement.parties) > 1 or agreement.signers:
        return True
    text, sentence = document.text, document.sentences[agreement.sentence]
    heads_list = text[sentence.end - 1] in ":：" or text[sentence.end : sentence.end + 1] in (":", "：")
    parties = agreement.parties and all(len(p.name) > _LONGEST_COMMON_BODY or p.type == "Place" for p in agreement.parties)
    by_offices = _BY_OFFICES.search(text, sentence.start, agreement.start) is not None
    told = letters.get(agreement.start) == "N" or bool(parties) or by_offices or _by_several(document, agreement, there)
    return naming.tells(text, agreement) and not heads_list and told


def _by_several(document: Document, agreement: Agreement, there: Callable[[int], bool]) -> bool:
    """「江州市承办联席会议。四市文旅局签署《旅游合作协议》」: a title signed by many without names; not 「三国签署《某协定》的历史教训」."""
    text, sentence = document.text, document.sentences[agreement.sentence]
    titled = text.startswith("《", agreement.start - 1) and not text.startswith("》的", agreement.end)
    several = titled and _SIGNED_BY_SEVERAL.search(text, sentence.start, agreement.start)
    return bool(several) and there(agreement.sentence)
