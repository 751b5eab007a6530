// title = "一位官员参与了哪些合作机制的活动"
// title_en = "In which programmes an official took part"
// explanation = "按参加的活动计，包括活动下的活动。"
// explanation_en = "By the events attended, those held at another event among them."
// example = "--official 靳国卫"
//
// [parameters]
// official = {type = "string", of = "Official", default = "", zh = "官员的姓名或别名；空为全部", en = "the official's name or alias; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// official = {zh = "官员", en = "the official"}
// programme = {zh = "合作机制", en = "the programme"}
// events = {zh = "活动数", en = "events attended"}
// first = {zh = "首次", en = "date of the first"}
// last = {zh = "最近", en = "date of the last"}
// names = {zh = "活动", en = "the events"}

MATCH (o:Official)-[:ATTENDED]->(e:Event)-[:PART_OF*1..3]->(g:Programme)
WHERE o.names CONTAINS CASE $official WHEN '' THEN '' ELSE '|' + $official + '|' END
WITH DISTINCT o, g, e
WITH o, g, count(e) AS events, min(e.date) AS first, max(e.date) AS last
ORDER BY events DESC, o.name, o.id, g.name, g.id
LIMIT $limit
RETURN o.name AS official,
       g.name AS programme,
       events,
       first,
       last,
       COLLECT {
         MATCH (o)-[:ATTENDED]->(e:Event)-[:PART_OF*1..3]->(g)
         WITH DISTINCT e
         RETURN e.name AS name ORDER BY coalesce(e.date, ''), name, e.id
       } AS names
ORDER BY events DESC, official, o.id, programme, g.id
LIMIT $limit
