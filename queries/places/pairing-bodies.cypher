// title = "一对结对地方靠哪些部门和机构往来"
// title_en = "Which departments and bodies carry a pairing"
// explanation = "机构自己举办、参加或签署，或由其任职者参加双方共同合作机制的活动。"
// explanation_en = "A body hosts, attends or signs itself, or someone with a post in it attends an event of a programme that both places take part in."
// example = "--place 大连 --partner 上海"
//
// [parameters]
// place = {type = "string", of = "Place", default = "", zh = "地方的名称或别名；空为合作机制最多的地方", en = "the place's name or alias; empty: the one in the most programmes"}
// partner = {type = "string", of = "Place", default = "", zh = "结对地方的名称或别名；空为全部", en = "name or alias of the place it is paired with; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// place = {zh = "地方", en = "the place"}
// partner = {zh = "结对地方", en = "the place it is paired with"}
// body = {zh = "机构", en = "the department or body"}
// times = {zh = "次数", en = "events and agreements"}
// people = {zh = "人员", en = "who came for it"}
// what = {zh = "活动与协议", en = "the events and agreements"}

MATCH (a:Place)
WHERE a.names CONTAINS CASE $place WHEN '' THEN '' ELSE '|' + $place + '|' END
WITH a
ORDER BY COUNT { (a)-[:PARTICIPATES_IN]->() } DESC, a.id
LIMIT CASE WHEN $place = '' THEN 1 ELSE 10 END
MATCH (a)-[:PARTICIPATES_IN]->(g:Programme)<-[:PARTICIPATES_IN]-(b:Place)
WHERE b.names CONTAINS CASE $partner WHEN '' THEN '' ELSE '|' + $partner + '|' END
  AND a.id <> b.id
WITH g, collect({place: a, partner: b}) AS pairs
CALL (g) {
  MATCH (g)<-[:PART_OF*1..3]-(x:Event|Agreement)<-[:ATTENDED|HOSTED|SIGNED]-(d:Organization)
  RETURN d, x, null AS person
  UNION
  MATCH (g)<-[:PART_OF*1..3]-(x:Event)<-[r:ATTENDED]-(p:Person)-[h:HOLDS_POST]->(d:Organization)
  WHERE any(article IN h.evidence_article WHERE article IN r.evidence_article)
  RETURN d, x, p.name AS person
}
UNWIND pairs AS pair
WITH DISTINCT pair.place AS a, pair.partner AS b, d, x, person
ORDER BY coalesce(x.date, ''), x.name, x.id, coalesce(person, '')
WITH a, b, d, collect(DISTINCT person) AS people, collect(DISTINCT x) AS shared
RETURN a.name AS place,
       b.name AS partner,
       d.name AS body,
       size(shared) AS times,
       people,
       [x IN shared | x.name] AS what
ORDER BY times DESC, place, a.id, partner, b.id, body, d.id
LIMIT $limit
