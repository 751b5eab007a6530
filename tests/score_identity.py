#!/usr/bin/env python3
"""Score the merged graph of a whole corpus: one node per real thing, one real thing per node?

    score_identity.py CORPUS_DIR GRAPH.json       CORPUS_DIR holds corpus.yaml
    options: --errors   list what was not found, mixed, split, and each wrong pair and fact
             --json     print the figures as JSON

GRAPH.json is what the project exports for all articles of the corpus together:

    {"nodes":         [{"id", "labels": [...], "properties": {"name", ...}}],
     "relationships": [{"type", "start", "end", "properties": {...}}]}

Article nodes have `path`, which ends with the file name; a MENTIONS edge goes from the Article to
each node it names and has `forms`, the surface forms found there. HOLDS_POST has `title`, and
where it knows them `first_seen` and `last_seen`.

How things match. The unit is (article, surface form, pool); the pools are the node types, with
Enterprise and Organization in one pool, Body. Forms are compared as in score.py (NFKC, without
spaces, quotes, dots and brackets). A gold unit is found when exactly one node of its pool claims
its form in its article. Where no node claims it, a Place may be claimed by a form that ends with
it or that it ends with (福州市马尾区, 马尾区; not for one letter), a Programme, Event or Agreement
by a form that contains it or that it contains (at least four letters), again by one node only.
What only the graph has counts neither for nor against.

From the units found:
  B-cubed    per unit, the share of its node that is the same real thing (P), and the share of
             the real thing that is in its node (R); the mean over the units
  pairs      of units of one pool in different articles: put together rightly (P), and the share
             of the right ones put together (R); 1 where there is none of them
  hard pair  its two ends are one when they share a node, two when they share none; `id@file` is
             the entity in that article, `id` wherever it occurs. Unfound ends are not right.
  fact       present when one edge of its type joins its ends in every article listed for it
             where both are found; `part` when only in some. A HOLDS_POST also needs the title
             (as in score.py). PAIRED_WITH is read both ways.
"""

import json
import sys
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path, PurePosixPath

import yaml

from score import norm, same_title, title_key

POOL = {
    "Person": "Person",
    "Place": "Place",
    "Enterprise": "Body",
    "Organization": "Body",
    "Programme": "Programme",
    "Event": "Event",
    "Agreement": "Agreement",
}


def load_gold(folder):
    gold = yaml.safe_load((Path(folder) / "corpus.yaml").read_text(encoding="utf-8"))
    entities = {e["id"]: e for e in gold["entities"]}
    units = {
        (file, norm(form), POOL[e["type"]]): e["id"]
        for e in gold["entities"]
        for file, forms in e["mentions"].items()
        for form in forms
    }
    return entities, units, gold.get("hard_pairs") or [], gold.get("facts") or []


def load_graph(path):
    """-> node id: name; (article, pool) -> form -> nodes that claim it; edges by type"""
    raw = json.load(open(path, encoding="utf-8"))
    names, pools, files = {}, {}, {}
    claims, edges = defaultdict(lambda: defaultdict(set)), defaultdict(list)
    for node in raw["nodes"]:
        props = node.get("properties", {})
        pool = next((POOL[label] for label in node["labels"] if label in POOL), None)
        if pool:
            names[node["id"]], pools[node["id"]] = props.get("name", ""), pool
        elif "Article" in node["labels"]:
            paths = props.get("path") or ""
            files[node["id"]] = [PurePosixPath(p).name for p in ([paths] if isinstance(paths, str) else paths)]
    for edge in raw["relationships"]:
        props = edge.get("properties") or {}
        if edge["type"] == "MENTIONS" and edge["end"] in pools:
            for file in files.get(edge["start"], ()):
                for form in props.get("forms") or ():
                    claims[file, pools[edge["end"]]][norm(form)].add(edge["end"])
        else:
            edges[edge["type"]].append((edge["start"], edge["end"], props))
    return names, claims, edges


def akin(pool, a, b):
    short, long = sorted((a, b), key=len)
    if pool == "Place":
        return len(short) > 1 and long.endswith(short)
    return pool in ("Programme", "Event", "Agreement") and len(short) > 3 and short in long


def locate(units, claims):
    """gold unit -> the one node that claims it; units that none or several claim are left out"""
    found = {}
    for unit in units:
        file, form, pool = unit
        here = claims.get((file, pool), {})
        nodes = here.get(form) or set().union(*(nodes for f, nodes in here.items() if akin(pool, form, f)))
        if len(nodes) == 1:
            found[unit] = next(iter(nodes))
    return found


def figures(units, found, pool=None):
    """counts and clustering figures of one pool, or of all"""
    wanted = [u for u in units if pool in (None, u[2])]
    seen = [u for u in wanted if u in found]
    if not seen:
        return {"units": len(wanted), **dict.fromkeys(("found", "b3_p", "b3_r", "b3_f1", "pair_p", "pair_r"), 0.0)}
    mine, theirs = Counter(found[u] for u in seen), Counter(units[u] for u in seen)
    both = Counter((found[u], units[u]) for u in seen)
    p = sum(both[found[u], units[u]] / mine[found[u]] for u in seen) / len(seen)
    r = sum(both[found[u], units[u]] / theirs[units[u]] for u in seen) / len(seen)
    right = made = true = 0
    for a, b in combinations(seen, 2):
        if a[0] != b[0] and a[2] == b[2]:
            one, same = found[a] == found[b], units[a] == units[b]
            right, made, true = right + (one and same), made + one, true + same
    return {
        "units": len(wanted),
        "found": len(seen) / len(wanted),
        "b3_p": p,
        "b3_r": r,
        "b3_f1": 2 * p * r / (p + r),
        "pair_p": right / made if made else 1.0,
        "pair_r": right / true if true else 1.0,
    }


