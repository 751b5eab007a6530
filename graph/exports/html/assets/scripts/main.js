"use strict";

/* The page put together: state in the middle, and everything on screen following from it. */

(() => {
  const root = document.documentElement;
  const page = JSON.parse(byId("data").textContent);
  const model = readModel(page);
  const language = createLanguage(page.texts, "zh");
  const state = createState({
    language: "zh",
    theme: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
    hiddenTypes: new Set(),
    hiddenRelations: new Set(),
    selection: null, // {node} or {link}
  });
  const tip = byId("tip");
  const everything = visible(model, new Set(), new Set());
  let shown = everything;
  let styles = paints(model.types, false);
  const styleOf = (group) => styles.get(group);
  const shownNow = () => shown;
  const choose = (node) => state.set({ selection: { node } });
  const close = () => {
    state.set({ selection: null });
    byId("canvas").focus({ preventScroll: true });
  };

  const canvas = createCanvas(byId("canvas"), model, { caption, onPick: (selection) => state.set({ selection }), covered, onView: () => {} });
  const parts = createParts(model, language, { choose, close, styleOf });
  const card = createCard(byId("card"), model, language, parts, { shownNow });
  const [input, panel, list, note] = ["search", "found", "hits", "found-note"].map(byId);
  const search = createFinder({ input, panel, list, note }, model, language, {
    keys: searchKeys(model), shownNow, styleOf, choose: (node) => { choose(node); card.focus(); },
  });

  /** What the relations of a link are called, on its line. */
  function caption(l, { edges }) {
    const types = new Set(model.links[l].edges.filter((edge) => edges[edge]).map((edge) => model.edges[edge].type));
    return [...types].map((type) => language.nameOf(model.relations.get(type))).join("、");
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
    byId("counts").textContent = language.t(all ? "counts" : "counts.part", values);
  }

  let last = null;
  function select({ selection }) {
    root.classList.toggle("chosen", selection !== null);
    tip.hidden = true;
    card.show(selection);
    canvas.lift(selection);
    if (selection !== last) canvas.approach(); // a filter that leaves the selection leaves the view
    last = selection;
  }

  function filter({ hiddenTypes, hiddenRelations, selection }) {
    shown = visible(model, hiddenTypes, hiddenRelations);
    canvas.show(shown);
    byId("nothing").hidden = shown.nodeCount > 0 || model.nodes.length === 0;
    const gone = selection && (selection.node !== undefined ? !shown.nodes[selection.node] : !shown.links[selection.link]);
    state.set({ selection: gone ? null : selection });
    search.refresh();
    count();
  }

  function theme({ theme: name }) {
    root.dataset.theme = name;
    styles = paints(model.types, name === "dark");
    byId("theme").dataset.text = name === "dark" ? "theme.light" : "theme.dark";
    byId("theme").textContent = language.t(byId("theme").dataset.text);
    canvas.paint(styles);
    card.show(state.get().selection);
  }

  function speak({ language: name, selection }) {
    language.use(name);
    byId("language").lang = name === "zh" ? "en" : "zh-CN";
    card.show(selection);
    search.refresh();
    canvas.redraw();
    count();
  }

  state.on(["language"], speak);
  state.on(["theme"], theme);
  state.on(["selection"], select);
  state.on(["hiddenTypes", "hiddenRelations"], filter);
  createFilters(byId("legend"), model, language, state);

  // ---- what the reader does

  const onClick = (id, act) => byId(id).addEventListener("click", act);
  onClick("language", () => state.set({ language: state.get().language === "zh" ? "en" : "zh" }));
  onClick("theme", () => state.set({ theme: state.get().theme === "dark" ? "light" : "dark" }));
  onClick("reset", () => state.set({ hiddenTypes: new Set(), hiddenRelations: new Set() }));
  onClick("fit", () => canvas.fit());
  onClick("zoom-in", () => canvas.zoom(1.4));
  onClick("zoom-out", () => canvas.zoom(1 / 1.4));
  onClick("legend-button", () => openLegend(!root.classList.contains("legend-open")));

  /** On a narrow screen the legend is a drawer. */
  function openLegend(open) {
    root.classList.toggle("legend-open", open);
    byId("legend-button").setAttribute("aria-expanded", String(open));
  }
  byId("canvas").addEventListener("pointerdown", () => openLegend(false));

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return root.classList.contains("legend-open") ? openLegend(false) : close();
    if (event.target.matches("input:not([type=checkbox])")) return;
    const act = keys[event.key] || (event.target.id === "canvas" && moves[event.key]);
    if (!act) return;
    event.preventDefault();
    act();
  });
  const keys = {
    "/": () => search.focus(),
    "0": () => canvas.fit(),
    "+": () => canvas.zoom(1.3),
    "=": () => canvas.zoom(1.3),
    "-": () => canvas.zoom(1 / 1.3),
  };
  const moves = {
    ArrowLeft: () => canvas.pan(-80, 0),
    ArrowRight: () => canvas.pan(80, 0),
    ArrowUp: () => canvas.pan(0, -80),
    ArrowDown: () => canvas.pan(0, 80),
  };

  // ---- what is under the hand

  let waiting = false;
  byId("canvas").addEventListener("pointermove", (event) => {
    if (waiting || event.pointerType === "touch") return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      hover(event);
    });
  });
  byId("canvas").addEventListener("pointerleave", () => { tip.hidden = true; });

  function hover(event) {
    const box = byId("canvas").getBoundingClientRect();
    const point = { x: event.clientX - box.left, y: event.clientY - box.top };
    const under = event.buttons ? null : canvas.at(point, event);
    byId("canvas").style.cursor = under ? "pointer" : "";
    tip.hidden = !under;
    if (!under) return;
    tip.replaceChildren(...(under.node !== undefined ? aboutNode(under.node) : aboutLink(under.link)));
    tip.style.left = `${Math.min(point.x + 14, box.width - tip.offsetWidth - 8)}px`;
    tip.style.top = `${Math.min(point.y + 14, box.height - tip.offsetHeight - 8)}px`;
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

  // ---- begin

  theme(state.get());
  speak(state.get());
  canvas.fit();
  new ResizeObserver(() => state.get().selection === null && canvas.fit()).observe(byId("canvas"));

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
