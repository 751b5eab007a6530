"""Short names of firms: a brand alone or with words of its trade, in an article that has the full name, and with a post where it has not.

In: a Document, its places, posts and slots of people, and the full names of firms in it. Out: spans, each with the full name that it stands for.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.identity.bodies import may_be_one, parents
from loaders import lexicon
from loaders.document import Document, Sentence
from loaders.mentions.bodies.full_names import LEGAL, core, shared_length
from loaders.mentions.bodies.names import ending
from loaders.mentions.places import Place
from loaders.mentions.places.spans import SALES_REGION
from loaders.mentions.posts import Title
from loaders.spans import Covered, Span, occurrences
from loaders.tagger import Token

_BRAND = 2  # characters that tell a brand from others


class Ground(NamedTuple):
    """What of an article short names are read on: where its places end and begin, and where a firm's post ends with a person behind it."""

    document: Document
    places: Mapping[int, int]
    posts: Collection[int]

    @classmethod
    def of(cls, document: Document, places: Sequence[Place], titles: Sequence[Title], people: Sequence[Span]) -> "Ground":
        """The ground of an article; `people` are where names of people are told."""
        held = {start for start, _ in people}
        posts = {t.start for t in titles if t.end in held and _MANAGES.search(t.text)}
        return cls(document, {p.end: p.start for p in places if p.division}, posts)


_MANAGES = re.compile("董事长|董事局|总裁|经理|厂长|创始人|首席|总监")


# ── where the article has the full name ──


def short_forms(ground: Ground, names: Iterable[str], taken: Covered) -> Iterator[tuple[Span, str]]:
    """「南云生物」, 「南云公司」, 「南云」, 「江州南云」 for 「江州南云生物制药股份有限公司」; in `taken` are other names."""
    by_brand: dict[str, list[str]] = defaultdict(list)
    for name in sorted(set(names)):
        if len(words := core(name)) >= _BRAND:
            by_brand[words[:_BRAND]].append(name)
    text = ground.document.text
    for brand, firms in sorted(by_brand.items()):
        for match in re.finditer(re.escape(brand), text):
            span = _extent(ground, match.start(), [core(name) for name in firms])
            full = _full_name(text[slice(*span)], firms)
            if full and not taken.overlaps(span) and _stands_alone(ground, match.start(), span[1]):
                taken.add(span)
                yield span, full


def tails(names: Iterable[str]) -> dict[str, str]:
    """「南云茶业」 for 「江州青山南云茶业有限公司」: a brand with its trade, without what stands before them in the full name; of one firm only."""
    firms: dict[str, set[str]] = defaultdict(set)
    for name in set(names):
        for tail in _tails(core(name)):
            firms[tail].add(name)
    return {tail: min(full) for tail, full in firms.items() if len(full) == 1 and may_be_one(tail, min(full))}


def short_tails(ground: Ground, told: Mapping[str, str], taken: Covered) -> Iterator[tuple[Span, str]]:
    """Where those stand."""
    text = ground.document.text
    for span in occurrences(text, told):
        if _is_edge(_sentence(ground, span[0]), span[0]) and not taken.overlaps(span) and _stands_alone(ground, *span):
            taken.add(span)
            yield span, told[text[slice(*span)]]


def _tails(words: str) -> Iterator[str]:
    """「青山南云茶业」 → 「山南云茶业」, 「南云茶业」: what still has a brand before its trade."""
    trade = ending(words)
    for at in range(1, len(words) - len(trade or words) - _BRAND + 1):
        if _holds_brand(words[at:].removesuffix(trade or "")):
            yield words[at:]


