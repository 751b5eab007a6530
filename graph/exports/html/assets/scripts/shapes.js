"use strict";

/* The shapes of the node types, drawn as vis-network draws them: on the canvas over the veil, and in the legend as SVG.
   Each is a polygon around (0, 0) for radius 1; a dot has none. */

const SHAPES = (() => {
  const ring = (count, radius) =>
    Array.from({ length: count }, (_, i) => [Math.sin((2 * Math.PI * i) / count) * radius(i), -Math.cos((2 * Math.PI * i) / count) * radius(i)]);
  const height = Math.sqrt(3) * 1.15;
  const inner = height / 3;
  const triangle = [[0, 0.316 - (height - inner)], [1.15, 0.316 + inner], [-1.15, 0.316 + inner]];
  return {
    dot: null,
    square: [[-1, -1], [1, -1], [1, 1], [-1, 1]],
    diamond: [[0, 1], [1, 0], [0, -1], [-1, 0]],
    triangle,
    triangleDown: triangle.map(([x, y]) => [x, -y]),
    star: ring(10, (i) => 0.82 * (i % 2 ? 0.5 : 1.3)).map(([x, y]) => [x, y + 0.082]),
    hexagon: Array.from({ length: 6 }, (_, i) => [Math.cos((i * Math.PI) / 3), Math.sin((i * Math.PI) / 3)]),
  };
})();

/** Add a shape's outline to a canvas path. */
function traceShape(path, shape, x, y, radius) {
  const corners = SHAPES[shape];
  if (!corners) {
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  corners.forEach(([dx, dy], i) => path[i ? "lineTo" : "moveTo"](x + dx * radius, y + dy * radius));
  path.closePath();
}

/** A type's shape as a small picture beside its name. */
function glyph(style) {
  const corners = SHAPES[style.shape];
  const outline = corners
    ? svg("polygon", { points: corners.map(([x, y]) => `${(x * 7).toFixed(2)},${(y * 7).toFixed(2)}`).join(" ") })
    : svg("circle", { r: 7 });
  outline.setAttribute("stroke-width", 2);
  const picture = svg("svg", { class: "glyph", viewBox: "-10 -10 20 20", "aria-hidden": "true", "data-type": style.type }, outline);
  tint(picture, style);
  return picture;
}

/** Give such a picture the colours of a theme. */
function tint(picture, { fill, stroke }) {
  picture.firstChild.setAttribute("fill", fill);
  picture.firstChild.setAttribute("stroke", stroke);
}

/** How each type is painted in a theme. A type that has more special ones (人物 beside 官员) is painted hollow. */
function paints(types, dark) {
  const parents = new Set([...types.values()].map((type) => type.parent));
  return new Map([...types.values()].map((type) => {
    const colour = dark ? mixed(type.colour, "#ffffff", 0.28) : type.colour;
    const fill = parents.has(type.label) ? (dark ? "#12161c" : "#ffffff") : colour;
    return [type.label, { type: type.label, shape: type.shape, fill, stroke: colour }];
  }));
}

/** A colour some way (0 to 1) towards another. */
function mixed(from, to, share) {
  const channels = [1, 3, 5].map((i) => {
    const [a, b] = [from, to].map((colour) => parseInt(colour.slice(i, i + 2), 16));
    return Math.round(a + (b - a) * share).toString(16).padStart(2, "0");
  });
  return `#${channels.join("")}`;
}
