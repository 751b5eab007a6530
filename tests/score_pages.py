#!/usr/bin/env python3
"""Score how newspaper pages were cut into articles, against hand-made gold (pages/README.md).

    score_pages.py GOLD.yaml ARTICLES.json [GOLD.yaml ARTICLES.json ...]     one pair per page
    options: --errors      list every miss
             --json        print the figures as JSON
             --texts DIR   where pages lie that are not beside their gold (the seeds)

ARTICLES.json is what the project exports for one page:

    [{"headline", "deck": [...], "reporters": [...], "text", "date", "source", "page"}, ...]

with the body in "text", its paragraphs separated by \\n.

How things match. The gold's body is the page from `first` to `last` without what `inside` and
`furniture` name. Texts are compared after NFKC, without white space, invisible characters and
the marks * # |. Each gold article is paired with at most one exported article, the one whose
text is most like its body (Dice over the characters that lie in shared 6-grams).

    articles      a pair matches when its text begins within 12 characters of the body's
                  beginning and ends within 12 of its end; precision, recall, F1
    headline      equal, white space and punctuation ignored; deck: its lines run together, likewise,
                  lines of the gold's `banner` ignored
    reporters     precision, recall, F1 over names
    date, source, page   equal to what the page gives, in every article
    joins         end + start stand in the text with nothing between
    paragraphs    as many non-blank lines as the gold counts
    coverage      share of the bodies' characters that the paired texts hold (each only its own)
    stray         share of the exported characters that belong to no body
    furniture     gold strings that stand in some text (leaked: fewer is better)

Headline, deck, reporters, joins and paragraphs are read off the paired article whether it matches or
not; a gold article without a pair has them all wrong. What the gold leaves out is not scored.
"""

import json
import sys
import unicodedata
from pathlib import Path

import yaml

SEEDS = Path(__file__).parents[1] / "seeds" / "articles"
SLACK, EDGE, GRAM = 12, 10, 6
SHARES = ("headline", "deck", "date", "source", "page", "joins", "paragraphs", "coverage", "stray", "furniture")


def plain(text):
    text = unicodedata.normalize("NFKC", str(text or ""))
    return "".join(c for c in text if unicodedata.category(c) != "Cf")


def squeeze(text):
    return "".join(c for c in plain(text) if not c.isspace() and c not in "*#|")


def key(text):
    return "".join(c for c in squeeze(text) if unicodedata.category(c)[0] not in "PSZ").casefold()


def page_key(text):
    text = key(text).removeprefix("第").removesuffix("版").lstrip("0")
    return str("一二三四五六七八九".find(text) + 1) if text and text in "一二三四五六七八九" else text


def cut(page, first, last, start=0):
    """Offsets of the stretch of `page` (squeezed) from `first` to `last`, both included."""
    begin = page.index(squeeze(first), start)
    return begin, page.index(squeeze(last), begin) + len(squeeze(last))


def body(page, article, furniture):
    begin, end = cut(page, article["first"], article["last"])
    text = page[begin:end]
    for piece in article.get("inside", []):
        a, b = cut(text, *(piece if isinstance(piece, list) else (piece, piece)))
        text = text[:a] + text[b:]
    for piece in furniture:
        text = text.replace(squeeze(piece), "")
    return text


def load_gold(path, folders=()):
    gold = yaml.safe_load(Path(path).read_text(encoding="utf-8"))
    places = [Path(path).parent, *map(Path, folders), SEEDS]
    found = [p for p in (d / gold["text"] for d in places) if p.exists()]
    if not found:
        sys.exit(f"{gold['text']}: not found, say where with --texts DIR")
    raw = found[0].read_bytes()
    gold["raw"] = raw.decode(gold.get("encoding", "utf-8")).replace("\r\n", "\n")
    page = squeeze(gold["raw"])
    for article in gold["articles"]:
        article["body"] = body(page, article, gold.get("furniture", []))
    return gold


def covered(text, *others):
    """How many characters of `text` lie in a 6-gram that one of the others has too."""
    grams = {o[i : i + GRAM] for o in others for i in range(len(o) - GRAM + 1)}
    hits = set()
    for i in range(len(text) - GRAM + 1):
        if text[i : i + GRAM] in grams:
            hits.update(range(i, i + GRAM))
    return len(hits)


def begins(text, wanted):
    return any(text[i : i + EDGE] == wanted[:EDGE] or text[:EDGE] == wanted[i : i + EDGE] for i in range(SLACK + 1))


def matches(text, wanted):
    return begins(text, wanted) and begins(text[::-1], wanted[::-1])


def pair(golds, texts):
    """index of gold -> index of text, one to one, the most alike first."""
    alike = sorted(
        ((2 * covered(g, t) / (len(g) + len(t) or 1), -i, -j) for i, g in enumerate(golds) for j, t in enumerate(texts)),
        reverse=True,
    )
    found = {}
    for score, i, j in alike:
        if score and -i not in found and -j not in found.values():
            found[-i] = -j
    return found


