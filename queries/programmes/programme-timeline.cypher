// title = "一个合作机制下的活动与协议，按时间排列"
// title_en = "A programme's events and agreements on a time line"
// explanation = "包括在其活动上签署的协议；没有日期的排在最后。"
// explanation_en = "Agreements signed at one of its events are among them; what has no date comes last."
// example = "--programme 沪连"
//
// [parameters]
// programme = {type = "string", of = "Programme", default = "", zh = "合作机制的名称、别名或其中一部分；空为全部", en = "the programme's name, alias or a part of one; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// programme = {zh = "合作机制", en = "the programme"}
// date = {zh = "日期", en = "the day, month or year; where that is not said, that of the event it is a part of"}
// kind = {zh = "类型", en = "Event or Agreement"}
// name = {zh = "名称", en = "its name"}
// parties = {zh = "举办方或签约方", en = "who hosted the event or signed the agreement"}

MATCH (x)-[:PART_OF*1..3]->(g:Programme)
WHERE (x:Event OR x:Agreement)
  AND g.names CONTAINS $programme
WITH DISTINCT g, x
OPTIONAL MATCH (x)-[:PART_OF]->(around:Event)
WITH g, x, min(around.date) AS day
RETURN g.name AS programme,
       coalesce(x.date, day) AS date,
       CASE WHEN x:Event THEN 'Event' ELSE 'Agreement' END AS kind,
       x.name AS name,
       COLLECT {
         MATCH (x)<-[:HOSTED|SIGNED]-(p)
         WHERE NOT p:Person
         RETURN DISTINCT p.name AS name ORDER BY name
       } AS parties
ORDER BY g.name, g.id, coalesce(x.date, day, '9999'), kind DESC, x.name, x.id
LIMIT $limit
