// title = "两个人或两家企业之间的最短路径"
// title_en = "The shortest path between two people or enterprises"
// explanation = "经由活动、协议、职务、考察、结对等关系，最多八步；等长的路径都列出。"
// explanation_en = "By way of events, agreements, posts, visits and pairings, eight steps at most; all paths of the shortest length are listed."
// example = "--one 殷一璀 --other 王忠 --limit 3"
// slow = "with nobody given, the best connected is looked for among all"
//
// [parameters]
// one = {type = "string", of = "Person|Enterprise|Organization", default = "", zh = "一方的名称或别名；空为联系最多者", en = "name or alias of the one; empty: the best connected"}
// other = {type = "string", of = "Person|Enterprise|Organization", default = "", zh = "另一方的名称或别名；空为其余联系最多者", en = "name or alias of the other; empty: the best connected but the first"}
// limit = {type = "integer", default = 10, zh = "最多几行", en = "rows at most"}
//
// [columns]
// one = {zh = "一方", en = "where the path begins"}
// other = {zh = "另一方", en = "where it ends"}
// steps = {zh = "步数", en = "how many relations it goes over"}
// path = {zh = "路径", en = "names and relations on the way; the arrow shows the relation's direction"}

MATCH (a:Person|Enterprise|Organization)
WHERE a.names CONTAINS CASE $one WHEN '' THEN '' ELSE '|' + $one + '|' END
WITH a
ORDER BY COUNT { (a)-[:ATTENDED|SIGNED|VISITED|HOLDS_POST]-() } DESC, a.id
LIMIT CASE WHEN $one = '' THEN 1 ELSE 10 END
MATCH (b:Person|Enterprise|Organization)
WHERE b.names CONTAINS CASE $other WHEN '' THEN '' ELSE '|' + $other + '|' END
  AND a.id <> b.id
WITH a, b
ORDER BY COUNT { (b)-[:ATTENDED|SIGNED|VISITED|HOLDS_POST]-() } DESC, b.id, a.id
LIMIT CASE WHEN $other = '' THEN 1 ELSE 10 END
MATCH way = allShortestPaths((a)-[:ATTENDED|HOSTED|SIGNED|PAIRED_WITH|HOLDS_POST|VISITED|PARTICIPATES_IN|PART_OF*..8]-(b))
WITH a, b, length(way) AS steps, nodes(way) AS stops, relationships(way) AS links
WITH DISTINCT a, b, steps, reduce(path = a.name, i IN range(0, steps - 1) | path
  + CASE WHEN startNode(links[i]).id = stops[i].id
         THEN ' -' + type(links[i]) + '→ '
         ELSE ' ←' + type(links[i]) + '- ' END
  + stops[i + 1].name) AS path
RETURN a.name AS one,
       b.name AS other,
       steps,
       path
ORDER BY steps, path, a.id, b.id
LIMIT $limit
