// title = "某段时间里的活动与协议"
// title_en = "Events and agreements from one date to another"
// explanation = "按日期排列；只知年或月的，可能在其间的也列出；没有日期的活动与协议见 undated。"
// explanation_en = "By date; what has only a year or a month is listed where it may be between the two. The question undated has those without one."
// example = "--since 2018-10 --until 2018-10"
//
// [parameters]
// since = {type = "date", default = "", zh = "自哪年、月或日；空为不限", en = "from which year, month or day on; empty: any"}
// until = {type = "date", default = "", zh = "至哪年、月或日；空为不限", en = "up to which year, month or day; empty: any"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// date = {zh = "日期", en = "the date, as precise as known"}
// kind = {zh = "类型", en = "Event or Agreement"}
// name = {zh = "名称", en = "its name"}
// hosts = {zh = "举办方、地点或签约方", en = "hosts, where it was held, or who signed"}
// programmes = {zh = "合作机制", en = "programmes it was held or signed under"}
// attended = {zh = "参加者数", en = "how many are known to have attended"}

CALL () {
  MATCH (x:Event)
  WHERE x.date >= left($since, 4) AND left(x.date, size($since)) >= left($since, size(x.date))
  RETURN x, 'Event' AS kind
  UNION
  MATCH (x:Agreement)
  WHERE x.date >= left($since, 4) AND left(x.date, size($since)) >= left($since, size(x.date))
  RETURN x, 'Agreement' AS kind
}
WITH x, kind
WHERE $until = '' OR left(x.date, size($until)) <= $until
ORDER BY x.date, kind DESC, x.name, x.id
LIMIT $limit
RETURN x.date AS date,
       kind,
       x.name AS name,
       COLLECT {
         MATCH (x)<-[:HOSTED|SIGNED]-(p)
         WHERE NOT p:Person
         RETURN DISTINCT p.name AS name ORDER BY name
       } AS hosts,
       COLLECT {
         MATCH (x)-[:PART_OF*1..3]->(g:Programme)
         RETURN DISTINCT g.name AS name ORDER BY name
       } AS programmes,
       COUNT { (x)<-[:ATTENDED]-() } AS attended
ORDER BY date, kind DESC, name, x.id
LIMIT $limit