def score(gold, articles):
    """Counts for one page: name -> [right, of]; articles and reporters -> [right, exported, gold]."""
    counts = {name: [0, 0] for name in SHARES} | {"articles": [0, 0, 0], "reporters": [0, 0, 0]}
    errors = []

    def count(name, right, of=1, note=""):
        counts[name][0] += right
        counts[name][1] += of
        if note and not right:
            errors.append(f"{name}: {note}")

    def fact(name, norm, article, where):
        if gold.get(name) is not None:
            got = article.get(name)
            count(name, norm(got) == norm(gold[name]), note=f"{where}: {got!r}, not {gold[name]}")

    texts = [squeeze(a.get("text")) for a in articles]
    golds = [a["body"] for a in gold["articles"]]
    found = pair(golds, texts)
    banner = [key(line) for line in gold.get("banner", [])]
    for i, want in enumerate(gold["articles"]):
        got = articles[found[i]] if i in found else {}
        where = want.get("headline") or want["first"]
        text = texts[found[i]] if i in found else ""
        counts["articles"][0] += matches(text, want["body"])
        if not matches(text, want["body"]):
            errors.append(f"article: {where}: got {text[:14]}…{text[-14:]}")
        if want.get("headline"):
            count(
                "headline",
                key(got.get("headline")) == key(want["headline"]),
                note=f"{got.get('headline')!r}, not {want['headline']}",
            )
        if want.get("deck") or ("deck" in want and got.get("deck")):
            deck = "".join(k for k in map(key, got.get("deck") or []) if k not in banner)
            count(
                "deck", bool(got) and deck == key("".join(want["deck"])), note=f"{where}: {got.get('deck')}, not {want['deck']}"
            )
        if "reporters" in want:
            a, b = {squeeze(n) for n in got.get("reporters") or []}, {squeeze(n) for n in want["reporters"]}
            for k, n in enumerate((len(a & b), len(a), len(b))):
                counts["reporters"][k] += n
            if a != b:
                errors.append(f"reporters: {where}: {sorted(a)}, not {sorted(b)}")
        fact("date", lambda d: str(d)[:10], got, where)
        fact("source", key, got, where)
        fact("page", page_key, got, where)
        for end, start in want.get("joins", []):
            count("joins", plain(end + start) in plain(got.get("text")), note=f"{end} + {start}")
        if "paragraphs" in want:
            lines = sum(bool(line.strip()) for line in (got.get("text") or "").split("\n"))
            count("paragraphs", lines == want["paragraphs"], note=f"{where}: {lines}, not {want['paragraphs']}")
        count("coverage", covered(want["body"], text), len(want["body"]))
    counts["articles"][1:] = len(articles), len(golds)
    for text in texts:
        count("stray", len(text) - covered(text, *golds), len(text))
    for piece in gold.get("furniture", []):
        leaked = any(squeeze(piece) in text for text in texts)
        count("furniture", leaked, 1)
        if leaked:
            errors.append(f"furniture: {piece}")
    return counts, errors


def figures(pages):
    """The counts of all pages, as figures between 0 and 1 (None where nothing was counted)."""
    total = {name: [sum(column) for column in zip(*(p[name] for p in pages), strict=True)] for name in pages[0]}
    out = {}
    for name in ("articles", "reporters"):
        right, got, want = total[name]
        p, r = right / got if got else 0.0, right / want if want else 0.0
        out[name] = {"P": p, "R": r, "F1": 2 * p * r / (p + r) if p + r else 0.0, "right": right, "got": got, "gold": want}
    return out | {
        name: {
            "share": total[name][0] / total[name][1] if total[name][1] else None,
            "right": total[name][0],
            "of": total[name][1],
        }
        for name in SHARES
    }


def show(result):
    for name in ("articles", "reporters"):
        f = result[name]
        counted = f"({f['right']} right, {f['got']} exported, {f['gold']} gold)"
        print(f"{name:<11} P {f['P']:.3f}  R {f['R']:.3f}  F1 {f['F1']:.3f}   {counted}")
    for name in SHARES:
        f = result[name]
        if f["of"]:
            print(f"{name:<11} {f['share']:.3f}   ({f['right']} of {f['of']})")


def main(argv):
    options = {a for a in argv if a in ("--errors", "--json")}
    folders = [argv[i + 1] for i, a in enumerate(argv) if a == "--texts"]
    files = [a for i, a in enumerate(argv) if not a.startswith("--") and (i == 0 or argv[i - 1] != "--texts")]
    if not files or len(files) % 2:
        sys.exit(__doc__)
    pages = []
    for gold_path, articles_path in zip(files[::2], files[1::2], strict=True):
        counts, errors = score(load_gold(gold_path, folders), json.loads(Path(articles_path).read_text(encoding="utf-8")))
        pages.append(counts)
        if "--errors" in options and "--json" not in options:
            print(f"== {Path(gold_path).name}", *errors, sep="\n   ")
    result = figures(pages)
    if "--json" in options:
        print(json.dumps(result, ensure_ascii=False, indent=1))
    else:
        show(result)


if __name__ == "__main__":
    main(sys.argv[1:])
