"use strict";

/* The view in the address: what is chosen, filtered, which language and light, and where the camera stands. Nothing that comes from
   an address is believed: what names no node, type or date of this page is left out. */

const SETS = { hide: "hiddenTypes", without: "hiddenRelations", roles: "hiddenRoles" };
const MOST_HIDDEN = 100;

/** The fragment for a state and a view; what is as the page opens is not in it. */
function fragmentOf(model, state, view) {
  const said = new URLSearchParams();
  const put = (name, value) => value !== null && value !== "" && value !== undefined && said.set(name, value);
  const key = (i) => (i === null || i === undefined ? null : model.nodes[i].key);
  const { selection, depth, table, language, theme } = state;
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
  for (const name of ["programme", "place"]) put(name, key(state[name]));
  put("table", table);
  if (language !== "zh") put("lang", language);
  put("theme", theme);
  if (view) put("at", [Math.round(view.x), Math.round(view.y), view.scale.toPrecision(3)].join(","));
  return said.size ? `#${said}` : "";
}

/** The state that a fragment tells of, and in `view` where the camera stands, null where it does not say. */
function readFragment(model, fragment) {
  const said = new URLSearchParams(fragment.replace(/^#/, ""));
  const node = (text) => model.byKey.get(text) ?? null;
  const pair = (name) => {
    const both = (said.get(name) ?? "").split("|").map(node);
    return both.length === 2 && both[0] !== null && both[1] !== null && both[0] !== both[1] ? both : null;
  };
  const one = (name, among) => (among.includes(said.get(name)) ? said.get(name) : null);
  const state = noFilters();
  for (const [name, part] of Object.entries(SETS)) state[part] = new Set((said.get(name) ?? "").split("|", MOST_HIDDEN).filter(Boolean));
  for (const name of ["since", "until"]) {
    const isMonth = /^\d{4}-(0[1-9]|1[0-2])$/.test(said.get(name) ?? "");
    state[name] = isMonth ? monthOf(dayOf(said.get(name), false)) : null;
  }
  for (const name of ["programme", "place"]) state[name] = node(said.get(name));
  state.asOf = /^\d{4}-\d\d-\d\d$/.test(said.get("asof") ?? "") ? said.get("asof") : "";
  state.confidence = Math.max(0, Math.min(100, Number(said.get("sure")) || 0));
  return {
    ...state,
    selection: selectionOf(model, node(said.get("node")), pair("line"), pair("path")),
    depth: Number(one("depth", ["2", "3"]) ?? 1),
    table: one("table", ["nodes", "edges"]),
    language: one("lang", ["en"]) ?? "zh",
    theme: one("theme", ["light", "dark"]),
    view: viewOf(said.get("at")),
  };
}

function selectionOf(model, node, line, path) {
  if (node !== null) return { node };
  if (path) return { path };
  const link = line && model.linksOf[line[0]].find((l) => across(model.links[l], line[0]) === line[1]);
  return link === null || link === undefined ? null : { link };
}

function viewOf(text) {
  const [x, y, scale] = (text ?? "").split(",").map(Number);
  return text && [x, y, scale].every(Number.isFinite) && scale > 0.001 && scale < 20 ? { x, y, scale } : null;
}
