"use strict";

/* The shortest way between two nodes over what is shown. */

/** The links from one node to another, in order; null where there is no way. */
function shortestPath({ links, linksOf, nodes }, shown, from, to) {
  const arrival = new Int32Array(nodes.length).fill(-1); // the link by which a node was first reached
  const queue = [from];
  for (const i of queue) {
    if (i === to) break;
    for (const l of linksOf[i]) {
      const next = across(links[l], i);
      if (!shown.links[l] || next === from || arrival[next] >= 0) continue;
      arrival[next] = l;
      queue.push(next);
    }
  }
  if (from !== to && arrival[to] < 0) return null;
  const path = [];
  for (let i = to; i !== from; i = across(links[path[0]], i)) path.unshift(arrival[i]);
  return path;
}

/** The nodes at most so many links away from one, itself among them. */
function around({ links, linksOf }, shown, centre, depth) {
  const reached = new Set([centre]);
  let edge = [centre];
  for (let step = 0; step < depth; step++) {
    const next = [];
    for (const i of edge) {
      for (const l of linksOf[i]) {
        const other = across(links[l], i);
        if (!shown.links[l] || reached.has(other)) continue;
        reached.add(other);
        next.push(other);
      }
    }
    edge = next;
  }
  return reached;
}
