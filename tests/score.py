#!/usr/bin/env python3
"""Score an extracted graph against hand-made gold data.

    score.py GOLD.yaml GRAPH.json [GOLD.yaml GRAPH.json ...]     one pair per text
    options: --errors   list every miss and every spurious item
             --json     print the figures as JSON

GRAPH.json is what the project exports for one text:

    {"nodes":         [{"id", "labels": [...], "properties": {"name", "aliases": [...], "date", ...}}],
     "relationships": [{"type", "start", "end", "properties": {"title", "roles", "basis", ...}}]}

How things match. Names are compared after NFKC, without spaces, quotes, dots and brackets.
Person, Place, Enterprise and Organization match by name or alias (Place also without its
administrative suffix; Enterprise and Organization are one pool, the label is scored
apart). Event, Programme and Agreement match one to one by the similarity of their names
(Dice of character bigrams, 0.5 at least) or, for Event and Agreement, by who takes part
(Jaccard 0.5 at least). What the gold marks optional counts neither for nor against.
An edge is right when its type and both ends are; a HOLDS_POST edge needs its title too.

Beyond the scorer as it was handed down: on right edges, `role` counts each role of ATTENDED and VISITED that the gold gives (one that
another implies aside: whoever spoke was there, whoever led inspected), and `score` notes of each edge whether it is right.
"""

import json
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

import yaml

EXACT = ("Person", "Place", "Enterprise", "Organization")
FUZZY = ("Event", "Programme", "Agreement")
POOL = {"Enterprise": "Body", "Organization": "Body"}
EDGES = ("ATTENDED", "HOSTED", "SIGNED", "PAIRED_WITH", "HOLDS_POST", "VISITED", "PARTICIPATES_IN", "PART_OF")
SUFFIX = re.compile(r"(?<=..)(特别行政区|自治区|自治州|自治县|地区|经济区|新区|市|省|区|县|府)$")


def norm(text):
    text = unicodedata.normalize("NFKC", str(text)).casefold()
    return re.sub(r"[\s·•・.\-—“”\"'‘’《》〈〉「」()\[\]【】、,]", "", text)


def place_key(text):
    return SUFFIX.sub("", norm(text))


def bigrams(text):
    return {text[i : i + 2] for i in range(len(text) - 1)} or {text}


def dice(a, b):
    a, b = bigrams(a), bigrams(b)
    return 2 * len(a & b) / (len(a) + len(b))


def title_key(title, *places):
    title = norm(title)
    for place in places:
        for head in (norm(place), place_key(place)):
            if title.startswith(head) and len(title) > len(head):
                title = title[len(head) :]
    return title


def same_title(a, b):
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if len(short) < 2 or not long.endswith(short):
        return False
    return not long[: len(long) - len(short)].endswith("副")


def load_gold(path):
    raw = yaml.safe_load(Path(path).read_text(encoding="utf-8"))
    entities, relations = {}, []
    for kind, items in raw["entities"].items():
        for item in items or []:
            names = {norm(n) for n in [item["name"], *item.get("aliases", [])]}
            entities[(kind, item["name"])] = {
                "type": kind,
                "name": item["name"],
                "names": names,
                "optional": bool(item.get("optional")),
                "official": item.get("official"),
                "date": item.get("date"),
            }
    by_name = {}
    for kind, name in entities:
        by_name.setdefault(name, (kind, name))
    for kind, items in (raw.get("relations") or {}).items():
        for item in items or []:
            item = list(item)
            optional = item[0] == "?"
            if optional:
                item = item[1:]
            relations.append(
                {
                    "type": kind,
                    "from": by_name[item[0]],
                    "to": by_name[item[1]],
                    "extra": item[2] if len(item) > 2 else None,
                    "optional": optional,
                }
            )
    return entities, relations


def load_graph(path):
    raw = json.loads(Path(path).read_text(encoding="utf-8"))
    nodes = {}
    for node in raw["nodes"]:
        props = node.get("properties", {})
        kind = next((label for label in node["labels"] if label in EXACT + FUZZY), None)
        if kind:
            nodes[node["id"]] = {
                "type": kind,
                "labels": set(node["labels"]),
                "name": props.get("name", ""),
                "names": {norm(n) for n in [props.get("name", ""), *(props.get("aliases") or [])] if n},
                "date": props.get("date"),
            }
    edges = [
        {"type": r["type"], "from": r["start"], "to": r["end"], "props": r.get("properties", {})}
        for r in raw["relationships"]
        if r["type"] in EDGES and r["start"] in nodes and r["end"] in nodes
    ]
    return nodes, edges


