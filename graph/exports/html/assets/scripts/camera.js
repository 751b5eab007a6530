"use strict";

/* The camera: where the reader moves it and where the page does. */

const REST = 140; // milliseconds without a movement after which the graph is painted anew

/** `covered()` tells how much of the canvas lies under something, from below; `onView(view)` is called when the reader has moved the
    camera, with null when it is to stand where the page puts it. */
function createCamera(network, container, scene, { view, frame, many, redraw, covered, onView }) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  let resting = 0;

  /** The hand moves the view: from here on the last frame of a large graph is moved, until it rests. */
  function moving() {
    if (many()) frame.take();
    clearTimeout(resting);
    resting = setTimeout(rest, REST);
  }

  function rest() {
    stop();
    redraw();
    onView(view());
  }

  /** Whatever the hand has begun is over. */
  function stop() {
    clearTimeout(resting);
    frame.drop();
  }

  function move(position, scale, gently) {
    const animation = gently && !still && !many() ? { duration: 280, easingFunction: "easeInOutQuad" } : false;
    network.moveTo({ position, scale, animation });
  }

  /** Show these nodes (all that are shown, if none are given) with `centre`, if one is, in the middle, beside whatever covers the
      canvas. */
  function show(some, centre = null) {
    stop();
    const chosen = some ? [...some] : [...scene.model.nodes.keys()].filter((i) => scene.shown.nodes[i]);
    if (!chosen.length) return;
    const { left, top, right, bottom } = boundsOf(scene, chosen, centre);
    const below = Math.min(Math.max(covered(), 40), container.clientHeight * 0.7); // the buttons or the card
    const [width, height] = [container.clientWidth - 70, container.clientHeight - below - 60].map((room) => Math.max(room, 40));
    const scale = Math.min(1.2, width / (right - left), height / (bottom - top));
    move({ x: (left + right) / 2, y: (top + bottom) / 2 + below / 2 / scale }, scale, some);
  }

  /** The keys and buttons move and zoom as a hand does. */
  function nudge(position, scale) {
    moving();
    move(position, scale);
  }

  return {
    moving,
    rest,
    show,
    look({ x, y, scale }) {
      stop();
      move({ x, y }, scale);
    },
    /** All that is shown, as the reader asks for it. */
    fit() {
      show();
      onView(null);
    },
    zoom: (factor) => nudge(network.getViewPosition(), network.getScale() * factor),
    /** Move the view by so many pixels. */
    pan(right, down) {
      const { x, y, scale } = view();
      nudge({ x: x + right / scale, y: y + down / scale }, scale);
    },
  };
}
