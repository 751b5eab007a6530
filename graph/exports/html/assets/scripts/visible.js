"use strict";

/* What the filters leave. They combine: what is shown has passed all of them. Time, programme and place mean what --since, --until,
   --programme and --place of `duikou page` mean (graph/choosing.py). */

/** Filters that let everything pass. `since` and `until` are months, `asOf` a date, `programme` and `place` numbers of nodes. */
const noFilters = () => ({
  hiddenTypes: new Set(), hiddenRelations: new Set(), hiddenRoles: new Set(),
  since: null, until: null, asOf: "", confidence: 0, programme: null, place: null,
});
const FILTERS = Object.keys(noFilters());

/** Nodes, edges and links that are shown, as 0 or 1 by number, and how many.
    A node goes with its type, and also when all of its relations are filtered out: a lone dot would say nothing. */
function visible(model, facts, filters) {
  const time = timeOf(filters);
  const timed = edgesOfTime(model, facts, time);
  const scope = scopeOf(model, timed, [filters.programme, filters.place]);
  const wanted = wantedEdges(model, facts, filters, timed, scope);
  const nodes = Uint8Array.from(model.nodes, ({ group }, i) => {
    const own = model.edgesOf[i];
    const kept = own.length ? own.some((edge) => wanted[edge]) : !time && (!scope || scope[i]);
    return !filters.hiddenTypes.has(group) && kept ? 1 : 0;
  });
  const edges = Uint8Array.from(model.edges, (edge, k) => wanted[k] & nodes[edge.from] & nodes[edge.to]);
  const links = Uint8Array.from(model.links, (link) => (link.edges.some((edge) => edges[edge]) ? 1 : 0));
  const count = (flags) => flags.reduce((sum, flag) => sum + flag, 0);
  return { nodes, edges, links, nodeCount: count(nodes), edgeCount: count(edges) };
}

function wantedEdges(model, { sure, rolesOf, roleSets }, { hiddenRelations, hiddenRoles, confidence }, timed, scope) {
  const played = roleSets.map((roles) => !roles.length || roles.some((role) => !hiddenRoles.has(role)));
  return Uint8Array.from(model.edges, ({ type, from, to }, k) => {
    const inScope = !scope || (scope[from] && scope[to]);
    return timed[k] && inScope && !hiddenRelations.has(type) && sure[k] >= confidence && played[rolesOf[k]] ? 1 : 0;
  });
}

// ---- time

/** The days that are asked for, and the day as of which; null where none are. */
function timeOf({ since, until, asOf }) {
  if (since === null && until === null && asOf === "") return null;
  const to = until === null ? NEVER : dayOfMonth(until, true);
  return { from: since === null ? 0 : dayOfMonth(since, false), to, asOf: dayOf(asOf, true) || null };
}

/** The edges that were so on some of these days: lasting ones as of the day itself, what happened up to it. */
function edgesOfTime({ edges }, { first, last, lasts, nodeFirst, nodeLast }, time) {
  if (!time) return new Uint8Array(edges.length).fill(1);
  const { from, asOf } = time;
  const to = Math.min(time.to, asOf ?? NEVER);
  const meets = (begins, ends) => begins > 0 && begins <= to && ends >= from;
  const end = (i) => meets(nodeFirst[i], nodeLast[i]);
  return Uint8Array.from(edges, (edge, k) => {
    const isOver = asOf !== null && lasts[k] && last[k] < asOf;
    return meets(first[k], last[k]) && !isOver && end(edge.from) && end(edge.to) ? 1 : 0;
  });
}

// ---- programme and place

/** What has to do with these nodes, over edges that are timed: with the first, and of that with the second; null for none. */
function scopeOf(model, timed, centres) {
  return centres.filter((centre) => centre !== null).reduce((within, centre) => {
    const isCounted = (k) => timed[k] && (!within || (within[model.edges[k].from] && within[model.edges[k].to]));
    return within && !within[centre] ? new Uint8Array(model.nodes.length) : scopeAround(model, centre, isCounted);
  }, null);
}

/** A node, its happenings, those that are part of these, and whatever has a relation to any of them. */
function scopeAround(model, centre, isCounted) {
  const edgesOf = (i) => model.edgesOf[i].filter(isCounted);
  const othersOf = (i) => edgesOf(i).map((k) => across(model.edges[k], i));
  const core = new Set([centre, ...othersOf(centre).filter((i) => isHappening(model.nodes[i]))]);
  for (const i of core) {
    for (const k of edgesOf(i)) if (model.edges[k].type === "PART_OF" && model.edges[k].to === i) core.add(model.edges[k].from);
  }
  const scope = new Uint8Array(model.nodes.length);
  for (const i of core) for (const other of [i, ...othersOf(i)]) scope[other] = 1;
  return scope;
}
