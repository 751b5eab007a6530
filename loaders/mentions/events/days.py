"""On which day an article is while it is read, sentence by sentence.

In: a Document. Out: for each sentence its dates and the day spoken of, for a name its day. 「会前,…」 is on the day of the event that is told, 「论坛前一天」 the
day before it, 「考察期间」 on one of several; no day is 「今天」 in what someone says, the date of a byline, or one long ago.
"""

import re
from collections.abc import Sequence

from loaders.chunks import ACT, Chunk
from loaders.document import Document, Sentence, overlaps
from loaders.mentions import dates
from loaders.mentions.dates import When
from loaders.mentions.events.names import Name
from loaders.mentions.events.story import Event
from loaders.spans import behind_last

_BESIDE_IT = re.compile("[^，,。]{0,6}(?:会议?|仪式|论坛|活动)(?:召开|举行|开始|结束)?[之以]?[前后][，,]")
_EVE = re.compile("[^，,。]{0,6}(?:会[议见]?|仪式|论坛|活动|签约)(?:召开|举行|开幕|开始)?[之的]?前一[天日]")
_BYLINE = re.compile(r"[(（][^()（）]{0,40}(?:记者|通讯员|摄|编辑)[^()（）]{0,40}$")
DURING = re.compile("[^，,。]{0,10}期间[，,]")
_UNTIL = re.compile(r"(?:至|到|[—－-]+)(?:\d{1,2}月)?\d{1,2}日")
_HEADED = re.compile(r"(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日(?:[至到—－-]+(?:\d{1,2}月)?\d{1,2}日)?[ \u3000]")
_DAY_HEAD = re.compile(r"\s*【[^】]{0,12}日】\s*")
_YEAR_HEAD = re.compile(r"[【\[◎●◆■ \u3000]*(?P<year>\d{4})年度?[】\]：:　 ]*")
_FIRST = 2  # characters that may stand before the day with which a sentence begins
_BULLET = 1  # 「▲9月8日　…」
_FULL = 10  # characters of a day, 2021-05-18
_WAS_HELD = re.compile("(?:举办|举行|召开|主办|承办)了?$|(?:举办|举行|召开)了")
_THIS_YEAR = re.compile("今年|本月|[今昨]天|近日|日前")
_CLAUSE_ENDS = re.compile("[。；;，,\n]|$")
_YEAR = 4
_MONTH = 7


