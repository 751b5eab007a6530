"use strict";

/* Painting on a canvas: links, nodes over them, the veil with what is meant, names. The context is in the scene's coordinates,
   as vis-network hands it over; lines are as thin on the screen at any scale. */

const MOST_ARROWS = 60; // beyond so many bright links their directions would only be clutter
const HAIR = 0.98; // pixels: below one, lines are drawn several times quicker
const DOT = 2; // pixels of a shape's radius up to which its form cannot be told

/** Everything that is seen; `caption` tells what a link is called. Back come the names that found room, with their boxes. */
function paintScene(context, scene, view, caption) {
  paintLinks(context, scene, view);
  paintNodes(context, scene, view);
  if (scene.meant) paintMeant(context, scene, view);
  return paintNames(context, scene, view, (link) => caption(link, scene.shown));
}

/** All links that are shown: those within a community clearly, those between communities the fainter the more there are. */
function paintLinks(context, scene, view) {
  const crowd = Math.min(1, Math.sqrt(1200 / (scene.model.links.length || 1)));
  const lines = tracedLinks(context, scene, windowOf(view, 0));
  context.strokeStyle = scene.colours.line;
  context.lineWidth = HAIR / view.scale;
  context.globalAlpha = Math.min(1, Math.max(0.07, crowd * (0.4 + 2 * view.scale)));
  context.stroke(lines.between);
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

/** All shapes, a type at a time; where they are mere dots on the screen, as squares, which are quicker. */
function paintNodes(context, scene, view) {
  const { x, y, shown, model, styles, members } = scene;
  const { left, top, right, bottom } = windowOf(view, 50);
  context.lineWidth = 2;
  for (const [group, some] of members) {
    const { shape, fill, stroke } = styles.get(group);
    const [shapes, dots] = [newPath(context), newPath(context)];
    for (const i of some) {
      if (!shown.nodes[i] || x[i] < left || x[i] > right || y[i] < top || y[i] > bottom) continue;
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
  paintVeil(context, colours.veil);
  context.strokeStyle = context.fillStyle = colours.accent;
  context.lineWidth = (meant.links.length > MOST_ARROWS ? 1 : 1.6) / view.scale;
  for (const l of meant.links) paintBrightLink(context, scene, view, l);
  for (const i of meant.nodes) paintNode(context, scene, i);
  if (meant.centre !== null) paintRing(context, scene, view, meant.centre);
}

function paintVeil(context, colour) {
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = colour;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.restore();
}

function paintBrightLink(context, { x, y, meant, model, shown }, { scale }, l) {
  const { a, b, edges } = model.links[l];
  context.beginPath();
  context.moveTo(x[a], y[a]);
  context.lineTo(x[b], y[b]);
  context.stroke();
  const tooShort = Math.hypot(x[a] - x[b], y[a] - y[b]) * scale < 60;
  if (tooShort || meant.links.length > MOST_ARROWS) return;
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

function paintNode(context, { x, y, styles, model }, i) {
  const { group, size } = model.nodes[i];
  const { shape, fill, stroke } = styles.get(group);
  context.beginPath();
  traceShape(context, shape, x[i], y[i], size);
  context.fillStyle = fill;
  context.strokeStyle = stroke;
  context.lineWidth = 2;
  context.fill();
  context.stroke();
}

function paintRing(context, { x, y, colours, model }, { scale }, i) {
  context.beginPath();
  context.arc(x[i], y[i], model.nodes[i].size * 1.25 + 5 / scale, 0, 2 * Math.PI);
  context.strokeStyle = colours.accent;
  context.lineWidth = 2.5 / scale;
  context.stroke();
}
