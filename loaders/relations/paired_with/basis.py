"""On what basis two places are paired: by what the sentence says, else by the arrangement that the article is about."""

import re

from loaders.mentions.programmes.arrangements import BASIS_OF, FULL_WORD
from loaders.mentions.programmes.friends.common import FRIENDS
from loaders.relations.fact import Reading


def basis_of_table(reading: Reading) -> str:
    """What the headline says, else the article's own arrangement, else the first that it speaks of."""
    text = reading.document.text
    headline = HEADLINE.match(text)
    word = FULL.search(headline.group()) if headline else None
    own = next((p.basis for p in reading.programmes if p.basis not in ("示范区", "友好城市")), None)
    if own and not word:
        return own
    told = word or FULL.search(text)
    return BASIS_OF[told.group()] if told else "结对帮扶"


FULL = re.compile(FULL_WORD)
HEADLINE = re.compile(r"\s*[^\n]{1,40}(?=\n)")
_ITEM = re.compile(r"\d{1,2}[.．、][^，,。；;]{2,24}协议(?:[(（][^()（）\n]{2,20}[)）])?》?[。：:]?")


def with_head(reading: Reading, i: int) -> str:
    """The words of a sentence, with those of the item that it tells of: 「8.强村结对协议。/甲镇与乙镇签约」."""
    head = reading.text(i - 1).strip() if i else ""
    return head + reading.text(i) if _ITEM.fullmatch(head) else reading.text(i)


WORD = re.compile(rf"(?P<word>{FULL_WORD})|(?P<friends>{FRIENDS.pattern})|(?P<poverty>协作|携手奔小康)")


def basis_told(reading: Reading, i: int) -> str:
    """What the sentence says, else the article's own arrangement."""
    told = with_head(reading, i)
    match = WORD.search(told)
    if match:
        return BASIS_OF[match["word"]] if match["word"] else "友好城市" if match["friends"] else "扶贫协作"
    own = "结对帮扶" if re.search("结对|帮扶|对子", told) else "other"
    return next((p.basis for p in reading.programmes if p.basis != "示范区"), own)
