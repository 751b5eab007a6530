"use strict";

/* The time line of a card: what someone or some place had a part in, by years and days, the latest first. */

function createTimeline(model, { nameOf }, { rows, nodeButton, qualities }, quotes) {
  /** A row for each of these relations of a node; `open` shows their quotations at once. */
  return function timeline(list, i, open) {
    let year = null;
    return el("div", { class: "timeline" }, rows(list, (number) => {
      const edge = model.edges[number];
      const date = dateOf(model, edge);
      const begins = date.slice(0, 4) !== year;
      year = date.slice(0, 4);
      const relation = model.relations.get(edge.type);
      const called = nameOf(edge.from === i ? relation : relation.inverse);
      return el("div", { class: "moment" },
        begins && el("h4", {}, data(year)),
        el("div", { class: "row" },
          el("span", { class: "what" }, nodeButton(across(edge, i)), el("span", { class: "quality" }, called), qualities(edge)),
          el("time", { class: "day" }, data(date.slice(5) || date))),
        quotes.folded(edge, open));
    }, "timeline"));
  };
}
