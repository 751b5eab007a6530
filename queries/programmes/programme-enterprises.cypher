// title = "一个合作机制带动了哪些企业"
// title_en = "Which enterprises a programme brought in"
// explanation = "企业签署其下的协议，或参加、承办其下的活动。"
// explanation_en = "The enterprise signed an agreement under it, or attended or hosted an event under it."
// example = "--programme 六盘水"
//
// [parameters]
// programme = {type = "string", of = "Programme", default = "", zh = "合作机制的名称、别名或其中一部分；空为全部", en = "the programme's name, alias or a part of one; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// programme = {zh = "合作机制", en = "the programme"}
// enterprise = {zh = "企业", en = "the enterprise"}
// agreements = {zh = "协议数", en = "agreements"}
// events = {zh = "活动数", en = "events"}
// what = {zh = "协议与活动", en = "which"}

MATCH (g:Programme)<-[:PART_OF*1..3]-(x:Event|Agreement)<-[:SIGNED|ATTENDED|HOSTED]-(c:Enterprise)
WHERE g.names CONTAINS $programme
WITH DISTINCT g, c, x
ORDER BY coalesce(x.date, ''), x.name, x.id
WITH g, c, collect(x) AS shared
RETURN g.name AS programme,
       c.name AS enterprise,
       size([x IN shared WHERE x:Agreement]) AS agreements,
       size([x IN shared WHERE x:Event]) AS events,
       [x IN shared | x.name] AS what
ORDER BY size(shared) DESC, programme, g.id, enterprise, c.id
LIMIT $limit
