"""The guide: the ten steps of guide.toml, in Markdown for the classic Browser and in AsciiDoc for the new one."""

import tomllib
from importlib.resources import files

from graph.model import Frozen
from graph.ontology import NODE_TYPES
from queries.browser import saved
from queries.library import find


class Step(Frozen):
    """A slide of the guide: a heading, a few words and a query to click, in Chinese and English."""

    zh: str = ""
    en: str = ""
    text: str = ""
    text_en: str = ""
    show: str = ""
    ask: str = ""


def steps() -> list[Step]:
    """Each with its query in `show`."""
    told = tomllib.loads(files("queries.browser").joinpath("guide.toml").read_text("utf-8"))
    return [_asked(step) if step.ask else step for step in map(Step.model_validate, told["step"])]


def _asked(step: Step) -> Step:
    query = find(step.ask)
    return Step(
        zh=query.title,
        en=query.title_en,
        text=query.explanation,
        text_en=f"{query.explanation_en} In a shell: duikou query {query.name} {query.example}",
        show=saved.cypher(query),
        ask=step.ask,
    )


def markdown() -> str:
    """Slides stand between lines of three dashes; a block of Cypher goes into the editor at a click."""
    slides = [f"### {title}\n\n{words}\n\n```cypher\n{query}\n```\n" for title, words, query in _slides()]
    return "\n---\n".join(slides)


def asciidoc() -> str:
    """A section is a slide."""
    slides = [f"== {title}\n\n{words}\n\n[source,cypher]\n----\n{query}\n----\n" for title, words, query in _slides()]
    return "\n".join(("= 对口 duikou\n", *slides))


def _slides() -> list[tuple[str, str, str]]:
    """Title, words and query of each slide; the first also says what the graph is made of."""
    told = steps()
    made = "图谱里有：" + "、".join(f"{declared.zh} {label}" for label, declared in NODE_TYPES.items()) + "。"
    words = [f"{step.text}\n\n{step.text_en}" for step in told]
    words[0] += f"\n\n{made}"
    titles = [f"{n}/{len(told)} {step.zh} · {step.en}" for n, step in enumerate(told, 1)]
    return list(zip(titles, words, (step.show for step in told), strict=True))
