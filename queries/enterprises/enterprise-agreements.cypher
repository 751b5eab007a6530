// title = "一家企业签了哪些协议，与谁签"
// title_en = "An enterprise's agreements and its partners"
// explanation = "伙伴是同一协议的其他签约方；签字人另列。"
// explanation_en = "Partners are the other parties to the same agreement; the people who put the signature stand apart."
// example = "--enterprise 猕猴桃"
//
// [parameters]
// enterprise = {type = "string", of = "Enterprise", default = "", zh = "企业的名称、别名或其中一部分；空为全部", en = "the enterprise's name, alias or a part of one; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// enterprise = {zh = "企业", en = "the enterprise"}
// agreement = {zh = "协议", en = "the agreement"}
// date = {zh = "日期", en = "when it was signed; where that is not said, the day of the event it was signed at"}
// partners = {zh = "伙伴", en = "the other parties"}
// signatories = {zh = "签字人", en = "people who signed"}
// part_of = {zh = "所属活动或机制", en = "the event or programme it was signed at or under"}
// articles = {zh = "报道篇数", en = "articles that say so"}

MATCH (c:Enterprise)-[s:SIGNED]->(a:Agreement)
WHERE c.names CONTAINS $enterprise
OPTIONAL MATCH (a)-[:PART_OF]->(signing:Event)
WITH c, s, a, min(signing.date) AS day
RETURN c.name AS enterprise,
       a.name AS agreement,
       coalesce(a.date, day) AS date,
       COLLECT {
         MATCH (a)<-[:SIGNED]-(p)
         WHERE p.id <> c.id AND NOT p:Person
         RETURN p.name AS name ORDER BY name
       } AS partners,
       COLLECT {
         MATCH (a)<-[:SIGNED]-(p:Person)
         RETURN p.name AS name ORDER BY name
       } AS signatories,
       COLLECT {
         MATCH (a)-[:PART_OF]->(x)
         RETURN x.name AS name ORDER BY name
       } AS part_of,
       s.articles AS articles
ORDER BY c.name, c.id, coalesce(a.date, day, ''), a.name, a.id
LIMIT $limit
