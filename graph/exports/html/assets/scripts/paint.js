"use strict";

/* Painting on a canvas: the links under the nodes, and over them the veil with what is meant. The context is in the
   scene's coordinates, as vis-network hands it over; lines are as thin on the screen at any scale. */

const MOST_ARROWS = 60; // beyond so many bright links their directions would only be clutter

/** All links that are shown: those within a community clearly, those between communities the fainter the more there are. */
function paintLinks(context, scene, { scale }) {
  scene.lines = scene.lines || tracedLinks(scene);
  const crowd = Math.min(1, Math.sqrt(1200 / (scene.model.links.length || 1)));
  context.strokeStyle = scene.colours.line;
  context.lineWidth = 1 / scale;
  context.globalAlpha = Math.min(1, Math.max(0.07, crowd * (0.4 + 2 * scale)));
  context.stroke(scene.lines.between);
  context.globalAlpha = Math.max(0.4, crowd);
  context.stroke(scene.lines.inside);
  context.globalAlpha = 1;
}

function tracedLinks({ x, y, shown, model }) {
  const paths = { inside: new Path2D(), between: new Path2D() };
  model.links.forEach((link, l) => {
    if (!shown.links[l]) return;
    const path = link.inside ? paths.inside : paths.between;
    path.moveTo(x[link.a], y[link.a]);
    path.lineTo(x[link.b], y[link.b]);
  });
  return paths;
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
