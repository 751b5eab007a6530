"""When a word of everyday life tells talks: 「见面」, 「碰面」, 「接待了」.

In: the words of a sentence, who has an office, and who met whom. Out: whether. 「大连市市长高远与演员林深见了面」 is talks; 「江海和秦川在超市碰面」, 「高远想和林深见面」, 「两人
首次见面是在2010年」 and 「局长高远接待来访群众林深」 are none.
"""

import re
from collections.abc import Collection, Sequence

from loaders.chunks import Chunk
from loaders.document import Sentence

SEE = frozenset({"见面", "见了面", "碰面", "碰了面"})

_WISHED = re.compile(
    r"(?:[想盼约催劝]|希望|期待|请求|(?<![重主必首])要|再(?![次度])|没)(?:到|能)?(?:[与和跟同][^，,。；;]{1,14})?$"
)
_SPOKEN_OF = re.compile("[是的后前时地那]|之[前后]")
# Who comes with a petition, and what is done again and again.
_PETITION = re.compile(
    r"群众|信访|上访|来访(?:居民|村民|市民)|[每一全]年(?:共|累计)?接待|人次|(?<!第)[一两二三四五六七八九十几多\d]次(?!会)"
)


def only_wished(text: str, sentence: Sentence, chunk: Chunk) -> bool:
    """「高远想和林深/见面」, 「首次/见面/是在2010年」: seeing somebody that is wished for, or spoken of as known."""
    if chunk.value.form not in SEE:
        return False
    before = text[max(sentence.start, chunk.start - 20) : chunk.start]
    return (_WISHED.search(before) or _SPOKEN_OF.match(text, chunk.end, sentence.end)) is not None


def receives_officially(sentence: str, office: Collection[str], hosts: Sequence[str], guests: Sequence[str]) -> bool:
    """「会长高远接待了局长林深」: whether both sides have an office, and nobody comes with a petition."""
    both = any(h in office for h in hosts) and any(g in office for g in guests)
    return both and _PETITION.search(sentence) is None