class Ends:
    """the nodes on which a gold entity falls, in one article or in all"""

    def __init__(self, units, found):
        self.nodes = defaultdict(set)
        for unit, node in found.items():
            self.nodes[units[unit]].add(node)
            self.nodes[units[unit] + "@" + unit[0]].add(node)

    def __call__(self, end, file=None):
        return self.nodes.get(f"{end}@{file}" if file else end, set())


def judge_pair(pair, ends):
    a, b = ends(pair["a"]), ends(pair["b"])
    if not a or not b:
        return "unfound"
    return "right" if bool(a & b) == pair["same"] else "wrong"


def judge_fact(fact, entities, ends, edges):
    """-> verdict, properties of the edge that makes the fact present"""
    body = entities[fact["to"]]
    places = [body["name"], *(form for forms in body["mentions"].values() for form in forms)]
    reads = [(ends(fact["from"], f), ends(fact["to"], f)) for f in fact["articles"]]
    reads = [(a, b) for a, b in reads if a and b]
    verdict, held = "missing", {}
    for start, end, props in edges[fact["type"]]:
        if fact["type"] == "HOLDS_POST" and not same_title(
            title_key(props.get("title") or "", *places), title_key(fact["title"], *places)
        ):
            continue
        ways = [(start, end), (end, start)] if fact["type"] == "PAIRED_WITH" else [(start, end)]
        hits = max(sum(x in a and y in b for a, b in reads) for x, y in ways)
        if hits and hits == len(reads):
            if verdict != "present" or dated(fact, props):
                verdict, held = "present", props
        elif hits and verdict == "missing":
            verdict = "part"
    return verdict, held


def dated(fact, props):
    return all(str(props.get(k) or "") == str(fact.get(f) or "") for k, f in (("first_seen", "first"), ("last_seen", "last")))


def score(folder, graph_path):
    entities, units, pairs, facts = load_gold(folder)
    names, claims, edges = load_graph(graph_path)
    found = locate(units, claims)
    ends = Ends(units, found)
    say = {i: f"{i} {e['name']}" for i, e in entities.items()}
    result = {"types": {pool: figures(units, found, pool) for pool in dict.fromkeys(POOL.values())}}
    result["all"] = figures(units, found)
    verdicts = [judge_pair(p, ends) for p in pairs]
    judged = [judge_fact(f, entities, ends, edges) for f in facts]
    posts = [(f, held) for f, (v, held) in zip(facts, judged) if v == "present" and "first" in f]
    result["hard_pairs"] = {"total": len(pairs), **{v: verdicts.count(v) for v in ("right", "wrong", "unfound")}}
    result["facts"] = {
        "total": len(facts),
        **{v: [j for j, _ in judged].count(v) for v in ("present", "part", "missing")},
        "posts": len(posts),
        "posts_dated_right": sum(dated(f, held) for f, held in posts),
    }
    result["pair_verdicts"] = [{**p, "verdict": v} for p, v in zip(pairs, verdicts)]
    result["fact_verdicts"] = [
        {
            "fact": " ".join([f["type"], say[f["from"]], say[f["to"]], f.get("title", "")]).strip(),
            "articles": f["articles"],
            "verdict": v,
        }
        for f, (v, _) in zip(facts, judged)
    ]
    log = [("unit not found", *map(str, u), say[i]) for u, i in units.items() if u not in found]
    by_node, by_entity = defaultdict(list), defaultdict(list)
    for unit, node in found.items():
        by_node[node].append(unit)
        by_entity[units[unit]].append(unit)
    for node, group in by_node.items():
        mixed = {say[units[u]] for u in group}
        if len(mixed) > 1:
            log.append(("mixed node", str(node), names[node], *sorted(mixed)))
    for i, group in by_entity.items():
        if len({found[u] for u in group}) > 1:
            log.append(("split", say[i], *sorted({f"{u[0]}:{found[u]}" for u in group})))
    log += [
        ("hard pair " + v, p["a"], p["b"], "same" if p["same"] else "different", p["why"])
        for p, v in zip(pairs, verdicts)
        if v != "right"
    ]
    log += [("fact " + f["verdict"], f["fact"], *f["articles"]) for f in result["fact_verdicts"] if f["verdict"] != "present"]
    return result, log


def main(argv):
    flags = {a for a in argv if a.startswith("--")}
    files = [a for a in argv if not a.startswith("--")]
    if len(files) != 2 or flags - {"--errors", "--json"}:
        sys.exit(__doc__)
    result, log = score(*files)
    if "--json" in flags:
        print(
            json.dumps({**result, "errors": log} if "--errors" in flags else result, ensure_ascii=False, indent=1, default=str)
        )
        return
    columns = ("found", "b3_p", "b3_r", "b3_f1", "pair_p", "pair_r")
    print(f"{'':11}{'units':>6}" + "".join(f"{c:>8}" for c in columns))
    for name, row in [*result["types"].items(), ("all", result["all"])]:
        print(f"{name:11}{row['units']:6}" + "".join(f"{row[c]:8.3f}" for c in columns))
    print("hard pairs: {right} of {total} right, {wrong} wrong, {unfound} unfound".format(**result["hard_pairs"]))
    print(
        "facts: {present} of {total} present, {part} in part, {missing} missing; "
        "{posts_dated_right} of {posts} posts with right first and last".format(**result["facts"])
    )
    if "--errors" in flags:
        for row in log:
            print("  ".join(row))


if __name__ == "__main__":
    main(sys.argv[1:])
