"use strict";

/* The address kept to the view. What one looks at makes a step that back goes to: a thing, line or path, how far around it, tables,
   filters; setting the same filter on goes on with its step. How one looks at it (camera, language, theme) changes the address of
   the step one is at. */

const SETTLED = 200; // milliseconds without a change before the address follows

/** `current()` tells the fragment of the view as it is, `restore(fragment, isOurs)` brings one back: isOurs where this page wrote it,
    not where somebody put it into the address. */
function createHistory({ current, restore }) {
  let waiting = null; // the fragment that the address is to follow to
  let timer = 0;
  let filtered = null; // which filters the step one is at has set
  let restoring = false;

  function write(how, fragment) {
    const isThere = fragment === location.hash;
    if (isThere && history.state) return;
    history[isThere ? "replaceState" : how]({}, "", fragment || location.href.split("#")[0]);
  }

  function settle() {
    clearTimeout(timer);
    if (waiting !== null) write("replaceState", waiting);
    waiting = null;
  }

  function change() {
    if (restoring) return;
    clearTimeout(timer);
    waiting = current();
    timer = setTimeout(settle, SETTLED);
  }

  /** `filters` names those that were set, where it is filters. */
  function step(filters = null) {
    if (restoring) return;
    if (filters !== null && filters === filtered) return change();
    settle();
    write("pushState", current());
    filtered = filters;
  }

  function bringBack(isOurs) {
    [waiting, filtered, restoring] = [null, null, true];
    try {
      restore(location.hash, isOurs);
    } finally {
      restoring = false;
    }
    change(); // what makes no sense in an address that somebody wrote is put right
  }

  addEventListener("popstate", () => bringBack(history.state !== null));

  return {
    change,
    step,
    begin() {
      bringBack(false);
      settle();
    },
  };
}
