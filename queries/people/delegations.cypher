// title = "有哪些代表团，由谁率队"
// title_en = "Which delegations there were, and who led them"
// explanation = "率队由报道写明，同一篇报道中率队去同样几处的合为一个代表团；成员是同一篇报道中考察了同一处而非陪同的人，陪同者另列。问一个地方，得到由该地任职者率领的代表团。"
// explanation_en = "The report says who led; who led to the same stops by the same report is one delegation. Members are those who, by the same report, visited one of the same stops and did not merely accompany; who accompanied stands apart. Ask for a place to have the delegations led by those who hold a post there."
// example = "--place 上海"
//
// [parameters]
// place = {type = "string", of = "Place", default = "", zh = "率队者任职的地方，名称或别名；空为全部", en = "place where the leader holds a post, by name or alias; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// date = {zh = "日期", en = "date of the report"}
// leaders = {zh = "率队者", en = "who led"}
// posts = {zh = "率队者职务", en = "the leaders' posts by the same report"}
// members = {zh = "成员", en = "who else visited"}
// hosts = {zh = "陪同者", en = "who accompanied them"}
// stops = {zh = "去了哪里", en = "where they went"}
// article = {zh = "文章", en = "headline of the report"}

CALL () {
  MATCH (leader:Person)-[v:VISITED]->(x)
  WHERE $place = '' AND '率队' IN v.roles
  UNWIND v.evidence_article AS source
  RETURN source, leader, x
  UNION
  MATCH (c:Place)<-[:HOLDS_POST]-(:Person)-[v:VISITED]->(x)
  WHERE $place <> '' AND c.names CONTAINS CASE $place WHEN '' THEN '' ELSE '|' + $place + '|' END
    AND '率队' IN v.roles
  UNWIND v.evidence_article AS source
  WITH DISTINCT source, x
  MATCH (x)<-[w:VISITED]-(leader:Person)
  WHERE '率队' IN w.roles AND source IN w.evidence_article
  RETURN source, leader, x
}
WITH source, leader, x
ORDER BY x.name, x.id
WITH source, leader, collect(x) AS visited
ORDER BY leader.name, leader.id
WITH source, visited, collect(leader) AS led
MATCH (t:Article {id: source})
WITH source, visited, led, t, [o IN led | o.name] AS leaders, [x IN visited | x.name] AS stops
ORDER BY coalesce(t.date, ''), source, stops, leaders
LIMIT $limit
RETURN t.date AS date,
       leaders,
       COLLECT {
         UNWIND led AS o
         MATCH (o)-[h:HOLDS_POST]->(b)
         WHERE source IN h.evidence_article
         RETURN o.name + ' ' + b.name + ' ' + h.title AS post ORDER BY post
       } AS posts,
       COLLECT {
         UNWIND visited AS x
         MATCH (x)<-[w:VISITED]-(m:Person)
         WHERE source IN w.evidence_article AND NOT '陪同' IN w.roles AND NOT m.id IN [o IN led | o.id]
         RETURN DISTINCT m.name AS name ORDER BY name
       } AS members,
       COLLECT {
         UNWIND visited AS x
         MATCH (x)<-[w:VISITED]-(m:Person)
         WHERE source IN w.evidence_article AND '陪同' IN w.roles
         RETURN DISTINCT m.name AS name ORDER BY name
       } AS hosts,
       stops,
       t.name AS article
ORDER BY coalesce(date, ''), source, stops, leaders
LIMIT $limit
