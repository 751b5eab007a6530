"""People named in an article.

In: a Document and its posts. Out: `Person` mentions with the full name each stands for. The tagger finds most; a post tells the rest
(「市政府秘书长阳明出席」, where 阳明 looks like a word), a list of people too (「高林、远航等市领导」). A name run together with
another is cut where the article has both; a foreign name's last part stands for the whole. Reporters are nobody here.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from loaders import lexicon
from loaders.document import Document
from loaders.mentions.people.after_names import acts_behind
from loaders.mentions.people.beside_posts import is_long_surname_before, is_surname_before
from loaders.mentions.people.spans import Found, in_sentence
from loaders.mentions.posts import Title
from loaders.spans import Covered, Span, occurrences


class Person(NamedTuple):
    """A person named at text[start:end]."""

    start: int
    end: int
    form: str
    name: str


def told(document: Document, titles: Sequence[Title]) -> list[Found]:
    """Where each sentence names people."""
    return [in_sentence(document, sentence, titles) for sentence in document.sentences]


def recognise(document: Document, titles: Sequence[Title], found: Sequence[Found], taken: Sequence[Span]) -> list[Person]:
    """All people of an article in text order. `found` is what each sentence tells, `taken` are spans that other names have."""
    covered = Covered(len(document.text), taken)
    posts = {t.start: t.end for t in titles}
    sure = {s for f in found for s in f.told if not covered.overlaps(s)}
    tagged = {s for f in found for s in f.tagged if not covered.overlaps(s) and not _runs_into_post(s, posts)}
    spans = sorted(sure | _acting(document.text, sure, tagged))
    called = {document.text[a:b] for a, b in spans if _is_nickname(document.text[a:b])}
    full = _full_names(document, [s for s in spans if document.text[slice(*s)] not in called])
    people = [*_everywhere(document.text, full, covered)]
    names = {p.name for p in people}
    people += _by_surname(document, titles, names)
    people += _everywhere(document.text, _nicknames(called, names), covered)
    people.sort()
    reporters = set(document.article.reporters)
    return [p for p in people if p.name not in reporters and not _in_byline(document.text, p)]


def _runs_into_post(span: Span, posts: Mapping[int, int]) -> bool:
    """「林副/会长」, as the tagger cuts it: whether a surname stands before a post that begins in a name's last character."""
    start, end = span
    return end - start == len("林副") and posts.get(end - 1, 0) > end


# What people do or are done with, and what stands beside their names; places, plants and products have none of these.
_BESIDE = re.compile(
    r"[（(](?:[左右中前后][一二三四]?|女|挂职)|\w{1,2}了|今?年?\d{2}岁|\d{4}年(?:\d{1,2}月)?(?:[从被由生来到]|出生)"
)
_INTRODUCES = re.compile(r"(?:[的由请叫是有和与及对向跟随给让]|代表|名叫|会见|陪同|人[:：])$")
_COMMAS = ("，", ",")
_MANY = 3  # times that the tagger takes a word for a name


def _acting(text: str, told: set[Span], tagged: set[Span]) -> set[Span]:
    """Of what only the tagger takes for people, the names that somewhere in the article do what people do: 「高远表示」, 「由高远带队」."""
    known = {text[a:b] for a, b in told}
    count = Counter(text[a:b] for a, b in tagged)
    slogans = {text[a:b] for a, b in tagged if _is_in_slogan(text, a, b)}
    known.update(f for f, n in count.items() if n >= _MANY or ("·" in f and f not in slogans))
    beside = {a for a, _ in tagged | told} | {b for _, b in tagged | told}
    known.update(text[a:b] for a, b in tagged if _is_personal(text, a, b, beside))
    return {(a, b) for a, b in tagged if text[a:b] in known}


_QUOTED = re.compile("[“《「](?P<title>[^“”《》「」，,。；;：:！!？?]*)[”》」]")


def _is_in_slogan(text: str, a: int, b: int) -> bool:
    """「“古城新韵·秀美/云州”推介会」: whether a form with a dot is part of a title in quotes, and not all of it."""
    opens = max(text.rfind(mark, max(0, a - _LONGEST_SLOGAN), a) for mark in "“《「")
    quoted = _QUOTED.match(text, opens, b + _LONGEST_SLOGAN) if opens >= 0 else None
    return quoted is not None and quoted.start("title") <= a and b <= quoted.end("title") and quoted["title"] != text[a:b]


_LONGEST_SLOGAN = 24  # characters before or behind


def _is_personal(text: str, a: int, b: int, beside: set[int]) -> bool:
    """Whether a person's verb follows, a word that brings in people stands before, another name stands beside, or it fills its line."""
    introduced = _INTRODUCES.search(text, max(0, a - 2), a) or text[max(0, a - 6) : a].endswith(
        tuple(lexicon.words("not_posts.txt"))
    )
    behind = b + (text[b : b + 1] in _COMMAS)
    if introduced or acts_behind(text, behind) or _BESIDE.match(text, behind):
        return True
    listed = (text[b : b + 1] in ("、", " ", "\u3000") and b + 1 in beside) or (
        text[a - 1 : a] in ("、", " ", "\u3000") and a - 1 in beside
    )
    alone = text[a - 1 : a] in ("", "\n") and text[b : b + 1] in ("", "\n", "：", ":")
    return listed or alone


