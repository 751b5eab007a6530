"""Agreements that an article reports as signed: contracts, framework agreements, memoranda, projects, with their parties and signers.

In: an `Account`: the article's rows of chunks with posts, story and territory. Out: `Agreement`s in text order. Sentences tell them (clauses.py), and lists
and tables (lists.py, tables.py). Here they get what a sentence alone does not say: sides that are only pointed to (「双方签署」), signers named later
(「高远、林深代表双方签字」), and names of their own where several are of one kind (「甲与乙框架合作协议」). What is to be signed, and what was signed at another time,
says so by its modality.
"""

import re
from collections.abc import Sequence

from loaders.calendar import number
from loaders.chunks import ACT
from loaders.mentions.agreements import (
    across,
    alike,
    built,
    ceremonial,
    clauses,
    items,
    kept,
    lines,
    lists,
    naming,
    pointers,
    signers,
    terms,
    worth,
)
from loaders.mentions.agreements.agreement import Agreement
from loaders.mentions.agreements.cells import BULLET
from loaders.mentions.agreements.line import Line
from loaders.mentions.agreements.names import each_of, trimmed
from loaders.mentions.agreements.parties import between, named_in, own_name
from loaders.mentions.agreements.rows import Account, Rows
from loaders.mentions.agreements.sides import Told
from loaders.mentions.agreements.units import Party, Unit
from loaders.mentions.agreements.words import SIGNS, Name

_PASSING = 3  # sentences further there is no next item of a list; what is said in between tells of the last one


def recognise(account: Account) -> list[Agreement]:
    """All agreements that the article reports as signed, in text order."""
    return _Reader(account).agreements()


