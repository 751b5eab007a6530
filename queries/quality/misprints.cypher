// title = "哪些姓名像是一个人的误写"
// title_en = "Names that may be misprints of one another"
// explanation = "两人姓名一样长，只差一个字，在同一地方或机构任同一职务；也可能确是两人。"
// explanation_en = "Two names of one length that differ in one character, with the same post in the same place or body; they may be two people all the same."
// example = "--place 大连"
// slow = "with no place given, all who ever held the same post in one place are compared with each other"
//
// [parameters]
// place = {type = "string", of = "Place|Enterprise|Organization", default = "", zh = "任职的地方或机构，名称或别名；空为全部", en = "place or body of the post, by name or alias; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// one = {zh = "一名", en = "the one name"}
// other = {zh = "另一名", en = "the other"}
// body = {zh = "地方或机构", en = "place or body of the post"}
// title = {zh = "职务", en = "the post"}
// one_articles = {zh = "前者篇数", en = "articles that give the one"}
// other_articles = {zh = "后者篇数", en = "articles that give the other"}

MATCH (b:Place|Enterprise|Organization)<-[h:HOLDS_POST]-(p:Person)
WHERE b.names CONTAINS CASE $place WHEN '' THEN '' ELSE '|' + $place + '|' END
WITH b, h.title AS title, size(p.name) AS length, p, h
ORDER BY p.name, p.id
WITH b, title, length, collect({who: p, name: p.name, articles: h.articles}) AS held
WHERE size(held) > 1
UNWIND range(0, size(held) - 2) AS i
UNWIND range(i + 1, size(held) - 1) AS j
WITH b, title, length, held[i] AS x, held[j] AS y
WHERE size([k IN range(0, length - 1) WHERE substring(x.name, k, 1) <> substring(y.name, k, 1)]) = 1
RETURN x.name AS one,
       y.name AS other,
       b.name AS body,
       title,
       x.articles AS one_articles,
       y.articles AS other_articles
ORDER BY one, other, body, b.id, title, x.who.id, y.who.id
LIMIT $limit
