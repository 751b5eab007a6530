"""People named in an article.

In: a Document and its posts. Out: `Person` mentions with the full name each stands for. The tagger finds most; a post tells the rest
(「市政府秘书长阳明出席」, where 阳明 looks like a word), a list of people too (「高林、远航等市领导」). A name run together with
another is cut where the article has both; a foreign name's last part stands for the whole. Reporters are nobody here.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from loaders.document import Document
from loaders.mentions.person_spans import in_sentence
from loaders.mentions.posts import Title
from loaders.spans import Covered

Span = tuple[int, int]


class Person(NamedTuple):
    """A person named at text[start:end]."""

    start: int
    end: int
    form: str
    name: str


def recognise(document: Document, titles: Sequence[Title], taken: Sequence[Span]) -> list[Person]:
    """All people of an article in text order. `taken` are spans that other names have."""
    found = {span for sentence in document.sentences for span in in_sentence(document, sentence, titles)}
    covered = Covered(len(document.text), taken)
    spans = [s for s in sorted(found) if not covered.overlaps(s)]
    full = _full_names(document, spans)
    people = [*_everywhere(document.text, full, covered)]
    reporters = set(document.article.reporters)
    return [p for p in people if p.name not in reporters and not _in_byline(document.text, p)]


def _full_names(document: Document, spans: Sequence[Span]) -> dict[str, str]:
    """Form → full name. 「鲍里索夫」 stands for 「安德烈·鲍里索夫」; 「高远林深」 is cut into 高远 and 林深."""
    forms = {document.text[a:b] for a, b in spans}
    forms = {f for f in forms if not (len(f) == 3 and f[:2] in forms and document.text.count(f) == 1)}
    whole = {f for f in forms if not _is_run(f, forms)}
    last = {re.split("[·•]", f)[-1]: f for f in sorted(whole) if re.search("[·•]", f)}
    return {f: re.sub(r"\s", "", last.get(f, f)) for f in whole} | {short: f for short, f in last.items() if len(short) >= 2}


def _is_run(form: str, forms: Collection[str]) -> bool:
    """Whether a form is two or three names without a mark between."""
    if len(form) < 4:
        return False
    parts = {form[a:b] for a in range(len(form)) for b in range(a + 2, len(form) + 1)} - {form}
    others = [part for part in parts if part in forms]
    return bool(others) and re.fullmatch(f"(?:{'|'.join(map(re.escape, others))}){{2,}}", form) is not None


def _everywhere(text: str, full: dict[str, str], taken: Covered) -> Iterator[Person]:
    """Every place at which one of the names stands, the longest first."""
    if not full:
        return
    pattern = re.compile("|".join(map(re.escape, sorted(full, key=lambda f: (-len(f), f)))))
    for match in pattern.finditer(text):
        if not taken.overlaps(match.span()):
            yield Person(*match.span(), match.group(), full[match.group()])


_BYLINE = re.compile(
    r"(?:记者|通讯员|实习生|见习记者|摄影|文/图|图/文|责编|责任编辑|编辑|校对|版式|美术编辑|审核|检查|组版|作者|供图)[\s:：/]*(?:[\u4e00-\u9fff]{2,4}[\s、]+){0,3}$"
)


def _in_byline(text: str, person: Person) -> bool:
    """「记者 高山」, 「编辑:林海」."""
    return _BYLINE.search(text, max(0, person.start - 24), person.start) is not None
