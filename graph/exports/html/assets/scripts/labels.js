"use strict";

/* Which names are written where: the weightiest first, beside its shape where there is room, else not at all. */

const CELL = 48;

/** Places for labels within `bounds`, none over another or over the shape of a weightier one.
    Candidates {x, y, radius, width, height} come in order of weight, in screen pixels; those that found room come back
    with the box {left, top, right, bottom} of their text. One may bring its own `places` for it, the best first. */
function placeLabels(candidates, limit, bounds) {
  const cells = new Map();
  const touched = (box) => {
    const keys = [];
    for (let i = Math.floor(box.left / CELL); i <= Math.floor(box.right / CELL); i++)
      for (let j = Math.floor(box.top / CELL); j <= Math.floor(box.bottom / CELL); j++) keys.push(i * 100003 + j);
    return keys;
  };
  const overlaps = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const inside = (box) => box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
  const isFree = (box) => inside(box) && touched(box).every((key) => (cells.get(key) || []).every((other) => !overlaps(box, other)));
  const take = (box) => {
    for (const key of touched(box)) cells.has(key) ? cells.get(key).push(box) : cells.set(key, [box]);
  };
  const placed = [];
  for (const candidate of candidates) {
    if (placed.length >= limit) break;
    const box = (candidate.places || placesAround(candidate)).find(isFree);
    if (!box) continue;
    const { x, y, radius } = candidate;
    take(box);
    take({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
    placed.push({ ...candidate, box });
  }
  return placed;
}

/** Below, above, to the right, to the left. */
function placesAround({ x, y, radius, width, height }) {
  const gap = radius + 3;
  const at = (left, top) => ({ left, top, right: left + width, bottom: top + height });
  return [
    at(x - width / 2, y + gap),
    at(x - width / 2, y - gap - height),
    at(x + gap, y - height / 2),
    at(x - gap - width, y - height / 2),
  ];
}

/** A name short enough for the canvas. */
function shortened(text, longest) {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : text;
}
