// title = "哪些官员换了地方，原来的合作伙伴跟到了新任上"
// title_en = "Officials who moved, and the partners who came along"
// explanation = "官员先后在两地任职（前一地最后见报早于后一地最早见报）；伙伴是他在前任上与后任上都打过交道的企业或机构：同场活动、同签协议或前往考察。"
// explanation_en = "The official held posts in two places, one after the other in print. Partners are enterprises and bodies he dealt with both before and after: at an event, in an agreement, or on a visit."
// example = "--official 林深"
// answered_on = "invented"
// slow = "with no official given, all that each official with two posts ever did is gone through"
//
// [parameters]
// official = {type = "string", of = "Person", default = "", zh = "官员的姓名或别名；空为全部", en = "the official's name or alias; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// official = {zh = "官员", en = "the official"}
// left = {zh = "原任地", en = "where he was before"}
// last_seen = {zh = "原任最近见报", en = "when he was last in print there"}
// came_to = {zh = "新任地", en = "where he went"}
// first_seen = {zh = "新任最早见报", en = "when he was first in print there"}
// partner = {zh = "伙伴", en = "the enterprise or body"}
// before = {zh = "原任上往来", en = "what they did together before, with its date"}
// after = {zh = "新任上往来", en = "what they did together after"}

MATCH (o:Person)-[h:HOLDS_POST]->(a:Place)
WHERE o.names CONTAINS CASE $official WHEN '' THEN '' ELSE '|' + $official + '|' END
WITH o, a, min(h.first_seen) AS first, max(h.last_seen) AS last
ORDER BY first, a.id
WITH o, collect({place: a, first: first, last: last}) AS posts
WHERE size(posts) > 1
CALL (o) {
  MATCH (o)-[:ATTENDED]->(e:Event)<-[:ATTENDED|HOSTED]-(c:Enterprise|Organization)
  RETURN c, e.date AS day, e.name AS what
  UNION
  MATCH (o)-[:SIGNED]->(g:Agreement)<-[:SIGNED]-(c:Enterprise|Organization)
  RETURN c, g.date AS day, g.name AS what
  UNION
  MATCH (o)-[v:VISITED]->(c:Enterprise|Organization)
  UNWIND v.evidence_article AS source
  MATCH (t:Article {id: source})
  RETURN c, t.date AS day, '考察' AS what
}
WITH o, posts, c, day, what
WHERE day IS NOT NULL
ORDER BY day, what
WITH o, posts, c, collect(day + ' ' + what) AS dealings
WHERE size(dealings) > 1
UNWIND range(0, size(posts) - 2) AS i
WITH o, c, dealings, posts[i] AS old, posts[i + 1] AS new
WHERE old.last < new.first
WITH o, c, old, new,
     [d IN dealings WHERE d < new.first] AS before,
     [d IN dealings WHERE d >= new.first] AS after
WHERE size(before) > 0 AND size(after) > 0
RETURN o.name AS official,
       old.place.name AS left,
       old.last AS last_seen,
       new.place.name AS came_to,
       new.first AS first_seen,
       c.name AS partner,
       before,
       after
ORDER BY official, o.id, first_seen, came_to, partner, c.id
LIMIT $limit
