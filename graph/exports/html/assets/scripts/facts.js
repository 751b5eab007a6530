"use strict";

/* What filters ask of every edge, as numbers side by side: when, how sure, in which roles. A day is the number 20181011. */

const NEVER = 99991231;
const LASTING = ["PAIRED_WITH", "PARTICIPATES_IN"]; // go on until they are ended

function readFacts(model) {
  const { edges, nodes } = model;
  const roleNames = [...new Set(edges.flatMap((edge) => edge.properties.roles ?? []))].sort((a, b) => a.localeCompare(b, "zh")).slice(0, 31);
  const facts = {
    roleNames,
    first: new Int32Array(edges.length), // 0 where it has no date
    last: new Int32Array(edges.length),
    ended: new Int32Array(edges.length).fill(NEVER),
    sure: new Uint8Array(edges.length), // percent, of the best proof
    roles: new Int32Array(edges.length), // a bit for each of roleNames
  };
  edges.forEach((edge, k) => {
    const { last_seen: seen, since, until, ended_by: ended, roles = [] } = edge.properties;
    const begins = since || dateOf(model, edge);
    facts.first[k] = dayOf(begins, false);
    facts.last[k] = LASTING.includes(edge.type) ? dayOf(until, true) || NEVER : Math.max(dayOf(begins, true), dayOf(seen, true));
    facts.ended[k] = dayOf(until || ended, true) || NEVER;
    facts.sure[k] = edge.evidence.reduce((best, { confidence }) => Math.max(best, Math.round(confidence * 100)), edge.evidence.length ? 0 : 100);
    for (const role of roles) facts.roles[k] |= roleNames.includes(role) ? 1 << roleNames.indexOf(role) : 0;
  });
  facts.happenings = nodes.filter(isHappening).map(({ properties }) => dayOf(properties.date, false)).filter(Boolean);
  return facts;
}

/** Events and agreements: what has a day of its own. */
const isHappening = ({ group }) => ["Event", "Agreement"].includes(group);

/** The number of a day, of the first or the last of a month or year where only that is known; 0 where the text is no date. */
function dayOf(text, last) {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text ?? "");
  if (!found) return 0;
  const [, year, month = last ? "12" : "01", day = last ? "31" : "01"] = found;
  return Number(year + month + day);
}

/** Months counted from the year 0 on: easier to go along than days. */
const monthOf = (day) => Math.floor(day / 10000) * 12 + (Math.floor(day / 100) % 100) - 1;
const dayOfMonth = (month, last) => (Math.floor(month / 12) * 100 + (month % 12) + 1) * 100 + (last ? 31 : 1);
const monthText = (month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
