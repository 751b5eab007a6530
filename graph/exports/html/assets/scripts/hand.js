"use strict";

/* The hand on the canvas: what it means, what it carries. */

/** `onPick(thing)` is called with what was clicked; back comes what a hand means at a point of the container. */
function connectHand(network, container, scene, { camera, many, redraw, onPick }) {
  let held = null; // the node in the hand, and how far from its middle: {node, dx, dy}

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

  /** {node}, {link} or null. */
  function at(pixel, event) {
    const point = network.DOMtoCanvas(pixel);
    const node = nodeAt(scene, point, slack(event).node);
    if (node !== null) return { node };
    const link = linkAt(scene, point, slack(event).link);
    return link === null ? null : { link };
  }

  function take({ pointer, event }) {
    const node = many() ? null : nodeAt(scene, pointer.canvas, slack(event).node);
    held = node === null ? null : { node, dx: scene.x[node] - pointer.canvas.x, dy: scene.y[node] - pointer.canvas.y };
    network.setOptions({ interaction: { dragView: held === null } });
  }

  function carry(event) {
    if (!held) return;
    const { x, y } = network.DOMtoCanvas(pixelOf(event));
    scene.x[held.node] = x + held.dx;
    scene.y[held.node] = y + held.dy;
    redraw();
  }

  network.on("zoom", camera.moving);
  network.on("dragStart", take);
  network.on("dragging", camera.moving);
  network.on("dragEnd", () => {
    held = null;
    camera.rest();
  });
  container.addEventListener("pointermove", carry);
  network.on("click", ({ pointer, event }) => onPick(at(pointer.DOM, event)));
  return at;
}
