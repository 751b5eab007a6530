"""What a text speaks of but did not happen: what is planned, and what is denied (seeds/lexicon/unreal.csv).

In: the words before a verb, or around it. Out: whether. 「将于下月举行」 and 「拟签署」 are planned, 「未出席」 and 「拒绝签署」 denied; 「将军」 and 「未来」 are
neither.
"""

import csv
import re
from functools import cache

from seeds import LEXICON

_CLAUSE = re.compile("[，,；;。：:]")
_AHEAD = re.compile(
    "(?:^|[，,。；;：:])(?:下个?月|下周|下一?步|明[天年日]|明后两?天|后天|届时|到时候?|今后)[^，,。；;]{0,4}[，,]"
)
_ANNOUNCED = re.compile("[^，,。；;\n]{0,12}的(?:通知|公告|预告|邀请函|函|方案)")
PLANNED, DENIED = "planned", "denied"


def planned(words: str) -> bool:
    """Whether words speak of what is to be."""
    return _words(PLANNED).search(words) is not None


def ahead(before: str) -> bool:
    """Whether a sentence's words put all that follows in time to come: 「下个月,」."""
    return _AHEAD.search(before) is not None


def denied(before: str) -> bool:
    """Whether the last clause of the words before a verb denies it: 「高远没有」 出席, 「尚未」 签署."""
    return _words(DENIED).search(_CLAUSE.split(before)[-1]) is not None


def announced(text: str, at: int) -> bool:
    """Whether what ends at an offset is only the matter of a paper: 「关于召开某某座谈会/的通知」, 「签约仪式/的邀请函已经发出」."""
    return _ANNOUNCED.match(text, at) is not None


_ASKED = re.compile("[何几]时|何日|什么时候|哪一?天|是否|能否|会不会")


def asked(words: str) -> bool:
    """Whether words ask if or when: 「签约仪式/何时举行」."""
    return _ASKED.search(words) is not None


def called_off(behind: str) -> bool:
    """Whether the words behind a name say that it was not held, or ask: 「因故取消」, 「改期举行」, 「何时举行」; not 「上取消了」."""
    return _off().match(behind) is not None


@cache
def _off() -> re.Pattern[str]:
    return re.compile(
        f"(?![上中])[^，,。；;]{{0,8}}?(?:{_words(DENIED).pattern}|{_ASKED.pattern})[^，,。；;]{{0,8}}?(?:举[行办]|召开|开幕|了?$)"
    )


@cache
def _words(kind: str) -> re.Pattern[str]:
    with (LEXICON / "unreal.csv").open(encoding="utf-8") as lines:
        rows = [row for row in csv.DictReader(lines) if row["kind"] == kind]
    return re.compile("|".join(row["word"] + (f"(?!{row['unless']})" if row["unless"] else "") for row in rows))
