"use strict";

/* The card: what is known of a node, or of the relations between two, each with the words that state it. */

/** `opened` is what the reader has opened on the card, by key; `leave()` gives the focus back to the graph. */
function createCard(host, model, language, parts, { state, shownNow, finder, opened, leave }) {
  const { t } = language;
  const quotes = createQuotes(model, language, parts);
  const ofNode = createNodeCard(model, language, parts, quotes, { shownNow, ways: createWays(model, language, state, finder) });
  const { ofLink, ofPath } = createLinkCards(model, language, parts, quotes, { shownNow });
  let last = ""; // what is on the card

  /** Show a selection. Where it is on the card already, what was opened stays open, and the card stays where it was scrolled to. */
  function show(selection) {
    const isSame = JSON.stringify(selection) === last;
    last = JSON.stringify(selection);
    if (!isSame) opened.clear();
    const top = isSame ? host.scrollTop : 0;
    const held = host.contains(document.activeElement) ? document.activeElement.dataset.key ?? "" : null;
    host.replaceChildren(...contentOf(selection).flat(Infinity).filter(Boolean));
    host.scrollTop = top;
    if (held !== null) focusAgain(held);
  }

  /** The focus to the same control of the new card, else to its head. */
  function focusAgain(key) {
    const again = host.querySelector(`[data-key="${key}"]`) ?? host.querySelector("h2");
    if (again) again.focus();
    else leave();
  }

  function contentOf(selection) {
    if (selection === null) return intro();
    const { node, link, path } = selection;
    if (path) return ofPath(path);
    return node === undefined ? ofLink(link) : ofNode(node);
  }

  function intro() {
    const { section, nodeButton } = parts;
    const weightiest = model.byWeight.slice(0, 10).filter((i) => model.edgesOf[i].length);
    return [
      el("p", { class: "about" }, t("about")),
      weightiest.length > 0 && section(t("most"), null, weightiest.map((i) =>
        el("div", { class: "row" }, nodeButton(i), el("span", { class: "count" }, String(model.edgesOf[i].length))))),
      model.nodes.length > 0 && el("div", { class: "how" }, section(t("help"), null,
        el("p", {}, t("help.node")), el("p", {}, t("help.line")), keyList(t))),
    ];
  }

  return { show, focus: () => host.querySelector("h2")?.focus() };
}
