"""The graph style sheet: what the classic Browser calls GraSS, which knows no comments and where later rules win."""

from graph.ontology import EDGE_TYPES, NODE_TYPES, NodeType

DIAMETER = 80
"""With text of size 10, room for eighteen characters that wrap; names of people and places are shorter."""
DIAMETERS = {"Person": 50, "Official": 65, "Place": 65}
_PALE = 0.45


def grass() -> str:
    """A type with a more special one beside it is paler: Person than Official, Place than City."""
    parents = {declared.parent for declared in NODE_TYPES.values()}
    rules = [
        _rule("node", {"border-width": "2px", "font-size": "10px", "caption": '"{caption}"'}),
        _rule("relationship", {"color": "#8a929c", "shaft-width": "1px", "font-size": "9px", "padding": "3px"}),
    ]
    for label, declared in NODE_TYPES.items():
        rules.append(_rule(f"node.{label}", _node(declared, pale=label in parents)))
    for type_, edge in EDGE_TYPES.items():
        rules.append(_rule(f"relationship.{type_}", {"caption": f'"{edge.zh}"'}))
    return "\n".join(rules)


def _node(declared: NodeType, pale: bool) -> dict[str, str]:
    return {
        "diameter": f"{DIAMETERS.get(declared.label, DIAMETER)}px",
        "color": _paler(declared.colour) if pale else declared.colour,
        "border-color": declared.colour,
        "text-color-internal": "#10161d" if pale else "#ffffff",
        "caption": '"{caption}"',
    }


def _paler(colour: str) -> str:
    parts = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(part + (255 - part) * _PALE):02x}" for part in parts)


def _rule(selector: str, properties: dict[str, str]) -> str:
    return "\n".join((f"{selector} {{", *(f"  {name}: {value};" for name, value in properties.items()), "}"))
