"use strict";

/* Help: what one can do here, and every key. */

const KEYS = [
  [["/"], "help.search", "single"],
  [["Tab"], "help.tab"],
  [["Esc"], "help.escape"],
  [["0"], "help.fit", "single"],
  [["+", "−"], "help.zoom", "single"],
  [["←↑↓→"], "help.pan"],
  [["T"], "help.table", "single"],
  [["?"], "help.help", "single"],
];

/** Every key and what it does; those that are one character are hidden while they are turned off. */
function keyList(t) {
  const keys = (names) => names.map((name) => el("kbd", {}, name));
  return el("dl", { class: "keys" }, KEYS.flatMap(([names, text, kind]) =>
    [el("dt", { class: kind }, keys(names)), el("dd", { class: kind }, t(text))]));
}

function createHelp(dialog, { t }, state) {
  /** Whoever speaks to the machine, or strikes keys by mistake, can turn off those that are one character (WCAG 2.1.4). */
  function shortcuts() {
    const { shortcuts: isOn } = state.get();
    const box = el("input", { type: "checkbox", onchange: () => state.set({ shortcuts: box.checked }) });
    box.checked = isOn;
    return el("label", { class: "shortcuts" }, box, t("help.single"));
  }

  function open() {
    dialog.replaceChildren(
      el("div", { class: "head" },
        el("button", { type: "button", class: "close", "aria-label": t("close"), onclick: () => dialog.close() }, "×"),
        el("h2", { id: "help-title" }, t("help"))),
      el("p", {}, t("about")),
      ...["node", "line", "path", "filters", "share"].map((key) => el("p", {}, t(`help.${key}`))),
      keyList(t), shortcuts());
    dialog.showModal();
  }
  return { open };
}
