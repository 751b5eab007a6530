"use strict";

/* The last frame, moved while a hand moves a large graph: painting ten thousand shapes anew takes longer than the hand waits. */

function createFrame(surface) {
  let painted = null; // the view as last painted
  let taken = null; // the picture that is moved, with its view; null while the graph itself is painted

  /** A picture of the surface as it is now. */
  function copied() {
    const picture = el("canvas", { width: surface.width, height: surface.height });
    picture.getContext("2d").drawImage(surface, 0, 0);
    return picture;
  }

  return {
    isTaken: () => taken !== null,
    /** The graph was painted in this view. */
    painted(view) { painted = view; },
    take() {
      if (painted) taken = taken || { picture: copied(), ...painted };
    },
    drop() { taken = null; },
    /** Paint the picture as it looks in another view. */
    draw(context, { x, y, scale, width, height }) {
      const zoom = scale / taken.scale;
      const left = width / 2 + (taken.x - x) * scale - (taken.width / 2) * zoom;
      const top = height / 2 + (taken.y - y) * scale - (taken.height / 2) * zoom;
      context.save();
      context.setTransform(taken.ratio, 0, 0, taken.ratio, 0, 0);
      context.drawImage(taken.picture, left, top, taken.width * zoom, taken.height * zoom);
      context.restore();
    },
  };
}
