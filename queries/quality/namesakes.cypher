// title = "同名的人"
// title_en = "People of one name"
// explanation = "图中判为不同的人；请看他们的职务与地方是否确实不同。"
// explanation_en = "The graph holds them for different people; see whether their posts and places do differ."
// example = "--name 高远"
// answered_on = "invented"
//
// [parameters]
// name = {type = "string", of = "Person", default = "", zh = "姓名或别名；空为全部", en = "name or alias; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// name = {zh = "姓名", en = "the name"}
// id = {zh = "标识", en = "the node's id"}
// posts = {zh = "职务", en = "posts, each with its place or body"}
// articles = {zh = "报道篇数", en = "articles that name him"}

MATCH (p:Person)
WHERE p.names CONTAINS CASE $name WHEN '' THEN '' ELSE '|' + $name + '|' END
WITH p.name AS name, p
ORDER BY p.id
WITH name, collect(p) AS people
WHERE size(people) > 1
UNWIND people AS p
RETURN name,
       p.id AS id,
       COLLECT {
         MATCH (p)-[h:HOLDS_POST]->(b)
         RETURN b.name + ' ' + h.title AS post ORDER BY post
       } AS posts,
       COUNT { (p)<-[:MENTIONS]-(:Article) } AS articles
ORDER BY name, id
LIMIT $limit
