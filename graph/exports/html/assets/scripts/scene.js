"use strict";

/* The picture before it is painted: where every node stands, what the filters show, what is lifted above the veil.
   A view is how one looks at it: {x, y} in the middle of {width, height} pixels, at a scale; `ratio` is how many pixels of the
   canvas make one of the page. */

function createScene(model, shown) {
  return {
    model,
    x: Float64Array.from(model.nodes, (node) => node.x),
    y: Float64Array.from(model.nodes, (node) => node.y),
    members: membersOf(model),
    names: model.nodes.map((node) => visibleText(node.label) || "□"),
    shown,
    styles: paints(model.types, false),
    colours: {}, // of the theme: ground, text, quiet, line, veil, accent
    meant: null, // {nodes, links, centre} above the veil
  };
}

/** The nodes of each type, the types in the ontology's order. */
function membersOf({ types, nodes }) {
  const members = new Map([...types.keys()].map((label) => [label, []]));
  nodes.forEach(({ group }, i) => members.get(group).push(i));
  return new Map([...members].map(([label, some]) => [label, Uint32Array.from(some)]));
}

/** What a selection lifts: a node with its neighbourhood, a link with its ends, or a path. */
function brightBy({ model, shown }, { node, link, path }, depth) {
  const { links } = model;
  if (node === undefined) {
    const along = path ? shortestPath(model, shown, ...path) ?? [] : [link];
    const ends = path ?? [];
    return { nodes: new Set([...ends, ...along.flatMap((l) => [links[l].a, links[l].b])]), links: along, centre: null };
  }
  const inner = around(model, shown, node, depth - 1);
  const lifted = [...inner].flatMap((i) => model.linksOf[i]).filter((l) => shown.links[l]);
  return { nodes: around(model, shown, node, depth), links: [...new Set(lifted)], centre: node };
}

/** Where a node is on the screen. */
function onScreen({ x, y }, view, i) {
  return { x: (x[i] - view.x) * view.scale + view.width / 2, y: (y[i] - view.y) * view.scale + view.height / 2 };
}

/** The rectangle that holds some nodes; where there is a `centre`, that node is in the middle of it. */
function boundsOf({ x, y, model }, some, centre) {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const take = (atX, atY, room) => {
    bounds.left = Math.min(bounds.left, atX - room);
    bounds.right = Math.max(bounds.right, atX + room);
    bounds.top = Math.min(bounds.top, atY - room);
    bounds.bottom = Math.max(bounds.bottom, atY + room);
  };
  for (const i of some) {
    const room = model.nodes[i].size + 14;
    take(x[i], y[i], room);
    if (centre !== null) take(2 * x[centre] - x[i], 2 * y[centre] - y[i], room);
  }
  return bounds;
}

/** The node under a point of the scene, or the nearest that is no farther off than `slack`; null where there is none. */
function nodeAt({ x, y, shown, model }, point, slack) {
  let best = null;
  let least = 0;
  for (let i = 0; i < model.nodes.length; i++) {
    if (!shown.nodes[i]) continue;
    const over = Math.hypot(point.x - x[i], point.y - y[i]) - model.nodes[i].size - slack;
    if (over < least) [best, least] = [i, over];
  }
  return best;
}

/** The link nearest to a point of the scene, no farther off than `slack`; null where there is none. Under the veil there is none. */
function linkAt({ x, y, shown, meant, model }, point, slack) {
  let best = null;
  let least = slack;
  for (const l of meant ? meant.links : model.links.keys()) {
    if (!shown.links[l]) continue;
    const { a, b } = model.links[l];
    const [dx, dy] = [x[b] - x[a], y[b] - y[a]];
    const share = Math.max(0, Math.min(1, ((point.x - x[a]) * dx + (point.y - y[a]) * dy) / (dx * dx + dy * dy || 1)));
    const distance = Math.hypot(point.x - x[a] - share * dx, point.y - y[a] - share * dy);
    if (distance < least) [best, least] = [l, distance];
  }
  return best;
}
