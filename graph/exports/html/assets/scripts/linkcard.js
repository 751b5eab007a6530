"use strict";

/* The cards of what lies between two nodes: a link with all of its relations, or a path with what leads over each of its links. */

function createLinkCards(model, language, parts, quotes, { shownNow }) {
  const { t, nameOf } = language;
  const { head, section, nodeButton, qualities, days } = parts;

  const pair = (from, sign, to) => [data(model.nodes[from].label), el("span", { class: "quiet" }, sign), data(model.nodes[to].label)];
  const shownEdges = (l) => model.links[l].edges.filter((edge) => shownNow().edges[edge]);

  function ofLink(l) {
    const edges = shownEdges(l);
    if (!edges.length) return [];
    const { from, to } = model.edges[edges[0]];
    return [
      head(el("p", { class: "chip" }, t("relations")), pair(from, " — ", to)),
      edges.map((number) => statement(model.edges[number])),
    ];
  }

  /** A relation as a sentence, with all of its quotations. */
  function statement(edge) {
    return section(null, null, el("div", { class: "sentence" },
      nodeButton(edge.from), el("strong", {}, ` ${nameOf(model.relations.get(edge.type))} `), nodeButton(edge.to)),
    el("div", { class: "row" }, el("div", { class: "qualities" }, qualities(edge)), el("span", { class: "day" }, days(edge))),
    edge.evidence.length ? quotes.all(edge) : el("p", { class: "quiet" }, t("noquotes")));
  }

  function ofPath([from, to]) {
    const path = shortestPath(model, shownNow(), from, to);
    const chosen = head(el("p", { class: "chip" }, path ? t("path.steps", { count: path.length }) : t("path")), pair(from, " → ", to));
    if (!path) return [chosen, el("p", { class: "about" }, t("path.none")), el("p", {}, nodeButton(from)), el("p", {}, nodeButton(to))];
    let at = from;
    const steps = path.map((l) => {
      const step = el("li", {}, nodeButton(at), stepRows(l, at));
      at = across(model.links[l], at);
      return step;
    });
    return [chosen, el("ol", { class: "path" }, steps, el("li", {}, nodeButton(to)))];
  }

  /** What leads from a node over a link. */
  function stepRows(l, at) {
    return shownEdges(l).map((number) => {
      const edge = model.edges[number];
      const relation = model.relations.get(edge.type);
      return el("div", { class: "relation" },
        el("div", { class: "row" },
          el("span", {}, el("strong", {}, nameOf(edge.from === at ? relation : relation.inverse)), " ", qualities(edge)),
          el("span", { class: "day" }, days(edge))),
        quotes.folded(edge, true));
    });
  }

  return { ofLink, ofPath };
}
