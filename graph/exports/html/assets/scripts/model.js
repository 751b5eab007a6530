"use strict";

/* The graph as the scripts use it: nodes and edges by number, with their neighbours looked up beforehand.
   A link is what is drawn between two nodes: one line, however many relations they have. */

function readModel(page) {
  const { articles, types, relations } = page.rest;
  const [nodes, edges] = [readNodes(page), readEdges(page)];
  const edgesOf = nodes.map(() => []);
  const linksOf = nodes.map(() => []);
  const links = [];
  const linkOf = new Map();
  edges.forEach((edge, number) => {
    edgesOf[edge.from].push(number);
    if (edge.to !== edge.from) edgesOf[edge.to].push(number);
    const a = Math.min(edge.from, edge.to);
    const b = Math.max(edge.from, edge.to);
    const pair = a * nodes.length + b;
    if (!linkOf.has(pair)) {
      linkOf.set(pair, links.length);
      linksOf[a].push(links.length);
      if (a !== b) linksOf[b].push(links.length);
      links.push({ a, b, edges: [], inside: nodes[a].community === nodes[b].community });
    }
    links[linkOf.get(pair)].edges.push(number);
  });
  const byWeight = nodes.map((_, i) => i).sort((a, b) => edgesOf[b].length - edgesOf[a].length || a - b);
  return {
    nodes, edges, articles, links, edgesOf, linksOf, byWeight,
    types: new Map(types.map((type) => [type.label, type])),
    relations: new Map(relations.map((relation) => [relation.type, relation])),
    byKey: new Map(nodes.map((node, i) => [node.key, i])),
  };
}

/** The node at the other end. */
function across(end, from) {
  const [a, b] = "from" in end ? [end.from, end.to] : [end.a, end.b];
  return a === from ? b : a;
}

/** How many there are of each, in the order they are declared; what does not occur is left out. */
function tally(declared, values) {
  const counts = new Map([...declared].map((key) => [key, 0]));
  for (const value of values) counts.set(value, (counts.get(value) || 0) + 1);
  return [...counts].filter(([, count]) => count);
}

/** The day a relation belongs to: that of the event or agreement, else when it was first in print. */
function dateOf(model, edge) {
  const own = edge.properties.first_seen;
  const ends = [model.nodes[edge.to], model.nodes[edge.from]].map((node) => node.properties.date);
  const printed = edge.evidence.map(({ article }) => model.articles[article]?.date);
  return own || ends.find(Boolean) || printed.filter(Boolean).sort()[0] || "";
}
