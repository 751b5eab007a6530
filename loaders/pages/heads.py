"""Which of the lines over an article states the news: headline and deck.

A slogan before it, a line of names (X讲话 Y主持), a summary in numbers and a line that begins with —— are deck.
A line broken over two is one again; headline and names in one line are cut at the space between.
"""

import re
from collections.abc import Sequence

from loaders.pages.columns import Item, Role, item_of, sliced
from loaders.pages.lines import simplified, squeezed
from loaders.tagger import Token
from loaders.tagger import tag as tag_words

_PART = "出席|讲话|致辞|致词|主持|主礼|到贺|到会|祝贺|见证|奠基|揭牌|揭幕|剪彩|启动|宣布|参加|陪同|会见|座谈|签约|推介|演讲|通报|汇报|发言|率团|率队|考察|调研|走访"
_TAKES_PART = re.compile(f"(?:{_PART})")
_ENDS_TAKING_PART = re.compile(f"(?:{_PART}|致[辞词]|活动|祝贺|支持|见签|在座)$")
_HAPPENS = re.compile(
    "(?:召开|举行|举办|开幕|闭幕|揭牌|开工|动工|启用|启动|投产|投运|签约|落成|成立|揭晓|开通|开园|开馆|下线|亮相|竣工|考察|会见|座谈|奠基|上线|启程|首发|落户)$"
)
_DASH = re.compile(r"^\s*(?:——|--|—|－－|──)")
_SUMMARY = re.compile(r"^(?:截至|总投资|总额|投资|首批|全年|今年|累计)")
_NAMES = frozenset({"PER", "LOC", "ORG"})
_VERBS = frozenset({"v", "vd"})
_OFFICE = "[长记席任理员授总师领使]"
_STARTS_INSIDE = frozenset({"p", "u", "c"})


def tag(texts: Sequence[str]) -> list[list[Token]]:
    """The tagged words of each text, which may be in traditional characters."""
    return tag_words([simplified(text) for text in texts])


def headline_and_deck(file: str, heads: Sequence[Item], lead: str) -> tuple[list[Item], Item | None]:
    """The head lines of an article in printed order, and which of them is the headline; `lead` is its body's beginning."""
    if len(heads) == 1 and " " not in heads[0].key:
        return list(heads), heads[0]
    heads = _mended(file, _split_names(file, heads), lead)
    if not heads:
        return [], None
    heads = _under_banner(heads)
    words = _tagged(heads)
    scores = [_score(i, heads, words, lead) for i in range(len(heads))]
    return list(heads), heads[scores.index(max(scores))]


def names_take_part(words: Sequence[Token]) -> bool:
    """A line of names: 鲁一楠讲话 何秋主持."""
    people = [word for word in words if word.tag == "PER"]
    if not people:
        return False
    text = "".join(word.text for word in words)
    led = words[0].tag == "PER"
    if led and len(words) > 1 and _TAKES_PART.match("".join(word.text for word in words[1:3])):
        return True
    together = any(a.tag == b.tag == "PER" for a, b in zip(words, words[1:], strict=False))
    if led and together and _TAKES_PART.search(text):
        return True
    only_people = led or len(people) > 1 or not any(word.tag in ("LOC", "ORG", "TIME") for word in words)
    return only_people and bool(_ENDS_TAKING_PART.search(text))


def _tagged(heads: Sequence[Item]) -> list[list[Token]]:
    return tag([head.text for head in heads])


def _split_names(file: str, heads: Sequence[Item]) -> list[Item]:
    """Cut a line before the names that follow the headline in it."""
    found: list[Item] = []
    for head in heads:
        cuts = [match.end() for match in re.finditer(r"\s+", head.text)]
        parts = [head.text[a:b] for a, b in zip([0, *cuts], [*cuts, len(head.text)], strict=True)]
        named = [names_take_part(words) for words in tag(parts)] if cuts and len(cuts) < 12 else [True]
        if named[0] or not any(named):
            found.append(head)
            continue
        first = named.index(True)
        at = cuts[first - 1]
        later = (
            [(at, len(head.text))]
            if not all(named[first:])
            else list(zip(cuts[first - 1 :], [*cuts[first:], len(head.text)], strict=True))
        )
        found.extend(item_of(file, sliced(file, head.block, *part), head, Role.HEAD) for part in [(0, at), *later])
    return found