class Days:
    """The day that the story has come to, and that of each sentence so far."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.published = dates.told_on(document.text, document.article.date)
        self.of_sentence: list[str | None] = [None] * len(document.sentences)
        self.own: list[str | None] = [None] * len(document.sentences)  # the one day that a sentence itself tells
        self.opening: list[str | None] = [None] * len(document.sentences)  # the one with which it begins
        self.told_on: list[str | None] = [self.published] * len(document.sentences)  # the day that tells which year is meant
        self._day: str | None = None
        self._today: str | None = None  # of the sentence
        self._during = False
        self._for_days = False  # whether the day is the first of a stay
        self._headed: str | None = None  # the day of the head that stands over what is told, 「【第1期　10月18日】」

    def read(self, i: int, row: Sequence[Chunk], main: Event | None, spoken_of: Event | None) -> list[When]:
        """Go on to sentence i, beside the article's main event or the one spoken of; its dates."""
        sentence = self.document.sentences[i]
        when = self._dates(sentence, row, main)
        full = [w for w in when if len(w.iso) == _FULL]
        self.over(sentence)
        self.own[i] = full[0].iso if len({w.iso for w in full}) == 1 else None
        opens = full and full[0].start <= sentence.start + _FIRST and not self.document.text.startswith("今", full[0].start)
        self.opening[i] = full[0].iso if opens else None
        for w in full:
            if self._is_over(w) and not w.aside and not self._is_history(w, sentence):
                self._day = w.iso
                self._for_days = _UNTIL.match(self.document.text, w.end) is not None
        beside = spoken_of or main
        if beside and beside.day and len(beside.day) == _FULL and not when and _BESIDE_IT.match(self.document.of(sentence)):
            self._day = beside.day
        self._today = next((w.iso for w in full if self._is_over(w)), self._day)
        goes_on = i > 0 and self._during and self.document.of(self.document.sentences[i - 1]).endswith(("；", ";"))
        self._during = not when and (goes_on or DURING.match(self.document.of(sentence)) is not None)
        self.of_sentence[i], self.told_on[i] = self._today, self._headed or self.published
        return when

    def over(self, head: Sentence) -> None:
        """Go on below a head that is but a day, or but a year: 「2018年」 over the entries of a chronicle."""
        year = _YEAR_HEAD.fullmatch(self.document.text, head.start, head.end)
        if year and (not self.published or year["year"] < self.published[:4]):
            self._headed, self._day = f"{year['year']}-12-31", None
        elif year:
            self._headed, self._day = None, None
        match = _DAY_HEAD.fullmatch(self.document.text, head.start, head.end)
        told = dates.find(self.document.text, head.start, head.end, self.published, None) if match else []
        self._headed = told[-1].iso if told and len(told[-1].iso) == _FULL else self._headed

    def _dates(self, sentence: Sentence, row: Sequence[Chunk], main: Event | None) -> list[When]:
        text = self.document.text
        said = next((c.end for c in row if c.kind == ACT and c.value.act == "speak"), sentence.end)
        eve = main is not None and _EVE.match(self.document.of(sentence)) is not None
        told_on = self._headed or self.published
        found = dates.find(text, sentence.start, sentence.end, told_on, main.day if main and eve else self._day)
        return [w for w in found if self._is_told(w, said) and not _BYLINE.search(text, sentence.start, w.start)]

    def _is_told(self, when: When, said: int) -> bool:
        """Whether a date is the article's own: a 「今天」 before anyone speaks, or any that has numbers."""
        numbered = re.search(r"[\d月]", self.document.text[when.start : when.end])
        return numbered is not None or (when.start < said and not overlaps(when[:2], self.document.quoted))

    def _is_over(self, when: When) -> bool:
        """Whether a day is not after that of the article, of which perhaps but the year is known."""
        return not self.published or when.iso[: len(self.published)] <= self.published

    def _is_history(self, when: When, sentence: Sentence) -> bool:
        """Whether a day is long past for the article; not that of an entry of a chronicle, 「2月8日　市长高远…」."""
        headed = when.start <= sentence.start + _BULLET and _HEADED.match(self.document.text, when.start) is not None
        return not headed and self.published is not None and dates.is_long_before(when.iso, self.published)

    def of_talks(self) -> str | None:
        """The day of talks that have none of their own: 「5月20日至22日,代表团来访。高远会见了代表团」 is on one of them."""
        day = self.today()
        return day[:_MONTH] if day and self._for_days else day

    def today(self) -> str | None:
        """The day that is told; 「考察期间,…」 is on one of several."""
        return self._today[:_MONTH] if self._today and self._during else self._today

    def before(self, name: Name, when: Sequence[When]) -> str | None:
        """The day that stands right before a name."""
        near = (w.iso for w in reversed(when) if w.end <= name.start and name.start - w.end <= 2)
        return next((iso for iso in near if len(iso) >= _MONTH), None)

    def said(self, name: Name, when: Sequence[When]) -> str | None:
        """The day that the sentence says of a name."""
        return self.before(name, when) or next((w.iso for w in when if len(w.iso) == _FULL and self._is_over(w)), None)

    def of(self, name: Name, when: Sequence[When]) -> str | None:
        """The day of an event that is named among these dates."""
        month = next((w.iso for w in when if len(w.iso) == _MONTH and self._is_over(w)), None)
        return self.said(name, when) or self._of_another_year(name, when) or self.today() or month

    def is_to_come(self, name: Name, when: Sequence[When]) -> bool:
        """「博览会定在5月25日举行」 in a paper of May 20: whether the clause goes on to days after the article's alone."""
        _, end = self._clause(name)
        told = [self._is_over(w) for w in when if len(w.iso) == _FULL and name.end <= w.start < end]
        return len(self.published or "") == _FULL and bool(told) and not any(told)

    def is_of_another_year(self, name: Name, known: Event) -> bool:
        """「(去年江州在云州举办了推介会,)今年又在宁川举办/推介会」: whether the clause tells of this year, and what it may mean was in one before."""
        text, (begin, end) = self.document.text, self._clause(name)
        before = self.published is not None and known.day is not None and known.day[:_YEAR] < self.published[:_YEAR]
        return before and name.form != known.name and _THIS_YEAR.search(text, begin, end) is not None

    def _clause(self, name: Name) -> tuple[int, int]:
        begin = behind_last(self.document.text, "，,。\n；;", name.start)
        end = _CLAUSE_ENDS.search(self.document.text, name.end)
        return begin, end.start() if end else name.end

    def _of_another_year(self, name: Name, when: Sequence[When]) -> str | None:
        """「去年江州在云州举办了/推介会」: the year, where the clause tells that alone."""
        begin, _ = self._clause(name)
        told = [w.iso for w in when if begin <= w.start < name.start]
        if (
            not self.published
            or not _WAS_HELD.search(self.document.text, begin, name.start)
            or any(len(d) > _YEAR for d in told)
        ):
            return None
        told = told or [y for y in [dates.years_ago(self.document.text, begin, name.start, self.published)] if y]
        return told[-1] if told and told[-1] < self.published[:_YEAR] else None

    def first(self) -> str | None:
        """The first day that is told; not that on which the article was sent."""
        told = zip(self.of_sentence, self.document.sentences, strict=True)
        return next((day for day, s in told if day and not dates.is_dateline(self.document.of(s))), self.published)
