"""Lasting arrangements between places: 对口合作, 东西部协作, 对口支援, 友好城市, 示范区.

In: a text and its places. Out: `Programme` mentions with parties, basis and name. Each construction below names two places and a word for
what binds them; the same two places under another word of the same basis are the same programme.
"""

import itertools
import re
from collections.abc import Callable, Iterator, Sequence

from loaders.mentions.arrangements import Actor, Programme, actors_in, beside, parties, programme
from loaders.mentions.demonstration_zones import zones_of_two, zones_with_place
from loaders.mentions.friendships import friends, same_two_friends
from loaders.mentions.places import Place

# Words for an arrangement and the basis they stand for (ontology.md, Further decisions); longest first.
_BASIS_OF = {
    "南北结对帮扶合作": "结对帮扶",
    "南北结对帮扶": "结对帮扶",
    "南北结对合作": "结对帮扶",
    "结对帮扶合作": "结对帮扶",
    "东西部扶贫协作": "扶贫协作",
    "东西部协作": "扶贫协作",
    "对口帮扶": "对口支援",
    "对口支援": "对口支援",
    "对口协作": "对口合作",
    "对口合作": "对口合作",
    "扶贫协作": "扶贫协作",
    "山海协作": "结对帮扶",
    "结对帮扶": "结对帮扶",
    "结对合作": "对口合作",
    "协作": "扶贫协作",
    "合作": "对口合作",
}
_WORD = "|".join(_BASIS_OF)
_FULL_WORD = "|".join(w for w in _BASIS_OF if w not in ("协作", "合作"))
_TAIL = re.compile(
    rf"(?:两[省市地区县州](?:政协|人大|政府|党政)?)?(?:之间)?(?:的|深化|开展|加强|推进|建立)*(?:新一轮|\d{{4}}年度?)?(?P<word>{_WORD})(?!社|方|者|区管|银行)"
)


def recognise(text: str, places: Sequence[Place]) -> list[Programme]:
    """All programmes that a text names, in order."""
    actors = actors_in(text, places)
    found = sorted({p for construction in _CONSTRUCTIONS for p in construction(text, actors)})
    return _one_name_each(found)


# ── constructions: each says what it takes and what it leaves ──


