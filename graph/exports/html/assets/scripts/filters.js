"use strict";

/* The legend, which is also the filter: every type with its shape and colour, its number, and a box to tick; below it roles, time,
   confidence, programme and place. All of them combine. */

function createFilters(host, model, facts, language, state, { styleOf, finder, nodeName }) {
  const { t, nameOf, valueOf } = language;
  const typeCounts = tally(model.types.keys(), model.nodes.map((node) => node.group));
  const relationCounts = tally(model.relations.keys(), model.edges.map((edge) => edge.type));
  const roleCounts = tally(facts.roleNames, model.edges.flatMap((edge) => edge.properties.roles ?? []));
  let refreshed = []; // what follows the state, part by part

  const set = (change) => state.set(change);

  function draw() {
    refreshed = [];
    host.replaceChildren(...[
      boxes("nodes", "hiddenTypes", typeCounts.map(([key, count]) => ({ key, count, name: typeName(key), picture: glyph(styleOf(key)) }))),
      boxes("relations", "hiddenRelations", relationCounts.map(([key, count]) => ({ key, count, name: nameOf(model.relations.get(key)) }))),
      time(),
      boxes("roles", "hiddenRoles", roleCounts.map(([key, count]) => ({ key, count, name: valueOf(key) }))),
      confidence(),
      ...Object.entries(CENTRES).map(([part, groups]) => about(part, groups)),
    ].filter(Boolean));
    refresh();
  }

  const refresh = () => refreshed.forEach((follow) => follow(state.get()));

  /** 人物 beside 官员 counts only those who are none: 人物（其他）. */
  function typeName(label) {
    const name = nameOf(model.types.get(label));
    const special = typeCounts.some(([other]) => model.types.get(other).parent === label);
    return special ? t("others", { type: name }) : name;
  }

  function group(title, head, ...content) {
    return el("div", { class: "group", role: "group", "aria-label": t(title), "data-part": title },
      el("div", { class: "choose" }, el("h2", {}, t(title)), head), content);
  }

  // ---- boxes to tick

  /** The boxes stay the same elements while the state changes, so that the focus stays where it is. */
  function boxes(title, part, entries) {
    if (!entries.length) return null;
    const every = entries.map((entry) => entry.key);
    const tick = ({ target }) => set({ [part]: toggled(state.get()[part], target.value, target.checked) });
    const inputs = entries.map(({ key }) => el("input", { type: "checkbox", value: key, onchange: tick }));
    refreshed.push((now) => inputs.forEach((input) => { input.checked = !now[part].has(input.value); }));
    return group(title, [["all", []], ["none", every]].map(([key, hidden]) =>
      el("button", { type: "button", class: "plain", onclick: () => set({ [part]: new Set(hidden) }) }, t(key))),
    entries.map(({ name, picture, count }, i) =>
      el("label", {}, inputs[i], picture, el("span", { class: "name" }, name), el("span", { class: "count" }, String(count)))));
  }

  function toggled(hidden, key, ticked) {
    const next = new Set(hidden);
    if (ticked) next.delete(key);
    else next.add(key);
    return next;
  }

  // ---- when, how sure

  function time() {
    const histogram = createHistogram(facts, language, { change: set });
    const day = el("input", { type: "date", onchange: ({ target }) => set({ asOf: target.value }) });
    refreshed.push((now) => { day.value = now.asOf; });
    if (histogram) refreshed.push(histogram.show);
    return model.edges.length > 0 && group("time", null, histogram?.element,
      el("label", { class: "as-of" }, el("span", { class: "name" }, t("asof")), day));
  }

  function confidence() {
    if (!model.edges.length) return null;
    const said = el("output", { class: "count" });
    const slide = ({ target }) => set({ confidence: Number(target.value) });
    const slider = el("input", { type: "range", min: 0, max: 100, step: 5, "aria-label": t("sure"), oninput: slide });
    refreshed.push((now) => {
      slider.value = now.confidence;
      said.textContent = `≥ ${now.confidence}%`;
      slider.setAttribute("aria-valuetext", said.textContent);
    });
    return group("sure", said, slider);
  }

  // ---- what has to do with a programme or a place

  function about(part, groups) {
    if (!typeCounts.some(([label]) => groups.includes(label))) return null;
    const box = finder(`find-${part}`, t(`${part}.find`), {
      eligible: (i) => groups.includes(model.nodes[i].group),
      choose: (i) => { set({ [part]: i }); chosen.querySelector("button").focus(); },
    });
    const name = el("span", { class: "name" });
    const remove = () => {
      set({ [part]: null });
      box.input.focus();
    };
    const chosen = el("p", { class: "chosen-one" },
      name, el("button", { type: "button", class: "plain", "aria-label": t("remove"), onclick: remove }, "×"));
    refreshed.push((now) => {
      const i = now[part];
      box.element.hidden = i !== null;
      chosen.hidden = i === null;
      box.input.value = "";
      name.replaceChildren(...(i === null ? [] : nodeName(i)));
    });
    return group(part, null, box.element, chosen);
  }

  state.on(FILTERS, refresh);
  return { draw };
}
