"use strict";

/* What lines and shapes are called where there is little room: on the line, beside the hand. */

function createCaptions(model, language, { shownNow }) {
  /** What the relations of a link are called. */
  function caption(l) {
    const edges = model.links[l].edges.filter((edge) => shownNow().edges[edge]);
    const types = new Set(edges.map((edge) => model.edges[edge].type));
    return [...types].map((type) => language.nameOf(model.relations.get(type))).join("、");
  }

  /** What a node or link under the hand is. */
  function about({ node, link }) {
    return node === undefined ? aboutLink(link) : aboutNode(node);
  }

  function aboutNode(i) {
    const { label, group } = model.nodes[i];
    const type = language.nameOf(model.types.get(group));
    return [el("strong", {}, data(label)), el("br"), `${type} · ${language.t("links", { count: model.edgesOf[i].length })}`];
  }

  function aboutLink(l) {
    const { a, b } = model.links[l];
    return [data(model.nodes[a].label), " — ", data(model.nodes[b].label), el("br"), caption(l)];
  }

  return { caption, about };
}
