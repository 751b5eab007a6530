// Reads {schema, queries: [{file, line, text, parameters}]} on stdin and prints what Neo4j's analyser finds, a line each; exit code 1 where it
// finds anything. See tools/lint_cypher.py.
const { readFileSync } = require("node:fs");
const { lintCypherQuery } = require("@neo4j-cypher/language-support");

const { schema, queries } = JSON.parse(readFileSync(0, "utf8"));
let found = 0;
for (const { file, line, text, parameters } of queries) {
  const { diagnostics } = lintCypherQuery(text, { ...schema, parameters }, { consoleCommandsEnabled: false });
  for (const { range, message } of diagnostics) {
    console.log(`${file}:${line + range.start.line}:${range.start.character + 1}: ${message}`);
    found += 1;
  }
}
process.exit(found ? 1 : 0);
