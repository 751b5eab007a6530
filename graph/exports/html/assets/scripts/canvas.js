"use strict";

/* The drawing. vis-network has the nodes, the camera and the gestures; links, the veil over what is not meant, and
   names are painted around its own drawing: links before it, the rest after. */

const MANY = 1500; // above so many nodes a picture of the last frame is moved while the hand moves
const MOST_NAMES = 140;
const SMALLEST = 5; // pixels of a shape's radius from which on it is named, and not covered by another's name
const MOST_CAPTIONS = 24; // relations named on their lines, when that few are meant
const FAMILY = getComputedStyle(document.body).fontFamily;

function createCanvas(container, model, { caption, onPick, covered }) {
  const { nodes, links, linksOf, byWeight } = model;
  const x = Float64Array.from(nodes, (node) => node.x);
  const y = Float64Array.from(nodes, (node) => node.y);
  const names = nodes.map((node) => visibleText(node.label) || "□");
  const many = nodes.length > MANY;
  const calm = many || matchMedia("(prefers-reduced-motion: reduce)").matches;
  let shown = visible(model, new Set(), new Set());
  let styles = paints(model.types, false);
  let colours = {};
  let meant = null; // what the veil leaves bright: {nodes, links, centre}
  let lines = null; // the links as paths, until they change
  let frame = null; // the last frame, while it is moved instead of painted
  let written = []; // the names on the canvas and their boxes

  const discs = new vis.DataSet(nodes.map((node, i) => disc(i)));
  const network = new vis.Network(container, { nodes: discs, edges: new vis.DataSet() }, {
    physics: false,
    layout: { improvedLayout: false },
    nodes: { borderWidth: 2, borderWidthSelected: 2, chosen: false, shapeProperties: { interpolation: false } },
    interaction: { selectable: false, hover: false, keyboard: false, dragNodes: !many, hideNodesOnDrag: many },
  });

  container.querySelector(".vis-network").tabIndex = -1; // the container itself takes the focus

  function disc(i) {
    const { fill, stroke, shape } = styles.get(nodes[i].group);
    return { id: i, x: x[i], y: y[i], shape, size: nodes[i].size, hidden: !shown.nodes[i], color: { background: fill, border: stroke } };
  }

  // ---- painting

  network.on("beforeDrawing", (context) => {
    if (frame) return moveFrame(context);
    lines = lines || tracedLinks();
    const scale = network.getScale();
    const crowd = Math.min(1, Math.sqrt(1200 / (links.length || 1)));
    context.strokeStyle = colours.line;
    context.lineWidth = 1 / scale;
    context.globalAlpha = Math.min(1, Math.max(0.07, crowd * (0.4 + 2 * scale)));
    context.stroke(lines.between);
    context.globalAlpha = Math.max(0.4, crowd);
    context.stroke(lines.inside);
    context.globalAlpha = 1;
  });

  network.on("afterDrawing", (context) => {
    if (frame) return;
    if (meant) {
      veil(context);
      paintMeant(context);
    }
    write(context);
  });

  function tracedLinks() {
    const paths = { inside: new Path2D(), between: new Path2D() };
    links.forEach((link, l) => {
      if (!shown.links[l]) return;
      const path = link.inside ? paths.inside : paths.between;
      path.moveTo(x[link.a], y[link.a]);
      path.lineTo(x[link.b], y[link.b]);
    });
    return paths;
  }

  function veil(context) {
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = colours.veil;
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    context.restore();
  }

  function paintMeant(context) {
    const scale = network.getScale();
    context.strokeStyle = context.fillStyle = colours.accent;
    context.lineWidth = (meant.links.length > 60 ? 1 : 1.6) / scale;
    for (const l of meant.links) {
      const { a, b } = links[l];
      context.beginPath();
      context.moveTo(x[a], y[a]);
      context.lineTo(x[b], y[b]);
      context.stroke();
      const long = Math.hypot(x[a] - x[b], y[a] - y[b]) * scale > 60;
      if (long && meant.links.length <= 60) paintArrows(context, l, 6 / scale);
    }
    for (const i of meant.nodes) {
      const style = styles.get(nodes[i].group);
      context.beginPath();
      traceShape(context, style.shape, x[i], y[i], nodes[i].size);
      context.fillStyle = style.fill;
      context.strokeStyle = style.stroke;
      context.lineWidth = 2;
      context.fill();
      context.stroke();
    }
    if (meant.centre === null) return;
    context.beginPath();
    context.arc(x[meant.centre], y[meant.centre], nodes[meant.centre].size * 1.25 + 5 / scale, 0, 2 * Math.PI);
    context.strokeStyle = colours.accent;
    context.lineWidth = 2.5 / scale;
    context.stroke();
  }

  /** Arrow heads at the ends that a link's directed relations lead to. */
  function paintArrows(context, l, size) {
    const directed = links[l].edges.filter((edge) => shown.edges[edge] && model.relations.get(model.edges[edge].type).directed);
    for (const end of new Set(directed.map((edge) => model.edges[edge].to))) {
      const start = across(links[l], end);
      const angle = Math.atan2(y[end] - y[start], x[end] - x[start]);
      const reach = nodes[end].size * 1.15 + 2;
      context.save();
      context.translate(x[end] - Math.cos(angle) * reach, y[end] - Math.sin(angle) * reach);
      context.rotate(angle);
      context.beginPath();
      context.moveTo(0, 0);
      context.lineTo(-size * 1.5, size * 0.6);
      context.lineTo(-size * 1.5, -size * 0.6);
      context.fill();
      context.restore();
    }
  }

  /** The names, and on few bright lines what they mean, in screen pixels so that they keep their size. */
  function write(context) {
    const ratio = context.canvas.width / (context.canvas.clientWidth || 1);
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.textBaseline = "middle";
    context.textAlign = "center";
    context.lineJoin = "round";
    const edges = { left: 2, top: 2, right: container.clientWidth - 2, bottom: container.clientHeight - 2 };
    written = placeLabels([...nameCandidates(context), ...captionCandidates(context)], shapesInTheWay(), MOST_NAMES, edges);
    for (const { text, font, box, faint } of written) {
      context.font = font;
      if (faint) {
        context.fillStyle = colours.ground;
        context.fillRect(box.left - 3, box.top, box.right - box.left + 6, box.bottom - box.top);
      }
      context.lineWidth = 3.5;
      context.strokeStyle = colours.ground;
      context.fillStyle = faint ? colours.quiet : colours.text;
      const middle = [(box.left + box.right) / 2, (box.top + box.bottom) / 2 + 0.5];
      context.strokeText(text, ...middle);
      context.fillText(text, ...middle);
    }
    context.restore();
  }

  /** Shapes that are big enough on the screen to be missed if a name lay over them. */
  function shapesInTheWay() {
    const scale = network.getScale();
    const some = [...(meant ? meant.nodes : nodes.keys())].filter((i) => shown.nodes[i] && nodes[i].size * scale >= SMALLEST);
    return some.map((i) => ({ ...onScreen(i), radius: nodes[i].size * scale })).filter(isNear);
  }

  /** How many of the weightiest are named however small they are drawn: as many as the screen can bear. */
  function weightyNames() {
    return Math.max(12, Math.min(45, (container.clientWidth * container.clientHeight) / 15000));
  }

  function isNear({ x: left, y: top }) {
    return left > -60 && top > -30 && left < container.clientWidth + 60 && top < container.clientHeight + 30;
  }

  function* nameCandidates(context) {
    const scale = network.getScale();
    const order = meant ? [...meant.nodes].sort((a, b) => (b === meant.centre) - (a === meant.centre) || byWeightOf(b) - byWeightOf(a)) : byWeight;
    const first = weightyNames();
    let count = 0;
    for (const i of order) {
      if (!shown.nodes[i] || (++count > first && !meant && nodes[i].size * scale < SMALLEST)) continue;
      const at = onScreen(i);
      if (!isNear(at)) continue;
      const big = i === (meant && meant.centre) || nodes[i].size > 21;
      const size = big ? 14 : nodes[i].size > 13 ? 13 : 12;
      const font = `${big ? 600 : 400} ${size}px ${FAMILY}`;
      const text = shortened(names[i], meant ? 18 : 12);
      yield { text, font, insist: meant !== null || count <= first / 2, ...at, radius: nodes[i].size * scale, width: textWidth(context, font, text), height: size + 3 };
    }
  }

  function* captionCandidates(context) {
    if (!meant || meant.links.length > MOST_CAPTIONS) return;
    const font = `400 11px ${FAMILY}`;
    for (const l of meant.links) {
      const { a, b } = links[l];
      const [from, to] = [onScreen(a), onScreen(b)];
      const text = caption(l, shown);
      const width = textWidth(context, font, text);
      if (Math.hypot(from.x - to.x, from.y - to.y) < width + 50) continue;
      const [left, top] = [(from.x + to.x - width) / 2, (from.y + to.y) / 2 - 7];
      const place = { left, top, right: left + width, bottom: top + 14 };
      yield { text, font, faint: true, x: left, y: top, radius: 0, width, height: 14, places: [place] };
    }
  }

  const widths = new Map();
  function textWidth(context, font, text) {
    const key = font + text;
    if (!widths.has(key)) {
      context.font = font;
      widths.set(key, context.measureText(text).width);
    }
    return widths.get(key);
  }

  const byWeightOf = (i) => model.edgesOf[i].length;

  // ---- moving a large graph: its last frame instead of itself

  function moveFrame(context) {
    const view = network.getViewPosition();
    const scale = network.getScale() * frame.ratio;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(frame.picture, (frame.x - view.x) * scale, (frame.y - view.y) * scale);
    context.restore();
  }

  network.on("dragStart", ({ nodes: dragged }) => {
    if (!many || dragged.length) return;
    const canvas = container.querySelector("canvas");
    const picture = el("canvas", { width: canvas.width, height: canvas.height });
    picture.getContext("2d").drawImage(canvas, 0, 0);
    frame = { picture, ratio: canvas.width / canvas.clientWidth, ...network.getViewPosition() };
  });
  network.on("dragging", ({ nodes: dragged }) => dragged.forEach(follow));
  network.on("dragEnd", ({ nodes: dragged }) => {
    frame = null;
    dragged.forEach(follow);
    network.redraw();
  });

  function follow(i) {
    ({ x: x[i], y: y[i] } = network.getPosition(i));
    lines = null;
  }

  // ---- what is where

  function onScreen(i) {
    const view = network.getViewPosition();
    const scale = network.getScale();
    return { x: (x[i] - view.x) * scale + container.clientWidth / 2, y: (y[i] - view.y) * scale + container.clientHeight / 2 };
  }

  /** The node under a point of the container, or the nearest within reach; null where there is none. */
  function nodeAt(point, reach) {
    const { x: px, y: py } = network.DOMtoCanvas(point);
    const slack = reach / network.getScale();
    let best = null;
    let least = 0;
    for (let i = 0; i < nodes.length; i++) {
      if (!shown.nodes[i]) continue;
      const over = Math.hypot(px - x[i], py - y[i]) - nodes[i].size - slack;
      if (over < least) [best, least] = [i, over];
    }
    return best;
  }

  /** The line nearest to a point, within reach; null where there is none. */
  function linkAt(point, reach) {
    const { x: px, y: py } = network.DOMtoCanvas(point);
    let best = null;
    let least = reach / network.getScale();
    const among = meant ? meant.links : links.keys();
    for (const l of among) {
      if (!shown.links[l]) continue;
      const { a, b } = links[l];
      const [dx, dy] = [x[b] - x[a], y[b] - y[a]];
      const share = Math.max(0, Math.min(1, ((px - x[a]) * dx + (py - y[a]) * dy) / (dx * dx + dy * dy || 1)));
      const distance = Math.hypot(px - x[a] - share * dx, py - y[a] - share * dy);
      if (distance < least) [best, least] = [l, distance];
    }
    return best;
  }

  /** What a hand at this point means: {node}, {link} or null. */
  function at(point, coarse) {
    const node = nodeAt(point, coarse ? 10 : 4);
    if (node !== null) return { node };
    const link = linkAt(point, coarse ? 14 : 6);
    return link === null ? null : { link };
  }

  network.on("click", ({ pointer, event }) => onPick(at(pointer.DOM, event.pointerType === "touch")));

  // ---- the camera

  /** Show these nodes (all that are shown, if none are given), beside whatever covers the canvas. */
  function fit(some) {
    const chosen = [...(some || nodes.keys())].filter((i) => shown.nodes[i]);
    if (!chosen.length) return;
    const edge = (values, sign, pick) => chosen.reduce((far, i) => pick(far, values[i] + sign * (nodes[i].size + 14)), -sign * 1e12);
    const [left, right] = [edge(x, -1, Math.min), edge(x, 1, Math.max)];
    const [top, bottom] = [edge(y, -1, Math.min), edge(y, 1, Math.max)];
    const below = Math.max(covered(), 40); // the buttons or the card
    const [width, height] = [container.clientWidth - 70, container.clientHeight - below - 60];
    const scale = Math.min(some ? 1.5 : 1.2, width / (right - left), height / (bottom - top));
    move({ x: (left + right) / 2, y: (top + bottom) / 2 + below / 2 / scale }, scale, some);
  }

  function move(position, scale, gently) {
    const animation = gently && !calm ? { duration: 280, easingFunction: "easeInOutQuad" } : false;
    network.moveTo({ position, scale, animation });
  }

  return {
    fit,
    at,
    zoom: (factor) => move(network.getViewPosition(), network.getScale() * factor),
    pan: (right, down) => {
      const view = network.getViewPosition();
      move({ x: view.x + right / network.getScale(), y: view.y + down / network.getScale() }, network.getScale());
    },
    /** Paint in a theme's colours. */
    paint(theme) {
      const css = getComputedStyle(document.documentElement);
      for (const name of ["ground", "text", "quiet", "line", "veil", "accent"]) colours[name] = css.getPropertyValue(`--${name}`).trim();
      styles = theme;
      discs.update(nodes.map((_, i) => ({ id: i, color: disc(i).color })));
      network.redraw();
    },
    /** Show what the filters leave. */
    show(now) {
      const changed = byWeight.filter((i) => now.nodes[i] !== shown.nodes[i]);
      shown = now;
      lines = null;
      discs.update(changed.map((i) => ({ id: i, hidden: !shown.nodes[i] })));
      network.redraw();
    },
    /** Lift a node with its neighbourhood, or a link with its ends, above the veil; null lifts the veil. */
    lift(selection) {
      meant = selection && brightBy(selection);
      network.redraw();
      return meant && meant.nodes;
    },
    redraw: () => network.redraw(),
    onScreen,
    /** The texts on the canvas with their boxes, as last painted. */
    written: () => written.map(({ text, box }) => ({ text, ...box })),
  };

  function brightBy({ node, link }) {
    if (link !== undefined) return { nodes: new Set([links[link].a, links[link].b]), links: [link], centre: null };
    const around = linksOf[node].filter((l) => shown.links[l]);
    return { nodes: new Set([node, ...around.map((l) => across(links[l], node))]), links: around, centre: node };
  }
}
