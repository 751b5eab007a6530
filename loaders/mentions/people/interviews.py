"""Who says 「我」 in an interview.

In: a Document and its people. Out: the people, with mentions of the one who answers for each 「我」 of his answers: 「记者:…」, 「答:我和副市长林深全程陪同。」. A line says who he
is (「人物:高远,…」, 「——对话高远」), or the answers begin with his name. 「我市」 and 「我们」 are not he, nor is the 「我」 that he quotes. The name that only says whose answer
begins (「/高远:两家签了合同」) does nothing in it, and is no mention where another line names him.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from loaders.document import Document, Sentence, overlaps
from loaders.mentions.people.reader import Person

_MARK = r"[ \u3000●○◆◇■□▲△▶▷•·—-]*"
_ASKS = re.compile(rf"{_MARK}(?:本报)?(?:记者|问|主持人)[ \u3000]*[：:]")
_ANSWERS = re.compile(rf"{_MARK}(?:答|(?P<name>[\u4e00-\u9fff·]{{2,8}}))[ \u3000]*[：:]")
_INTRODUCES = re.compile(
    r"(?:人物|[嘉来]宾|受访[人者]|受访嘉宾|被访[人者]|访谈对象|名片)[：:]|(?:对话|专访|采访了?|对谈)(?!谈)"
)
_WE = ("：我们", ":我们", "：我市", ":我市", "：我县", ":我县")
_I = re.compile("我(?![们市县区省州旗国院校厂司队办局家的方党军]|公司|单位)")


def with_answerer(document: Document, people: Sequence[Person]) -> list[Person]:
    """The people of an interview, with the one who answers for each 「我」 of his answers."""
    if not any(_ASKS.match(document.of(s)) for s in document.sentences) and not _is_talk(document):
        return list(people)
    speaks = {p.start for p in people if _speaks(document, p)}
    named = {p.name for p in people if p.start not in speaks}
    others = (p for p in people if p.start not in speaks or p.name not in named)
    return sorted([*others, *_answerer(document, people)])


def _is_talk(document: Document) -> bool:
    """「高远:…/林深:…/高远:…/林深:…」: whether two speak in turn, each more than once; not a programme of a ceremony, where each has one line."""
    names = Counter(m["name"] for s in document.sentences if (m := _ANSWERS.match(document.of(s))) and m["name"])
    return len([name for name, turns in names.items() if turns > 1]) > 1


def _speaks(document: Document, person: Person) -> bool:
    """「高远:」 at the beginning of a line, which says whose the answer is; in 「高远:我们与甲公司签了协议」 it is he who signs."""
    if document.text.startswith(_WE, person.end):
        return False
    begins = document.text[max(0, person.start - 8) : person.start].rstrip(" \u3000●○◆◇■□▲△▶▷•·—-").endswith("\n")
    return begins and document.text.startswith(("：", ":"), person.end)


def _answerer(document: Document, people: Sequence[Person]) -> Iterator[Person]:
    """The one who answers, for each 「我」 in the lines of his answers."""
    who = _introduced(document, people)
    answers: str | None = None
    for k, sentence in enumerate(document.sentences):
        if k and sentence.paragraph == document.sentences[k - 1].paragraph:
            pass
        elif _ASKS.match(document.of(sentence)):
            answers = None
        elif line := _ANSWERS.match(document.of(sentence)):
            answers = next((p.name for p in people if p.form == line["name"]), None) if line["name"] else who
        if answers:
            yield from _first_person(document, sentence, answers)


def _introduced(document: Document, people: Sequence[Person]) -> str | None:
    """The one of whom a line says that he is asked; else whose name begins the most lines."""
    for sentence in document.sentences:
        told = _INTRODUCES.search(document.text, sentence.start, sentence.end)
        named = [p.name for p in people if told and told.end() <= p.start < sentence.end]
        if named:
            return named[-1] if sentence.headline else named[0]
    begins = Counter(p.name for p in people if document.text.startswith(("：", ":"), p.end))
    return begins.most_common(1)[0][0] if begins else None


def _first_person(document: Document, sentence: Sentence, name: str) -> Iterator[Person]:
    for match in _I.finditer(document.text, sentence.start, sentence.end):
        if not overlaps(match.span(), document.quoted):
            yield Person(*match.span(), name, name)
