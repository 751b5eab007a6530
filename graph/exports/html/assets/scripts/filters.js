"use strict";

/* The legend, which is also the filter: every type with its shape and colour, its number, and a box to tick. */

function createFilters(host, model, language, state) {
  const typeCounts = tally(model.types.keys(), model.nodes.map((node) => node.group));
  const relationCounts = tally(model.relations.keys(), model.edges.map((edge) => edge.type));

  function draw() {
    const { hiddenTypes, hiddenRelations, theme } = state.get();
    const styles = paints(model.types, theme === "dark");
    host.replaceChildren(
      group("nodes", "hiddenTypes", typeCounts.map(([label, count]) => ({
        key: label, count, name: typeName(label), picture: glyph(styles.get(label)), ticked: !hiddenTypes.has(label),
      }))),
      group("relations", "hiddenRelations", relationCounts.map(([type, count]) => ({
        key: type, count, name: language.nameOf(model.relations.get(type)), picture: null, ticked: !hiddenRelations.has(type),
      }))),
    );
  }

  /** 人物 beside 官员 counts only those who are none: 人物（其他）. */
  function typeName(label) {
    const name = language.nameOf(model.types.get(label));
    const special = typeCounts.some(([other]) => model.types.get(other).parent === label);
    return special ? language.t("others", { type: name }) : name;
  }

  function group(title, part, entries) {
    if (!entries.length) return "";
    const every = new Set(entries.map((entry) => entry.key));
    return el("div", { class: "group", role: "group", "aria-label": language.t(title), "data-part": title },
      el("div", { class: "choose" },
        el("h2", {}, language.t(title)),
        el("button", { type: "button", class: "plain", onclick: () => change(part, () => new Set()) }, language.t("all")),
        el("button", { type: "button", class: "plain", onclick: () => change(part, () => every) }, language.t("none"))),
      entries.map((entry) => el("label", {},
        el("input", { type: "checkbox", value: entry.key, checked: entry.ticked, onchange: (event) => change(part, (hidden) => toggled(hidden, entry.key, event.target.checked)) }),
        entry.picture, el("span", { class: "name" }, entry.name), el("span", { class: "count" }, String(entry.count)))));
  }

  /** Set one part of the filters; the boxes stay the same elements, so that the focus stays where it is. */
  function change(part, next) {
    const hidden = next(state.get()[part]);
    state.set({ [part]: hidden });
  }

  function toggled(hidden, key, ticked) {
    const next = new Set(hidden);
    if (ticked) next.delete(key);
    else next.add(key);
    return next;
  }

  function tick() {
    const { hiddenTypes, hiddenRelations } = state.get();
    for (const box of host.querySelectorAll("input")) box.checked = !hiddenTypes.has(box.value) && !hiddenRelations.has(box.value);
  }

  state.on(["hiddenTypes", "hiddenRelations"], tick);
  state.on(["language", "theme"], draw);
  draw();
}
