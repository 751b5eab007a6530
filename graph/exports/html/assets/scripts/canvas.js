"use strict";

/* The canvas: vis-network has the camera and the gestures; what is seen is painted here, and while a hand moves a large
   graph, a picture of the last frame is moved instead. */

const MANY = 1500; // shapes and lines above which the last frame is moved while the hand moves
const REST = 140; // milliseconds without a movement after which the graph is painted anew

function createCanvas(container, model, { shown, caption, onPick, covered, onView }) {
  const scene = createScene(model, shown);
  const { nodes } = model;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  let painted = null; // the view as last painted
  let frame = null; // the last frame, while it is moved instead of painted
  let resting = 0;
  let held = null; // the node in the hand, and how far from its middle: {node, dx, dy}
  let written = []; // the names on the canvas and their boxes

  const network = new vis.Network(container, { nodes: new vis.DataSet(), edges: new vis.DataSet() }, {
    physics: false,
    layout: { improvedLayout: false },
    interaction: { selectable: false, hover: false, keyboard: false },
  });
  container.querySelector(".vis-network").tabIndex = -1; // the container itself takes the focus
  const surface = container.querySelector("canvas");
  surface.setAttribute("aria-hidden", "true");

  function view() {
    const [width, height] = [container.clientWidth, container.clientHeight];
    return { ...network.getViewPosition(), scale: network.getScale(), width, height, ratio: surface.width / (width || 1) };
  }

  network.on("beforeDrawing", (context) => {
    if (frame) return moveFrame(context);
    painted = view();
    written = paintScene(context, scene, painted, caption);
  });

  /** Painted in the next frame, once, whatever asks for it. */
  const redraw = () => network.body.emitter.emit("_requestRedraw"); // moveTo would end a flight of the camera where it is

  // ---- gestures

  const many = () => scene.shown.nodeCount + scene.shown.edgeCount > MANY;

  /** The hand moves the view: from here on the last frame is moved, until it rests. */
  function moving() {
    if (many() && painted) frame = frame || { picture: copied(surface), ...painted };
    clearTimeout(resting);
    resting = setTimeout(rest, REST);
  }

  function rest() {
    clearTimeout(resting);
    frame = null;
    redraw();
    onView(view());
  }

  function moveFrame(context) {
    const { x, y, scale, width, height } = view();
    const zoom = scale / frame.scale;
    const left = width / 2 + (frame.x - x) * scale - (frame.width / 2) * zoom;
    const top = height / 2 + (frame.y - y) * scale - (frame.height / 2) * zoom;
    context.save();
    context.setTransform(frame.ratio, 0, 0, frame.ratio, 0, 0);
    context.drawImage(frame.picture, left, top, frame.width * zoom, frame.height * zoom);
    context.restore();
  }

  network.on("zoom", moving);
  network.on("dragStart", ({ pointer, event }) => {
    const node = many() ? null : nodeAt(scene, pointer.canvas, slack(event).node);
    held = node === null ? null : { node, dx: scene.x[node] - pointer.canvas.x, dy: scene.y[node] - pointer.canvas.y };
    network.setOptions({ interaction: { dragView: held === null } });
  });
  network.on("dragging", moving);
  network.on("dragEnd", () => {
    held = null;
    rest();
  });
  container.addEventListener("pointermove", (event) => held && carry(network.DOMtoCanvas(pixelOf(event))));

  function carry({ x, y }) {
    scene.x[held.node] = x + held.dx;
    scene.y[held.node] = y + held.dy;
    redraw();
  }

  // ---- pointing

  /** Where an event happened, in pixels of the container. */
  function pixelOf({ clientX, clientY }) {
    const { left, top } = container.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  /** How far beside a thing a hand may point and still mean it; a finger is less exact than a mouse. */
  function slack(event) {
    const [node, link] = event?.pointerType === "touch" ? [10, 14] : [4, 6];
    return { node: node / network.getScale(), link: link / network.getScale() };
  }

  /** What a hand at this point of the container means: {node}, {link} or null. */
  function at(pixel, event) {
    const point = network.DOMtoCanvas(pixel);
    const node = nodeAt(scene, point, slack(event).node);
    if (node !== null) return { node };
    const link = linkAt(scene, point, slack(event).link);
    return link === null ? null : { link };
  }

  network.on("click", ({ pointer, event }) => onPick(at(pointer.DOM, event), event.srcEvent));

  // ---- the camera

  /** Show these nodes (all that are shown, if none are given) with `centre`, if one is, in the middle, beside whatever covers the
      canvas. */
  function fit(some, centre = null) {
    const chosen = some ? [...some] : [...nodes.keys()].filter((i) => scene.shown.nodes[i]);
    if (!chosen.length) return;
    const { left, top, right, bottom } = boundsOf(scene, chosen, centre);
    const below = Math.min(Math.max(covered(), 40), container.clientHeight / 2); // the buttons or the card
    const [width, height] = [container.clientWidth - 70, container.clientHeight - below - 60].map((room) => Math.max(room, 40));
    const scale = Math.min(1.2, width / (right - left), height / (bottom - top));
    move({ x: (left + right) / 2, y: (top + bottom) / 2 + below / 2 / scale }, scale, some);
    onView(null);
  }

  function move(position, scale, gently) {
    const animation = gently && !still && !many() ? { duration: 280, easingFunction: "easeInOutQuad" } : false;
    network.moveTo({ position, scale, animation });
  }

  /** The keys and buttons move and zoom as a hand does. */
  function nudge(position, scale) {
    moving();
    move(position, scale);
  }

  return {
    fit,
    /** As the page opens: everything, whatever the filters hide. */
    home: () => fit(nodes.keys()),
    at,
    view,
    redraw,
    scene,
    look: ({ x, y, scale }) => move({ x, y }, scale),
    zoom: (factor) => nudge(network.getViewPosition(), network.getScale() * factor),
    /** Move the view by so many pixels. */
    pan(right, down) {
      const { x, y, scale } = view();
      nudge({ x: x + right / scale, y: y + down / scale }, scale);
    },
    /** Paint in a theme's colours; before printing there is no next frame to wait for. */
    paint(styles, atOnce) {
      const css = getComputedStyle(document.documentElement);
      for (const name of ["ground", "text", "quiet", "line", "veil", "accent"]) scene.colours[name] = css.getPropertyValue(`--${name}`).trim();
      scene.styles = styles;
      if (atOnce) network.redraw();
      else redraw();
    },
    /** Show what the filters leave. */
    show(now) {
      scene.shown = now;
      redraw();
    },
    /** Lift a selection above the veil, or the veil itself where it is null. */
    lift(selection, depth) {
      scene.meant = selection && brightBy(scene, selection, depth);
      redraw();
    },
    /** Show what is lifted. */
    approach: () => scene.meant && fit(scene.meant.nodes, scene.meant.centre),
    /** Where a node is, in pixels of the container. */
    onScreen: (i) => onScreen(scene, view(), i),
    /** The texts on the canvas with their boxes, as last painted. */
    written: () => written.map(({ text, box }) => ({ text, ...box })),
  };
}

/** A picture of a canvas as it is now. */
function copied(canvas) {
  const picture = el("canvas", { width: canvas.width, height: canvas.height });
  picture.getContext("2d").drawImage(canvas, 0, 0);
  return picture;
}
