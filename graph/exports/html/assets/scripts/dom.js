"use strict";

/* Building elements. What comes from articles goes in as text nodes only: there is no markup to interpret anywhere. */

const byId = (id) => document.getElementById(id);

const SVG = "http://www.w3.org/2000/svg";

/** An element of a drawing. */
function svg(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** An element with attributes, listeners (onclick: function) and children; false and null children are left out. */
function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child != null && child !== false));
  return element;
}

/** A run of text from an article: isolated, so that marks for writing direction in it end where it ends. */
function data(text, attributes = {}) {
  return el("bdi", attributes, String(text));
}

/** An address one may follow, or null: http and https only, never javascript: or data:. */
function safeAddress(text) {
  try {
    const address = new URL(text);
    return ["http:", "https:"].includes(address.protocol) ? address.href : null;
  } catch {
    return null;
  }
}

/** A link out of the page where the address is one to follow, else the mere text. */
function outward(address, text) {
  const href = address && safeAddress(address);
  return href ? el("a", { href, target: "_blank", rel: "noopener noreferrer" }, data(text)) : data(text);
}

/** What can be seen of a text: without control, zero-width and direction characters, which a canvas would obey. */
function visibleText(text) {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, "");
}

/** Put a text on the clipboard; where a browser gives a file no clipboard, by the old way. Back comes whether it is there. */
async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedTheOldWay(text);
  }
}

function copiedTheOldWay(text) {
  const before = document.activeElement;
  const field = el("textarea", { class: "aside" }, text);
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  before.focus();
  return done;
}
