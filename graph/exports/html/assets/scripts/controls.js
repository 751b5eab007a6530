"use strict";

/* Buttons and keys: what the reader does, apart from the graph itself. */

function connectControls(state, canvas, { search, close, leave, openHelp }) {
  const root = document.documentElement;
  const onClick = (id, act) => byId(id).addEventListener("click", act);
  const flip = (part, one, other) => state.set({ [part]: state.get()[part] === one ? other : one });

  onClick("language", () => flip("language", "zh", "en"));
  onClick("theme", () => state.set({ theme: root.dataset.theme === "dark" ? "light" : "dark" }));
  onClick("reset", () => unfilter(leave));
  onClick("reset-filters", () => unfilter(() => byId("filters").querySelector("input").focus()));
  onClick("fit", () => canvas.fit());
  onClick("zoom-in", () => canvas.zoom(1.4));
  onClick("zoom-out", () => canvas.zoom(1 / 1.4));
  onClick("legend-button", () => openLegend(!root.classList.contains("legend-open")));
  onClick("help-button", openHelp);
  onClick("table-button", turnTable);
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault(); // the address is the view's
    search.focus();
  });

  /** Show everything; the button that was pressed for it goes, so the focus goes elsewhere. */
  function unfilter(focus) {
    state.set(noFilters());
    focus();
  }

  /** The tables instead of the drawing, or back. */
  function turnTable() {
    state.set({ table: state.get().table ? null : "nodes" });
    leave();
  }

  /** On a narrow screen the legend is a drawer. */
  function openLegend(open) {
    root.classList.toggle("legend-open", open);
    byId("legend-button").setAttribute("aria-expanded", String(open));
  }
  byId("canvas").addEventListener("pointerdown", () => openLegend(false));

  state.on(["shortcuts"], ({ shortcuts }) => root.classList.toggle("no-shortcuts", !shortcuts));
  const keys = {
    "/": () => search.focus(),
    "?": openHelp,
    t: turnTable,
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

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") return root.classList.contains("legend-open") ? openLegend(false) : close();
    if (event.target.matches("input:not([type=checkbox]):not([type=range])")) return;
    const act = (state.get().shortcuts && keys[event.key.toLowerCase()]) || (event.target.id === "canvas" && moves[event.key]);
    if (!act) return;
    event.preventDefault();
    act();
  });
}