def _is_nickname(form: str) -> bool:
    return len(form) == len("老林") and form[0] in "老小" and form[1] in lexicon.surnames()


_NO_SURNAME = 4  # characters: names this long do not begin with a surname of one


def _nicknames(called: Collection[str], names: Collection[str]) -> dict[str, str]:
    """「老林」 is the only one of that surname in the article, or else nobody."""
    bearers = {form: [n for n in names if n[0] == form[1] and len(n) < _NO_SURNAME] for form in called}
    return {form: found[0] for form, found in bearers.items() if len(found) == 1}


_CALLED_SO = re.compile('[叫喊称](?:[他她我作做为]|呼[他她])?[“"「]$')


def _by_surname(document: Document, titles: Sequence[Title], names: Collection[str]) -> list[Person]:
    """「林市长」, 「森川会长」: the only person of that surname in the article; what people call someone (「叫他“林县长”」) is no post of his."""
    by_surname: dict[str, list[str]] = {}
    for name in names:
        by_surname.setdefault(name[0], []).append(name)
        if len(name) > _LONG:
            by_surname.setdefault(name[:_LONG], []).append(name)
    found = []
    for title in titles:
        sentence = document.sentences[document.index_at(title.start)]
        for surname in (document.text[title.start - size : title.start] for size in (_LONG, 1)):
            only = by_surname.get(surname, [])
            begin = title.start - len(surname)
            called = _CALLED_SO.search(document.text, max(0, begin - 4), begin)
            told = (
                is_long_surname_before(document.text, sentence, title, surname)
                if len(surname) == _LONG
                else is_surname_before(document.text, sentence, title)
            )
            if len(only) == 1 and told and not called:
                found.append(Person(begin, title.start, surname, only[0]))
                break
    return found


_LONG = 2  # characters of 「欧阳」, 「森川」


def _full_names(document: Document, spans: Sequence[Span]) -> dict[str, str]:
    """Form → full name. 「鲍里索夫」 stands for 「安德烈·鲍里索夫」; 「高远林深」 is cut into 高远 and 林深."""
    forms = {document.text[a:b] for a, b in spans}
    forms = {f for f in forms if not (len(f) == 3 and f[:2] in forms and document.text.count(f) == 1)}
    whole = {f for f in forms if not _is_run(f, forms)}
    dotted = [(f, re.split("[·•]", f)) for f in sorted(whole) if re.search("[·•]", f)]
    last = {parts[-1]: f for f, parts in dotted}
    either = {parts[0]: f for f, parts in dotted} | last
    either |= _given_names(document.text, whole)
    return {f: re.sub(r"\s", "", either.get(f, f)) for f in whole} | {short: f for short, f in last.items() if len(short) >= 2}


_ADDRESSED = "(?=市长|州长|县长|区长|省长|书记|主席|同志|先生|女士|老师|主任|局长|校长|院长)"


def _given_names(text: str, forms: Collection[str]) -> dict[str, str]:
    """「请海川市长来」: a name without the surname by which the article tells it, where it is only an address."""
    full = {}
    for form in (f for f in forms if len(f) == 2):
        longer = [f for f in forms if len(f) == 3 and f.endswith(form)]
        alone = text.count(form) - sum(map(text.count, longer))
        if len(longer) == 1 and alone == len(re.findall(f"(?<!{longer[0][0]}){form}{_ADDRESSED}", text)):
            full[form] = longer[0]
    return full


def _is_run(form: str, forms: Collection[str]) -> bool:
    """Whether a form is two or three names without a mark between."""
    if len(form) < 4:
        return False
    parts = {form[a:b] for a in range(len(form)) for b in range(a + 2, len(form) + 1)} - {form}
    others = [part for part in parts if part in forms]
    return bool(others) and re.fullmatch(f"(?:{'|'.join(map(re.escape, others))}){{2,}}", form) is not None


def _everywhere(text: str, full: dict[str, str], taken: Covered) -> Iterator[Person]:
    """Every place at which one of the names stands, the longest first."""
    for start, end in occurrences(text, full):
        if not taken.overlaps((start, end)):
            yield Person(start, end, text[start:end], full[text[start:end]])


_BYLINE = re.compile(
    r"(?:记者|通讯员|实习生|见习记者|摄影|文/图|图/文|责编|责任编辑|(?<!总)编辑|校对|版式|美术编辑|审核|检查|组版|作者|供图)[\s:：/]*(?:\w{2,4}[\s、]+){0,3}$"
    r"|\d日(?:电|讯)\s*[(（]\s*(?:\w{2,4}[\s、]+){0,3}$"
)


def _in_byline(text: str, person: Person) -> bool:
    """「记者 高山」, 「编辑:林海」, 「江州6月29日电 (高山 林海)」."""
    return _BYLINE.search(text, max(0, person.start - 24), person.start) is not None