def _mended(file: str, heads: Sequence[Item], lead: str) -> list[Item]:
    """Run together what is one line broken over two."""
    found: list[Item] = []
    narrow = len(heads) >= 3 and max((len(squeezed(h.text)) for h in heads), default=0) <= 8
    for head in heads:
        last = found[-1] if found else None
        if last and head.gap == 0 and last.level == head.level and (narrow or _is_broken(last, head, lead)):
            block = last.block.plus(head.block)
            found[-1] = item_of(file, block, last, Role.HEAD)
        else:
            found.append(head)
    return found


def _is_broken(first: Item, second: Item, lead: str) -> bool:
    if _DASH.match(second.text) or re.search(r"\s", second.key):
        return False
    joined = first.text[-2:] + second.text[:2]
    one, two, both = tag([first.text, second.text, first.text + second.text])
    if names_take_part(two) or not one or not two:
        return False
    if any(word.start < len(first.text) < word.end and word.tag not in _NAMES for word in both):
        return len(squeezed(first.text)) > 4 or len(squeezed(second.text)) > 4
    if two[0].tag in _STARTS_INSIDE or (len(joined) == 4 and joined in lead):
        return True
    if re.search(r"[\s,]", first.key) or re.search(",", second.key):
        return False
    alike = abs(len(first.text) - len(second.text)) <= 4
    return alike and not any(word.tag in _VERBS for word in one) and one[-1].tag != "vn"


def _under_banner(heads: list[Item]) -> list[Item]:
    """Without a banner over several articles: a headline with its —— line that has another headline below it."""
    dashes = [i for i, head in enumerate(heads) if _DASH.match(head.text)]
    if not dashes or dashes[0] == 0:
        return heads
    words = _tagged(heads)
    below = [
        i
        for i in range(dashes[0] + 1, len(heads))
        if heads[i].gap > 0 and not heads[i].key.startswith("【") and not names_take_part(words[i])
    ]
    return heads[below[0] :] if below and not _DASH.match(heads[below[0]].text) else heads


def _score(at: int, heads: Sequence[Item], words: Sequence[Sequence[Token]], lead: str) -> float:
    """How much the line looks like the one that states the news."""
    head = heads[at]
    others = [other for i, other in enumerate(heads) if i != at]
    score = 0.0
    if others and head.level < min(other.level for other in others):
        score += 6
    if _DASH.match(head.text):
        score -= 5
    if names_take_part(words[at]):
        score -= 3
    elif words[at] and words[at][0].tag == "PER":
        score -= 2 if at and re.search(f"{_OFFICE}{re.escape(words[at][0].text)}", simplified(lead)) else 0.5
    if len(head.text) > 36 or (len(head.text) > 26 and re.search("[,;].*[,;]", head.key)):
        score -= 3
    if re.search(r"\S\s+\S", head.key) and not all(re.search(r"\S\s+\S", other.key) for other in others):
        score -= 1.5
    if _SUMMARY.match(head.key):
        score -= 2.5
    if _HAPPENS.search(head.key):
        score += 1
    if at + 1 < len(heads) and names_take_part(words[at + 1]):
        score += 1.5
    score += 1.5 * longest_shared(head.text, lead) / max(8, len(head.text))
    return score - 0.2 * at


def longest_shared(text: str, other: str) -> int:
    """The length of the longest stretch of `text` that stands in `other`."""
    best = 0
    for start in range(len(text)):
        while start + best < len(text) and text[start : start + best + 1] in other:
            best += 1
    return best


def shared(text: str, other: str) -> float:
    """Which share of the pairs of characters in `text` stands in `other` too."""
    text, other = squeezed(text), squeezed(other)
    pairs = {text[i : i + 2] for i in range(len(text) - 1)}
    return sum(pair in other for pair in pairs) / len(pairs) if pairs else 0.0
