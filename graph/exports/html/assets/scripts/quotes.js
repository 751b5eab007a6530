"use strict";

/* Quotations on a card: the words, with those marked that carry the relation, where they stand, how they were read, and a button
   that copies them as a citation. */

function createQuotes(model, { t }, { rows }) {
  /** The quotations behind a relation, folded; made when first opened. */
  function folded(edge, open) {
    const { evidence } = edge;
    if (!evidence.length) return null;
    const fold = el("details", { class: "quotes", open, ontoggle: fill }, el("summary", {}, t("quotes", { count: evidence.length })));
    function fill() {
      if (fold.open && fold.children.length === 1) fold.append(...all(edge, evidence));
    }
    fill();
    return fold;
  }

  function all(edge, evidence = edge.evidence) {
    return rows(evidence, (proof) => quotation(edge, proof));
  }

  function quotation(edge, { article, text, rule, confidence }) {
    const cite = ({ target }) => copy(target, citation(text, model.articles[article]));
    return el("figure", {},
      el("blockquote", {}, el("bdi", {}, marked(text, model, edge))),
      el("figcaption", {}, sourceOf(article),
        el("span", { class: "reading" },
          el("span", { class: "rule" }, t("rule", { rule }), " · ", t("confidence", { percent: `${Math.round(confidence * 100)}%` })),
          el("button", { type: "button", class: "plain", onclick: cite }, t("copy")))));
  }

  /** 《headline》, outlet, date and page of an article. */
  function sourceOf(number) {
    const article = model.articles[number];
    if (!article) return el("span", { class: "source" }, t("unknown"));
    const { name, source, date, page, path, url } = article;
    const notes = [source, date, page, ...(url && !safeAddress(url) ? [url] : [])].filter(Boolean);
    return el("span", { class: "source" },
      outward(url, `《${name || path || "?"}》`), notes.map((note) => [" ", el("span", { class: "note" }, data(note))]));
  }

  /** 「quote」，outlet，date，《headline》. */
  function citation(text, article) {
    const { source, date, name } = article ?? {};
    return [`「${text}」`, source, date, name && `《${name}》`].filter(Boolean).join("，");
  }

  async function copy(button, text) {
    await toClipboard(text);
    button.textContent = t("copied");
    setTimeout(() => { button.textContent = t("copy"); }, 2000);
  }

  return { folded, all, sourceOf };
}
