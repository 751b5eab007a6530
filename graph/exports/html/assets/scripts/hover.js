"use strict";

/* The small box beside the hand that says what lies under it. */

function createHover(host, tip, canvas, { about }) {
  let waiting = null; // where the hand was last, null once it has left

  host.addEventListener("pointermove", (event) => {
    if (event.pointerType === "touch") return;
    if (!waiting) requestAnimationFrame(look);
    waiting = event;
  });
  for (const gone of ["pointerleave", "pointercancel"]) host.addEventListener(gone, hide);

  function look() {
    if (!waiting) return;
    const event = waiting;
    waiting = null;
    const box = host.getBoundingClientRect();
    const point = { x: event.clientX - box.left, y: event.clientY - box.top };
    const under = event.buttons ? null : canvas.at(point, event);
    host.style.cursor = under ? "pointer" : "";
    tip.hidden = !under;
    if (!under) return;
    tip.replaceChildren(...about(under));
    tip.style.left = `${Math.min(point.x + 14, box.width - tip.offsetWidth - 8)}px`;
    tip.style.top = `${Math.min(point.y + 14, box.height - tip.offsetHeight - 8)}px`;
  }

  function hide() {
    waiting = null;
    tip.hidden = true;
  }

  return { hide };
}
