"use strict";

/* The address kept to the view: what is chosen makes a step that back goes to, all else changes the step one is at. */

const SETTLED = 200; // milliseconds without a change before the address follows

/** `current()` tells the fragment of the view as it is, `restore(fragment)` brings one back. */
function createHistory({ current, restore }) {
  let pending = 0;
  let restoring = false;

  const write = (how) => {
    clearTimeout(pending);
    const fragment = current();
    if (fragment !== location.hash) history[how](null, "", fragment || location.href.split("#")[0]);
  };

  addEventListener("popstate", () => {
    clearTimeout(pending);
    restoring = true;
    try {
      restore(location.hash);
    } finally {
      restoring = false;
    }
  });

  return {
    step: () => restoring || write("pushState"),
    change() {
      clearTimeout(pending);
      if (!restoring) pending = setTimeout(write, SETTLED, "replaceState");
    },
  };
}
