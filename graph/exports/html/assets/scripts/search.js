"use strict";

/* Search as one types: by name and alias, with the keyboard alone. */

const MOST_HITS = 20;

/** A text as it is compared: one width, one case, nothing invisible, no spaces. */
const folded = (text) => visibleText(text.normalize("NFKC")).toLowerCase().replace(/\s+/g, "");

/** The keys by which nodes are found: name first, then aliases. */
function searchKeys(model) {
  return model.nodes.map((node) => [node.label, ...node.aliases].map(folded));
}

/** Nodes whose name or alias holds the query: whole before beginning before middle, names before aliases, then by weight.
    Each hit tells the alias where it was that which matched; what the filters hide is only counted. */
function find(model, keys, shown, query) {
  const wanted = folded(query);
  const ranks = Array.from({ length: 6 }, () => []);
  let hidden = 0;
  if (wanted) {
    for (const node of model.byWeight) {
      const { rank, place } = bestMatch(keys[node], wanted);
      if (rank === null) continue;
      if (shown.nodes[node]) ranks[rank].push({ node, alias: place ? model.nodes[node].aliases[place - 1] : null });
      else hidden++;
    }
  }
  const all = ranks.flat();
  return { hits: all.slice(0, MOST_HITS), count: all.length, hidden };
}

function bestMatch(keys, wanted) {
  let best = { rank: null, place: null };
  keys.forEach((key, place) => {
    const from = key.indexOf(wanted);
    if (from < 0) return;
    const rank = (from ? 4 : key === wanted ? 0 : 2) + (place ? 1 : 0);
    if (best.rank === null || rank < best.rank) best = { rank, place };
  });
  return best;
}

/** The search box and its list. `choose(node)` is called with what the reader picks. */
function createSearch(model, language, { shownNow, styleOf, choose }) {
  const [input, panel, list, note] = ["search", "found", "hits", "found-note"].map(byId);
  const keys = searchKeys(model);
  let hits = [];
  let active = 0;

  function look() {
    const { hits: now, count, hidden } = find(model, keys, shownNow(), input.value);
    [hits, active] = [now, 0];
    list.replaceChildren(...hits.map(item));
    note.replaceChildren(...remarks(count, hidden));
    open(Boolean(folded(input.value)));
    mark();
  }

  function item({ node, alias }, i) {
    const { label, group } = model.nodes[node];
    return el("li", { id: `hit-${i}`, role: "option", onpointerdown: (event) => { event.preventDefault(); pick(i); } },
      glyph(styleOf(group)),
      el("span", { class: "name" }, data(label), alias && el("small", { class: "quiet" }, " ", data(alias))),
      el("small", { class: "quiet" }, language.nameOf(model.types.get(group))));
  }

  function remarks(count, hidden) {
    const { t } = language;
    if (!count && !hidden) return [el("strong", {}, t("search.none", { query: input.value })), el("br"), t("search.hint")];
    return [count ? t("search.found", { count }) : "", hidden ? ` ${t("search.hidden", { count: hidden })}` : ""];
  }

  function open(wanted) {
    panel.hidden = !wanted;
    input.setAttribute("aria-expanded", String(wanted && hits.length > 0));
    if (!wanted) input.removeAttribute("aria-activedescendant");
  }

  function mark() {
    [...list.children].forEach((entry, i) => entry.setAttribute("aria-selected", String(i === active)));
    if (!hits.length) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", `hit-${active}`);
    list.children[active].scrollIntoView({ block: "nearest" });
  }

  function pick(i) {
    open(false);
    choose(hits[i].node);
  }

  function onKey(event) {
    const isOpen = !panel.hidden && hits.length > 0;
    if (event.key === "ArrowDown" && isOpen) active = (active + 1) % hits.length;
    else if (event.key === "ArrowUp" && isOpen) active = (active + hits.length - 1) % hits.length;
    else if (event.key === "Enter" && isOpen && !event.isComposing) return pick(active);
    else if (event.key === "Escape" && !panel.hidden) {
      event.stopPropagation();
      open(false);
    } else return;
    event.preventDefault();
    mark();
  }

  input.addEventListener("input", look);
  input.addEventListener("keydown", onKey);
  input.addEventListener("focus", () => input.value && look());
  input.addEventListener("blur", () => open(false));
  return { focus: () => { input.focus(); input.select(); }, refresh: () => panel.hidden || look() };
}
