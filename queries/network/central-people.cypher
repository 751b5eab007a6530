// title = "各合作机制中最居中心的人"
// title_en = "The most central people of each programme"
// explanation = "在同一机制下活动的参加者网络中：share 是他参加了几成活动，between 是别人之间最短的联系有几成经过他（介数中心性，networkx）。提问时先算好，写回图中 CENTRAL_IN 关系的属性；只改变与上次不同的。"
// explanation_en = "In the network of those who attend a programme's events: share is the part of the events he attended, between the part of the shortest ways among the others that lead over him (betweenness, by networkx). Asking computes both first and writes them into the graph, as properties of CENTRAL_IN; only what differs from last time is written."
// example = "--programme 上海市与大连市对口合作 --limit 5"
// slow = "it first works out, for each programme, the shortest ways between all who attended its events"
// computed = "centrality"
//
// [parameters]
// programme = {type = "string", of = "Programme", default = "", zh = "合作机制的名称、别名或其中一部分；空为全部", en = "the programme's name, alias or a part of one; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// programme = {zh = "合作机制", en = "the programme"}
// rank = {zh = "名次", en = "his rank in it"}
// name = {zh = "姓名", en = "who"}
// posts = {zh = "职务", en = "his posts"}
// events = {zh = "活动数", en = "events attended"}
// share = {zh = "活动占比", en = "part of the programme's events that he attended"}
// between = {zh = "介数中心性", en = "part of the shortest ways among the others that lead over him"}

MATCH (g:Programme)<-[c:CENTRAL_IN]-(p:Person)
WHERE g.names CONTAINS $programme
RETURN g.name AS programme,
       c.rank AS rank,
       p.name AS name,
       COLLECT {
         MATCH (p)-[h:HOLDS_POST]->(x)
         RETURN x.name + ' ' + h.title AS post ORDER BY post
       } AS posts,
       c.events AS events,
       c.share AS share,
       c.between AS between
ORDER BY programme, g.id, rank, name, p.id
LIMIT $limit
