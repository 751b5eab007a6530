// title = "哪些企业签约伙伴最多"
// title_en = "Enterprises with the most partners"
// explanation = "伙伴是同一协议的其他签约方，签字的人不算。"
// explanation_en = "Partners are the other parties to the same agreements, those who merely put the signature aside."
// example = "--enterprise 东软"
//
// [parameters]
// enterprise = {type = "string", of = "Enterprise", default = "", zh = "企业的名称、别名或其中一部分；空为全部", en = "the enterprise's name, alias or a part of one; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// enterprise = {zh = "企业", en = "the enterprise"}
// partners = {zh = "伙伴数", en = "partners"}
// agreements = {zh = "协议数", en = "agreements"}
// names = {zh = "伙伴", en = "which"}

MATCH (c:Enterprise)-[:SIGNED]->(x:Agreement)<-[:SIGNED]-(p:Place|Enterprise|Organization)
WHERE c.names CONTAINS $enterprise
  AND c.id <> p.id
WITH c, p, x
ORDER BY p.name, p.id
WITH c, count(DISTINCT p) AS partners, count(DISTINCT x) AS agreements, collect(DISTINCT p.name) AS names
RETURN c.name AS enterprise,
       partners,
       agreements,
       names
ORDER BY partners DESC, agreements DESC, enterprise, c.id
LIMIT $limit
