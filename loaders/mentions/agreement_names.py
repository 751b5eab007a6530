"""What names of agreements end with (seeds/lexicon/agreement_heads.txt): 框架协议, 备忘录, 项目."""

import re
from functools import cache

from loaders import lexicon


@cache
def head() -> re.Pattern[str]:
    """Such a word anywhere."""
    return re.compile(_words())


@cache
def head_end() -> re.Pattern[str]:
    """Such a word at the end."""
    return re.compile(f"(?:{_words()})$")


def _words() -> str:
    return "|".join(map(re.escape, sorted(lexicon.words("agreement_heads.txt"), key=lambda w: (-len(w), w))))
