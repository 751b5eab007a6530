"use strict";

/* What the reader has chosen, in one place: what is selected, what is filtered out, language, theme.
   Everything on the page follows from it; whoever shows a part of it listens for that part. */

function createState(initial) {
  let state = initial;
  const listeners = [];
  return {
    get: () => state,
    /** Change some of it and tell those who listen to any of that, with the whole and with what changed. */
    set(change) {
      state = { ...state, ...change };
      for (const { keys, listener } of listeners) if (keys.some((key) => key in change)) listener(state, change);
    },
    on(keys, listener) {
      listeners.push({ keys, listener });
    },
  };
}
