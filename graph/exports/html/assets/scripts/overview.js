"use strict";

/* Search over all parts of a graph that is too large for one page: a hit opens the page of its part, on its card. */

(() => {
  const { nodes, types, parts, texts } = JSON.parse(byId("data").textContent);
  const model = {
    nodes: nodes.key.map((key, i) => ({
      key, label: nodes.label[i], aliases: nodes.aliases[i], pinyin: nodes.pinyin[i], group: types[nodes.group[i]].label, part: nodes.part[i],
    })),
    byWeight: nodes.key.map((_, i) => i),
    types: new Map(types.map((type) => [type.label, type])),
  };
  const everything = { nodes: new Uint8Array(model.nodes.length).fill(1) };
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const tongues = ["zh", "en"].map((name) => createLanguage(texts, name));
  const language = {
    t: (key, values) => tongues.map(({ t }) => t(key, values)).join(" · "),
    nameOf: ({ zh, en }) => `${zh} ${en}`,
  };

  function choose(i) {
    const { key, part } = model.nodes[i];
    location.href = `${parts[part]}#${new URLSearchParams({ node: key })}`;
  }

  createFinder(["search", "found", "hits", "found-note"].map(byId), model, language, {
    keys: searchKeys(model),
    shownNow: () => everything,
    styleOf: (group) => paints(model.types, dark.matches).get(group),
    choose,
  });
})();
