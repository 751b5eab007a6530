"use strict";

/* The card of a node: what it is, the posts, what happened on a time line, all its other relations, and the articles that name it. */

const OPEN_UNDER = 4; // a card with no more relations shows its quotations at once
const HAPPENINGS = ["ATTENDED", "HOSTED", "VISITED"]; // what stands on a person's, a place's and a body's time line

function createNodeCard(model, language, parts, quotes, { shownNow, ways }) {
  const { t, nameOf } = language;
  const { head, chip, section, rows, fold, nodeButton, facts, qualities, separated, days } = parts;
  const timeline = createTimeline(model, language, parts, quotes);

  function ofNode(i) {
    const node = model.nodes[i];
    const edges = model.edgesOf[i].filter((edge) => shownNow().edges[edge]);
    return [
      head(chip(node.group), data(node.label)),
      node.aliases.length > 0 && el("p", { class: "aliases" },
        el("span", { class: "quiet" }, `${t("aliases")} `), separated(node.aliases.map((alias) => data(alias)))),
      facts(model.types.get(node.group), node.properties),
      el("p", { class: "quiet tools" }, el("span", {}, t("links", { count: edges.length })), edges.length > 0 && quotes.allButton()),
      edges.length > 0 && ways(i),
      relationsOf(i, edges),
      node.articles.length > 0 && articles(node.articles),
    ];
  }

  function relationsOf(i, edges) {
    const { posts, happenings, others } = sorted(i, edges);
    const open = edges.length < OPEN_UNDER;
    const list = (title, some, key) => section(title, some.length, rows(some, (edge) => relationRow(edge, i, open), key));
    return [
      posts.length > 0 && list(nameOf(model.relations.get("HOLDS_POST")), posts, "posts"),
      happenings.length > 0 && section(t("timeline"), happenings.length, timeline(happenings, i, open)),
      grouped(i, others).map(({ relation, outward, edges: some }) =>
        list(nameOf(outward ? relation : relation.inverse), some, `${relation.type} ${outward}`)),
    ];
  }

  /** A node's relations, the latest first: the posts someone holds, what happened, and all else. */
  function sorted(i, edges) {
    const day = new Map(edges.map((edge) => [edge, dateOf(model, model.edges[edge])]));
    const latest = [...edges].sort((a, b) => day.get(b).localeCompare(day.get(a)) || a - b);
    const ofPost = (edge) => model.edges[edge].type === "HOLDS_POST" && model.edges[edge].from === i;
    const happened = (edge) => {
      const { type, from } = model.edges[edge];
      return day.get(edge) !== "" && HAPPENINGS.includes(type) && (from === i || type === "VISITED");
    };
    return {
      posts: latest.filter(ofPost),
      happenings: latest.filter(happened),
      others: latest.filter((edge) => !ofPost(edge) && !happened(edge)),
    };
  }

  /** Relations by type and direction, in the ontology's order. What has no direction is one group. */
  function grouped(i, edges) {
    const groups = new Map();
    for (const [type, relation] of model.relations) {
      for (const outward of [true, false]) groups.set(`${type} ${outward}`, { relation, outward, edges: [] });
    }
    for (const edge of edges) {
      const { type, from } = model.edges[edge];
      groups.get(`${type} ${!model.relations.get(type).directed || from === i}`).edges.push(edge);
    }
    return [...groups.values()].filter((group) => group.edges.length);
  }

  function relationRow(number, i, open) {
    const edge = model.edges[number];
    return el("div", { class: "relation" },
      el("div", { class: "row" },
        el("span", { class: "what" }, nodeButton(across(edge, i)), qualities(edge)), el("span", { class: "day" }, days(edge))),
      quotes.folded(edge, open));
  }

  /** The articles that name a node, below the outlets that printed them. */
  function articles(numbers) {
    const outlets = tally([], numbers.map((number) => model.articles[number].source || t("unknown")));
    return fold("articles", false, "articles",
      el("summary", {}, t("articles", { count: numbers.length })),
      el("p", { class: "outlets" }, separated(outlets.map(([outlet, count]) => [data(outlet), ` ${count}`]))),
      el("ul", {}, rows(numbers, (number) => el("li", {}, quotes.sourceOf(number)), "article")));
  }

  return ofNode;
}
