"use strict";

/* When it happened: a bar for every month, quarter or year, and a brush over them, drawn by hand or moved by its two ends. */

/** `change({since, until})` is called with months, null where the brush reaches the end. */
function createHistogram({ bars: counted }, language, { change }) {
  if (!counted) return null;
  const { start, step, counts } = counted;
  const { t } = language;
  const end = counts.length - 1;
  const bars = counts.map((count, i) => bar(i, count));
  const picture = svg("svg", { class: "bars", viewBox: `0 0 ${counts.length} 1`, preserveAspectRatio: "none", "aria-hidden": "true" }, ...bars);
  const [from, to] = ["range.from", "range.to"].map((key, which) => el("input", {
    type: "range", min: 0, max: end, step: 1, "aria-label": t(key), "data-label": key, oninput: () => moved(which),
  }));
  const said = el("output", { class: "quiet" });
  let drawn = null; // the bin where a hand began to draw

  function bar(i, count) {
    const height = count ? Math.max(0.04, count / Math.max(...counts)) : 0;
    return svg("rect", { x: i + 0.08, y: 1 - height, width: 0.84, height });
  }

  /** The months of the bins from a to b. */
  function brush(a, b) {
    const whole = a === 0 && b === end;
    change({ since: whole || a === 0 ? null : start + a * step, until: whole || b === end ? null : start + (b + 1) * step - 1 });
  }

  /** An end was moved; it takes the other along rather than pass it. */
  function moved(which) {
    const [a, b] = [Number(from.value), Number(to.value)];
    if (which) brush(Math.min(a, b), b);
    else brush(a, Math.max(a, b));
  }

  const binAt = ({ clientX }) => {
    const { left, width } = picture.getBoundingClientRect();
    return Math.max(0, Math.min(end, Math.floor(((clientX - left) / width) * counts.length)));
  };
  picture.addEventListener("pointerdown", (event) => {
    picture.setPointerCapture(event.pointerId);
    drawn = binAt(event);
    brush(drawn, drawn);
  });
  picture.addEventListener("pointermove", (event) => drawn !== null && brush(Math.min(drawn, binAt(event)), Math.max(drawn, binAt(event))));
  picture.addEventListener("lostpointercapture", () => { drawn = null; }); // let go, or taken away by the system

  function show({ since, until }) {
    const a = since === null ? 0 : Math.max(0, Math.floor((since - start) / step));
    const b = until === null ? end : Math.min(end, Math.floor((until - start) / step));
    from.value = a;
    to.value = b;
    const texts = [monthText(since ?? start), monthText(until ?? start + counts.length * step - 1)];
    [from, to].forEach((input, i) => input.setAttribute("aria-valuetext", texts[i]));
    said.textContent = texts.join(" – ");
    bars.forEach((one, i) => one.classList.toggle("out", i < a || i > b));
  }

  return { element: el("div", { class: "histogram" }, picture, el("div", { class: "ends" }, from, to), said), show };
}
