"""What an agreement is called, beyond the words that name it.

In: where those words stand, and the agreements found. Out: names. A mere kind of agreement takes along what it is about (「就养殖签订合作意向书」); names
that several share take their parties along.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from loaders.document import Sentence
from loaders.mentions.agreements import terms
from loaders.mentions.agreements.agreement import Agreement
from loaders.mentions.agreements.parties import abbreviates, between, own_name
from loaders.mentions.agreements.sides import Told
from loaders.mentions.agreements.units import Party
from loaders.mentions.agreements.words import head_end
from loaders.patterns import BOTH

SHORTEST = 4
"""Characters of a name that tells more than a kind (not 协议, 协议书)."""
_TOPIC = re.compile(  # 「就养殖签订合作意向书」, 「以互设网点为内容签了协议」
    r"(?:(?<![成造])就|围绕|以(?!及))(?P<topic>(?!(?:此|上述|有关|相关|双方|进一步))[^，。；：:就以]{2,20}?)(?:为内容|达成[^，。；]{0,4}(?:[，,]|并))?(?:又|还|也|正式|现场|共同|分别|双方)*签(?:[订署下]了?|了)(?:[一两]份|《)?$"
)
_KIND_ONLY = re.compile(
    r"(?:新一轮|全面|深化|战略|框架|合作|结对|帮扶|共建|友好|银企|政企|校企|三方|四方|购销|采购|投资|项目|对口|协作|年度|友好城市|建立|缔结|关系)*(?:协议书?|合同书?|备忘录|意向书|议定书|订单)"
    r"|(?:[村校企镇院县区街银政社]{2})?结对(?:帮扶|共建)?"
)
_PAIRED = re.compile(r"(?:缔结|结为|建立)(?:(?!签[字约署])\w){2,10}(?=[，,]|签[字约署]仪式)")


def full(text: str, sentence: Sentence, start: int, end: int) -> str:
    """The words text[start:end], and what they leave out."""
    words = text[start:end]
    if about := topic(text, sentence, start, end):
        return about + words
    if len(words) >= SHORTEST or not head_end().search(words):
        return words
    paired = _PAIRED.search(text, sentence.start, sentence.end)
    return (paired.group() if paired else "") + words


def topic(text: str, sentence: Sentence, start: int, end: int) -> str:
    """What a mere kind of agreement is said to be about."""
    match = _TOPIC.search(text, sentence.start, start) if _KIND_ONLY.fullmatch(text[start:end]) else None
    return match["topic"] if match else ""


_ENDS = re.compile(
    r"(?:签约|签[了过]约|签字|签[了过]字|签订|签署)(?:(?:战略|全面|深度|正式|开展|深化)*合作)?(?=[，,。；;！!）)\n]|$)"
)


_WATCHED = re.compile(r"(?:主持|见证|出席|参加|举行|组织|促成|推动)[^，。；]{0,2}$")


def nameless(text: str, told: Told, i: int) -> Iterator[Agreement]:
    """「甲公司与乙市签约。」: what two sign has no name; it is called after them. 「签约意向项目1个」 and 「主持签约」 are none."""
    alone = not told.names and _ENDS.match(text, told.verb) and not _WATCHED.search(text, max(0, told.verb - 6), told.verb)
    for group in told.groups if alone else ():
        parties = between(group)
        if len(parties) == 2:
            signed = tuple((u.person, i) for u in group if u.person)
            yield Agreement(told.verb, told.verb, own_name(parties, "协议"), i, parties, signed, i)


def told_only_so(nameless: Sequence[Agreement], found: Sequence[Agreement]) -> list[Agreement]:
    """Those of nameless ones whose parties and people sign nothing that has a name."""
    known = {party for a in found for party in a.parties}
    people = {person for a in found for person, _ in a.signers}
    return [a for a in nameless if known.isdisjoint(a.parties) and people.isdisjoint(person for person, _ in a.signers)]


def tells(text: str, agreement: Agreement) -> bool:
    """Whether its name is more than a kind, or a title in 《》."""
    return not _KIND_ONLY.fullmatch(agreement.name) or text[agreement.start - 1 : agreement.start] == "《"


def once_each(found: Sequence[Agreement], twice: Sequence[Agreement] = ()) -> list[Agreement]:
    """「见证双方签署战略合作协议。…签署《甲市乙公司战略合作协议》」: a mere kind between the same two is what a title, or a fuller kind, tells (「签订战略合作协议。…
    高远、林深签署战略合作框架协议」), with all who sign; `twice` are left out, but for those who signed them."""
    by_pair: dict[frozenset[Party], list[Agreement]] = defaultdict(list)
    for agreement in found:
        by_pair[frozenset(agreement.parties)].append(agreement)
    told: dict[int, list[Agreement]] = defaultdict(list)
    kept: list[Agreement] = []
    for agreement in found:
        fuller = (t for t in by_pair[frozenset(agreement.parties)] if _is_told_by(agreement, t))
        full = max(fuller, key=lambda t: (not _KIND_ONLY.fullmatch(t.name), len(t.name)), default=None)
        (told[id(full)] if full else kept).append(agreement)
    by_parties: dict[frozenset[Party], list[Agreement]] = defaultdict(list)
    for agreement in twice:
        by_parties[frozenset(agreement.parties)].append(agreement)
    return [_signed_too(a, [*told[id(a)], *([] if a.signers else by_parties[frozenset(a.parties)])]) for a in kept]


def _signed_too(agreement: Agreement, others: Sequence[Agreement]) -> Agreement:
    known = {person for person, _ in agreement.signers}
    signers = {who: at for a in others for who, at in a.signers if who not in known}
    return agreement._replace(signers=(*agreement.signers, *signers.items()))


def _is_told_by(kind: Agreement, title: Agreement) -> bool:
    """Whether one names only the kind of what another names in full, or more of the kind in another sentence."""
    if not _KIND_ONLY.fullmatch(kind.name) or kind.modality != title.modality or len(kind.parties) < BOTH:
        return False
    if _KIND_ONLY.fullmatch(title.name):
        fuller = len(kind.name) < len(title.name) and kind.sentence != title.sentence
        return fuller and abbreviates(kind.name.removesuffix("书"), title.name)
    return title.name.endswith(kind.name) and title.modality == terms.SIGNED


def with_own_names(text: str, found: Sequence[Agreement]) -> Iterator[Agreement]:
    """Names that several share, or that tell a kind and nothing else, take their parties along; a title in 《》 that is one's alone stays."""
    ordered = sorted(found, key=lambda a: (a.modality == terms.SIGNED, -a.start))
    told = list({(a.name, frozenset(a.parties)): a for a in ordered}.values())
    counts = Counter(a.name for a in told)
    for agreement in told:
        alone = counts[agreement.name] == 1 and tells(text, agreement)
        yield agreement if alone else agreement._replace(name=own_name(agreement.parties, agreement.name))