def _side_by_side(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「江州·云州对口合作」, 「沪连合作」, 「甲省与乙省东西部协作」; not 「江州与云州合作」, which anyone may do."""
    for a, b in itertools.pairwise(actors):
        match = _TAIL.match(text, b.end) if beside(text, a, b) else None
        if match and (match["word"] not in ("合作", "协作") or len(a.place.form) == len(b.place.form) == 1):
            yield _programme(text, a, b, match["word"], match.end())


_WORD_BETWEEN = re.compile(rf"(?P<word>{_WORD})[(（]?")


def _beside_letters(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「昌平区·太旗京蒙协作」, 「闽宁协作马尾·原州」, 「粤桂协作(深圳·河池)」: two places inside a programme of two provinces."""
    for a, b, c, d in zip(actors, actors[1:], actors[2:], actors[3:], strict=False):
        if not (beside(text, a, b) and beside(text, c, d)):
            continue
        behind = _TAIL.match(text, d.end)
        if behind and b.end == c.start and len(c.place.form) == len(d.place.form) == 1:
            yield _programme(text, a, b, "东西部协作" if behind["word"] == "协作" else behind["word"], behind.end())
        between = _WORD_BETWEEN.fullmatch(text, b.end, c.start)
        if between and len(a.place.form) == len(b.place.form) == 1:
            yield _programme(text, c, d, "东西部协作" if between["word"] == "协作" else between["word"], d.end)


_SUPPORTS = re.compile(r"(?P<word>对口(?:支援|帮扶|协作|合作|援助)?|(?:南北)?结对帮扶)(?:了|的|是|还有|城市)*")


def _supports(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「江州对口支援云州」, 「江州市对口的还有云州」, 「江州南北结对帮扶云州工作队」; not 「江州对口支援工作」."""
    for a, b in itertools.pairwise(actors):
        match = _SUPPORTS.fullmatch(text, a.end, b.start)
        if match:
            word = (
                match["word"] if match["word"] in _BASIS_OF else "对口支援" if match["word"] == "对口援助" else _main_word(text)
            )
            for other in (b, *_listed(text, actors, b)):
                yield Programme(
                    a.start,
                    other.end,
                    text[a.start : other.end],
                    f"{a.name}{word}{other.name}",
                    parties(a, other),
                    _BASIS_OF[word],
                )


def _main_word(text: str) -> str:
    match = re.search(_FULL_WORD, text)
    return match.group() if match else "结对帮扶"


_WORD_BEHIND = re.compile(rf"(?P<word>{_FULL_WORD})")
_BY = re.compile(r"[^，,。；;]{0,4}由")


def _supported_by(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「云州由江州对口支援」, 「云州县由江州市结对帮扶」; not 「云州由江州代管」."""
    for a, b in itertools.pairwise(actors):
        match = _WORD_BEHIND.match(text, b.end)
        if match and a.name != b.name and _BY.fullmatch(text, a.end, b.start):
            yield programme((a.start, match.end()), text, f"{b.name}{match['word']}{a.name}", (a, b), _BASIS_OF[match["word"]])


_OF_ANOTHER = re.compile(rf"的(?P<word>{_FULL_WORD}|友好)(?:城市|地区|单位|[省市县区州旗](?![委长]))")


def _is_anothers(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「云州县在甲省,是江州的对口支援县」: what the sentence began with is paired; not 「云州是江州的后花园」."""
    for k, b in enumerate(actors):
        match = _OF_ANOTHER.match(text, b.end)
        if match is None or text[b.start - 1 : b.start] != "是":
            continue
        begin = max(text.rfind(c, 0, b.start) for c in "。；;\n") + 1
        a = next((a for a in actors[:k] if a.start >= begin and a.name != b.name), None)
        if a:
            word = match["word"] if match["word"] in _BASIS_OF else "友好城市"
            name = f"{b.name}{word}{a.name}" if "支援" in word or "帮扶" in word else f"{b.name}与{a.name}{word}"
            yield Programme(a.start, match.end(), text[b.start : match.end()], name, parties(a, b), _BASIS_OF.get(word, word))


_TIED = re.compile(rf"[^，,。；;]{{0,12}}(?:结对|结成对子|结为对子|牵手)[^。；;]{{0,20}}?(?P<word>{_FULL_WORD})")


def _tied(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「江州与云州早年结对,在山海协作中往来」: the sentence says under what; not 「江州与云州结对」 alone."""
    for a, b in itertools.pairwise(actors):
        match = _TIED.match(text, b.end) if beside(text, a, b) and text[a.end : b.start] in ("与", "和", "同") else None
        if match:
            yield _programme(text, a, b, match["word"], match.end())


_SENT = re.compile(r"(?:党政)?(?:代表团|考察团|一行)[^，,。；;]{0,6}(?:来到?|赴|到|抵)")
_ABOUT = re.compile(
    rf"[^。；;]{{0,12}}(?:就|对接|围绕|推进|深化|共商|洽谈|调研)[^。；;，,]{{0,6}}?(?P<word>{_FULL_WORD}|(?<=[\u4e00-\u9fff]{{2}})协作)"
)


def _goes_about(text: str, actors: Sequence[Actor]) -> Iterator[Programme]:
    """「江州市代表团到云州县,就东西部协作座谈」; not a party that comes about something else."""
    for a, b in itertools.pairwise(actors):
        if a.name != b.name and _SENT.fullmatch(text, a.end, b.start) and (match := _ABOUT.match(text, b.end)):
            word = match["word"] if match["word"] != "协作" else "东西部协作"
            yield _programme(text, a, b, word, match.end())


_CONSTRUCTIONS: tuple[Callable[[str, Sequence[Actor]], Iterator[Programme]], ...] = (
    _side_by_side,
    _beside_letters,
    _supports,
    _supported_by,
    _is_anothers,
    _tied,
    _goes_about,
    friends,
    same_two_friends,
    zones_with_place,
    zones_of_two,
)


# ── what they share ──


_LISTED = re.compile(r"(?:、|和|及|以及)[^，,。；;、]{0,12}")


def _listed(text: str, actors: Sequence[Actor], first: Actor) -> Iterator[Actor]:
    """The places behind `first` in a list: 「…支援甲地区和某师乙市」."""
    last = first
    for actor in actors:
        if actor.start >= last.end and _LISTED.fullmatch(text, last.end, actor.start):
            yield actor
            last = actor


def _programme(text: str, a: Actor, b: Actor, word: str, end: int) -> Programme:
    return Programme(a.start, end, text[a.start : end], f"{a.name}与{b.name}{word}", parties(a, b), _BASIS_OF[word])


def _one_name_each(found: Sequence[Programme]) -> list[Programme]:
    """Programmes of the same parties are one, friendship aside; a bare 「合作」 or 「协作」 takes the basis that the others have, the name
    is the fullest."""
    bases: dict[tuple[object, ...], str] = {}
    for p in sorted(found, key=lambda p: -len(p.name)):
        bases.setdefault(_key(p), p.basis)
    names: dict[tuple[object, ...], str] = {}
    for p in found:
        names[_key(p)] = max(names.get(_key(p), p.name), p.name, key=lambda n: (len(n), n))
    return [p._replace(basis=bases[_key(p)], name=names[_key(p)]) for p in found]


def _key(programme: Programme) -> tuple[object, ...]:
    return *programme.parties, programme.basis in ("友好城市", "示范区")
