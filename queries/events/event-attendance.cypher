// title = "谁参加了一项活动，以什么身份"
// title_en = "Who attended an event, and in which role"
// explanation = "每位参加者一行，按报道中的先后（即排名）排列；职务取同一篇报道所写。"
// explanation_en = "One row for each who took part, in the order in which the reports list them; posts are those the same reports give."
// example = "--event 扶贫协作工作座谈会"
//
// [parameters]
// event = {type = "string", of = "Event", default = "", zh = "活动的名称、别名或其中一部分；空为全部", en = "the event's name, alias or a part of one; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// event = {zh = "活动", en = "the event"}
// date = {zh = "日期", en = "its date"}
// name = {zh = "参加者", en = "who took part"}
// roles = {zh = "身份", en = "in which roles"}
// posts = {zh = "职务", en = "posts, each with its place or body"}
// articles = {zh = "报道篇数", en = "articles that say so"}

MATCH (p)-[r:ATTENDED]->(e:Event)
WHERE e.names CONTAINS $event
WITH p, r, e
ORDER BY coalesce(e.date, ''), e.name, e.id, r.evidence_article[0], r.evidence_start[0], p.name, p.id
LIMIT $limit
RETURN e.name AS event,
       e.date AS date,
       p.name AS name,
       r.roles AS roles,
       COLLECT {
         MATCH (p)-[h:HOLDS_POST]->(b)
         WHERE any(article IN h.evidence_article WHERE article IN r.evidence_article)
         RETURN b.name + ' ' + h.title AS post ORDER BY post
       } AS posts,
       r.articles AS articles
ORDER BY coalesce(e.date, ''), e.name, e.id, r.evidence_article[0], r.evidence_start[0], p.name, p.id
LIMIT $limit