def align(gold, relations, nodes, edges):
    """node id -> gold key, one to one for fuzzy kinds, many nodes to one gold never rewarded twice."""
    found, taken = {}, set()
    for required in (True, False):
        for key, entity in gold.items():
            if entity["type"] not in EXACT or entity["optional"] == required:
                continue
            pool = POOL.get(entity["type"], entity["type"])
            best = None
            for nid, node in nodes.items():
                if nid in found or POOL.get(node["type"], node["type"]) != pool:
                    continue
                hit = bool(node["names"] & entity["names"])
                if not hit and pool == "Place":
                    hit = bool({place_key(n) for n in node["names"]} & {place_key(n) for n in entity["names"]})
                if hit:
                    rank = (norm(node["name"]) == norm(entity["name"]), node["type"] == entity["type"])
                    if best is None or rank > best[0]:
                        best = (rank, nid)
            if best:
                found[best[1]] = key
                taken.add(key)
    gold_parties, node_parties = defaultdict(set), defaultdict(set)
    for r in relations:
        if r["type"] in ("ATTENDED", "SIGNED"):
            gold_parties[r["to"]].add(r["from"])
    for e in edges:
        if e["type"] in ("ATTENDED", "SIGNED"):
            node_parties[e["to"]].add(found.get(e["from"], e["from"]))
    pairs = []
    for key, entity in gold.items():
        if entity["type"] not in FUZZY:
            continue
        for nid, node in nodes.items():
            if node["type"] != entity["type"]:
                continue
            name = max((dice(a, b) for a in node["names"] for b in entity["names"]), default=0)
            both, either = gold_parties[key] & node_parties[nid], gold_parties[key] | node_parties[nid]
            party = len(both) / len(either) if either else 0
            if entity["type"] == "Programme":
                party = 0
            if name >= 0.5 or party >= 0.5:
                pairs.append((name + party - (0.25 if entity["optional"] else 0), key, nid))
    for _, key, nid in sorted(pairs, key=lambda p: -p[0]):
        if key not in taken and nid not in found:
            found[nid] = key
            taken.add(key)
    return found


IMPLIES = {role: "出席" for role in ("主持", "讲话", "致辞", "演讲", "揭牌", "签约", "会见", "汇报")} | {"率队": "考察"}
SAME_ROLE = {"走访": "考察", "调研": "考察", "参观": "考察"}


def told_roles(roles):
    """Roles without those that another one implies."""
    known = {SAME_ROLE.get(role, role) for role in ([roles] if isinstance(roles, str) else roles)}
    return known - {IMPLIES.get(role) for role in known}


def count_roles(kind, wanted, given, counts, errors, say):
    """Add to the role figures what a right edge's roles are worth; the gold need not give any."""
    if kind not in ("ATTENDED", "VISITED") or not wanted:
        return
    wanted, given, cell = told_roles(wanted), told_roles(given), counts["role", kind]
    for i, roles in enumerate((wanted & given, given - wanted, wanted - given)):
        cell[i] += len(roles)
    if wanted != given:
        errors.append(("roles", *say[:3], "、".join(sorted(wanted)), "not", "、".join(sorted(given))))


def edge_key(kind, a, b, undirected=("PAIRED_WITH",)):
    return (kind, *sorted((a, b))) if kind in undirected else (kind, a, b)


