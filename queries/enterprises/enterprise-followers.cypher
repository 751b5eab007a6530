// title = "哪些企业随合作机制进入了新的城市"
// title_en = "Enterprises that followed a programme into a new city"
// explanation = "企业先在一地有活动或协议，后来首次在另一地有活动或协议，而两地同属一个合作机制，且后者属于该机制。"
// explanation_en = "The enterprise had an event or agreement in one place and later its first in another; both places take part in a programme, and the later one was held or signed under it."
// example = "--enterprise 远航"
// answered_on = "invented"
// slow = "with no enterprise given, all that each of them ever did is gone through"
//
// [parameters]
// enterprise = {type = "string", of = "Enterprise", default = "", zh = "企业的名称、别名或其中一部分；空为全部", en = "the enterprise's name, alias or a part of one; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// enterprise = {zh = "企业", en = "the enterprise"}
// programme = {zh = "合作机制", en = "the programme"}
// came_from = {zh = "原来的地方", en = "where it was before"}
// before = {zh = "此前", en = "date and name of what it did there first"}
// city = {zh = "新的地方", en = "where it went"}
// first = {zh = "首次", en = "date and name of what it did first in the new place"}

MATCH (c:Enterprise)
WHERE c.names CONTAINS $enterprise
  AND COUNT { (c)-[:ATTENDED|SIGNED]->() } > 1
CALL (c) {
  MATCH (c)-[:ATTENDED]->(x:Event)<-[:HOSTED]-(b:Place)
  RETURN b, x, x.date AS day
  UNION
  MATCH (c)-[:SIGNED]->(x:Agreement)-[:PART_OF]->(e:Event)<-[:HOSTED]-(b:Place)
  RETURN b, x, coalesce(x.date, e.date) AS day
  UNION
  MATCH (c)-[:SIGNED]->(x:Agreement)<-[:SIGNED]-(b:Place)
  RETURN b, x, x.date AS day
}
WITH c, b, x, day
WHERE day IS NOT NULL
ORDER BY day, x.id
WITH c, b, min(day) AS day, head(collect(x)) AS x
ORDER BY day, b.id
WITH c, collect({place: b, day: day, what: x}) AS firsts
WHERE size(firsts) > 1
UNWIND firsts AS old
UNWIND firsts AS new
WITH c, old.place AS a, old.day AS day, old.what AS what, new.place AS b, new.day AS first_day, new.what AS x
WHERE day < first_day
MATCH (a)-[:PARTICIPATES_IN]->(g:Programme)<-[:PARTICIPATES_IN]-(b)
WHERE EXISTS { MATCH (x)-[:PART_OF*1..3]->(g) }
RETURN c.name AS enterprise,
       g.name AS programme,
       a.name AS came_from,
       day + ' ' + what.name AS before,
       b.name AS city,
       first_day + ' ' + x.name AS first
ORDER BY first_day, enterprise, c.id, programme, g.id, came_from, a.id, city, b.id
LIMIT $limit
