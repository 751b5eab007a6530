"""That someone holds a post.

In: a chain of posts and a person. Out: `Holding`s, one for each post of the chain.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from loaders.chunks import Chunk
from loaders.holdings.chains import Chain
from loaders.mentions.bodies.kinds import is_profession

# Bodies of the state by their last words: bureaus, courts, missions, legislatures; not universities, hospitals, chambers, firms.
_STATE_BODY = re.compile(
    r"(?:局|厅|部|委|委员会|办|办公室|署|司|法院|检察院|使馆|领事馆|领馆|工作队|工作组|联络组|办事处|联络处|指挥部|(?<!协)议会|议员联盟|管委会|海关|人大常委会|人大|政协|党校|国务院|中央|书记处|秘书处|军委"
    r"|(?:投资|贸易|招商)促进中心|政务服务中心|疾控中心|检查站|边检站|杜马|总工会|档案馆|局\w{0,8}支队|驻\w{2,8}事务所|第[一二三四五六七八九十]+师)$"
)
# The youth league, and departments of bodies that are not the state's: 「云港公司办公室」, 「（商会的）青年委员会」.
_NOT_OF_STATE = re.compile(
    r"共青团|团[省市县区州]?委$|^(?:青年|妇女|专业)委员会$|(?:大学|学院|医院|公司|集团|银行|商会|协会|学会|总会)\w{0,10}(?:部|委|委员会|办|办公室|司)$"
)


class Holding(NamedTuple):
    """That `person` holds `title` in a place or body; text[start:end] says so. `former` is for posts of another time, `loose` for those whose owner does
    not stand beside them, or whose holder is not the first of a list."""

    person: str
    owner_type: str
    owner: str
    title: str
    former: bool
    start: int
    end: int
    rule: str
    listed: bool = False  # behind another holder
    lent: bool = False  # by a word that may as well join two sides: 「副市长高远与林深签署」
    loose: bool = False

    @property
    def public(self) -> bool:
        """Whether the post makes an Official: one of a territory or a body of the state, and no profession."""
        state = self.owner_type == "Organization" and _STATE_BODY.search(self.owner) and not _NOT_OF_STATE.search(self.owner)
        return bool(self.owner_type == "Place" or state) and not is_profession(self.title)


def held_by(chain: Chain, person: Chunk, rule: str) -> Iterator[Holding]:
    """The posts of a chain, held by a person."""
    first = chain.posts[0]
    named: set[str | None] = set()
    for post in chain.posts:
        if post.start < post.title_chunk.start:
            named.add(post.owner)
        if post.owner and post.owner_type:
            # 「原江州市市长、市委书记」 were both posts of another time, 「原江北县县长、江州市副市长」 was one.
            former = post.title_chunk.former or (first.title_chunk.former and post.owner == first.owner)
            start, end = min(post.start, person.start), max(post.title_chunk.end, person.end)
            loose = post.owner not in named
            yield Holding(person.value.name, post.owner_type, post.owner, post.title, former, start, end, rule, loose=loose)
