"use strict";

/* When it happened: a bar for every month, quarter or year, and a brush over them, drawn by hand or moved by its two ends. */

const SVG = "http://www.w3.org/2000/svg";

/** Months from the first happening to the last, in steps that leave bars wide enough, and how many happened in each. */
function bins({ happenings }) {
  const months = happenings.map(monthOf);
  if (!months.length) return null;
  const [least, most] = [months.reduce((a, b) => Math.min(a, b)), months.reduce((a, b) => Math.max(a, b))];
  const step = most - least < 40 ? 1 : most - least < 150 ? 3 : 12;
  const start = Math.floor(least / step) * step;
  const counts = new Array(Math.floor((most - start) / step) + 1).fill(0);
  for (const month of months) counts[Math.floor((month - start) / step)]++;
  return { start, step, counts };
}

/** `change({since, until})` is called with months, null where the brush reaches the end. */
function createHistogram(facts, language, { change }) {
  const found = bins(facts);
  if (!found) return null;
  const { start, step, counts } = found;
  const { t } = language;
  const end = counts.length - 1;
  const bars = counts.map((count, i) => bar(i, count));
  const picture = shape("svg", { class: "bars", viewBox: `0 0 ${counts.length} 1`, preserveAspectRatio: "none", "aria-hidden": "true" });
  picture.append(...bars);
  const [from, to] = ["range.from", "range.to"].map((key, which) => el("input", {
    type: "range", min: 0, max: end, step: 1, "aria-label": t(key), "data-label": key, oninput: () => moved(which),
  }));
  const said = el("output", { class: "quiet" });
  let drawn = null; // the bin where a hand began to draw

  function bar(i, count) {
    const height = count ? Math.max(0.04, count / Math.max(...counts)) : 0;
    return shape("rect", { x: i + 0.08, y: 1 - height, width: 0.84, height });
  }

  function shape(tag, attributes) {
    const made = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
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
  picture.addEventListener("pointerup", () => { drawn = null; });

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
