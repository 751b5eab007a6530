"use strict";

/* The card: what is known of a node, or of the relations between two, each with the words that state it. */

const FIRST_ROWS = 12; // of one kind of relation; the rest on demand
const OPEN_UNDER = 4; // a card with no more relations shows its quotations at once

function createCard(host, model, language, { choose, close, shownNow, styleOf }) {
  const { t, nameOf, valueOf } = language;

  function show(selection) {
    host.replaceChildren(...(selection === null ? intro() : selection.node !== undefined ? ofNode(selection.node) : ofLink(selection.link)));
    host.scrollTop = 0;
  }

  // ---- nothing chosen

  function intro() {
    const keys = [[["/"], "help.search"], [["Esc"], "help.escape"], [["0"], "help.fit"], [["+", "−"], "help.zoom"], [["←↑↓→"], "help.pan"]];
    const weightiest = model.byWeight.slice(0, 10).filter((i) => model.edgesOf[i].length);
    return [
      el("p", { class: "about" }, t("about")),
      weightiest.length > 0 && section(t("most"), weightiest.map((i) =>
        el("div", { class: "row" }, nodeButton(i), el("span", { class: "count" }, String(model.edgesOf[i].length))))),
      model.nodes.length > 0 && section(t("help"),
        el("p", {}, t("help.node")), el("p", {}, t("help.line")),
        el("dl", { class: "keys" }, keys.flatMap(([names, text]) => [el("dt", {}, names.map((name) => el("kbd", {}, name))), el("dd", {}, t(text))]))),
    ].filter(Boolean);
  }

  // ---- a node

  function ofNode(i) {
    const node = model.nodes[i];
    const edges = model.edgesOf[i].filter((edge) => shownNow().edges[edge]);
    return [
      head(chip(node.group), data(node.label)),
      node.aliases.length > 0 && el("p", { class: "aliases" }, el("span", { class: "quiet" }, `${t("aliases")} `), separated(node.aliases.map((alias) => data(alias)))),
      facts(model.types.get(node.group), node.properties),
      el("p", { class: "quiet tools" }, el("span", {}, t("links", { count: edges.length })), edges.length > 0 && quotesButton()),
      grouped(i, edges).map(({ relation, outward, edges: list }) =>
        section(outward ? nameOf(relation) : nameOf(relation.inverse), rows(list, (edge) => relationRow(edge, i, edges.length < OPEN_UNDER)), list.length)),
      node.articles.length > 0 && el("details", { class: "articles" },
        el("summary", {}, t("articles", { count: node.articles.length })),
        el("ul", {}, node.articles.map((article) => el("li", {}, sourceOf(article))))),
    ].flat().filter(Boolean);
  }

  /** A node's relations by type and direction, in the ontology's order, the latest first. What has no direction is one group. */
  function grouped(i, edges) {
    const groups = new Map();
    for (const [type, relation] of model.relations) for (const outward of [true, false]) groups.set(`${type} ${outward}`, { relation, outward, edges: [] });
    for (const edge of edges) {
      const { type, from } = model.edges[edge];
      groups.get(`${type} ${!model.relations.get(type).directed || from === i}`).edges.push(edge);
    }
    const day = new Map(edges.map((edge) => [edge, dateOf(model, model.edges[edge])]));
    const order = (a, b) => day.get(b).localeCompare(day.get(a)) || a - b;
    const posts = (group) => (group.relation.type === "HOLDS_POST" && group.outward ? 0 : 1); // who someone is comes first
    return [...groups.values()].filter((group) => group.edges.length)
      .map((group) => ({ ...group, edges: group.edges.sort(order) }))
      .sort((a, b) => posts(a) - posts(b));
  }

  function relationRow(number, i, open) {
    const edge = model.edges[number];
    const details = qualities(edge);
    return el("div", { class: "relation" },
      el("div", { class: "row" },
        el("span", { class: "what" }, nodeButton(across(edge, i)), details), el("span", { class: "day" }, days(edge))),
      quotations(edge, open));
  }

  /** Pairs by their years where they are known, posts by first and last day in print, all else by its day. */
  function days(edge) {
    const { first_seen: first, last_seen: last, since, until } = edge.properties;
    if (since || until) return `${since || ""} – ${until || ""}`.trim();
    if (first && last && first !== last) return `${first} – ${last}`;
    return first || last || dateOf(model, edge);
  }

  // ---- a link

  function ofLink(l) {
    const edges = model.links[l].edges.filter((edge) => shownNow().edges[edge]);
    const { from, to } = model.edges[edges[0]];
    return [
      head(el("p", { class: "chip" }, t("relations")), [data(model.nodes[from].label), el("span", { class: "quiet" }, " — "), data(model.nodes[to].label)]),
      ...edges.map((number) => {
        const edge = model.edges[number];
        return section(null, el("div", { class: "sentence" },
          nodeButton(edge.from), el("strong", {}, ` ${nameOf(model.relations.get(edge.type))} `), nodeButton(edge.to)),
        el("div", { class: "row" }, el("div", { class: "qualities" }, qualities(edge)), el("span", { class: "day" }, days(edge))),
        edge.evidence.length ? edge.evidence.map(quotation) : el("p", { class: "quiet" }, t("noquotes")));
      }),
    ];
  }

  // ---- what both are made of

  function head(above, title) {
    return el("div", { class: "head" },
      el("button", { type: "button", class: "close", "aria-label": t("close"), onclick: close }, "×"),
      above, el("h2", { tabindex: "-1" }, title));
  }

  function chip(group) {
    return el("p", { class: "chip" }, glyph(styleOf(group)), nameOf(model.types.get(group)));
  }

  function section(title, ...content) {
    const count = typeof content.at(-1) === "number" ? content.pop() : null;
    return el("section", {}, title && el("h3", {}, title, count !== null && el("span", { class: "count" }, String(count))), content.flat());
  }

  /** The first rows, and a button for the rest where there are many more. */
  function rows(list, row) {
    const first = list.length > FIRST_ROWS + 3 ? FIRST_ROWS : list.length;
    const rest = list.length - first;
    const made = list.slice(0, first).map(row);
    if (!rest) return made;
    return [...made, el("button", { type: "button", class: "plain more", onclick: (event) => {
      const more = list.slice(first).map(row);
      event.target.replaceWith(...more);
      more[0].querySelector("button").focus();
    } }, t("rest", { count: rest }))];
  }

  function nodeButton(i) {
    const { label, group } = model.nodes[i];
    return el("button", { type: "button", class: "node", onclick: () => choose(i) }, glyph(styleOf(group)), data(label));
  }

  /** A node's properties, those that its type declares. */
  function facts(type, properties) {
    const parent = model.types.get(type.parent);
    const declared = [...(parent ? parent.properties : []), ...type.properties].filter(({ name }) => name in properties);
    if (!declared.length) return null;
    return el("dl", {}, declared.flatMap((property) => [el("dt", {}, nameOf(property)), el("dd", {}, worth(properties[property.name]))]));
  }

  /** A relation's own properties: title, roles, basis. Days stand apart, but for the one by which a post had ended. */
  function qualities(edge) {
    return model.relations.get(edge.type).properties
      .filter(({ name }) => name in edge.properties && !["first_seen", "last_seen", "since", "until"].includes(name))
      .map((property) => el("span", { class: "quality", title: nameOf(property) },
        ["ended_by", "corrected_by"].includes(property.name) ? `${nameOf(property)} ` : null, worth(edge.properties[property.name])));
  }

  /** A value: another node where it is the id of one, a list with its members apart. */
  function worth(value) {
    if (Array.isArray(value)) return separated(value.map((one) => data(valueOf(one))));
    return model.byKey.has(value) ? nodeButton(model.byKey.get(value)) : data(valueOf(value));
  }

  const separated = (parts) => parts.flatMap((part, i) => (i ? ["、", part] : [part]));

  /** The quotations behind a relation, folded; made when first opened. */
  function quotations(edge, open) {
    const { length: count } = edge.evidence;
    if (!count) return null;
    const fold = el("details", { class: "quotes", open, ontoggle: fill }, el("summary", {}, t("quotes", { count })));
    function fill() {
      if (fold.open && fold.children.length === 1) fold.append(...edge.evidence.map(quotation));
    }
    fill();
    return fold;
  }

  function quotation({ article, text, rule, confidence }) {
    return el("figure", {},
      el("blockquote", {}, data(text)),
      el("figcaption", {}, sourceOf(article),
        el("span", { class: "rule" }, t("rule", { rule }), " · ", t("confidence", { percent: `${Math.round(confidence * 100)}%` }))));
  }

  /** 《headline》, outlet, date and page of an article. */
  function sourceOf(number) {
    const article = model.articles[number];
    if (!article) return el("span", { class: "source" }, t("unknown"));
    const { name, source, date, page, path, url } = article;
    const notes = [source, date, page, ...(url && !safeAddress(url) ? [url] : [])].filter(Boolean);
    return el("span", { class: "source" }, outward(url, `《${name || path || "?"}》`), notes.map((note) => [" ", el("span", { class: "note" }, data(note))]));
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
