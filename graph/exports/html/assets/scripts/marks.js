"use strict";

/* Which words of a quote carry its relation: the names of both ends as they stand there, and the word that states it. */

/** A quote with those words marked: text and <mark> elements, in order. */
function marked(text, model, edge) {
  const taken = [];
  for (const end of [edge.from, edge.to]) mark(text, namesIn(text, model.nodes[end]), "end", taken);
  mark(text, statingWords(text, model, edge), "verb", taken);
  taken.sort((a, b) => a.start - b.start);
  const parts = [];
  let at = 0;
  for (const { start, end, kind } of taken) {
    parts.push(text.slice(at, start), el("mark", { class: kind }, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}

/** Add to `taken` where these words stand in a text, the longest first, none over what is taken already. */
function mark(text, words, kind, taken) {
  for (const word of words.sort((a, b) => b.length - a.length)) {
    for (let start = text.indexOf(word); word && start >= 0; start = text.indexOf(word, start + 1)) {
      const end = start + word.length;
      if (taken.every((other) => end <= other.start || other.end <= start)) taken.push({ start, end, kind });
    }
  }
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
