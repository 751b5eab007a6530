// title = "哪些任职互相矛盾"
// title_en = "Posts that contradict each other"
// explanation = "同一地方同一正职（市长、书记、主任、主席，副职不算）在重叠的时间里见报于两人。"
// explanation_en = "Two people are in print as head of one place (市长, 书记, 主任, 主席, but no 副) at times that overlap."
// example = "--place 海滨"
// answered_on = "invented"
//
// [parameters]
// place = {type = "string", of = "Place", default = "", zh = "地方的名称或别名；空为全部", en = "the place's name or alias; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// place = {zh = "地方", en = "the place"}
// title = {zh = "职务", en = "the post"}
// one = {zh = "一人", en = "the one"}
// one_seen = {zh = "其见报", en = "when he was in print with it"}
// other = {zh = "另一人", en = "the other"}
// other_seen = {zh = "其见报", en = "when he was"}

MATCH (b:Place)<-[h:HOLDS_POST]-(p:Person)
WHERE b.names CONTAINS CASE $place WHEN '' THEN '' ELSE '|' + $place + '|' END
  AND any(last IN ['长', '书记', '主任', '主席'] WHERE h.title ENDS WITH last)
  AND NOT h.title CONTAINS '副'
WITH b, h.title AS title, p, h
ORDER BY h.first_seen, p.id
WITH b, title, collect({who: p, first: h.first_seen, last: h.last_seen}) AS held
WHERE size(held) > 1
UNWIND range(0, size(held) - 2) AS i
UNWIND range(i + 1, size(held) - 1) AS j
WITH b, title, held[i] AS x, held[j] AS y
WHERE y.first <= x.last
RETURN b.name AS place,
       title,
       x.who.name AS one,
       [x.first, x.last] AS one_seen,
       y.who.name AS other,
       [y.first, y.last] AS other_seen
ORDER BY place, b.id, title, x.first, x.last, y.first, y.last, one, other, x.who.id, y.who.id
LIMIT $limit
