"use strict";

/* Which words of a quote carry its relation: the names of both ends as they stand there, and the word that states it. */

/** A quote with those words marked: text and <mark> elements, in order. */
function marked(text, model, edge) {
  const parts = [];
  let at = 0;
  for (const { start, end, kind } of marksIn(text, model, edge)) {
    parts.push(text.slice(at, start), el("mark", { class: kind }, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}

/** The marks of a quote as {start, end, kind}. A post goes before the place it is of, which may share a character with it
    (大连 and 市委书记 in 「大连市委书记」); other words go behind the names, which may hold them (签约 in 项目签约仪式). */
function marksIn(text, model, edge) {
  const one = (taken) => mark(text, namesIn(text, model.nodes[edge.from]), "end", taken);
  const other = (taken) => mark(text, namesIn(text, model.nodes[edge.to]), "end", taken);
  const word = (taken) => markNearest(text, statingWords(text, model, edge), "verb", taken);
  const order = edge.properties.title ? [one, word, other] : [one, other, word];
  return order.reduce((taken, step) => step(taken), []).sort((a, b) => a.start - b.start);
}

/** Add all places where these words stand in a text, the longest first, none over what is taken already. */
function mark(text, words, kind, taken) {
  return [...words].sort((a, b) => b.length - a.length).reduce((now, word) => [...now, ...places(text, word, kind, now)], taken);
}

/** Add of each word only the place that is nearest to the first name: the same word may be said of others too. */
function markNearest(text, words, kind, taken) {
  const { start, end } = taken[0] ?? { start: 0, end: 0 };
  const off = (place) => Math.max(start - place.end, place.start - end);
  return [...words].sort((a, b) => b.length - a.length).reduce((now, word) => {
    const [nearest] = places(text, word, kind, now).sort((a, b) => off(a) - off(b));
    return nearest ? [...now, nearest] : now;
  }, taken);
}

function places(text, word, kind, taken) {
  const found = [];
  for (let start = text.indexOf(word); word && start >= 0; start = text.indexOf(word, start + word.length)) {
    const end = start + word.length;
    if (taken.every((other) => end <= other.start || other.end <= start)) found.push({ start, end, kind });
  }
  return found;
}

/** How a text names a node: by name or alias, else by the beginning of its name (大连 for 大连市). */
function namesIn(text, { label, aliases }) {
  const whole = [label, ...aliases].filter((name) => text.includes(name));
  if (whole.length) return whole;
  for (let length = label.length - 1; length > 1; length--) if (text.includes(label.slice(0, length))) return [label.slice(0, length)];
  return [];
}

/** The words for what the edge says of its ends (its roles, post, basis); where none of them is there, any for its type. */
function statingWords(text, model, { type, properties }) {
  const said = ["roles", "title", "basis", "as"].flatMap((name) => properties[name] ?? []);
  const { words } = model.relations.get(type);
  const own = [...said, ...words.filter(([, role]) => said.includes(role)).map(([word]) => word)];
  const there = own.filter((word) => text.includes(word));
  return there.length ? there : words.map(([word]) => word).filter((word) => text.includes(word));
}
