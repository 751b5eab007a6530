"use strict";

/* What is seen saved as a picture, what is filtered as a table. */

const SHARP = 2; // pixels of the picture for one of the screen

/** The canvas as it is now, as a PNG twice as fine as the screen. */
function savePng(scene, view, caption, name) {
  const picture = el("canvas", { width: view.width * SHARP, height: view.height * SHARP });
  paintWhole(picture.getContext("2d"), scene, { ...view, ratio: SHARP }, caption);
  picture.toBlob((blob) => download(blob, `${name}.png`));
}

/** The same as an SVG, with its texts as text. */
function saveSvg(scene, view, caption, name) {
  const context = createSvgContext(view);
  paintWhole(context, scene, { ...view, ratio: 1 }, caption);
  const text = new XMLSerializer().serializeToString(context.root).replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
  download(new Blob([text], { type: "image/svg+xml" }), `${name}.svg`);
}

function paintWhole(context, scene, view, caption) {
  const { x, y, scale, width, height, ratio } = view;
  context.fillStyle = scene.colours.ground;
  context.fillRect(0, 0, width * ratio, height * ratio);
  context.setTransform(scale * ratio, 0, 0, scale * ratio, (width / 2 - x * scale) * ratio, (height / 2 - y * scale) * ratio);
  paintScene(context, scene, view, caption);
}

/** Rows as CSV that a spreadsheet opens as what it says: nothing in it is a formula. */
function saveCsv(rows, name) {
  const lines = rows.map((row) => row.map(csvCell).join(","));
  download(new Blob([`\ufeff${lines.join("\r\n")}\r\n`], { type: "text/csv;charset=utf-8" }), `${name}.csv`);
}

function csvCell(value) {
  const text = String(value ?? "");
  const safe = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A row for every quotation behind a relation that is shown; one for a relation without any. */
function relationRows(model, shown, { t, nameOf, valueOf }) {
  const said = (value) => (Array.isArray(value) ? value.map(valueOf).join("、") : valueOf(value));
  const heads = ["from", "relation", "to", "details", "date", "confidence", "quote", "outlet", "printed", "headline", "address"];
  const rows = model.edges.flatMap((edge, k) => {
    if (!shown.edges[k]) return [];
    const relation = model.relations.get(edge.type);
    const details = relation.properties.filter(({ name }) => name in edge.properties && name !== "programme")
      .map((property) => `${nameOf(property)}：${said(edge.properties[property.name])}`);
    const own = [model.nodes[edge.from].label, nameOf(relation), model.nodes[edge.to].label, details.join("；"), dateOf(model, edge)];
    const proofs = edge.evidence.map(({ article, text, confidence }) => {
      const { source, date, name, url } = model.articles[article] ?? {};
      return [...own, confidence, text, source, date, name, url];
    });
    return proofs.length ? proofs : [own];
  });
  return [heads.map((key) => t(`csv.${key}`)), ...rows];
}

/** A row for every node that is shown. */
function nodeRows(model, shown, { t, nameOf }) {
  const heads = ["name", "type", "aliases", "date", "relations", "articles"].map((key) => t(`csv.${key}`));
  const some = model.byWeight.filter((i) => shown.nodes[i]);
  return [heads, ...some.map((i) => {
    const { label, group, aliases, properties, articles } = model.nodes[i];
    const relations = model.edgesOf[i].filter((edge) => shown.edges[edge]).length;
    return [label, nameOf(model.types.get(group)), aliases.join("、"), properties.date, relations, articles.length];
  })];
}

function download(blob, name) {
  const href = URL.createObjectURL(blob);
  el("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10000);
}

/** A menu of what can be saved. */
function createSaving(menu, model, language, canvas, { shownNow, caption }) {
  const name = () => document.title.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60) || "graph";
  const acts = {
    png: () => savePng(canvas.scene, canvas.view(), caption, name()),
    svg: () => saveSvg(canvas.scene, canvas.view(), caption, name()),
    relations: () => saveCsv(relationRows(model, shownNow(), language), `${name()}-${language.t("relations")}`),
    nodes: () => saveCsv(nodeRows(model, shownNow(), language), `${name()}-${language.t("nodes")}`),
  };
  for (const button of menu.querySelectorAll("button")) {
    button.addEventListener("click", () => {
      menu.open = false;
      menu.querySelector("summary").focus();
      acts[button.value]();
    });
  }
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    event.stopPropagation();
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  menu.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !menu.contains(relatedTarget) && (menu.open = false));
}
