// title = "一对结对地方的往来逐年起落"
// title_en = "How a pairing's activity rose and fell by year"
// explanation = "活动与协议属于双方共同的合作机制（协议没有日期的取签署活动的日期）；篇数是写明结对的报道。不指定地方时列出全部，每对一次。"
// explanation_en = "Events and agreements are those of the programmes that both take part in (an agreement without a date has that of its signing); articles are those that state the pairing. With no place given, all pairs are listed, each once."
// example = "--place 大连 --partner 上海"
//
// [parameters]
// place = {type = "string", of = "Place", default = "", zh = "地方的名称或别名；空为全部", en = "the place's name or alias; empty: all"}
// partner = {type = "string", of = "Place", default = "", zh = "结对地方的名称或别名；空为全部", en = "name or alias of the place it is paired with; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// place = {zh = "地方", en = "the place"}
// partner = {zh = "结对地方", en = "the place it is paired with"}
// year = {zh = "年份", en = "the year"}
// events = {zh = "活动数", en = "events"}
// agreements = {zh = "协议数", en = "agreements"}
// articles = {zh = "报道篇数", en = "articles that state the pairing"}

MATCH (a:Place)-[r:PAIRED_WITH]-(b:Place)
WHERE a.names CONTAINS CASE $place WHEN '' THEN '' ELSE '|' + $place + '|' END
  AND b.names CONTAINS CASE $partner WHEN '' THEN '' ELSE '|' + $partner + '|' END
  AND ($place <> '' OR $partner <> '' OR a.id < b.id)
WITH DISTINCT a, b
CALL (a, b) {
  MATCH (a)-[:PARTICIPATES_IN]->(g:Programme)<-[:PARTICIPATES_IN]-(b)
  MATCH (g)<-[:PART_OF*1..3]-(x:Event)
  RETURN x.id AS what, left(x.date, 4) AS year, 1 AS event, 0 AS agreement, 0 AS article
  UNION
  MATCH (a)-[:PARTICIPATES_IN]->(g:Programme)<-[:PARTICIPATES_IN]-(b)
  MATCH (g)<-[:PART_OF*1..3]-(x:Agreement)
  OPTIONAL MATCH (x)-[:PART_OF]->(signing:Event)
  WITH x, min(signing.date) AS day
  RETURN x.id AS what, left(coalesce(x.date, day), 4) AS year, 0 AS event, 1 AS agreement, 0 AS article
  UNION
  MATCH (a)-[r:PAIRED_WITH]-(b)
  UNWIND r.evidence_article AS source
  MATCH (t:Article {id: source})
  RETURN t.id AS what, left(t.date, 4) AS year, 0 AS event, 0 AS agreement, 1 AS article
}
WITH a, b, year, sum(event) AS events, sum(agreement) AS agreements, sum(article) AS articles
WHERE year IS NOT NULL
RETURN a.name AS place,
       b.name AS partner,
       year,
       events,
       agreements,
       articles
ORDER BY place, a.id, partner, b.id, year
LIMIT $limit
