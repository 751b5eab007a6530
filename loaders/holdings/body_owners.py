"""Which body of those named before a post it can be of, where no owner stands beside it.

In: a sentence's chunks, what the article named before it, and a post. Out: a `Body`, or None: 「在江州大学,校长高远…」, 「集团董事长」, 「我院院长」.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from loaders.chunks import BODY, CLOSE, MARK, PERSON, TEXT, Chunk, is_mark
from loaders.holdings.earlier import Earlier, is_origin
from loaders.mentions.bodies import Body
from loaders.mentions.bodies.kinds import GENERIC, GENERIC_KINDS, KINDS_FOR, OF_STATE, kind_of, kinds_of, without_term
from loaders.mentions.posts import Title

# Posts that a factory of a company has not: 「甲公司设在云州的加工厂,总经理高远」.
_OF_COMPANY = re.compile("董事长|总经理|总裁")
_HEADS = re.compile("(?:常务)?副?(?:(?P<letter>[局厅署馆社])长|主任)")
# Kinds of bodies that may have any post: 「工作组/联络员」, 「我办/主任」.
_OF_ANY_POST = ("cooperative", "team", *OF_STATE)
_GIVEN = re.compile("(?:选举?|补|推举|推选|聘请?|增补).*为$|当选为?$")  # 「会上增补高远为/副会长」
# Words directly before a post that begin a clause and are no part of a name.
_LEADS_IN = re.compile(r"[是为由请有和与的在时任到选当]$|[换改]成$|该[院校会社团行]?$")


class NearBodies:
    """Tells which of the bodies named up to a post of one sentence it is of."""

    def __init__(self, row: Sequence[Chunk], earlier: Earlier) -> None:
        self.row, self.earlier = row, earlier

    @cached_property
    def counterparts(self) -> Mapping[str, tuple[str, ...]]:
        """By name the kinds of the bodies that are told apart from the article's own."""
        return self.earlier.counterparts_and(self.row)

    def body(self, i: int, title: Title) -> Body | None:
        """「在某某学校,校长高远…」: a post that only bodies of one kind have is of the last such body of the sentence; 「集团董事长」, and a post
        that heads its line in a roster, of the last one of the article."""
        if bureau := self._bureau(i, title):
            return bureau
        kinds = ("consulate",) if title.text.endswith("领事") else KINDS_FOR.get(kind_of(title.text) or "", ())
        before = self.row[i - 1] if i else None
        word = self.generic(i)
        if word:
            told = GENERIC_KINDS[word["word"]]
            of_all = (
                kind_of(title.text) in ("other", "party") or word["department"] or title.text.endswith("主席")
            )  # 「公司负责人」, 「校党委书记」, 「校科技处处长」
            kinds = told if of_all else kinds
            kinds = tuple(k for k in told if k in kinds or k in _OF_ANY_POST) or (kinds if word["word"] == "公司" else ())
        elif before and before.kind == TEXT and not _LEADS_IN.search(without_term(before.value)):
            return None
        if word and word["word"][0] in "我本":
            return next((self.earlier.house[kind] for kind in kinds if kind in self.earlier.house), None)
        named: list[Body] = [c.value for k, c in enumerate(self.row[:i]) if c.kind == BODY and not is_origin(self.row, k)]
        named = [b for b in named if not (word and self._is_counterpart(b))]
        called = [b for b in named if word and b.name.endswith(word["word"])] or named
        for kind in kinds:
            found = _last(called, kind, title)
            alone = before is not None and before.kind in (MARK, PERSON) and kind not in self.earlier.several
            if found is None and before is None and kind in self.earlier.several and kind == "association":
                found = self.earlier.house.get(kind)  # a roster's line in the paper of an association that names its guests
            if found is None and (word or before is None or alone or kind in ("embassy", "consulate")):
                found = self._last_named(kind, title, own=word is not None)
            if (
                found is None
                and kind == "association"
                and _GIVEN.search(without_term("".join(c.value for c in self.row[:i] if c.kind == TEXT)))
            ):
                found = self.earlier.house.get(kind)
            if found:
                return found
        return None

    def _last_named(self, kind: str, title: Title, *, own: bool) -> Body | None:
        """The body of a kind that the article named last; where that is told apart from the article's own (「我院与江州医院签约。医院院长高远」), its own."""
        found = _last(self.earlier.last, kind, title) or self.earlier.bodies.get(kind)
        counterpart = found is not None and (
            self._is_counterpart(found) or (own and any(kind in k for k in self.counterparts.values()))
        )
        return self.earlier.house.get(kind) if counterpart else found

    def _is_counterpart(self, body: Body) -> bool:
        return body.name in self.counterparts

    def generic(self, i: int) -> re.Match[str] | None:
        """The word for a body before the post: 「集团/董事长」, 「我校科技处/处长」."""
        before = self.row[i - 1] if i else None
        return GENERIC.search(without_term(before.value)) if before and before.kind == TEXT else None

    def _bureau(self, i: int, title: Title) -> Body | None:
        """「由江州市商务局承办,局长高远…」, 「拜访江州市外事办公室,副主任林深…」: the body of the sentence that ends as the post tells."""
        letter = _HEADS.fullmatch(title.text)
        if letter is None or (i and (self.row[i - 1].kind != MARK or is_mark(self.row, i - 1, CLOSE))):
            return None
        bodies = [c.value for c in self.row[:i] if c.kind == BODY]
        ends = letter["letter"] or ("委", "委员会", "办", "办公室", "中心")
        return bodies[-1] if bodies and bodies[-1].name.endswith(ends) else None


def _last(bodies: Sequence[Body], kind: str, title: Title) -> Body | None:
    """The last body of a kind: of a company and its factory the one that has such posts."""
    alike = [b for b in bodies if kind in kinds_of(b)]
    firms = [b for b in alike if not b.name.endswith("厂")] if _OF_COMPANY.search(title.text) else []
    return next(reversed(firms or alike), None)
