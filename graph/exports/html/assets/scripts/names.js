"use strict";

/* Names on the canvas, and on few bright lines what they mean: in screen pixels, so that they keep their size. */

const MOST_NAMES = 140;
const MOST_CAPTIONS = 24; // relations named on their lines, when no more are meant
const SMALLEST = 5; // pixels of a shape's radius from which on it is named, and not covered by another's name
const FAMILY = getComputedStyle(document.body).fontFamily;

/** Write them; `caption` tells what a link is called. Back come those that found room, each with its text and box. */
function paintNames(context, scene, view, caption) {
  context.save();
  context.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
  context.textBaseline = "middle";
  context.textAlign = "center";
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  const candidates = [...nameCandidates(context, scene, view), ...captionCandidates(context, scene, view, caption)];
  const edges = { left: 2, top: 2, right: view.width - 2, bottom: view.height - 2 };
  const written = placeLabels(candidates, shapesInTheWay(scene, view), MOST_NAMES, edges);
  for (const label of written) clearGround(context, scene.colours, label); // all first, or one would eat into the next
  for (const label of written) writeLabel(context, scene.colours, label);
  context.restore();
  return written;
}

const middleOf = ({ left, right, top, bottom }) => [(left + right) / 2, (top + bottom) / 2 + 0.5];

/** What lies behind a name hidden around its letters, behind a caption in its box. */
function clearGround(context, colours, { text, font, box, isCaption }) {
  context.font = font;
  context.fillStyle = context.strokeStyle = colours.ground;
  if (isCaption) context.fillRect(box.left - 3, box.top, box.right - box.left + 6, box.bottom - box.top);
  else context.strokeText(text, ...middleOf(box));
}

function writeLabel(context, colours, { text, font, box, isCaption }) {
  context.font = font;
  context.fillStyle = isCaption ? colours.quiet : colours.text;
  context.fillText(text, ...middleOf(box));
}

/** The names of what is meant, else of the weightiest and of all whose shapes are large enough; the weightiest first. */
function* nameCandidates(context, scene, view) {
  const { meant, model, shown, names } = scene;
  const first = weightyNames(view);
  let count = 0;
  for (const i of meant ? meantByWeight(scene) : model.byWeight) {
    const { size } = model.nodes[i];
    if (!shown.nodes[i] || (++count > first && !meant && size * view.scale < SMALLEST)) continue;
    const at = onScreen(scene, view, i);
    if (!isNear(at, view)) continue;
    const big = (meant && i === meant.centre) || size > 21;
    const pixels = big ? 14 : size > 13 ? 13 : 12;
    const font = `${big ? 600 : 400} ${pixels}px ${FAMILY}`;
    const text = shortened(names[i], meant ? 18 : 12);
    const insist = meant !== null || count <= first / 2;
    const radius = meant && i === meant.centre ? ringRadius(size, view.scale) + 1 : size * view.scale;
    yield { text, font, insist, ...at, radius, width: textWidth(context, font, text), height: pixels + 3 };
  }
}

/** How many of the weightiest are named however small they are drawn: as many as the screen can bear. */
function weightyNames({ width, height }) {
  return Math.max(12, Math.min(45, (width * height) / 15000));
}

function meantByWeight({ meant, model }) {
  const weight = (i) => (i === meant.centre ? Infinity : model.edgesOf[i].length);
  return [...meant.nodes].sort((a, b) => (weight(a) === weight(b) ? a - b : weight(b) - weight(a)));
}

function* captionCandidates(context, scene, view, caption) {
  const { meant, model } = scene;
  if (!meant || meant.links.length > MOST_CAPTIONS) return;
  const font = `400 11px ${FAMILY}`;
  for (const l of meant.links) {
    const [from, to] = [model.links[l].a, model.links[l].b].map((end) => onScreen(scene, view, end));
    const text = caption(l);
    const width = textWidth(context, font, text);
    if (Math.hypot(from.x - to.x, from.y - to.y) < width + 50) continue;
    const [left, top] = [(from.x + to.x - width) / 2, (from.y + to.y) / 2 - 7];
    yield { text, font, isCaption: true, places: [{ left, top, right: left + width, bottom: top + 14 }] };
  }
}

/** Shapes that are big enough on the screen to be missed if a name lay over them. */
function shapesInTheWay(scene, view) {
  const { meant, model, shown } = scene;
  const some = [...(meant ? meant.nodes : model.nodes.keys())];
  return some.filter((i) => shown.nodes[i] && model.nodes[i].size * view.scale >= SMALLEST)
    .map((i) => ({ ...onScreen(scene, view, i), radius: model.nodes[i].size * view.scale }))
    .filter((shape) => isNear(shape, view));
}

const isNear = ({ x, y }, { width, height }) => x > -60 && y > -30 && x < width + 60 && y < height + 30;

const widths = new Map();
function textWidth(context, font, text) {
  const key = font + text;
  if (!widths.has(key)) {
    context.font = font;
    widths.set(key, context.measureText(text).width);
  }
  return widths.get(key);
}
