// title = "一位官员与谁见过面，几次"
// title_en = "Whom an official met, and how often"
// explanation = "见面指参加同一项活动；不指定官员时每两人只列一次。"
// explanation_en = "Two people met when they attended the same event; with no official given, each two are listed once."
// example = "--official 谭作钧 --limit 5"
// slow = "with no official given, all who were at an event are joined with each other, for every event"
//
// [parameters]
// official = {type = "string", of = "Official", default = "", zh = "官员的姓名或别名；空为全部", en = "the official's name or alias; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// official = {zh = "官员", en = "the official"}
// other = {zh = "对方", en = "the other person"}
// times = {zh = "次数", en = "events they shared"}
// first = {zh = "首次", en = "date of the first"}
// last = {zh = "最近", en = "date of the last"}
// events = {zh = "活动", en = "the events, by date"}

MATCH (o:Official)-[:ATTENDED]->(e:Event)<-[:ATTENDED]-(p:Person)
WHERE o.id <> p.id
  AND o.names CONTAINS CASE $official WHEN '' THEN '' ELSE '|' + $official + '|' END
  AND ($official <> '' OR NOT p:Official OR o.id < p.id)
WITH DISTINCT o, p, e
ORDER BY coalesce(e.date, ''), e.name, e.id
WITH o, p, collect(e) AS shared
RETURN o.name AS official,
       p.name AS other,
       size(shared) AS times,
       reduce(day = null, e IN shared | CASE WHEN day IS NULL OR e.date < day THEN e.date ELSE day END) AS first,
       reduce(day = null, e IN shared | CASE WHEN day IS NULL OR e.date > day THEN e.date ELSE day END) AS last,
       [e IN shared | e.name] AS events
ORDER BY times DESC, o.name, p.name, o.id, p.id
LIMIT $limit
