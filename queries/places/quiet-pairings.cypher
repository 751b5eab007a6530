// title = "哪些结对很久没有动静"
// title_en = "Which pairings have gone quiet"
// explanation = "最近一次活动（属于双方共同的合作机制）和最近一篇写明结对的报道，最久没有的在前；已经结束的不列。"
// explanation_en = "The last event of a programme that both take part in and the last article that states the pairing, the longest ago first; what has ended is left out."
// example = "--before 2020"
//
// [parameters]
// before = {type = "date", default = "", zh = "只列此前就没有动静的，如 2020；空为全部", en = "only those with nothing since then, such as 2020; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// place = {zh = "地方", en = "the place"}
// partner = {zh = "结对地方", en = "the place it is paired with"}
// basis = {zh = "依据", en = "on what the pair rests"}
// last_event = {zh = "最近活动", en = "date of the last event"}
// last_article = {zh = "最近见报", en = "date of the last article that states the pairing"}

MATCH (a:Place)-[r:PAIRED_WITH]->(b:Place)
WHERE r.until IS NULL
OPTIONAL MATCH (a)-[:PARTICIPATES_IN]->(g:Programme)<-[:PARTICIPATES_IN]-(b)
WHERE r.programme IS NULL OR r.programme = g.id
OPTIONAL MATCH (g)<-[:PART_OF*1..3]-(e:Event)
WITH a, b, r, max(e.date) AS last_event
WHERE $before = '' OR (coalesce(last_event, '') < $before AND coalesce(r.last_seen, '') < $before)
RETURN a.name AS place,
       b.name AS partner,
       r.basis AS basis,
       last_event,
       r.last_seen AS last_article
ORDER BY CASE WHEN coalesce(last_event, '') > coalesce(last_article, '') THEN last_event ELSE coalesce(last_article, '') END,
         place, a.id, partner, b.id, basis
LIMIT $limit
