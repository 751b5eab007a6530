"""One real thing: contexts that belong together, and the name and type that they give it."""

from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from graph.identity import register
from graph.identity.context import Context, plain, plainly


class Thing:
    """What its contexts, at least one, say together."""

    def __init__(self, contexts: Iterable[Context]) -> None:
        self.contexts = tuple(sorted(contexts, key=lambda context: context.key))
        self.pool = self.contexts[0].pool
        self._all: dict[str, frozenset[str]] = {}

    def with_(self, other: "Thing") -> "Thing":
        """The thing that both prove to be."""
        return Thing({*self.contexts, *other.contexts})

    @cached_property
    def key(self) -> str:
        """Sorts it among its namesakes."""
        return self.contexts[0].key

    @cached_property
    def name(self) -> str:
        """The latest name of what was renamed, the right one of what was misprinted, else the fullest, the most frequent, the first."""
        names = Counter[str]()
        for context in self.contexts:
            names[context.name] += context.articles
        latest = register.since if self.pool == "Place" else (lambda _: 0)
        other, own = self.all("also"), {context.name for context in self.contexts if context.also}

        def order(name: str) -> tuple[int, bool, bool, int, int, str]:
            return -latest(name), plain(name) in other, name not in own, -len(plain(name)), -names[name], name

        return min(names, key=order)

    @cached_property
    def type(self) -> str:
        """The more frequent type, and Enterprise before Organization where they tie."""
        return self.most(("type",)) or self.contexts[0].type

    @cached_property
    def names(self) -> frozenset[str]:
        """Every name, as it is compared."""
        return plainly(context.name for context in self.contexts)

    @cached_property
    def forms(self) -> frozenset[str]:
        """Every name and form, as it is compared."""
        return self.names | self.all("forms")

    def all(self, field: str) -> frozenset[str]:
        """What its contexts have in a field of texts, as it is compared."""
        if field not in self._all:
            self._all[field] = plainly(value for context in self.contexts for value in getattr(context, field))
        return self._all[field]

    def most(self, fields: Iterable[str]) -> str | None:
        """What most articles say in some fields, the longest and then the first of equals."""
        said = Counter[str]()
        for context in self.contexts:
            for field in fields:
                value = getattr(context, field)
                for each in {value} if isinstance(value, str) else set(value):
                    said[each] += context.articles
        return min(said, key=lambda value: (-said[value], value)) if said else None