class _Reader:
    """Reads the sentences one by one; `rows` tell their units and what is known around them, `found` the agreements so far, `letters` how the name at an
    offset was told, `listing` the last sentence of a list of signings, `kind` what several are that are told pair by pair, the last in sentence `paired`, `opposite` the pairs who sat across from each other in
    sentence `faced`, of which nothing else was told."""

    def __init__(self, account: Account) -> None:
        self.account, self.document, self.text = account, account.document, account.document.text
        self.rows = Rows(account)
        self.found: list[Agreement] = []
        self.letters: dict[int, str] = {}
        self.kind: Unit | None = None
        self.paired = -_PASSING
        self.opposite: list[tuple[Unit, ...]] = []
        self.faced = -_PASSING
        self.listing = -_PASSING
        self.nameless: list[Agreement] = []
        self.ceremonial: list[Agreement] = []

    def agreements(self) -> list[Agreement]:
        if not re.search("签|达成|落[笔了下款]|换了|[互交]换|各执", self.text):
            return []
        listed = lists.lines(self.document)
        at = {self.rows.sentence(line.start): line for line in listed}
        inside = {i for line in listed for i in self.rows.sentences(line.start, line.end)}
        for i, sentence in enumerate(self.document.sentences):
            if i in at:
                self._take_line(i, at[i])
                self.listing = i
            elif not sentence.headline and i not in inside:
                self._take_sentence(i)
        told = kept.once_each(self.document, self.found, self.letters)
        told += naming.told_only_so(self.nameless, told)
        told = told or self.ceremonial[:1]
        kinds = {line.name for line in listed if line.kind}
        known = [a for a in told if kept.is_known(self.document, a, self.letters, self.rows.names_us)]
        return sorted(
            naming.with_own_names(self.text, [a for a in known if len(a.parties) > 1 or a.signers or a.name not in kinds])
        )

    # ── sentences ──

    def _take_sentence(self, i: int) -> None:
        in_account, sentence = self.rows.in_account(i), self.document.sentences[i]
        signing = in_account or SIGNS.search(self.text, sentence.start, sentence.end)
        row = self._without_built(i)
        told = list(clauses.told(self.text, row, in_account=in_account)) if signing else []
        item = self._item(i, named=any(t.names for t in told))
        whole = any(len(between(g)) > 1 for t in told if t.names for g in t.groups)
        if signing and not told and self.rows.modality(i, sentence.end - 1) == terms.SIGNED:
            self.ceremonial += ceremonial.agreements(self.text, self.rows.row(i), i)
        told = [item] if item and not whole else told
        pairs = self._alike(i)
        for found in pairs if len(pairs) > len([t for t in told if t.names]) else told:
            self._take(i, found)
        self._take_across(i)

    def _take_across(self, i: int) -> None:
        """Those who sit across from each other in sentence i sign what was told, or what is told next to be of one kind."""
        sentence = self.document.sentences[i]
        told = across.across(self.text, self.rows.row(i), sentence.start, sentence.end) if "签" in self.text else None
        if told is None or self.rows.modality(i, sentence.end - 1) != terms.SIGNED:
            return
        if (
            not signers.sign_across(self.found, told.one, told.others, i)
            and told.one
            and told.one.party
            and len(told.others) > 1
        ):
            self.opposite, self.faced = [(told.one, other) for other in told.others], i

    def _without_built(self, i: int) -> list[Unit]:
        """The units of sentence i but those of the clauses that tell what someone builds, which are taken here."""
        row, sentence = self.rows.row(i), self.document.sentences[i]
        begin = items.announced(self.text, sentence.start, sentence.end)
        if (begin is None and i - self.listing >= _PASSING) or (begin and not self._is_of_now(i, begin)):
            return row
        for told in built.told(self.text, self.account.rows[i], begin or sentence.start, sentence.end):
            (name,), (group,) = told.names, told.groups
            self._add(i, name, group)
            self.listing = i
            row = [u for u in row if not group[0].start <= u.start < name.end]
        return row

    def _alike(self, i: int) -> list[Told]:
        """What sentence i tells under the words for a kind that several signings share, here or just before."""
        sentence = self.document.sentences[i]
        kind = alike.shared_kind(self.text, sentence.start, sentence.end)
        if kind:
            self.kind, self.paired = kind, i
            if i - self.faced < _PASSING and self.opposite:
                pairs, self.opposite = self.opposite, []
                return [Told((kind,), (pair,), -1) for pair in pairs]
        speech = any(c.kind == ACT and c.value.act == "speak" for c in self.account.rows[i])
        if self.kind is None or speech or i - self.paired >= _PASSING:
            return []
        pairs = list(alike.pairs(self.text, sentence.end, self.rows.row(i), self.kind))
        self.paired = i if pairs else self.paired
        return [Told((self.kind,), (pair,), -1) for pair in pairs]

    def _item(self, i: int, *, named: bool) -> Told | None:
        """What sentence i tells as one of several signings that it, or what stands just before it, announces."""
        sentence = self.document.sentences[i]
        begin = items.announced(self.text, sentence.start, sentence.end)
        if items.heads_others(self.document.of(sentence)):
            self.listing = -_PASSING
        if begin is None and i - self.listing >= _PASSING and not self._names_its_side(i):
            return None
        span = (begin or sentence.start, sentence.end)
        if items.is_of_others(self.text, *span):
            self.listing = -_PASSING
            return None
        if terms.UNSIGNED.search(self.text, *span):
            return None
        found = items.told_by_commas(self.text, self.rows.row(i), *span) or items.item(self.text, self.rows.row(i), *span)
        self.listing = i if (found or begin or named) and (not begin or self._is_of_now(i, begin)) else self.listing
        return found

    def _is_of_now(self, i: int, announced: int) -> bool:
        """Whether what sentence i announces is signed here: not 「去年签约5个项目」."""
        return self.rows.modality(i, announced - 1) == terms.SIGNED

    def _names_its_side(self, i: int) -> bool:
        sentence = self.document.sentences[i]
        bullet = BULLET.match(self.text, sentence.start, sentence.end)
        return bullet is not None and items.names_its_side(self.text, self.rows.row(i), bullet.end())

    def _take(self, i: int, told: Told) -> None:
        told = told._replace(groups=tuple(tuple(map(self.rows.resolved, g)) for g in told.groups))
        modality = self.rows.modality(i, told.verb if told.verb >= 0 else told.names[0].start)
        if modality != terms.SIGNED:
            self._take_other(i, told, modality)
            return
        if _IN_BULK.search(self.text, self.rows.starts[i], max(told.verb, self.rows.starts[i])):
            return
        if not told.names or (self._names_nothing_new(i, told) and told.groups):
            if not self._signs_else(i):
                signers.sign_before(self.found, told.groups, i, told.both, self._number(i, told.verb))
            self.nameless += naming.nameless(self.text, told, i)
            return
        groups = [g for g in (self._both_organs(i, g) for g in told.groups) if len(between(g)) > 1]
        people = told.both.endswith("人") or told.both.startswith("两位")
        if len(groups) == 1 and people and not any(u.person for u in groups[0]):
            met = (e for e in reversed(self.account.story.events) if min(e.sentences) <= i)
            groups = [(*groups[0], *pointers.people_for(between(groups[0]), told.both, self.rows.before(i, told.verb), met))]
        if not groups and len(told.groups) > 1:
            return  # 「已与甲、乙签订」, and nothing tells who did
        if not groups:
            sides = tuple(u for g in told.groups for u in g)
            named = not people and all(named_in(self.text, self.account.rows[i], u) for u in told.names)
            pointed = () if named else self.rows.pointed_to(i, told.both, told.verb)
            groups = [(*sides, *pointed)]
        if _WATCHED.search(self.text, max(self.rows.starts[i], told.verb - 16), told.verb):
            groups = [tuple(u._replace(person="") for u in group) for group in groups]
        each = 1 < len(groups) == len(told.names)
        for k, group in enumerate(groups):
            for name in told.names[k : k + 1] if each else told.names:
                self._add(i, name, group, (0, 1) if each else (k, len(groups)))
        if len(groups) > 1 and len(told.names) == 1:
            end = self.document.sentences[i].end
            self.found[-len(groups) :] = worth.of_each(self.text, told.names[0].end, end, self.found[-len(groups) :])

    def _signs_else(self, i: int) -> bool:
        last = self.found[-1] if self.found else None
        earlier = last is not None and last.modality == terms.EARLIER and last.sentence < i
        return earlier and signers.is_of_its_own(self.document.of(self.document.sentences[i]))

    def _number(self, i: int, verb: int) -> int | None:
        """Of 「在第二份协议上签字」, 「第2项由高远、林深落笔」 the 2."""
        behind = _SIGNS_NUMBER.match(self.text, max(verb, 0))
        told = [behind] if behind else list(_NUMBER.finditer(self.text, self.rows.starts[i], max(verb, self.rows.starts[i])))
        return number(told[-1]["which"] or "一") if told else None

    def _take_other(self, i: int, told: Told, modality: str) -> None:
        """What is planned, or was signed before: known by name, and by the two who sign it; only a title, and 「两市」, have sides pointed to."""
        if modality == terms.EARLIER and (not told.names or self._names_nothing_new(i, told)):
            if not self._signs_else(i):
                signers.sign_before(self.found, told.groups, i, told.both, self._number(i, told.verb))
            return
        groups = [g for g in told.groups if len(between(g)) > 1]
        named = all(self.text[u.start] == "《" for u in told.names) or told.both.startswith("两")
        if not groups and (told.both or not told.groups) and modality == terms.EARLIER and named:
            groups = [self.rows.pointed_to(i, told.both, told.verb)]
        titled = any(len(named_in(self.text, self.account.rows[i], u)) > 1 for u in told.names)
        if not groups and modality == terms.EARLIER and titled:
            groups = list(told.groups)  # 「2021年,市长高远签下《江州市与云县合作协议》」
        for name in told.names if modality != terms.NEVER and len(groups) == 1 and groups[0] else ():
            self._add(i, name, groups[0], modality=modality)

    def _names_nothing_new(self, i: int, told: Told) -> bool:
        """「在协议上签字」, just after an agreement was named."""
        sentence = self.document.sentences[i]
        if BULLET.match(self.text, sentence.start, sentence.end):
            return False  # 「三、甲与乙结为友好社团,高远、林深在协议书上签字」
        bare = all(u.end - u.start < naming.SHORTEST for u in told.names)
        bare = bare and not any(naming.topic(self.text, sentence, u.start, u.end) for u in told.names)
        return bare and bool(signers.recent(self.found, i, signers.NEAR))

    def _add(
        self, i: int, unit: Unit, group: Sequence[Unit], turn: tuple[int, int] = (0, 1), modality: str = terms.SIGNED
    ) -> None:
        """Keep what a group of sides signs under the words of a unit; `turn` says which of how many groups it is."""
        start, end = trimmed(self.text, unit.start, unit.end)
        named = between(group)
        by_post = len(named) < 2 or all(u.person for u in group)
        inside = named_in(self.text, self.account.rows[i], unit) if by_post else ()
        parties = inside if len(inside) > 1 or (inside and len(named) < 2) else named
        name = self._name(i, start, end, parties, one_of=turn[1] > 1)
        if len(name) < naming.SHORTEST:
            return
        if self.text.startswith("其中", self.rows.starts[i]):  # 「双方签署《X》等三项协议。其中,甲与乙签订《X》」
            self.found = [a for a in self.found if a.name != name or i - a.sentence > 1]
        signed = tuple((u.person, i) for u in group if u.person)
        several = each_of(self.text, Name(start, end, (start, end)))
        several = several[turn[0] :][:1] if len(several) == turn[1] else several
        kind = _COUNT.sub("", name)
        made = Agreement(start, end, name, i, parties, signed, i, modality=modality)
        self.found += [made._replace(start=a, end=b, name=self.text[a:b] + kind) for a, b in several]
        if not several:
            sentence = self.document.sentences[i]
            value, currency = worth.of_one(self.text, sentence, self.rows.row(i), unit) or (None, None)
            self.found.append(made._replace(amount=value, currency=currency))
            self.letters[start] = unit.letter

    def _name(self, i: int, start: int, end: int, parties: Sequence[Party], *, one_of: bool) -> str:
        """The words of the text; with the parties in front where they sign one of several, or where the words tell nothing."""
        name = naming.full(self.text, self.document.sentences[i], start, end)
        return own_name(parties, name) if parties and (one_of or len(name) < naming.SHORTEST) else name

    # ── sides that are only pointed to ──

    def _both_organs(self, i: int, group: tuple[Unit, ...]) -> tuple[Unit, ...]:
        """「两市政协签订」, 「甲、乙、丙三市政协签订」: the organ of each of the places."""
        both, organ = pointers.organs(self.text, group)
        named = pointers.both_of_article(self.rows.bodies, organ)
        if named:
            return named
        beside = (
            a.parties for a in self.found if organ and a.sentence == i and {p.type for p in a.parties} == {"Organization"}
        )
        pair = pointers.homes(next(beside, ())) or (self.rows.pointed_to(i, both, group[0].start) if organ else ())
        own = pointers.organs_of(pair, group[0], organ) if len(pair) > 1 else group
        return pointers.organs_of_several(group) or own

    # ── lists ──

    def _take_line(self, i: int, line: Line) -> None:
        row = [u for k in self.rows.sentences(line.start, line.end) for u in self.rows.units(k, named=False)]
        above = [u for k in self.rows.sentences(*line.lead) for u in self.rows.row(k)]
        amount, currency = line.worth or terms.amount(self.text, line.start, line.end) or (None, None)
        focus = self.account.story.focus
        heads = (k for k in reversed(self.rows.sentences(*line.lead)) if "签" in self.document.of(self.document.sentences[k]))
        head = next(heads, max(0, self.rows.sentence(line.lead[1]) - 1))
        occasion = next((k for k in range(head, -1, -1) if focus[k]), head)
        for name, parties, people in lines.signings(self.text, line, row, above):
            signed = tuple((person, i) for person in people)
            if not self._is_told_above(name, parties):
                self.found.append(Agreement(*line.name_at, name, i, parties, signed, occasion, amount, currency, line.modality))

    def _is_told_above(self, name: str, parties: Sequence[Party]) -> bool:
        """「甲与乙签署某项目投资协议。…名单如下:」, and 「某项目 | 甲 | 乙」 in the table: one agreement."""
        same = (a for a in self.found if len(parties) > 1 and set(a.parties) == set(parties))
        return any(a.name != name and (a.name.startswith(name) or name.startswith(a.name)) for a in same)


_WATCHED = re.compile(r"(?:见证|看着|目睹)了?(?:双方|两[市县区省州校家])[^，。；]{0,6}$")  # 「高远与林深见证双方签署」
_NUMBER = re.compile(r"(?:第(?P<which>[一二三四五六七八九十\d]{1,2})|首)[份项个单张]")
_SIGNS_NUMBER = re.compile(r"(?:签约|签字|签[了下订署]*)" + _NUMBER.pattern)  # 「高远签了第三份」
# 「甲与乙、丙与丁等11对县区已全部/续签结对协议」: how far it has come, not what was signed here
_IN_BULK = re.compile(r"等(?:\d+|[两二三四五六七八九十]+)[对组][^，,。；;]{0,10}(?:已|都|均|全部)[^，,。；;]{0,6}$")
_COUNT = re.compile("^.*?[二两三四五六七八九\\d][份项个]")
