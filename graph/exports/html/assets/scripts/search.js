"use strict";

/* Search as one types: by name, alias, pinyin and initials, with the keyboard alone. A finder is a box with its list; there is one
   in the header, and one wherever a node is to be chosen. */

const MOST_HITS = 20;

/** A text as it is compared: one width, one case, nothing invisible, no spaces. */
const folded = (text) => visibleText(text.normalize("NFKC")).toLowerCase().replace(/\s+/g, "");

/** By what nodes are found: the names, the other names and the sound of each. */
function searchKeys(model) {
  return model.nodes.map(({ label, aliases, pinyin }) => ({ names: [label, ...aliases].map(folded), pinyin }));
}

/** Nodes whose name, alias or sound matches the query: whole before beginning before middle, names before aliases, what is written
    before what is spoken, then by weight. Each hit tells the alias where it was that which matched; what the filters hide is
    only counted. `eligible(node)` narrows the choice. */
function find(model, keys, shown, query, eligible = () => true) {
  const wanted = folded(query);
  const sound = /^[a-z0-9üʼ']+$/.test(wanted) ? wanted.replace(/[üv]/g, "u").replace(/[ʼ']/g, "") : null;
  const ranks = Array.from({ length: 9 }, () => []);
  let hidden = 0;
  if (wanted) {
    for (const node of model.byWeight) {
      const { rank, place } = bestMatch(keys[node], wanted, sound);
      if (rank === null || !eligible(node)) continue;
      if (shown.nodes[node]) ranks[rank].push({ node, alias: place ? model.nodes[node].aliases[place - 1] : null });
      else hidden++;
    }
  }
  const all = ranks.flat();
  return { hits: all.slice(0, MOST_HITS), count: all.length, hidden };
}

function bestMatch({ names, pinyin }, wanted, sound) {
  let best = { rank: null, place: null };
  names.forEach((name, place) => {
    const from = name.indexOf(wanted);
    if (from < 0) return;
    const rank = (from ? 6 : name === wanted ? 0 : 3) + (place ? 1 : 0);
    if (best.rank === null || rank < best.rank) best = { rank, place };
  });
  if (best.rank !== null || !sound || !pinyin) return best;
  const spoken = soundMatch(pinyin, sound);
  return spoken === null ? best : { rank: 2 + 3 * spoken, place: 0 };
}

/** Whether syllables ("tan zuo jun") begin one after the other as the letters go on (tanzuojun, tzj, tanzj):
    0 from first to last, 1 from the first, 2 from another, null where they don't. */
function soundMatch(pinyin, letters) {
  for (let from = 0; from >= 0; from = pinyin.indexOf(" ", from) + 1 || -1) {
    const left = pinyin.charCodeAt(from) === letters.charCodeAt(0) ? lettersTaken(pinyin, from, letters, 0) : null;
    if (left !== null) return from ? 2 : left ? 1 : 0;
  }
  return null;
}

/** From the syllable at `from` on: as many of its first letters as are wanted, then the next syllable. Back comes whether some of
    the text was left over, or null where the letters do not fit. */
function lettersTaken(pinyin, from, letters, taken) {
  const end = (pinyin.indexOf(" ", from) + 1 || pinyin.length + 1) - 1;
  let fits = 0;
  while (from + fits < end && taken + fits < letters.length && pinyin[from + fits] === letters[taken + fits]) fits++;
  if (taken + fits === letters.length) return end < pinyin.length;
  for (; fits > 0 && end < pinyin.length; fits--) {
    const left = lettersTaken(pinyin, end + 1, letters, taken + fits);
    if (left !== null) return left;
  }
  return null;
}

/** A finder with elements of its own, for a place where a node is to be chosen. */
function createFinderBox(id, label, model, language, options) {
  const input = el("input", {
    id, type: "search", role: "combobox", placeholder: label, "aria-label": label, autocomplete: "off", spellcheck: "false",
    "aria-expanded": "false", "aria-controls": `${id}-hits`, "aria-autocomplete": "list",
  });
  const list = el("ul", { id: `${id}-hits`, role: "listbox", "aria-label": label });
  const note = el("p", { class: "quiet note", role: "status" });
  const panel = el("div", { class: "found", hidden: true }, list, note);
  createFinder([input, panel, list, note], model, language, options);
  return { element: el("div", { class: "search" }, input, panel), input };
}

/** A search box and its list. `choose(node)` is called with what the reader picks. */
function createFinder([input, panel, list, note], model, language, { keys, shownNow, styleOf, choose, eligible }) {
  let hits = [];
  let active = 0;

  function look() {
    const { hits: now, count, hidden } = find(model, keys, shownNow(), input.value, eligible);
    [hits, active] = [now, 0];
    list.replaceChildren(...hits.map(item));
    note.replaceChildren(...remarks(count, hidden));
    open(Boolean(folded(input.value)));
    mark();
  }

  function item({ node, alias }, i) {
    const { label, group } = model.nodes[node];
    return el("li", { id: `${list.id}-${i}`, role: "option", onmousedown: (event) => event.preventDefault(), onclick: () => pick(i) },
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
    input.setAttribute("aria-activedescendant", `${list.id}-${active}`);
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
    else if (event.key === "Enter" && isOpen && !event.isComposing) pick(active);
    else if (event.key === "Escape" && !panel.hidden) {
      event.stopPropagation();
      open(false);
    } else return;
    event.preventDefault(); // what is focused next shall not get this key too
    if (!panel.hidden) mark();
  }

  input.addEventListener("input", look);
  input.addEventListener("keydown", onKey);
  input.addEventListener("focus", () => input.value && look());
  input.addEventListener("blur", () => open(false));
  return { focus: () => { input.focus(); input.select(); }, refresh: () => panel.hidden || look() };
}
