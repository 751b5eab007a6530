"use strict";

/* The view in the address: what is chosen, filtered, which language and light, and where the camera stands. Nothing that comes from
   an address is believed: what this page could not have written is left out. */

const SETS = { hide: "hiddenTypes", without: "hiddenRelations", roles: "hiddenRoles" };
const CENTRES = { programme: ["Programme"], place: ["Place", "City"] }; // filters, and the types of the nodes that they take

/** The fragment for a state and a view; what is as the page opens is not in it. */
function fragmentOf(model, state, view) {
  const said = new URLSearchParams();
  const put = (name, value) => value !== null && value !== "" && value !== undefined && said.set(name, value);
  const key = (i) => (i === null || i === undefined ? null : model.nodes[i].key);
  const { selection, depth, table, language, theme, shortcuts } = state;
  if (selection) {
    const { node, link, path } = selection;
    put("node", key(node));
    if (link !== undefined) put("line", [model.links[link].a, model.links[link].b].map(key).join("|"));
    if (path) put("path", path.map(key).join("|"));
  }
  if (depth > 1) put("depth", depth);
  for (const [name, part] of Object.entries(SETS)) put(name, [...state[part]].join("|"));
  for (const name of ["since", "until"]) put(name, state[name] === null ? null : monthText(state[name]));
  put("asof", state.asOf);
  if (state.confidence) put("sure", state.confidence);
  for (const name of Object.keys(CENTRES)) put(name, key(state[name]));
  put("table", table);
  if (language !== "zh") put("lang", language);
  put("theme", theme);
  if (!shortcuts) put("keys", "off");
  if (view) put("at", [Math.round(view.x), Math.round(view.y), view.scale.toPrecision(3)].join(","));
  return said.size ? `#${said}` : "";
}

/** The state that a fragment tells of, and in `view` where the camera stands, null where it does not say. */
function readFragment(model, facts, fragment) {
  const said = new URLSearchParams(fragment.replace(/^#/, ""));
  const one = (name, among) => (among.includes(said.get(name)) ? said.get(name) : null);
  return {
    ...noFilters(),
    ...setsOf(model, facts, said),
    ...monthsOf(facts, said),
    ...(model.edges.length > 0 && { asOf: isDay(said.get("asof") ?? "") ? said.get("asof") : "", confidence: percentOf(said.get("sure")) }),
    ...centresOf(model, said),
    selection: selectionOf(model, said),
    depth: Number(one("depth", ["2", "3"]) ?? 1),
    table: one("table", ["nodes", "edges"]),
    language: one("lang", ["en"]) ?? "zh",
    theme: one("theme", ["light", "dark"]),
    shortcuts: one("keys", ["off"]) === null,
    view: viewOf(model, said.get("at")),
  };
}

/** Hidden types, relations and roles, as far as there are any of these. */
function setsOf({ nodes, edges }, { roleNames }, said) {
  const known = { hide: new Set(nodes.map(({ group }) => group)), without: new Set(edges.map(({ type }) => type)), roles: new Set(roleNames) };
  return Object.fromEntries(Object.entries(SETS).map(([name, part]) => {
    const named = (said.get(name) ?? "").split("|");
    return [part, new Set(named.filter((one) => known[name].has(one)))];
  }));
}

/** The months of the brush: later than the first of the bars, earlier than the last, and in their order. */
function monthsOf({ bars }, said) {
  if (!bars) return {};
  const [least, most] = [bars.start, bars.start + bars.counts.length * bars.step - 1];
  const month = (name) => (/^\d{4}-(0[1-9]|1[0-2])$/.test(said.get(name) ?? "") ? monthOf(dayOf(said.get(name), false)) : null);
  const within = (one, from, to) => (one !== null && one >= from && one <= to ? one : null);
  const [since, until] = [within(month("since"), least + 1, most), within(month("until"), least, most - 1)];
  return since !== null && until !== null && since > until ? {} : { since, until };
}

/** As the slider has it, in steps of five. */
function percentOf(text) {
  const percent = Math.round(Number(text) / 5) * 5;
  return percent > 0 && percent <= 100 ? percent : 0;
}

function centresOf({ nodes, byKey }, said) {
  return Object.fromEntries(Object.entries(CENTRES).map(([name, groups]) => {
    const i = byKey.get(said.get(name)) ?? null;
    return [name, i !== null && groups.includes(nodes[i].group) ? i : null];
  }));
}

function selectionOf(model, said) {
  const node = (text) => model.byKey.get(text) ?? null;
  const pair = (name) => {
    const both = (said.get(name) ?? "").split("|").map(node);
    return both.length === 2 && both[0] !== null && both[1] !== null && both[0] !== both[1] ? both : null;
  };
  if (node(said.get("node")) !== null) return { node: node(said.get("node")) };
  if (pair("path")) return { path: pair("path") };
  const ends = pair("line");
  const link = ends && model.linksOf[ends[0]].find((l) => across(model.links[l], ends[0]) === ends[1]);
  return link === null || link === undefined ? null : { link };
}

/** Where the camera stands, if the graph can be seen from there. */
function viewOf({ nodes }, text) {
  const [x, y, scale] = (text ?? "").split(",").map(Number);
  if (!text || ![x, y, scale].every(Number.isFinite) || scale < 0.001 || scale > 20) return null;
  const sight = 1000 / scale;
  return nodes.some((node) => Math.abs(node.x - x) < sight && Math.abs(node.y - y) < sight) ? { x, y, scale } : null;
}
