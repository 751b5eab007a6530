// title = "哪些地方与同一个地方结对"
// title_en = "Places that share a partner"
// explanation = "两个地方都与第三个地方结对；不指定地方时每两地只列一次。"
// explanation_en = "Both are paired with the same third; with no place given, each two are listed once."
// example = "--place 上海"
//
// [parameters]
// place = {type = "string", of = "Place", default = "", zh = "地方的名称或别名；空为全部", en = "the place's name or alias; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// place = {zh = "地方", en = "the place"}
// other = {zh = "另一地方", en = "the other place"}
// partners = {zh = "共同结对数", en = "partners they share"}
// names = {zh = "共同结对地方", en = "which"}

MATCH (a:Place)-[:PAIRED_WITH]-(c:Place)-[:PAIRED_WITH]-(b:Place)
WHERE a.names CONTAINS CASE $place WHEN '' THEN '' ELSE '|' + $place + '|' END
  AND a.id <> b.id
  AND ($place <> '' OR a.id < b.id)
WITH DISTINCT a, b, c
ORDER BY c.name, c.id
WITH a, b, collect(c.name) AS names
RETURN a.name AS place,
       b.name AS other,
       size(names) AS partners,
       names
ORDER BY partners DESC, place, a.id, other, b.id
LIMIT $limit
