"use strict";

/* Light and dark: as the reader chose, else as the system has it. Paper is light, whatever the screen is. */

/** `paint(styles, atOnce)` is called whenever the colours are others; before printing there is no next frame to wait for. */
function createTheme(model, state, { t, paint }) {
  const root = document.documentElement;
  const systemDark = matchMedia("(prefers-color-scheme: dark)");
  let styles = paints(model.types, false);
  let printing = false;

  function apply() {
    const dark = !printing && (state.get().theme ?? (systemDark.matches ? "dark" : "light")) === "dark";
    root.dataset.theme = dark ? "dark" : "light";
    styles = paints(model.types, dark);
    byId("theme").dataset.text = dark ? "theme.light" : "theme.dark";
    byId("theme").textContent = t(byId("theme").dataset.text);
    for (const picture of document.querySelectorAll(".glyph")) tint(picture, styles.get(picture.dataset.type));
    paint(styles, printing);
  }

  function print(begins) {
    printing = begins;
    apply();
  }

  state.on(["theme"], apply);
  systemDark.addEventListener("change", apply);
  addEventListener("beforeprint", () => print(true));
  addEventListener("afterprint", () => print(false));
  matchMedia("print").addEventListener("change", ({ matches }) => print(matches));
  return { apply, styleOf: (group) => styles.get(group) };
}
