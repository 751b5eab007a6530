"use strict";

/* The graph as tables, for those who do not see it or would rather read it: nodes and relations as the filters leave them, in pages. */

const PAGE = 50;

function createTable(host, model, language, parts, { state, shownNow }) {
  const { t, nameOf } = language;
  let page = 0;
  let kind = null;

  const kinds = {
    nodes: {
      heads: ["name", "type", "aliases", "date", "relations"],
      list: () => model.byWeight.filter((i) => shownNow().nodes[i]),
      row(i) {
        const { group, aliases, properties } = model.nodes[i];
        const count = model.edgesOf[i].filter((edge) => shownNow().edges[edge]).length;
        return [parts.nodeButton(i), nameOf(model.types.get(group)), data(aliases.join("、")), data(properties.date ?? ""), String(count)];
      },
    },
    edges: {
      heads: ["from", "relation", "to", "details", "date", "quotes"],
      list: () => [...model.edges.keys()].filter((k) => shownNow().edges[k]),
      row(k) {
        const edge = model.edges[k];
        return [
          parts.nodeButton(edge.from), nameOf(model.relations.get(edge.type)), parts.nodeButton(edge.to),
          parts.qualities(edge), data(parts.days(edge)),
          el("button", { type: "button", class: "plain", onclick: () => openLink(edge) }, t("quotes", { count: edge.evidence.length })),
        ];
      },
    },
  };

  const title = (name) => t(name === "nodes" ? "nodes" : "relations");

  function openLink({ from, to }) {
    const link = model.linksOf[from].find((l) => across(model.links[l], from) === to);
    state.set({ selection: { link } });
    byId("card").querySelector("h2").focus();
  }

  /** Write it anew; the same page stays where it was scrolled to. */
  function draw() {
    const { table } = state.get();
    const top = table === kind ? host.querySelector(".scroll")?.scrollTop : 0;
    if (table !== kind) page = 0;
    kind = table;
    host.hidden = !table;
    host.replaceChildren(...(table ? pageOf(table) : []));
    if (table) host.querySelector(".scroll").scrollTop = top;
  }

  function pageOf(table) {
    const { heads, list, row } = kinds[table];
    const all = list();
    const pages = Math.max(1, Math.ceil(all.length / PAGE));
    page = Math.min(page, pages - 1);
    const some = all.slice(page * PAGE, (page + 1) * PAGE);
    return [
      el("div", { class: "tabs" }, Object.keys(kinds).map((name) => tab(name, name === table)), pager(pages)),
      el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": title(table) },
        el("table", {},
          el("caption", {}, t("table.caption", { from: all.length ? page * PAGE + 1 : 0, to: page * PAGE + some.length, count: all.length })),
          el("thead", {}, el("tr", {}, heads.map((head) => el("th", { scope: "col" }, t(`csv.${head}`))))),
          el("tbody", {}, some.map((one) => el("tr", {}, row(one).map((cell, i) => cellOf(heads[i], cell, i === 0))))))),
    ];
  }

  const cellOf = (head, cell, first) => (first ? el("th", { scope: "row" }, cell) : el("td", { class: head }, cell));
  const tab = (name, chosen) =>
    el("button", { type: "button", value: name, "aria-pressed": String(chosen), onclick: () => turn(name) }, title(name));

  function turn(name) {
    state.set({ table: name });
    host.querySelector(`[value="${name}"]`).focus();
  }

  function pager(pages) {
    const step = (by, label, sign) => el("button", {
      type: "button", "aria-label": t(label), disabled: page + by < 0 || page + by >= pages, onclick: () => go(by, label),
    }, sign);
    return el("div", { class: "pager" },
      step(-1, "table.back", "‹"), el("span", { role: "status" }, t("table.page", { page: page + 1, pages })), step(1, "table.on", "›"));
  }

  function go(by, label) {
    page += by;
    draw();
    host.querySelector(".scroll").scrollTop = 0;
    const again = [...host.querySelectorAll(".pager button")].find((button) => button.getAttribute("aria-label") === t(label));
    (again.disabled ? host.querySelector(".pager button:not(:disabled)") ?? host.querySelector(".scroll") : again).focus();
  }

  return { draw };
}
