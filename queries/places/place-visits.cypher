// title = "两地之间逐年互访"
// title_en = "Visits between two places, by year"
// explanation = "考察者在一地任职（同一篇报道写明）；另一地是考察对象本身，或陪同者任职的地方。每篇报道算一次。"
// explanation_en = "The visitor holds a post in the one place by the same report; the other place is what was visited, or where those who accompanied hold a post. Each report counts once."
// example = "--visitors 上海 --hosts 大连"
//
// [parameters]
// visitors = {type = "string", of = "Place", default = "", zh = "来访一方的名称或别名；空为全部", en = "name or alias of the place the visitors come from; empty: all"}
// hosts = {type = "string", of = "Place", default = "", zh = "到访一方的名称或别名；空为全部", en = "name or alias of the place they went to; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// year = {zh = "年份", en = "the year"}
// visitors = {zh = "来访一方", en = "where they came from"}
// hosts = {zh = "到访一方", en = "where they went"}
// visits = {zh = "次数", en = "reports of a visit"}
// people = {zh = "来访者", en = "who came"}
// stops = {zh = "去了哪里", en = "what they visited"}

MATCH (a:Place)<-[h:HOLDS_POST]-(p:Person)-[v:VISITED]->(x)
WHERE a.names CONTAINS CASE $visitors WHEN '' THEN '' ELSE '|' + $visitors + '|' END
UNWIND [source IN v.evidence_article WHERE source IN h.evidence_article] AS source
WITH DISTINCT a, p, x, source
CALL (x, source) {
  MATCH (b:Place {id: x.id})
  RETURN b
  UNION
  MATCH (x)<-[w:VISITED]-(:Person)-[k:HOLDS_POST]->(b:Place)
  WHERE '陪同' IN w.roles AND source IN w.evidence_article AND source IN k.evidence_article
  RETURN b
}
WITH a, b, p, x, source
WHERE a.id <> b.id
  AND b.names CONTAINS CASE $hosts WHEN '' THEN '' ELSE '|' + $hosts + '|' END
MATCH (t:Article {id: source})
WITH a, b, left(t.date, 4) AS year, source, p.name AS person, x.name AS stop
ORDER BY person, stop
WITH a, b, year, count(DISTINCT source) AS visits, collect(DISTINCT person) AS people, collect(DISTINCT stop) AS stops
RETURN year,
       a.name AS visitors,
       b.name AS hosts,
       visits,
       people,
       stops
ORDER BY coalesce(year, ''), visitors, a.id, hosts, b.id
LIMIT $limit
