"""What an agreement is called, beyond the words that name it.

In: where those words stand, the event that is spoken of, and the agreements found. Out: names. A mere kind of agreement takes along what it is about (「就养殖签订合作意向书」) or what the
occasion is (「第三次会晤。会后签署纪要」); names that several share take their parties along.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from loaders.document import Sentence
from loaders.mentions.agreements import terms
from loaders.mentions.agreements.agreement import Agreement
from loaders.mentions.agreements.parties import own_name
from loaders.mentions.agreements.words import head_end
from loaders.mentions.story import Event

SHORTEST = 4
"""Characters of a name that tells more than a kind (not 协议, 协议书)."""
_TOPIC = re.compile(  # 「就养殖签订合作意向书」, 「以互设网点为内容签了协议」
    r"(?:(?<![成造])就|围绕|以)(?P<topic>(?!(?:此|上述|有关|相关|双方|进一步))[^，。；：:就以]{2,20}?)(?:为内容|达成[^，。；]{0,4}[，,])?(?:又|还|也|正式|现场|共同|分别|双方)*签(?:[订署下]了?|了)(?:[一两]份|《)?$"
)
_KIND_ONLY = re.compile(
    r"(?:新一轮|全面|深化|战略|框架|合作|结对|帮扶|共建|友好|银企|政企|校企|三方|四方|购销|采购|投资|项目|对口|协作|年度|友好城市|建立|缔结|关系)*(?:协议书?|合同书?|备忘录|意向书|议定书|订单)"
    r"|(?:[村校企镇院县区街银政社]{2})?结对(?:帮扶|共建)?"
)
_PAIRED = re.compile(r"(?:缔结|结为|建立)(?:(?!签[字约署])\w){2,10}(?=[，,]|签[字约署]仪式)")


def full(text: str, sentence: Sentence, start: int, end: int, event: Event | None) -> str:
    """The words text[start:end], and what they leave out."""
    words = text[start:end]
    if about := topic(text, sentence, start, end):
        return about + words
    if len(words) >= SHORTEST or not head_end().search(words):
        return words
    paired = _PAIRED.search(text, sentence.start, sentence.end)
    return (paired.group() if paired else _occasion(words, event)) + words


def topic(text: str, sentence: Sentence, start: int, end: int) -> str:
    """What a mere kind of agreement is said to be about."""
    match = _TOPIC.search(text, sentence.start, start) if _KIND_ONLY.fullmatch(text[start:end]) else None
    return match["topic"] if match else ""


def _occasion(kind: str, event: Event | None) -> str:
    """「江州市与云州市建立友好城市关系签字仪式」 + 「签署协议书」."""
    match = re.fullmatch(r"(.{4,40}?)(?:集中)?签[约字署](?:仪式|活动)", event.name) if event else None
    return match[1].removesuffix(kind) if match else ""


def tells(text: str, agreement: Agreement) -> bool:
    """Whether its name is more than a kind, or a title in 《》."""
    return not _KIND_ONLY.fullmatch(agreement.name) or text[agreement.start - 1 : agreement.start] == "《"


def with_own_names(text: str, found: Sequence[Agreement]) -> Iterator[Agreement]:
    """Names that several share, or that tell a kind and nothing else, take their parties along; a title in 《》 that is one's alone stays."""
    ordered = sorted(found, key=lambda a: (a.modality == terms.SIGNED, -a.start))
    told = list({(a.name, frozenset(a.parties)): a for a in ordered}.values())
    counts = Counter(a.name for a in told)
    for agreement in told:
        alone = counts[agreement.name] == 1 and tells(text, agreement)
        yield agreement if alone else agreement._replace(name=own_name(agreement.parties, agreement.name))
