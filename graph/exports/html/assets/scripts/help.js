"use strict";

/* Help: what one can do here, and every key. */

const KEYS = [
  [["/"], "help.search"],
  [["Tab"], "help.tab"],
  [["Esc"], "help.escape"],
  [["0"], "help.fit"],
  [["+", "−"], "help.zoom"],
  [["←↑↓→"], "help.pan"],
  [["T"], "help.table"],
  [["?"], "help.help"],
];

function keyList(t) {
  const keys = (names) => names.map((name) => el("kbd", {}, name));
  return el("dl", { class: "keys" }, KEYS.flatMap(([names, text]) => [el("dt", {}, keys(names)), el("dd", {}, t(text))]));
}

function createHelp(dialog, { t }) {
  function open() {
    dialog.replaceChildren(
      el("div", { class: "head" },
        el("button", { type: "button", class: "close", "aria-label": t("close"), onclick: () => dialog.close() }, "×"),
        el("h2", { id: "help-title" }, t("help"))),
      el("p", {}, t("about")),
      ["node", "line", "path", "filters", "share"].map((key) => el("p", {}, t(`help.${key}`))),
      keyList(t));
    dialog.showModal();
  }
  return { open };
}