def score(gold_path, graph_path, counts, errors, judged=None):
    """Add one text's hits, spurious items and misses to `counts` and `errors`; `judged` takes (edge, whether it is right)."""
    judged = [] if judged is None else judged
    gold, relations = load_gold(gold_path)
    nodes, edges = load_graph(graph_path)
    found = align(gold, relations, nodes, edges)
    back = {key: nid for nid, key in found.items()}
    for key, entity in gold.items():
        if entity["optional"]:
            continue
        cell = counts["node", entity["type"]]
        if key in back:
            cell[0] += 1
            label = counts["label", "right label"]
            wanted = {entity["type"]} | ({"Official"} if entity["official"] else set())
            if wanted <= nodes[back[key]]["labels"] and ("Official" in wanted) == ("Official" in nodes[back[key]]["labels"]):
                label[0] += 1
            else:
                label[2] += 1
                errors.append(("label", entity["type"], entity["name"], sorted(nodes[back[key]]["labels"])))
            if entity["date"] is not None:
                day = counts["date", "event date"]
                if str(nodes[back[key]]["date"] or "") == str(entity["date"]):
                    day[0] += 1
                else:
                    day[2] += 1
                    errors.append(("date", entity["name"], str(entity["date"]), nodes[back[key]]["date"]))
        else:
            cell[2] += 1
            errors.append(("missing node", entity["type"], entity["name"]))
    for nid, node in nodes.items():
        if nid not in found:
            counts["node", node["type"]][1] += 1
            errors.append(("spurious node", node["type"], node["name"]))
    wanted = defaultdict(list)
    for r in relations:
        wanted[edge_key(r["type"], r["from"], r["to"])].append(r)
    used = set()
    for e in edges:
        cell = counts["edge", e["type"]]
        ends = found.get(e["from"]), found.get(e["to"])
        say = (e["type"], nodes[e["from"]]["name"], nodes[e["to"]]["name"], e["props"].get("title") or "")
        if None in ends:
            cell[1] += 1
            judged.append((e, False))
            errors.append(("spurious edge", *say))
            continue
        rows = wanted.get(edge_key(e["type"], *ends), [])
        if e["type"] == "HOLDS_POST":
            places = [nodes[e["to"]]["name"], ends[1][1]]
            title = title_key(e["props"].get("title") or "", *places)
            rows = [r for r in rows if same_title(title, title_key(r["extra"] or "", *places))]
        fresh = [r for r in rows if id(r) not in used]
        if fresh:
            used.add(id(fresh[0]))
            if not fresh[0]["optional"]:
                cell[0] += 1
                judged.append((e, True))
                count_roles(e["type"], fresh[0]["extra"], e["props"].get("roles") or [], counts, errors, say)
        elif rows:
            pass  # the same statement a second time
        elif gold[ends[0]]["optional"] or gold[ends[1]]["optional"]:
            pass
        else:
            cell[1] += 1
            judged.append((e, False))
            errors.append(("spurious edge", *say))
    for r in relations:
        if not r["optional"] and id(r) not in used:
            counts["edge", r["type"]][2] += 1
            errors.append(("missing edge", r["type"], r["from"][1], r["to"][1], r["extra"] or ""))


def figures(cell):
    tp, fp, fn = cell
    p = tp / (tp + fp) if tp + fp else 0.0
    r = tp / (tp + fn) if tp + fn else 0.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def main(argv):
    flags = {a for a in argv if a.startswith("--")}
    files = [a for a in argv if not a.startswith("--")]
    if not files or len(files) % 2:
        sys.exit(__doc__)
    counts, log = defaultdict(lambda: [0, 0, 0]), []
    for gold_path, graph_path in zip(files[::2], files[1::2]):
        errors = []
        score(gold_path, graph_path, counts, errors)
        log += [(gold_path.rsplit("/", 1)[-1], *map(str, e)) for e in errors]
    for group in ("node", "edge"):
        total = [sum(c[i] for (g, _), c in counts.items() if g == group) for i in range(3)]
        counts[group, f"all {group}s"] = total
    if "--json" in flags:
        print(
            json.dumps(
                {f"{g} {k}": dict(zip(("p", "r", "f1", "tp", "fp", "fn"), (*figures(c), *c))) for (g, k), c in counts.items()},
                ensure_ascii=False,
                indent=1,
            )
        )
        return
    print(f"{'':24}{'P':>7}{'R':>7}{'F1':>7}{'right':>8}{'spurious':>10}{'missed':>8}")
    order = {"node": 0, "label": 1, "date": 2, "edge": 3, "role": 4}
    for (group, kind), cell in sorted(counts.items(), key=lambda kv: (order[kv[0][0]], kv[0][1].startswith("all"), kv[0][1])):
        p, r, f = figures(cell)
        print(f"{group + ' ' + kind:24}{p:7.3f}{r:7.3f}{f:7.3f}{cell[0]:8}{cell[1]:10}{cell[2]:8}")
    if "--errors" in flags:
        for row in log:
            print("  ".join(row))


if __name__ == "__main__":
    main(sys.argv[1:])
