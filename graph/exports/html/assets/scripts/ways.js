"use strict";

/* Where one can go on from a node: farther around it, to another by a path, into what alone has to do with it. */

function createWays(model, { t }, state, finder) {
  function depth() {
    const now = state.get().depth;
    return el("div", { class: "depth", role: "group", "aria-label": t("depth") },
      el("span", { class: "quiet" }, t("depth")),
      [1, 2, 3].map((steps) => el("button", {
        type: "button", "aria-pressed": String(steps === now), "aria-label": t("depth.steps", { count: steps }), "data-key": `depth ${steps}`,
        onclick: () => state.set({ depth: steps }),
      }, String(steps))));
  }

  /** A button that filters by a programme or place, or no longer does. */
  function only(i) {
    const filter = Object.keys(CENTRES).find((name) => CENTRES[name].includes(model.nodes[i].group));
    if (!filter) return null;
    const isOn = state.get()[filter] === i;
    return el("button", {
      type: "button", class: "plain", "aria-pressed": String(isOn), "data-key": "only", onclick: () => state.set({ [filter]: isOn ? null : i }),
    }, t("only"));
  }

  return function ways(i) {
    const box = finder("find-path", t("path.find"), { choose: (to) => to !== i && state.set({ selection: { path: [i, to] } }) });
    return el("div", { class: "ways" }, depth(), only(i), box.element);
  };
}
