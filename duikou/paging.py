"""`duikou page`: the graph, or the part of it that one chooses, as an interactive page."""

from pathlib import Path
from typing import Annotated

import typer

from duikou import pipeline
from duikou.asking import GraphFolder
from duikou.errors import InputError
from duikou.terminal import complain, whole
from graph.choosing import Choice, choose


def page(  # noqa: PLR0913, PLR0917 - a command has as many arguments as options
    out: Annotated[Path, typer.Option("-o", "--out", metavar="FILE", help="The page to write.")] = Path("graph.html"),
    graph: GraphFolder = Path(pipeline.GRAPH_FOLDER),
    title: Annotated[str | None, typer.Option(help="The page's title.")] = None,
    centre: Annotated[str | None, typer.Option(metavar="NAME", help="Take this and what is related to it.")] = None,
    depth: Annotated[
        int | None, typer.Option(min=0, metavar="N", help="How many relations away from the centre, 1 if not said.")
    ] = None,
    programme: Annotated[
        str | None, typer.Option(metavar="NAME", help="Take it, its events and agreements, and what these are related to.")
    ] = None,
    place: Annotated[
        str | None, typer.Option(metavar="NAME", help="Take it, its events and agreements, and what these are related to.")
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="D", callback=pipeline.iso, help="Leave out what was over before this day.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="D", callback=pipeline.iso, help="Leave out what began after this day.")
    ] = None,
    top: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Take only so many, those with the most relations.")
    ] = None,
) -> None:
    """Write the graph as one interactive HTML file that needs no network.

    The options that choose a part of it combine: each narrows what the others leave. A name may be an alias, or an id. What is too
    large for one page becomes an overview of its parts, with a page for each of them in a folder beside it.
    """
    if depth is not None and centre is None:
        raise InputError("--depth says how far from a centre; name one with --centre")
    choice = Choice(
        centre=centre, depth=1 if depth is None else depth, programme=programme, place=place, since=since, until=until, top=top
    )
    found = choose(pipeline.graph_of(graph), choice)
    from graph.exports import html  # noqa: PLC0415 - the page's own libraries are heavy

    title = title or html.TITLE
    if html.fits(found):
        with whole(out) as unfinished:
            html.write(found, unfinished, title=title)
    else:
        folder = out.with_name(f"{out.stem}-parts")
        with whole(folder) as unfinished_folder, whole(out) as unfinished:
            count = html.write_overview(found, unfinished, unfinished_folder, title=title)
        complain(
            f"too large for one page: {out} is an overview, and its {count} parts are in {folder}; options can choose less"
        )
    print(out)