def _extent(ground: Ground, at: int, cores: Sequence[str]) -> Span:
    """From the place before a brand to the words of its trade and the kind of firm behind it."""
    text = ground.document.text
    words = max(cores, key=lambda c: (shared_length(text, at, c), c))
    end = at + (shared := shared_length(text, at, words))
    for token in _sentence(ground, at).tokens_in(end, end + 8):
        found = words.find(token.text, shared) if len(token.text) > 1 and token.start == end else -1
        if found < 0:
            break
        end, shared = token.end, found + len(token.text)
    kind = re.compile("公司|集团|银行").match(text, end)
    return _place_before(ground, at), kind.end() if kind else end


def _place_before(ground: Ground, at: int) -> int:
    """Where the place begins that stands right before a brand, be it that the tagger takes both for one name: 「江州南云」."""
    text = ground.document.text
    glued = (at - n for n in (3, 2) if at >= n and lexicon.divisions_named(text[at - n : at]))
    token = _sentence(ground, at).token_at(at)
    within = token is not None and token.start < at
    return ground.places.get(at) or (next((start for start in glued if token and start == token.start), at) if within else at)


def _full_name(short: str, firms: Sequence[str]) -> str | None:
    """The firm that a short name stands for: one whose place it names, a group where it is one, the parent before its subsidiaries."""
    placed = {m.form for m in lexicon.find_divisions(short)}
    fitting = [f for f in firms if may_be_one(short, f) and all(p in f for p in placed)]
    return max(parents(fitting), key=lambda f: (len(f), f), default=None)


def _stands_alone(ground: Ground, at: int, end: int) -> bool:
    """Whether a short name whose brand begins at `at` is a name there, and no part of words that mean something else."""
    text = ground.document.text
    form = text[at:end]
    if _OFFICE_OF.match(text, end) or lexicon.divisions_named(form) or form in lexicon.words("trade_words.txt"):
        return False
    if end in ground.posts:
        return True  # 「晋/能/董事长高远」, whatever the tagger makes of it
    if _is_two_places(form):
        return False
    return end - at > _BRAND or _is_brand(_sentence(ground, at), at, end)


def _is_two_places(form: str) -> bool:
    """「川渝」: letters for two places of one rank; 「东泰」, of a city and a country, is a brand."""
    ranks = [{"province" if d.name in lexicon.regions() else d.level for d in lexicon.by_letter(letter)} for letter in form]
    return bool(ranks) and bool(set.intersection(*ranks))


_OFFICE_OF = re.compile("[司局处]")  # 「水利部/南水北调/司」 is no short form of a firm


def _is_brand(sentence: Sentence, at: int, end: int) -> bool:
    """Whether two characters are words of their own that the tagger takes for a name, or for a noun that nothing describes."""
    tokens = sentence.tokens_in(at, end)
    if tokens[0].start != at or tokens[-1].end != end or any(t.tag not in _NAMES for t in tokens):
        return False
    before = sentence.token_at(at - 1)
    return before is None or before.end < at or before.tag not in _DESCRIBING


_NAMES = {"n", "nz", "nr", "nt", "ns", "nw", "PER", "LOC", "ORG"}
_DESCRIBING = {"a", "an", "b", "m", "q", "n", "vn", "nz"}


def _sentence(ground: Ground, at: int) -> Sentence:
    return ground.document.sentences[ground.document.index_at(at)]


# ── where what stands beside it tells ──


def told_beside(ground: Ground, taken: Covered) -> Iterator[Span]:
    """Short names of firms that the article names only so: 「南云董事长高远」, 「南云物流在江州新建冷库」, 「南云的货架」, 「子公司江州南云把…」;
    not 「集团董事长高远」, 「绿色物流在江州」."""
    for brand_end, end in sorted(_ends(ground)):
        start = _brand_start(ground, brand_end)
        if start is not None and not taken.overlaps((start, end)) and not SALES_REGION.match(ground.document.text, start):
            taken.add((start, end))
            yield start, end


def acts_as_firm(text: str, span: Span) -> bool:
    """Whether what ends with a word of trade does or has what firms do or have: 「南云物流在江州新建冷库」."""
    match = _TRADE.search(text, max(span[0], span[1] - 3))
    return match is not None and match.end() == span[1] and _holds_brand(text[span[0] : match.start()])


