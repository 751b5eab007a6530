"use strict";

/* The canvas: vis-network has the camera and the gestures; what is seen is painted here, and while a hand moves a large graph, a
   picture of the last frame is moved instead. */

const MANY = 1500; // shapes and lines above which the last frame is moved while the hand moves

function createCanvas(container, model, { shown, caption, onPick, covered, onView }) {
  const scene = createScene(model, shown);
  const network = emptyNetwork(container);
  const surface = container.querySelector("canvas");
  const frame = createFrame(surface);
  let written = []; // the names on the canvas and their boxes

  const many = () => scene.shown.nodeCount + scene.shown.edgeCount > MANY;
  /** Painted in the next frame, once, whatever asks for it. */
  const redraw = () => network.body.emitter.emit("_requestRedraw"); // moveTo would end a flight of the camera where it is

  function view() {
    const [width, height] = [container.clientWidth, container.clientHeight];
    return { ...network.getViewPosition(), scale: network.getScale(), width, height, ratio: surface.width / (width || 1) };
  }

  network.on("beforeDrawing", (context) => {
    const now = view();
    if (frame.isTaken()) return frame.draw(context, now);
    frame.painted(now);
    written = paintScene(context, scene, now, caption);
  });
  const camera = createCamera(network, container, scene, { view, frame, many, redraw, covered, onView });
  const at = connectHand(network, container, scene, { camera, many, redraw, onPick });

  return {
    scene, view, redraw, at,
    fit: camera.fit,
    look: camera.look,
    zoom: camera.zoom,
    pan: camera.pan,
    /** As the page opens: everything, whatever the filters hide. */
    home: () => camera.show(model.nodes.keys()),
    /** Show what is lifted. */
    approach: () => scene.meant && camera.show(scene.meant.nodes, scene.meant.centre),
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
    /** Where a node is, in pixels of the container. */
    onScreen: (i) => onScreen(scene, view(), i),
    /** The texts on the canvas with their boxes, as last painted. */
    written: () => written.map(({ text, box }) => ({ text, ...box })),
  };
}

/** A network of vis-network with nothing in it: it has the camera and the gestures alone. */
function emptyNetwork(container) {
  const network = new vis.Network(container, { nodes: new vis.DataSet(), edges: new vis.DataSet() }, {
    physics: false,
    layout: { improvedLayout: false },
    interaction: { selectable: false, hover: false, keyboard: false },
  });
  container.querySelector(".vis-network").tabIndex = -1; // the container itself takes the focus
  container.querySelector("canvas").setAttribute("aria-hidden", "true");
  return network;
}
