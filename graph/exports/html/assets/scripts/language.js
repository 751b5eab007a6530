"use strict";

/* Chinese or English: the interface's texts come from texts.json, the names of types from the ontology. */

function createLanguage(texts, first) {
  let current = first;

  /** The text under a key, with {placeholders} filled in; `count` chooses between one and many. */
  function t(key, values = {}) {
    let text = texts[current][key];
    if (typeof text === "object") text = text[values.count === 1 ? "one" : "other"];
    return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  /** The name of a type, relation or property, as the ontology has it in this language. */
  const nameOf = (declared) => declared[current];

  /** A value such as a level or a role, where this language has a word for it; else as it stands. */
  const valueOf = (value) => (Object.hasOwn(texts[current].values, value) ? texts[current].values[value] : String(value));

  /** Turn to a language: the page's fixed texts and the language it says it is in. */
  function use(language) {
    current = language;
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    for (const [attribute, set] of [
      ["text", (element, text) => { element.textContent = text; }],
      ["label", (element, text) => element.setAttribute("aria-label", text)],
      ["placeholder", (element, text) => element.setAttribute("placeholder", text)],
    ]) {
      for (const element of document.querySelectorAll(`[data-${attribute}]`)) set(element, t(element.dataset[attribute]));
    }
  }

  return { t, nameOf, valueOf, use };
}
