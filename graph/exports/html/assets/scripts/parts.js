"use strict";

/* What cards, lists and tables are made of: a type's mark, buttons that lead on to a node, sections, values by their names. */

const FIRST_ROWS = 12; // of one kind of relation; the rest on demand
const MORE_ROWS = 100; // at a time

/** `opened` keeps what the reader has opened, by key, for when the same is written anew. */
function createParts(model, language, { choose, close, styleOf, opened }) {
  const { t, nameOf, valueOf } = language;

  function head(above, title) {
    return el("div", { class: "head" },
      el("button", { type: "button", class: "close", "aria-label": t("close"), onclick: close }, "×"),
      above, el("h2", { tabindex: "-1" }, title));
  }

  function chip(group) {
    return el("p", { class: "chip" }, glyph(styleOf(group)), nameOf(model.types.get(group)));
  }

  function section(title, count, ...content) {
    return el("section", {}, title && el("h3", {}, title, count !== null && el("span", { class: "count" }, String(count))), content);
  }

  /** The first rows of a list, and a button for the next where there are many more. */
  function rows(list, row, key) {
    const next = (from, count) => {
      const to = list.length > from + count + 3 ? from + count : list.length;
      const made = list.slice(from, to).map((one) => row(one));
      return to < list.length ? [...made, moreButton(list.length - to, () => next(to, MORE_ROWS), () => opened.set(key, to + MORE_ROWS))] : made;
    };
    return next(0, opened.get(key) ?? FIRST_ROWS);
  }

  function moreButton(left, next, keep) {
    return el("button", { type: "button", class: "plain more", onclick: ({ target }) => {
      keep();
      const more = next();
      target.replaceWith(...more);
      more[0].querySelector("button, a")?.focus();
    } }, t("rest", { count: Math.min(left, MORE_ROWS) }));
  }

  /** What is folded, or open from the first. */
  function fold(key, open, kind, ...content) {
    const keep = () => made.isConnected && opened.set(key, made.open);
    const made = el("details", { class: kind, open: opened.get(key) ?? open, ontoggle: keep }, ...content);
    return made;
  }

  const nodeName = (i) => [glyph(styleOf(model.nodes[i].group)), data(model.nodes[i].label)];
  const nodeButton = (i) => el("button", { type: "button", class: "node", onclick: () => choose(i) }, nodeName(i));

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
      .map((property) => el("span", { class: `quality ${property.name}`, title: nameOf(property) },
        ["ended_by", "corrected_by"].includes(property.name) ? `${nameOf(property)} ` : null, worth(edge.properties[property.name])));
  }

  /** A value: another node where it is the id of one, a list with its members apart. */
  function worth(value) {
    if (Array.isArray(value)) return separated(value.map((one) => data(valueOf(one))));
    return model.byKey.has(value) ? nodeButton(model.byKey.get(value)) : data(valueOf(value));
  }

  const separated = (parts) => parts.flatMap((part, i) => (i ? ["、", part] : [part]));

  /** Pairs by their years where they are known, posts by first and last day in print, all else by its day. */
  function days(edge) {
    const { first_seen: first, last_seen: last, since, until } = edge.properties;
    if (since || until) return `${since || ""} – ${until || ""}`.trim();
    if (first && last && first !== last) return `${first} – ${last}`;
    return first || last || dateOf(model, edge);
  }

  return { head, chip, section, rows, fold, opened, nodeName, nodeButton, facts, qualities, separated, days };
}
