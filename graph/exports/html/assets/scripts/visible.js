"use strict";

/* What the filters leave. They combine: what is shown has passed all of them. */

/** Filters that let everything pass. `since` and `until` are months, `asOf` a date, `programme` and `place` numbers of nodes. */
const noFilters = () => ({
  hiddenTypes: new Set(), hiddenRelations: new Set(), hiddenRoles: new Set(),
  since: null, until: null, asOf: "", confidence: 0, programme: null, place: null,
});
const FILTERS = Object.keys(noFilters());

/** Nodes, edges and links that are shown, as 0 or 1 by number, and how many.
    A node goes with its type, and also when all of its relations are filtered out: a lone dot would say nothing. */
function visible(model, facts, filters) {
  const wanted = wantedEdges(model, facts, filters);
  const scope = scopeOf(model, [filters.programme, filters.place]);
  const timed = filters.since !== null || filters.until !== null || filters.asOf !== "";
  const nodes = Uint8Array.from(model.nodes, ({ group }, i) => {
    const own = model.edgesOf[i];
    const kept = own.length ? own.some((edge) => wanted[edge]) : !timed;
    return !filters.hiddenTypes.has(group) && kept && (!scope || scope[i]) ? 1 : 0;
  });
  const edges = Uint8Array.from(model.edges, (edge, k) => wanted[k] & nodes[edge.from] & nodes[edge.to]);
  const links = Uint8Array.from(model.links, (link) => (link.edges.some((edge) => edges[edge]) ? 1 : 0));
  const count = (flags) => flags.reduce((sum, flag) => sum + flag, 0);
  return { nodes, edges, links, nodeCount: count(nodes), edgeCount: count(edges) };
}

function wantedEdges(model, { first, last, ended, sure, roles, roleNames }, { hiddenRelations, hiddenRoles, since, until, asOf, confidence }) {
  const from = since === null ? 0 : dayOfMonth(since, false);
  const to = until === null ? NEVER : dayOfMonth(until, true);
  const day = dayOf(asOf, true) || NEVER;
  const timed = from > 0 || to < NEVER || day < NEVER;
  const rolesLeft = roleNames.reduce((bits, role, i) => (hiddenRoles.has(role) ? bits : bits | (1 << i)), 0);
  return Uint8Array.from(model.edges, ({ type }, k) => {
    if (hiddenRelations.has(type) || sure[k] < confidence || (roles[k] && !(roles[k] & rolesLeft))) return 0;
    if (!timed) return 1;
    return first[k] > 0 && first[k] <= Math.min(to, day) && last[k] >= from && (day === NEVER || ended[k] >= day) ? 1 : 0;
  });
}

/** What has to do with all of these nodes (null for none): with each its happenings, and the neighbours of it and of them. */
function scopeOf(model, centres) {
  const scopes = centres.filter((centre) => centre !== null).map((centre) => scopeAround(model, centre));
  return scopes.length ? scopes.reduce((a, b) => a.map((flag, i) => flag & b[i])) : null;
}

function scopeAround({ nodes, links, linksOf }, centre) {
  const scope = new Uint8Array(nodes.length);
  const core = new Set([centre]);
  for (const i of core) {
    scope[i] = 1;
    for (const other of linksOf[i].map((l) => across(links[l], i))) {
      scope[other] = 1;
      if (isHappening(nodes[other])) core.add(other);
    }
  }
  return scope;
}
