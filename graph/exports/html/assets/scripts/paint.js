"use strict";

/* Painting on a canvas: links, nodes over them, the veil with what is meant, names. The context is in the scene's coordinates,
   as vis-network hands it over; lines are as thin on the screen at any scale. */

const MOST_ARROWS = 60; // beyond so many bright links their directions would only be clutter
const HAIR = 0.98; // pixels: below one, lines are drawn several times quicker
const DOT = 2; // pixels of a shape's radius up to which its form cannot be told

/** Everything that is seen; `caption` tells what a link is called. Back come the names that found room, with their boxes. */
function paintScene(context, scene, view, caption) {
  paintLinks(context, scene, view);
  paintNodes(context, scene, view, scene.shown.nodes);
  if (scene.meant) paintMeant(context, scene, view);
  return paintNames(context, scene, view, caption);
}

/** All links that are shown: those within a community clearly, those between communities the fainter the more there are. */
function paintLinks(context, scene, view) {
  const crowd = Math.min(1, Math.sqrt(1200 / (scene.model.links.length || 1)));
  const lines = tracedLinks(context, scene, windowOf(view, 0));
  context.strokeStyle = scene.colours.line;
  context.lineWidth = HAIR / view.scale;
  context.globalAlpha = Math.min(1, Math.max(0.07, crowd * (0.4 + 2 * view.scale)));
  if (!scene.meant || crowd === 1) context.stroke(lines.between); // so faint that under the veil nothing is left of them
  context.globalAlpha = Math.max(0.4, crowd);
  context.stroke(lines.inside);
  context.globalAlpha = 1;
}

/** The links that may cross the window. */
function tracedLinks(context, { x, y, shown, model }, { left, top, right, bottom }) {
  const paths = { inside: newPath(context), between: newPath(context) };
  model.links.forEach(({ a, b, inside }, l) => {
    if (!shown.links[l]) return;
    const [ax, ay, bx, by] = [x[a], y[a], x[b], y[b]];
    if ((ax < left && bx < left) || (ax > right && bx > right) || (ay < top && by < top) || (ay > bottom && by > bottom)) return;
    const path = inside ? paths.inside : paths.between;
    path.moveTo(ax, ay);
    path.lineTo(bx, by);
  });
  return paths;
}

/** The shapes of some nodes, a type at a time; where they are mere dots on the screen, as squares, which are quicker. */
function paintNodes(context, { x, y, model, styles, members }, view, flags) {
  const { left, top, right, bottom } = windowOf(view, 50);
  context.lineWidth = 2;
  for (const [group, some] of members) {
    const { shape, fill, stroke } = styles.get(group);
    const [shapes, dots] = [newPath(context), newPath(context)];
    for (const i of some) {
      if (!flags[i] || x[i] < left || x[i] > right || y[i] < top || y[i] > bottom) continue;
      const { size } = model.nodes[i];
      if (size * view.scale > DOT) traceShape(shapes, shape, x[i], y[i], size);
      else dots.rect(x[i] - size, y[i] - size, size * 2, size * 2);
    }
    context.fillStyle = fill;
    context.fill(shapes);
    context.strokeStyle = context.fillStyle = stroke;
    context.stroke(shapes);
    context.fill(dots);
  }
}

/** A path for this kind of context: that of a canvas, or of what draws an SVG. */
const newPath = (context) => context.newPath?.() ?? new Path2D();

/** What the view shows of the scene, and some margin. */
function windowOf({ x, y, scale, width, height }, margin) {
  const [halfWidth, halfHeight] = [width / 2 / scale + margin, height / 2 / scale + margin];
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

/** The veil over everything, and above it the nodes and links that are meant. */
function paintMeant(context, scene, view) {
  const { meant, colours } = scene;
  const few = meant.links.length <= MOST_ARROWS;
  paintVeil(context, colours.veil);
  context.strokeStyle = context.fillStyle = colours.accent;
  context.lineWidth = (few ? 1.6 : HAIR) / view.scale;
  context.globalAlpha = Math.max(0.15, Math.min(1, Math.sqrt((4 * MOST_ARROWS) / meant.links.length)));
  paintBrightLinks(context, scene);
  context.globalAlpha = 1;
  if (few) for (const l of meant.links) paintArrows(context, scene, view, l);
  const flags = new Uint8Array(scene.model.nodes.length);
  for (const i of meant.nodes) flags[i] = 1;
  paintNodes(context, scene, view, flags);
  if (meant.centre !== null) paintRing(context, scene, view, meant.centre);
}

function paintVeil(context, colour) {
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = colour;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.restore();
}

function paintBrightLinks(context, { x, y, meant, model }) {
  context.beginPath();
  for (const l of meant.links) {
    const { a, b } = model.links[l];
    context.moveTo(x[a], y[a]);
    context.lineTo(x[b], y[b]);
  }
  context.stroke();
}

/** Heads at the ends that the relations of a link lead to, where it is long enough for them. */
function paintArrows(context, { x, y, model, shown }, { scale }, l) {
  const { a, b, edges } = model.links[l];
  if (Math.hypot(x[a] - x[b], y[a] - y[b]) * scale < 60) return;
  const directed = edges.filter((edge) => shown.edges[edge] && model.relations.get(model.edges[edge].type).directed);
  for (const end of new Set(directed.map((edge) => model.edges[edge].to))) {
    const start = across(model.links[l], end);
    const angle = Math.atan2(y[end] - y[start], x[end] - x[start]);
    const reach = model.nodes[end].size * 1.15 + 2;
    paintArrow(context, x[end] - Math.cos(angle) * reach, y[end] - Math.sin(angle) * reach, angle, 6 / scale);
  }
}

/** An arrow head whose point is at (x, y). */
function paintArrow(context, x, y, angle, size) {
  context.save();
  context.translate(x, y);
  context.rotate(angle);
  context.beginPath();
  context.moveTo(0, 0);
  context.lineTo(-size * 1.5, size * 0.6);
  context.lineTo(-size * 1.5, -size * 0.6);
  context.fill();
  context.restore();
}

/** Of the ring around a chosen node, in pixels of the screen. */
const ringRadius = (size, scale) => size * scale * 1.25 + 5;

function paintRing(context, { x, y, colours, model }, { scale }, i) {
  context.beginPath();
  context.arc(x[i], y[i], ringRadius(model.nodes[i].size, scale) / scale, 0, 2 * Math.PI);
  context.strokeStyle = colours.accent;
  context.lineWidth = 2.5 / scale;
  context.stroke();
}
