"use strict";

/* The page put together: state in the middle, and everything on screen following from it. */

(() => {
  const root = document.documentElement;
  const page = JSON.parse(byId("data").textContent);
  const model = readModel(page);
  const facts = readFacts(model);
  const language = createLanguage(page.texts, "zh");
  const { view: firstView, ...first } = readFragment(model, location.hash);
  const state = createState(first); // the filters, selection, depth, language, theme (null: as the system has it)
  const everything = visible(model, facts, noFilters());
  const systemDark = matchMedia("(prefers-color-scheme: dark)");
  const styleOf = (group) => styles.get(group);
  const shownNow = () => shown;
  const close = () => {
    state.set({ selection: null });
    (byId("table").querySelector(".scroll") ?? byId("canvas")).focus({ preventScroll: true });
  };
  const choose = (node) => {
    state.set({ selection: { node } });
    card.focus();
  };
  let shown = everything;
  let styles = paints(model.types, false);
  let printing = false;
  let view = firstView; // where the reader moved the camera to, null where the page put it

  const canvas = createCanvas(byId("canvas"), model, { shown, caption, onPick: (selection) => state.set({ selection }), covered, onView });
  const keys = searchKeys(model);
  const finder = (id, label, options) => createFinderBox(id, label, model, language, { keys, shownNow, styleOf, ...options });
  const parts = createParts(model, language, { choose, close, styleOf });
  const card = createCard(byId("card"), model, language, parts, { state, shownNow, finder });
  const search = createFinder(["search", "found", "hits", "found-note"].map(byId), model, language, {
    keys, shownNow, styleOf, choose,
  });
  const about = ({ node, link }) => (node === undefined ? aboutLink(link) : aboutNode(node));
  const hover = createHover(byId("canvas"), byId("tip"), canvas, { about });
  const table = createTable(byId("table"), model, language, parts, { state, shownNow });
  const help = createHelp(byId("help"), language);
  const past = createHistory({ current: () => fragmentOf(model, state.get(), view), restore });

  /** What the relations of a link are called, on its line. */
  function caption(l, { edges }) {
    const types = new Set(model.links[l].edges.filter((edge) => edges[edge]).map((edge) => model.edges[edge].type));
    return [...types].map((type) => language.nameOf(model.relations.get(type))).join("、");
  }

  function aboutNode(i) {
    const { label, group } = model.nodes[i];
    const type = language.nameOf(model.types.get(group));
    return [el("strong", {}, data(label)), el("br"), `${type} · ${language.t("links", { count: model.edgesOf[i].length })}`];
  }

  function aboutLink(l) {
    const { a, b } = model.links[l];
    return [data(model.nodes[a].label), " — ", data(model.nodes[b].label), el("br"), caption(l, shown)];
  }

  /** How much of the canvas, from below, the card lies over: on a phone it is a sheet. */
  function covered() {
    const sheet = byId("card");
    const over = getComputedStyle(sheet).position === "absolute" && state.get().selection !== null;
    return over ? sheet.offsetHeight : 0;
  }

  // ---- what follows from what

  function count() {
    const values = { nodes: shown.nodeCount, edges: shown.edgeCount, allNodes: everything.nodeCount, allEdges: everything.edgeCount };
    const all = values.nodes === values.allNodes && values.edges === values.allEdges;
    for (const place of document.querySelectorAll(".counts")) place.textContent = language.t(all ? "counts" : "counts.part", values);
    byId("reset-filters").hidden = all;
  }

  let last = {}; // what was approached last: {selection, depth}
  function select({ selection, depth }) {
    root.classList.toggle("chosen", selection !== null);
    hover.hide();
    card.show(selection);
    canvas.lift(selection, depth);
    if (selection !== last.selection || depth !== last.depth) canvas.approach(); // a filter that leaves the selection leaves the view
    last = { selection, depth };
  }

  /** Whether something of a selection is left to show. */
  function isThere({ node, link, path }) {
    if (path) return path.every((i) => shown.nodes[i]);
    return Boolean(node !== undefined ? shown.nodes[node] : shown.links[link]);
  }

  function filter(now) {
    shown = visible(model, facts, now);
    canvas.show(shown);
    byId("nothing").hidden = shown.nodeCount > 0 || model.nodes.length === 0;
    if (now.selection && !isThere(now.selection)) state.set({ selection: null });
    else select(now);
    search.refresh();
    count();
  }

  function lighten() {
    const dark = !printing && (state.get().theme ?? (systemDark.matches ? "dark" : "light")) === "dark";
    root.dataset.theme = dark ? "dark" : "light";
    styles = paints(model.types, dark);
    byId("theme").dataset.text = dark ? "theme.light" : "theme.dark";
    byId("theme").textContent = language.t(byId("theme").dataset.text);
    canvas.paint(styles, printing);
    filters.draw();
    card.show(state.get().selection);
  }

  /** Paper is light, whatever the screen is. */
  function print(begins) {
    printing = begins;
    lighten();
  }

  function speak({ language: name, selection }) {
    language.use(name);
    byId("language").lang = name === "zh" ? "en" : "zh-CN";
    card.show(selection);
    search.refresh();
    filters.draw();
    canvas.redraw();
    count();
  }

  /** The reader moved the camera there, or the page did (null). */
  function onView(at) {
    view = at;
    past.change();
  }

  /** Bring back what a fragment tells of. */
  function restore(fragment) {
    const { view: there, ...before } = readFragment(model, fragment);
    last = there ? before : {}; // where the camera's place is known, it goes nowhere else
    state.set(before);
    if (there) canvas.look(there);
    else if (before.selection === null) canvas.home();
    view = there;
  }

  state.on(["language"], speak);
  state.on(["theme"], lighten);
  state.on(["selection", "depth"], select);
  state.on(FILTERS, filter);
  const filters = createFilters(byId("filters"), model, facts, language, state, { styleOf, finder, nodeName: parts.nodeName });
  state.on([...FILTERS, "language", "theme", "table"], table.draw);
  state.on(["table"], ({ table: kind }) => byId("table-button").setAttribute("aria-pressed", String(Boolean(kind))));
  state.on(["selection", "table"], past.step);
  createSaving(byId("save"), model, language, canvas, { shownNow, caption: (l) => caption(l, shown) });
  state.on([...FILTERS, "language", "theme", "depth"], past.change);
  connectControls(state, canvas, { search, close, openHelp: help.open });
  systemDark.addEventListener("change", lighten);
  addEventListener("beforeprint", () => print(true));
  addEventListener("afterprint", () => print(false));
  matchMedia("print").addEventListener("change", ({ matches }) => print(matches));

  // ---- begin

  lighten();
  restore(location.hash);
  new ResizeObserver(() => state.get().selection === null && view === null && canvas.home()).observe(byId("canvas"));

  /* For tests and for whoever looks inside: `data-ready` on <html> says that the page can be used; `duikou` tells where a
     node or the middle of a link is on the screen and which names the canvas shows. */
  window.duikou = {
    node(key) {
      const box = byId("canvas").getBoundingClientRect();
      const { x, y } = canvas.onScreen(model.byKey.get(key));
      return { x: x + box.left, y: y + box.top };
    },
    written: canvas.written,
  };
  requestAnimationFrame(() => requestAnimationFrame(() => { root.dataset.ready = "true"; }));
})();
