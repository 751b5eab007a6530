"""The library's questions as Browser's saved queries: each with the values of its example in place of its parameters, to be changed there.

A parameter cannot stay: the classic Browser shows no graph where `:param` stands before a query. So that whoever changes a value finds it
once, what a question does only where a parameter is empty, or only where it is not, is settled beforehand.
"""

import io
import re
import zipfile

from queries.library import GROUPS, Query, Value, example, load, settle


def cypher(query: Query) -> str:
    """The question in one text without parameters."""
    values = settle(query, example(query))
    text = query.text
    for name, value in values.items():
        text = text.replace(f"CASE ${name} WHEN '' THEN '' ELSE '|' + ${name} + '|' END", f"$|{name}|" if value else "''")
        text = text.replace(f"'|' + ${name} + '|'", f"$|{name}|")
        text = text.replace(f"${name} = ''", str(value == "").lower()).replace(f"${name} <> ''", str(value != "").lower())
    return re.sub(r"\$(\|?)(\w+)\1", lambda found: _literal(values[found[2]], found[1]), _settled(text))


def _settled(text: str) -> str:
    """Without conditions that hold in any case, and without parts that never do."""
    text = text.replace("CASE WHEN true THEN 1 ELSE 10 END", "1").replace("CASE WHEN false THEN 1 ELSE 10 END", "10")
    text = re.sub(r"WHERE true OR .*", "WHERE true", re.sub(r"false\s+OR ", "", text))
    while found := re.search(r"\(true\s+OR ", text):
        text = f"{text[: found.start()]}true{text[_closing(text, found.start()) :]}"
    text = re.sub(r"\s+AND true\b", "", text)
    text = re.sub(r"WHERE true\s+AND ", "WHERE ", text)
    text = re.sub(r"\n *WHERE true$", "", text, flags=re.MULTILINE)
    return re.sub(r"(?<=^CALL \(\) \{\n).*?(?=^\})", _happening, text, flags=re.MULTILINE | re.DOTALL)


def _closing(text: str, at: int) -> int:
    """Behind the bracket that closes the one here."""
    depth = 0
    for end, character in enumerate(text[at:], at + 1):
        depth += {"(": 1, ")": -1}.get(character, 0)
        if not depth:
            return end
    raise ValueError(text)


def _happening(body: re.Match[str]) -> str:
    """Of the parts of a UNION those that can be."""
    return "  UNION\n".join(part for part in body[0].split("  UNION\n") if "WHERE false" not in part)


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


def _literal(value: Value, bar: str) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f"'{bar}" + value.replace("\\", "\\\\").replace("'", "\\'") + f"{bar}'"
    return repr(value)
