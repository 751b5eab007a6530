"use strict";

/* Nodes and edges as rows. The file has them in columns, and so they are kept: only what every frame needs is at hand, the
   rest is looked up when it is asked for. */

/** The nodes, each with `properties` by name, other names in `aliases`, its sound in `pinyin`, and the numbers of the `articles` that name it. */
function readNodes({ nodes, rest }) {
  class PageNode {
    constructor(i) {
      this.number = i;
      this.label = nodes.label[i];
      this.group = rest.types[nodes.group[i]].label;
      this.size = nodes.size[i];
      this.community = nodes.community[i];
    }
    get key() { return nodes.key[this.number]; }
    get aliases() { return nodes.aliases[this.number]; }
    get pinyin() { return nodes.pinyin[this.number]; }
    get properties() { return rest.properties[nodes.properties[this.number]]; }
    get articles() { return nodes.articles[this.number]; }
    get x() { return nodes.x[this.number]; }
    get y() { return nodes.y[this.number]; }
  }
  return nodes.key.map((_, i) => new PageNode(i));
}

/** The edges, each with `properties` by name and in `evidence` its proofs as {article (its number), text, rule, confidence}. */
function readEdges({ edges, rest }) {
  class PageEdge {
    constructor(k) {
      this.number = k;
      this.from = edges.from[k];
      this.to = edges.to[k];
      this.type = rest.relations[edges.type[k]].type;
    }
    get properties() { return rest.properties[edges.properties[this.number]]; }
    get evidence() {
      const numbers = edges.evidence[this.number];
      return Array.from({ length: numbers.length / 3 }, (_, i) => {
        const [article, quote, reading] = numbers.slice(3 * i, 3 * i + 3);
        const [rule, confidence] = rest.readings[reading];
        return { article, text: rest.quotes[quote], rule, confidence };
      });
    }
  }
  return edges.from.map((_, k) => new PageEdge(k));
}
