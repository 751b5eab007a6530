// title = "没有日期的活动与协议"
// title_en = "Events and agreements without a date"
// explanation = "按报道日期排列，便于补上。"
// explanation_en = "By the date of the first article that names them, so that they can be put right."
// example = "--limit 10"
//
// [parameters]
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// kind = {zh = "类型", en = "Event or Agreement"}
// name = {zh = "名称", en = "its name"}
// reported = {zh = "最早见报", en = "date of the first article"}
// article = {zh = "文章", en = "headline of that article"}

CALL () {
  MATCH (x:Event)
  WHERE x.date IS NULL
  RETURN x, 'Event' AS kind
  UNION
  MATCH (x:Agreement)
  WHERE x.date IS NULL
  RETURN x, 'Agreement' AS kind
}
OPTIONAL MATCH (x)<-[:MENTIONS]-(t:Article)
WITH x, kind, t
ORDER BY coalesce(t.date, ''), t.id
WITH x, kind, collect(t)[0] AS t
RETURN kind,
       x.name AS name,
       t.date AS reported,
       t.name AS article
ORDER BY coalesce(reported, ''), kind, name, x.id
LIMIT $limit