def _holds_brand(words: str) -> bool:
    """Whether more than a place, letters for places or a common word stands there: not 「江州/物流」, 「沪滇/食品」, 「绿色/食品」."""
    head = max((m.end for m in lexicon.find_divisions(words) if m.start == 0), default=0)
    brand = words[head:]
    return len(brand) >= _BRAND and brand not in lexicon.words("trade_words.txt") and not _is_two_places(brand)


def _ends(ground: Ground) -> Iterator[Span]:
    """Where brands may end, and their names with a word of trade."""
    text = ground.document.text
    yield from ((at, at) for at in ground.posts)
    yield from (m.span() for m in _TRADE.finditer(text))
    for m in _OWNED.finditer(text):
        owner = _sentence(ground, m.start()).token_at(m.start() - 1)
        if owner and owner.tag in ("nz", "nw", "ORG", "PER", "nr"):
            yield m.start(), m.start()
    for m in _CALLED.finditer(text):
        end = next((t.start for t in _sentence(ground, m.end()).tokens_in(m.end(), m.end() + 8) if t.tag in "pvucw"), m.end())
        yield end, end


_TRADE = re.compile(
    "(?:物流|食品|药业|乳业|科技|生物|环保|商贸|电子|制药|酒业|茶业|米业|牧业|种业|重工|钢构|纺织|服饰|饮料|粮油|供应链|冷链|实业)"
    "(?=冷库|车间|工厂|门店|(?:今年|去年|当天|当日|还|也|已|计划|宣布|将)?(?:在(?!内|建)|与|同|把|将|向|和|从|投资|新建|建设的|新建的|的(?:冷库|货架|门店|车间|工厂|厂房|生产线)))"
)
_OWNED = re.compile("(?=的(?:货架|门店|专柜|车间|厂房|生产线|董事长|总经理))")
_CALLED = re.compile(r"[子母]公司(?=\w)")


def _brand_start(ground: Ground, end: int) -> int | None:
    """Where the name begins that ends at a post."""
    brand = end
    for token in reversed(_sentence(ground, end).tokens_in(end - _LONGEST, end)):
        if (
            token.end != brand
            or brand in ground.places
            or token.tag not in (_NAMES if brand == end else _NAMES | {"s"})
            or _is_plain(token)
        ):
            break
        brand = token.start
    start = ground.places.get(brand, brand)
    form = ground.document.text[brand:end]
    whole = len(form) <= _LONGEST and not lexicon.divisions_named(form) and _holds_brand(form)
    return start if whole and _is_edge(_sentence(ground, end), start) else None


def _is_edge(sentence: Sentence, start: int) -> bool:
    """Whether a name may begin there: behind a mark, a verb or a word that joins, or what says that a firm follows (「子公司」)."""
    before = sentence.token_at(start - 1) if start > sentence.start else None
    return before is None or before.tag in _BEFORE or before.text in lexicon.words("appositions.txt")


_BEFORE = {"w", "p", "c", "u", "v", "r"}
_LONGEST = 6  # characters of a brand with its trade
_COMMON = re.compile(
    "项目|品牌|区域|大区|销售|部门|车间|工厂|门店|产品|客户|股份|[国央民外名药]企|港商|台商|外商|公司|集团|企业|单位|[方家厂店部场]$|^[原前副总老两各该本]"
)


def _is_plain(token: Token) -> bool:
    words = lexicon.words("trade_words.txt")
    return (
        token.text in words
        or _COMMON.search(token.text) is not None
        or (len(token.text) > 1 and ending(token.text) is not None)
    )


def is_firm(name: str) -> bool:
    """Whether a full name says that it is a firm's, so that its short forms can be told: 「江州南云生物制药股份有限公司」, 「南云食品厂」."""
    return LEGAL.search(name) is not None or name.endswith("厂")
