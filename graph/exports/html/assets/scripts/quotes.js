"use strict";

/* Quotations on a card: the words, with those marked that carry the relation, where they stand, how they were read, and a button
   that copies them as a citation. */

function createQuotes(model, { t }, { rows, fold, opened }) {
  /** The quotations behind a relation, folded; made when first opened. */
  function folded(edge, open) {
    const { evidence } = edge;
    if (!evidence.length) return null;
    const made = fold(`quotes ${edge.number}`, open, "quotes", el("summary", {}, t("quotes", { count: evidence.length })));
    const fill = () => made.open && made.children.length === 1 && made.append(...all(edge, evidence));
    made.addEventListener("toggle", fill);
    fill();
    return made;
  }

  function all(edge, evidence = edge.evidence) {
    return rows(evidence, (proof) => quotation(edge, proof), `proofs ${edge.number}`);
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
    if (!(await toClipboard(text))) return offer(button, text);
    button.textContent = t("copied");
    setTimeout(() => { button.textContent = t("copy"); }, 2000);
  }

  /** The citation itself, chosen and ready to be copied by hand, where the browser lets nothing onto the clipboard. */
  function offer(button, text) {
    const caption = button.closest("figcaption");
    caption.querySelector(".refused")?.remove();
    const field = el("textarea", { readonly: true, rows: 3, "aria-label": t("copy") }, text);
    caption.append(el("div", { class: "refused" }, el("p", { role: "alert" }, t("copy.refused")), field));
    field.select();
  }

  /** A button that opens all quotations of the card, or closes them. */
  function allButton() {
    const text = () => t(opened.get("all") ? "quotes.hide" : "quotes.all");
    return el("button", { type: "button", class: "plain", "data-key": "all", onclick: ({ target }) => {
      opened.set("all", !opened.get("all"));
      for (const one of target.closest("#card").querySelectorAll("details.quotes")) one.open = opened.get("all");
      target.textContent = text();
    } }, text());
  }

  return { folded, all, allButton, sourceOf };
}
