"""The library's questions as Browser's saved queries: each with the values of its example in place of its parameters, to be changed there."""

import io
import re
import zipfile

from queries.library import GROUPS, Query, Value, example, load, settle


def cypher(query: Query) -> str:
    """The question in one text without parameters."""
    values = settle(query, example(query))
    return re.sub(r"\$(\w+)", lambda found: _literal(values[found[1]]), query.text)


def archive() -> bytes:
    """A zip with a folder for each group; a query's first line is what the Browser calls it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as into:
        for query in load().values():
            text = f"// {query.title} {query.title_en}\n{cypher(query)}\n"
            into.writestr(
                zipfile.ZipInfo(f"{GROUPS[query.group]} {query.group}/{query.name}.cypher"), text, zipfile.ZIP_DEFLATED
            )
    return packed.getvalue()


def _literal(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"
    return repr(value)
