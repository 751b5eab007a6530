"use strict";

/* The card: what is known of a node, or of the relations between two, each with the words that state it. */

const OPEN_UNDER = 4; // a card with no more relations shows its quotations at once
const HAPPENINGS = ["ATTENDED", "HOSTED", "VISITED"]; // what stands on a person's, a place's and a body's time line

function createCard(host, model, language, parts, { state, shownNow, finder }) {
  const { t, nameOf } = language;
  const { head, chip, section, rows, nodeButton, facts, qualities, separated, days } = parts;
  const quotes = createQuotes(model, language, parts);
  const timeline = createTimeline(model, language, parts, quotes);

  function show(selection) {
    host.replaceChildren(...(selection === null ? intro() : ofSelection(selection)));
    host.scrollTop = 0;
  }

  function ofSelection({ node, link, path }) {
    if (path) return ofPath(path);
    return node === undefined ? ofLink(link) : ofNode(node);
  }

  // ---- nothing chosen

  function intro() {
    const weightiest = model.byWeight.slice(0, 10).filter((i) => model.edgesOf[i].length);
    return [
      el("p", { class: "about" }, t("about")),
      weightiest.length > 0 && section(t("most"), null, weightiest.map((i) =>
        el("div", { class: "row" }, nodeButton(i), el("span", { class: "count" }, String(model.edgesOf[i].length))))),
      model.nodes.length > 0 && section(t("help"), null,
        el("p", {}, t("help.node")), el("p", {}, t("help.line")), keyList(t)),
    ].filter(Boolean);
  }

  // ---- a node

  function ofNode(i) {
    const node = model.nodes[i];
    const edges = model.edgesOf[i].filter((edge) => shownNow().edges[edge]);
    const { posts, happenings, others } = sorted(i, edges);
    const open = edges.length < OPEN_UNDER;
    return [
      head(chip(node.group), data(node.label)),
      node.aliases.length > 0 && el("p", { class: "aliases" },
        el("span", { class: "quiet" }, `${t("aliases")} `), separated(node.aliases.map((alias) => data(alias)))),
      facts(model.types.get(node.group), node.properties),
      el("p", { class: "quiet tools" }, el("span", {}, t("links", { count: edges.length })), edges.length > 0 && quotesButton()),
      edges.length > 0 && ways(i),
      posts.length > 0 && section(nameOf(model.relations.get("HOLDS_POST")), posts.length, rows(posts, (edge) => relationRow(edge, i, open))),
      happenings.length > 0 && section(t("timeline"), happenings.length, timeline(happenings, i, open)),
      grouped(i, others).map(({ relation, outward, edges: list }) =>
        section(outward ? nameOf(relation) : nameOf(relation.inverse), list.length, rows(list, (edge) => relationRow(edge, i, open)))),
      node.articles.length > 0 && articles(node.articles),
    ].flat().filter(Boolean);
  }

  /** Where one can go on from a node: farther around it, to another by a path, into what alone has to do with it. */
  function ways(i) {
    const { depth } = state.get();
    const only = { Programme: "programme", Place: "place", City: "place" }[model.nodes[i].group];
    const box = finder("find-path", t("path.find"), { choose: (to) => to !== i && state.set({ selection: { path: [i, to] } }) });
    return el("div", { class: "ways" },
      el("div", { class: "depth", role: "group", "aria-label": t("depth") },
        el("span", { class: "quiet" }, t("depth")),
        [1, 2, 3].map((steps) => el("button", {
          type: "button", "aria-pressed": String(steps === depth), "aria-label": t("depth.steps", { count: steps }), onclick: () => deepen(steps),
        }, String(steps)))),
      only && el("button", { type: "button", class: "plain", onclick: () => state.set({ [only]: i }) }, t("only")),
      box.element);
  }

  function deepen(steps) {
    state.set({ depth: steps });
    host.querySelector(`.depth [aria-pressed="true"]`).focus();
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
    return el("details", { class: "articles" },
      el("summary", {}, t("articles", { count: numbers.length })),
      el("p", { class: "outlets" }, separated(outlets.map(([outlet, count]) => [data(outlet), ` ${count}`]))),
      el("ul", {}, rows(numbers, (number) => el("li", {}, quotes.sourceOf(number)))));
  }

  // ---- a link

  const pair = (from, sign, to) => [data(model.nodes[from].label), el("span", { class: "quiet" }, sign), data(model.nodes[to].label)];

  function ofLink(l) {
    const edges = model.links[l].edges.filter((edge) => shownNow().edges[edge]);
    if (!edges.length) return [];
    const { from, to } = model.edges[edges[0]];
    return [
      head(el("p", { class: "chip" }, t("relations")), pair(from, " — ", to)),
      ...edges.map((number) => statement(model.edges[number])),
    ];
  }

  /** A relation as a sentence, with all of its quotations. */
  function statement(edge) {
    return section(null, null, el("div", { class: "sentence" },
      nodeButton(edge.from), el("strong", {}, ` ${nameOf(model.relations.get(edge.type))} `), nodeButton(edge.to)),
    el("div", { class: "row" }, el("div", { class: "qualities" }, qualities(edge)), el("span", { class: "day" }, days(edge))),
    edge.evidence.length ? quotes.all(edge) : el("p", { class: "quiet" }, t("noquotes")));
  }

  // ---- a path

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
    return model.links[l].edges.filter((edge) => shownNow().edges[edge]).map((number) => {
      const edge = model.edges[number];
      const relation = model.relations.get(edge.type);
      return el("div", { class: "relation" },
        el("div", { class: "row" },
          el("span", {}, el("strong", {}, nameOf(edge.from === at ? relation : relation.inverse)), " ", qualities(edge)),
          el("span", { class: "day" }, days(edge))),
        quotes.folded(edge, true));
    });
  }

  function quotesButton() {
    let open = true;
    return el("button", { type: "button", class: "plain", onclick: (event) => {
      for (const fold of host.querySelectorAll("details.quotes")) fold.open = open;
      open = !open;
      event.target.textContent = t(open ? "quotes.all" : "quotes.hide");
    } }, t("quotes.all"));
  }

  return { show, focus: () => host.querySelector("h2")?.focus() };
}
