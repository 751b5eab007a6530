"use strict";

/* What filters ask of every edge and node, as numbers side by side: when, how sure, in which roles. A day is the number 20181011.
   From when to when things last is told in docs/ontology.md#time; graph/spans.py has the same. */

const NEVER = 99991231;
const LASTING = ["HOLDS_POST", "PAIRED_WITH", "PARTICIPATES_IN"]; // all else happened, and stays so
const HELD_BY_ONE = /^[^副]*(长|书记|主任|主席)$/; // posts that a single person holds

function readFacts(model) {
  const { edges, nodes } = model;
  const happenings = nodes.filter(isHappening).map(({ properties }) => dayOf(properties.date, false)).filter(Boolean);
  return {
    ...readSpans(model),
    ...readRoles(edges),
    sure: Uint8Array.from(edges, sureness),
    nodeFirst: Int32Array.from(nodes, ({ properties: { date } }) => (date ? dayOf(date, false) : 1)),
    nodeLast: Int32Array.from(nodes, ({ properties: { date } }) => (date ? dayOf(date, true) : NEVER)),
    bars: binned(happenings.map(monthOf)),
  };
}

/** How sure the best proof of an edge is, in percent. */
function sureness({ evidence }) {
  return evidence.reduce((best, { confidence }) => Math.max(best, Math.round(confidence * 100)), evidence.length ? 0 : 100);
}

/** The roles by name, the sets of them that there are, and which of these an edge has. */
function readRoles(edges) {
  const numbers = new Map([["[]", 0]]);
  const rolesOf = Uint32Array.from(edges, ({ properties: { roles = [] } }) => {
    const key = JSON.stringify(roles);
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key);
  });
  const roleSets = [...numbers.keys()].map((key) => JSON.parse(key));
  const roleNames = [...new Set(roleSets.flat())].sort((a, b) => a.localeCompare(b, "zh"));
  return { rolesOf, roleSets, roleNames };
}

/** Months from the first to the last, in steps that leave bars wide enough, and how many there are in each. */
function binned(months) {
  if (!months.length) return null;
  const [least, most] = [months.reduce((a, b) => Math.min(a, b)), months.reduce((a, b) => Math.max(a, b))];
  const step = most - least < 40 ? 1 : most - least < 150 ? 3 : 12;
  const start = Math.floor(least / step) * step;
  const counts = new Array(Math.floor((most - start) / step) + 1).fill(0);
  for (const month of months) counts[Math.floor((month - start) / step)]++;
  return { start, step, counts };
}

// ---- from when to when

/** The first and last day of each edge, the first 0 where it has none, and whether it is over after the last. */
function readSpans(model) {
  const { edges } = model;
  const [first, last, lasts] = [new Int32Array(edges.length), new Int32Array(edges.length), new Uint8Array(edges.length)];
  const holders = holdersOf(edges);
  edges.forEach((edge, k) => {
    [first[k], last[k]] = spanOf(model, edge, holders);
    lasts[k] = LASTING.includes(edge.type) ? 1 : 0;
  });
  return { first, last, lasts };
}

function spanOf(model, edge, holders) {
  const { type, properties, from, to } = edge;
  if (type === "HOLDS_POST") return held(model, edge, holders);
  if (type === "PAIRED_WITH") return going(model, edge, properties);
  if (type === "PARTICIPATES_IN") return going(model, edge, model.nodes[to].properties);
  const own = [from, to].map((end) => model.nodes[end].properties.date).filter(Boolean);
  const dates = own.length ? own : printed(model, edge);
  return [earliest(dates), Math.max(0, ...dates.map((date) => dayOf(date, true)))];
}

const earliest = (dates) => (dates.length ? Math.min(...dates.map((date) => dayOf(date, false))) : 0);
const printed = (model, { evidence }) => evidence.map(({ article }) => model.articles[article]?.date).filter(Boolean);

/** A pair, or what takes part in a programme: where no end is known it goes on. */
function going(model, edge, { since, first_seen: seen, until }) {
  const begins = [since, seen].filter((date) => dayOf(date, false));
  return [earliest(begins.length ? begins : printed(model, edge)), dayOf(until, true) || NEVER];
}

/** A post: until it is known to have ended, else to the end of the year in which it was last in print, or until another has it. */
function held(model, edge, holders) {
  const { first_seen: first = "", last_seen: last = "", ended_by: ended } = edge.properties;
  const begins = dayOf(first, false) || earliest(printed(model, edge));
  const seen = dayOf(last, true) || begins;
  const ends = ended ? dayOf(ended, false) - 1 : Math.floor(seen / 10000) * 10000 + 1231;
  return [begins, Math.max(seen, Math.min(ends, succeeded(model, edge, last || first, holders)))];
}

const postOf = ({ to, properties: { title } }) => `${to} ${title}`;

/** Who is in print with each post, and since when. */
function holdersOf(edges) {
  const holders = new Map();
  for (const edge of edges) {
    if (edge.type !== "HOLDS_POST" || !edge.properties.first_seen) continue;
    if (!holders.has(postOf(edge))) holders.set(postOf(edge), []);
    holders.get(postOf(edge)).push({ who: edge.from, first: edge.properties.first_seen });
  }
  return holders;
}

/** The day before another is in print with the same post of the same place, if only one has it at a time. */
function succeeded({ nodes }, edge, last, holders) {
  if (!["Place", "City"].includes(nodes[edge.to].group) || !HELD_BY_ONE.test(edge.properties.title ?? "")) return NEVER;
  const after = (holders.get(postOf(edge)) ?? []).filter(({ who, first }) => who !== edge.from && first > last);
  return (after.length ? earliest(after.map(({ first }) => first)) : NEVER) - 1;
}

// ---- days and months

/** Events and agreements: what has a day of its own. */
const isHappening = ({ group }) => ["Event", "Agreement"].includes(group);

/** The number of a day, of the first or the last of a month or year where only that is known; 0 where the text is no date. */
function dayOf(text, last) {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text ?? "");
  if (!found) return 0;
  const [, year, month = last ? "12" : "01", day = last ? "31" : "01"] = found;
  return Number(year + month + day);
}

/** Whether a text is a day of the calendar. */
function isDay(text) {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !text.startsWith("0000") && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text);
}

/** Months counted from the year 0 on: easier to go along than days. */
const monthOf = (day) => Math.floor(day / 10000) * 12 + (Math.floor(day / 100) % 100) - 1;
const dayOfMonth = (month, last) => (Math.floor(month / 12) * 100 + (month % 12) + 1) * 100 + (last ? 31 : 1);
const monthText = (month) => `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
