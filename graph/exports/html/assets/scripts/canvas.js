"use strict";

/* The canvas: vis-network has the nodes, the camera and the gestures. Links are painted before its own drawing; the
   veil, what is lifted above it and the names after. */

const MANY = 1500; // above so many nodes a picture of the last frame is moved while the hand moves

function createCanvas(container, model, { caption, onPick, covered }) {
  const scene = createScene(model);
  const { nodes } = model;
  const many = nodes.length > MANY;
  const calm = many || matchMedia("(prefers-reduced-motion: reduce)").matches;
  let frame = null; // the last frame, while it is moved instead of painted
  let written = []; // the names on the canvas and their boxes

  const discs = new vis.DataSet(nodes.map((_, i) => disc(i)));
  const network = new vis.Network(container, { nodes: discs, edges: new vis.DataSet() }, {
    physics: false,
    layout: { improvedLayout: false },
    nodes: { borderWidth: 2, borderWidthSelected: 2, chosen: false },
    interaction: { selectable: false, hover: false, keyboard: false, dragNodes: !many, hideNodesOnDrag: many },
  });
  container.querySelector(".vis-network").tabIndex = -1; // the container itself takes the focus

  /** A node as vis-network wants it. Its name is not given: names are painted here. */
  function disc(i) {
    const { fill, stroke, shape } = scene.styles.get(nodes[i].group);
    const { x, y, shown } = scene;
    return { id: i, x: x[i], y: y[i], shape, size: nodes[i].size, hidden: !shown.nodes[i], color: { background: fill, border: stroke } };
  }

  function view() {
    return { ...network.getViewPosition(), scale: network.getScale(), width: container.clientWidth, height: container.clientHeight };
  }

  network.on("beforeDrawing", (context) => (frame ? moveFrame(context) : paintLinks(context, scene, view())));
  network.on("afterDrawing", (context) => {
    if (frame) return;
    if (scene.meant) paintMeant(context, scene, view());
    written = paintNames(context, scene, view(), (link) => caption(link, scene.shown));
  });

  // ---- dragging: a large graph as a picture, a single node with its lines

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

  function moveFrame(context) {
    const { x, y, scale } = view();
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(frame.picture, (frame.x - x) * scale * frame.ratio, (frame.y - y) * scale * frame.ratio);
    context.restore();
  }

  function follow(i) {
    ({ x: scene.x[i], y: scene.y[i] } = network.getPosition(i));
    scene.lines = null;
  }

  // ---- pointing

  /** What a hand at this point of the container means: {node}, {link} or null. A finger is less exact than a mouse. */
  function at(pixel, finger) {
    const point = network.DOMtoCanvas(pixel);
    const node = nodeAt(scene, point, (finger ? 10 : 4) / network.getScale());
    if (node !== null) return { node };
    const link = linkAt(scene, point, (finger ? 14 : 6) / network.getScale());
    return link === null ? null : { link };
  }

  network.on("click", ({ pointer, event }) => onPick(at(pointer.DOM, event.pointerType === "touch")));

  // ---- the camera

  /** Show these nodes (all that are shown, if none are given), beside whatever covers the canvas. */
  function fit(some) {
    const chosen = [...(some || nodes.keys())].filter((i) => scene.shown.nodes[i]);
    if (!chosen.length) return;
    const { left, top, right, bottom } = boundsOf(scene, chosen);
    const below = Math.max(covered(), 40); // the buttons or the card
    const [width, height] = [container.clientWidth - 70, container.clientHeight - below - 60];
    const scale = Math.min(1.2, width / (right - left), height / (bottom - top));
    move({ x: (left + right) / 2, y: (top + bottom) / 2 + below / 2 / scale }, scale, some);
  }

  function move(position, scale, gently) {
    const animation = gently && !calm ? { duration: 280, easingFunction: "easeInOutQuad" } : false;
    network.moveTo({ position, scale, animation });
  }

  return {
    fit,
    at,
    redraw: () => network.redraw(),
    zoom: (factor) => move(network.getViewPosition(), network.getScale() * factor),
    /** Move the view by so many pixels. */
    pan(right, down) {
      const { x, y, scale } = view();
      move({ x: x + right / scale, y: y + down / scale }, scale);
    },
    /** Paint in a theme's colours. */
    paint(styles) {
      const css = getComputedStyle(document.documentElement);
      for (const name of ["ground", "text", "quiet", "line", "veil", "accent"]) scene.colours[name] = css.getPropertyValue(`--${name}`).trim();
      scene.styles = styles;
      discs.update(nodes.map((_, i) => ({ id: i, color: disc(i).color })));
      network.redraw();
    },
    /** Show what the filters leave. */
    show(now) {
      const changed = model.byWeight.filter((i) => now.nodes[i] !== scene.shown.nodes[i]);
      scene.shown = now;
      scene.lines = null;
      discs.update(changed.map((i) => ({ id: i, hidden: !now.nodes[i] })));
      network.redraw();
    },
    /** Lift a selection above the veil, or the veil itself where it is null; back come the nodes that are bright. */
    lift(selection) {
      scene.meant = selection && brightBy(scene, selection);
      network.redraw();
      return scene.meant && scene.meant.nodes;
    },
    /** Where a node is, in pixels of the container. */
    onScreen: (i) => onScreen(scene, view(), i),
    /** The texts on the canvas with their boxes, as last painted. */
    written: () => written.map(({ text, box }) => ({ text, ...box })),
  };
}
