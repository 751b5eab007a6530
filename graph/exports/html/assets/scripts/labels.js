"use strict";

/* Which names are written where: the weightiest first, beside its shape where there is room. */

const CELL = 48;

/** Places for labels within `bounds`, none over another.
    Candidates {x, y, radius, width, height} come in order of weight, in screen pixels; those that found room come back
    with the box {left, top, right, bottom} of their text. Labels keep clear of the `shapes` too ({x, y, radius}), save
    that one with `insist` would rather cover a shape than be left out. One may bring its own `places`, the best first. */
function placeLabels(candidates, shapes, limit, bounds) {
  const labels = new Boxes();
  const covered = new Boxes();
  for (const { x, y, radius } of shapes) covered.add({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
  const inside = (box) => box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
  const placed = [];
  for (const candidate of candidates) {
    if (placed.length >= limit) break;
    const places = (candidate.places || placesAround(candidate)).filter((box) => inside(box) && labels.leave(box));
    const box = places.find((place) => covered.leave(place)) || (candidate.insist && places[0]);
    if (!box) continue;
    labels.add(box);
    placed.push({ ...candidate, box });
  }
  return placed;
}

/** Boxes, sorted into the cells of a grid so that the few near a place are quickly found. */
class Boxes {
  cells = new Map();

  add(box) {
    for (const key of this.touched(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }

  /** Whether they leave a place free. */
  leave(place) {
    const apart = (box) => box.left >= place.right || place.left >= box.right || box.top >= place.bottom || place.top >= box.bottom;
    return this.touched(place).every((key) => (this.cells.get(key) || []).every(apart));
  }

  touched({ left, top, right, bottom }) {
    const keys = [];
    for (let i = Math.floor(left / CELL); i <= Math.floor(right / CELL); i++)
      for (let j = Math.floor(top / CELL); j <= Math.floor(bottom / CELL); j++) keys.push(i * 100003 + j);
    return keys;
  }
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
