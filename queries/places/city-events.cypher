// title = "一座城市举办了哪些活动"
// title_en = "What a city hosted"
// explanation = "活动在此举行，或由其主办、承办；省、区、县、开发区也可以问。"
// explanation_en = "Events held there or run by its government; provinces, districts, counties and zones can be asked for as well."
// example = "--city 大连"
//
// [parameters]
// city = {type = "string", of = "Place", default = "", zh = "地方的名称或别名；空为全部", en = "the place's name or alias; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// city = {zh = "地方", en = "the place"}
// date = {zh = "日期", en = "the event's date"}
// event = {zh = "活动", en = "the event"}
// role = {zh = "身份", en = "as what: 地点 (it took place there), 主办, 承办"}
// venue = {zh = "会场", en = "the hall or hotel"}
// attended = {zh = "参加者数", en = "how many are known to have attended"}
// programmes = {zh = "合作机制", en = "programmes it was held under"}

MATCH (c:Place)-[h:HOSTED]->(e:Event)
WHERE c.names CONTAINS CASE $city WHEN '' THEN '' ELSE '|' + $city + '|' END
RETURN c.name AS city,
       e.date AS date,
       e.name AS event,
       h.as AS role,
       e.venue AS venue,
       COUNT { (e)<-[:ATTENDED]-() } AS attended,
       COLLECT {
         MATCH (e)-[:PART_OF*1..3]->(g:Programme)
         RETURN DISTINCT g.name AS name ORDER BY name
       } AS programmes
ORDER BY c.name, c.id, coalesce(e.date, ''), e.name, e.id, coalesce(h.as, '')
LIMIT $limit
