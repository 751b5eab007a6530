"use strict";

/* A canvas context that draws into an SVG instead: what is painted with it can be saved as shapes and text. It knows what our painters
   use, no more. */

function createSvgContext({ width, height }) {
  const root = svg("svg", { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` });
  const measure = document.createElement("canvas").getContext("2d");
  const kept = [];
  let matrix = new DOMMatrix();
  const halos = new Map(); // of each name, as they are stroked before the first is filled
  let current = createPath();

  function place() {
    const { a, b, c, d, e, f } = matrix;
    return matrix.isIdentity ? {} : { transform: `matrix(${[a, b, c, d, e, f].map((n) => Number(n.toFixed(4))).join(" ")})` };
  }
  const fade = () => (context.globalAlpha < 1 ? { opacity: context.globalAlpha.toFixed(3) } : {});
  const put = (tag, attributes) => root.append(svg(tag, { ...attributes, ...place(), ...fade() }));

  const context = {
    canvas: { width, height },
    root,
    globalAlpha: 1,
    newPath: createPath,
    save() { kept.push([matrix, { ...styles() }]); },
    restore() {
      const [before, style] = kept.pop();
      matrix = before;
      Object.assign(context, style);
    },
    setTransform(...numbers) { matrix = new DOMMatrix(numbers); },
    translate(x, y) { matrix = matrix.translate(x, y); },
    rotate(angle) { matrix = matrix.rotate((angle * 180) / Math.PI); },
    beginPath() { current = createPath(); },
    moveTo: (x, y) => current.moveTo(x, y),
    lineTo: (x, y) => current.lineTo(x, y),
    arc: (...circle) => current.arc(...circle),
    closePath: () => current.closePath(),
    stroke(path = current) {
      const { strokeStyle: stroke, lineWidth: width } = context;
      if (path.parts.length) put("path", { d: path.parts.join(""), fill: "none", stroke, "stroke-width": width });
    },
    fill(path = current) {
      if (path.parts.length) put("path", { d: path.parts.join(""), fill: context.fillStyle });
    },
    fillRect: (x, y, w, h) => put("rect", { x, y, width: w, height: h, fill: context.fillStyle }),
    strokeText(...name) {
      const halo = { stroke: context.strokeStyle, "stroke-width": context.lineWidth, "stroke-linejoin": "round", "paint-order": "stroke" };
      halos.set(name.join(), halo);
    },
    fillText(text, x, y) {
      const middle = { x: x.toFixed(1), y: y.toFixed(1), "text-anchor": "middle", "dominant-baseline": "central" };
      put("text", { ...middle, ...fontOf(context.font), fill: context.fillStyle, ...halos.get([text, x, y].join()) });
      root.lastChild.textContent = text;
    },
    measureText(text) {
      measure.font = context.font;
      return measure.measureText(text);
    },
  };

  function styles() {
    const { globalAlpha, fillStyle, strokeStyle, lineWidth, font } = context;
    return { globalAlpha, fillStyle, strokeStyle, lineWidth, font };
  }

  return context;
}

/** "600 14px Noto Sans" as an SVG has it. */
function fontOf(font) {
  const [, weight, size, family] = /^(\d+) (\S+) (.+)$/.exec(font);
  return { "font-weight": weight, "font-size": size, "font-family": family };
}

/** The part of Path2D that shapes are traced with. */
function createPath() {
  const parts = [];
  const at = (x, y) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  return {
    parts,
    moveTo: (x, y) => parts.push(`M${at(x, y)}`),
    lineTo: (x, y) => parts.push(`L${at(x, y)}`),
    closePath: () => parts.push("Z"),
    rect: (x, y, w, h) => parts.push(`M${at(x, y)}h${w}v${h}h${-w}Z`),
    arc: (x, y, r) => parts.push(`M${at(x + r, y)}A${r} ${r} 0 1 0 ${at(x - r, y)}A${r} ${r} 0 1 0 ${at(x + r, y)}Z`),
  };
}
