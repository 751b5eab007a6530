// title = "谁是两地之间的中间人"
// title_en = "Brokers between two cities: who met people of both"
// explanation = "见面指参加同一项活动；在两地之一任职的人不算中间人。不指定地方时取任职者最多、彼此没有结对的两座城市。"
// explanation_en = "To meet is to attend the same event; who holds a post in one of the two is no broker. With no place given, the two cities with the most office holders that are not paired are taken."
// example = "--one 上海 --other 六盘水"
//
// [parameters]
// one = {type = "string", of = "Place", default = "", zh = "一地的名称或别名；空为任职者最多的城市", en = "name or alias of the one place; empty: the city with the most office holders"}
// other = {type = "string", of = "Place", default = "", zh = "另一地的名称或别名；空为未与前者结对、任职者最多的城市", en = "name or alias of the other; empty: of the cities not paired with the first the one with the most"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// broker = {zh = "中间人", en = "who met people of both"}
// posts = {zh = "职务", en = "his posts"}
// one = {zh = "一地", en = "the one place"}
// met_of_one = {zh = "见过一地几人", en = "how many of its people he met"}
// at_one = {zh = "见于", en = "at which events"}
// other = {zh = "另一地", en = "the other place"}
// met_of_other = {zh = "见过另一地几人", en = "how many of its people he met"}
// at_other = {zh = "见于", en = "at which events"}

MATCH (a:Place)
WHERE a.names CONTAINS CASE $one WHEN '' THEN '' ELSE '|' + $one + '|' END
  AND ($one <> '' OR a:City)
WITH a
ORDER BY COUNT { (a)<-[:HOLDS_POST]-() } DESC, a.id
LIMIT CASE WHEN $one = '' THEN 1 ELSE 10 END
MATCH (b:Place)
WHERE b.names CONTAINS CASE $other WHEN '' THEN '' ELSE '|' + $other + '|' END
  AND a.id <> b.id
  AND ($other <> '' OR (b:City AND NOT EXISTS { (a)-[:PAIRED_WITH]-(b) }))
WITH a, b
ORDER BY COUNT { (b)<-[:HOLDS_POST]-() } DESC, b.id, a.id
LIMIT CASE WHEN $other = '' THEN 1 ELSE 10 END
CALL (a, b) {
  MATCH (a)<-[:HOLDS_POST]-(p:Person)-[:ATTENDED]->(e:Event)<-[:ATTENDED]-(m:Person)
  RETURN m, p AS of_one, e AS at_one, null AS of_other, null AS at_other
  UNION ALL
  MATCH (b)<-[:HOLDS_POST]-(p:Person)-[:ATTENDED]->(e:Event)<-[:ATTENDED]-(m:Person)
  RETURN m, null AS of_one, null AS at_one, p AS of_other, e AS at_other
}
WITH a, b, m, count(DISTINCT of_one) AS met_of_one, count(DISTINCT of_other) AS met_of_other,
     collect(DISTINCT at_one) AS events_one, collect(DISTINCT at_other) AS events_other
WHERE met_of_one > 0 AND met_of_other > 0
  AND NOT EXISTS { (m)-[:HOLDS_POST]->(a) } AND NOT EXISTS { (m)-[:HOLDS_POST]->(b) }
WITH a, b, m, met_of_one, met_of_other, events_one, events_other,
     CASE WHEN met_of_one < met_of_other THEN met_of_one ELSE met_of_other END AS met_of_both
ORDER BY met_of_both DESC, met_of_one + met_of_other DESC, m.name, m.id, a.id, b.id
LIMIT $limit
RETURN m.name AS broker,
       COLLECT {
         MATCH (m)-[h:HOLDS_POST]->(x)
         RETURN x.name + ' ' + h.title AS post ORDER BY post
       } AS posts,
       a.name AS one,
       met_of_one,
       COLLECT {
         UNWIND events_one AS e
         RETURN e.name AS name ORDER BY coalesce(e.date, ''), name, e.id
       } AS at_one,
       b.name AS other,
       met_of_other,
       COLLECT {
         UNWIND events_other AS e
         RETURN e.name AS name ORDER BY coalesce(e.date, ''), name, e.id
       } AS at_other
ORDER BY met_of_both DESC, met_of_one + met_of_other DESC, broker, m.id, a.id, b.id
LIMIT $limit
