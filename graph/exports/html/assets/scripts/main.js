"use strict";

/* The page put together: state in the middle, and everything on screen following from it. */

(() => {
  const root = document.documentElement;
  const page = JSON.parse(byId("data").textContent);
  const model = readModel(page);
  const facts = readFacts(model);
  const language = createLanguage(page.texts, "zh");
  const { view: firstView, ...first } = readFragment(model, facts, location.hash);
  const state = createState(first); // the filters, selection, depth, table, language, theme (null: as the system has it), shortcuts
  const everything = visible(model, facts, noFilters());
  const opened = new Map(); // what the reader has opened on the card
  let shown = everything;
  let view = firstView; // where the reader moved the camera to, null where the page put it
  let last = {}; // what was approached last: {selection, depth}

  const shownNow = () => shown;
  const choose = (node) => {
    state.set({ selection: { node } });
    card.focus();
  };
  const leave = () => (byId("table").querySelector(".scroll") ?? byId("canvas")).focus({ preventScroll: true });
  const close = () => {
    state.set({ selection: null });
    leave();
  };

  const { caption, about } = createCaptions(model, language, { shownNow });
  const canvas = createCanvas(byId("canvas"), model, { shown, caption, onPick: (selection) => state.set({ selection }), covered, onView });
  const theme = createTheme(model, state, { t: language.t, paint: canvas.paint });
  const { styleOf } = theme;
  const keys = searchKeys(model);
  const finder = (id, label, options) => createFinderBox(id, label, model, language, { keys, shownNow, styleOf, ...options });
  const parts = createParts(model, language, { choose, close, styleOf, opened });
  const card = createCard(byId("card"), model, language, parts, { state, shownNow, finder, opened, leave });
  const search = createFinder(["search", "found", "hits", "found-note"].map(byId), model, language, { keys, shownNow, styleOf, choose });
  const hover = createHover(byId("canvas"), byId("tip"), canvas, { about });
  const table = createTable(byId("table"), model, language, parts, { state, shownNow });
  const filters = createFilters(byId("filters"), model, facts, language, state, { styleOf, finder, nodeName: parts.nodeName });
  const help = createHelp(byId("help"), language, state);
  const past = createHistory({ current: () => fragmentOf(model, state.get(), view), restore });

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

  function select({ selection, depth }) {
    root.classList.toggle("chosen", selection !== null);
    hover.hide();
    card.show(selection);
    canvas.lift(selection, depth);
    if (selection !== last.selection || depth !== last.depth) approach(); // a filter that leaves the selection leaves the view
    last = { selection, depth };
  }

  function approach() {
    if (state.get().selection) view = null;
    canvas.approach();
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

  function speak({ language: name, selection }) {
    language.use(name);
    byId("language").lang = name === "zh" ? "en" : "zh-CN";
    card.show(selection);
    search.refresh();
    filters.draw();
    canvas.redraw();
    count();
  }

  // ---- the address

  /** The reader moved the camera there, or wants it where the page puts it (null). */
  function onView(at) {
    view = at;
    hover.hide();
    past.change();
  }

  /** Bring back what a fragment tells of; one of ours leaves language, theme and keys as they are now. */
  function restore(fragment, isOurs) {
    const { view: there, language: tongue, theme: light, shortcuts, ...before } = readFragment(model, facts, fragment);
    last = there ? before : {}; // where the camera's place is known, it goes nowhere else
    state.set(isOurs ? before : { ...before, language: tongue, theme: light, shortcuts });
    if (there) canvas.look(there);
    else if (before.selection === null) canvas.home();
    view = there;
  }

  /** A step of the history: filters by their names, all else as it is. */
  function step(now, change) {
    const set = Object.keys(change);
    past.step(set.every((key) => FILTERS.includes(key)) ? set.join() : null);
  }

  state.on(["language"], speak);
  state.on(["selection", "depth"], select);
  state.on(FILTERS, filter);
  state.on([...FILTERS, "language", "table"], table.draw);
  state.on(["table"], ({ table: kind }) => byId("table-button").setAttribute("aria-pressed", String(Boolean(kind))));
  state.on(["selection", "depth", "table", ...FILTERS], step);
  state.on(["language", "theme", "shortcuts"], past.change);
  createSaving(byId("save"), model, language, canvas, { shownNow, caption });
  connectControls(state, canvas, { search, close, leave, openHelp: help.open });

  // ---- begin

  theme.apply();
  past.begin();
  new ResizeObserver(() => state.get().selection === null && view === null && canvas.home()).observe(byId("canvas"));

  /* For tests and for whoever looks inside: `data-ready` on <html> says that the page can be used; `duikou` tells where a
     node is on the screen and which names the canvas shows. */
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
