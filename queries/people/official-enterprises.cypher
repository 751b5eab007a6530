// title = "一位官员与哪些企业往来"
// title_en = "Which enterprises an official dealt with"
// explanation = "往来指考察该企业、与之同场活动、同签协议。"
// explanation_en = "To deal with one is to visit it, to attend an event with it, or to sign an agreement with it."
// example = "--official 殷一璀"
//
// [parameters]
// official = {type = "string", of = "Official", default = "", zh = "官员的姓名或别名；空为全部", en = "the official's name or alias; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// official = {zh = "官员", en = "the official"}
// enterprise = {zh = "企业", en = "the enterprise"}
// visits = {zh = "考察", en = "articles that tell of a visit"}
// events = {zh = "同场活动", en = "events they both attended"}
// agreements = {zh = "同签协议", en = "agreements they both signed"}

MATCH (o:Official)
WHERE o.names CONTAINS CASE $official WHEN '' THEN '' ELSE '|' + $official + '|' END
CALL (o) {
  MATCH (o)-[v:VISITED]->(c:Enterprise)
  RETURN c, v.articles AS visits, 0 AS events, 0 AS agreements
  UNION ALL
  MATCH (o)-[:ATTENDED]->(:Event)<-[:ATTENDED]-(c:Enterprise)
  RETURN c, 0 AS visits, 1 AS events, 0 AS agreements
  UNION ALL
  MATCH (o)-[:SIGNED]->(:Agreement)<-[:SIGNED]-(c:Enterprise)
  RETURN c, 0 AS visits, 0 AS events, 1 AS agreements
}
WITH o, c, sum(visits) AS visits, sum(events) AS events, sum(agreements) AS agreements
RETURN o.name AS official,
       c.name AS enterprise,
       visits,
       events,
       agreements
ORDER BY visits + events + agreements DESC, official, o.id, enterprise, c.id
LIMIT $limit
