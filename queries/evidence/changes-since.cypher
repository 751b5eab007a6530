// title = "某日以来有什么变化"
// title_en = "What has changed since a date"
// explanation = "新的任职（最早见报）、卸任（至迟卸任）、新的结对与机制（最早见报；文中写明早已开始的不算）、结对终止，以及此后的活动与协议；只知年或月的，可能在此后的也列出；不问日期时列出全部，最近的在前。"
// explanation_en = "New posts, and pairs and programmes (by their first article, unless they are known to have begun before), posts ended, pairs ended, and events and agreements since; what has only a year or a month is listed where it may be since then. Without a date everything, the latest first."
// example = "--since 2020-08-25 --limit 10"
//
// [parameters]
// since = {type = "date", default = "", zh = "自哪年、月或日；空为全部", en = "since which year, month or day; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// date = {zh = "日期", en = "when"}
// kind = {zh = "变化", en = "what kind of change"}
// subject = {zh = "对象", en = "who or what"}
// detail = {zh = "内容", en = "what it is"}

CALL () {
  MATCH (o:Person)-[h:HOLDS_POST]->(b)
  WHERE left(h.first_seen, size($since)) >= left($since, size(h.first_seen))
  RETURN h.first_seen AS date, '任职' AS kind, o.name AS subject, b.name + ' ' + h.title AS detail, h.id AS id
  UNION ALL
  MATCH (o:Person)-[h:HOLDS_POST]->(b)
  WHERE left(h.ended_by, size($since)) >= left($since, size(h.ended_by))
  RETURN h.ended_by AS date, '卸任' AS kind, o.name AS subject, b.name + ' ' + h.title AS detail, h.id AS id
  UNION ALL
  MATCH (a:Place)-[r:PAIRED_WITH]->(b:Place)
  WHERE left(r.first_seen, size($since)) >= left($since, size(r.first_seen))
    AND (r.since IS NULL OR left(r.since, size($since)) >= left($since, size(r.since)))
  RETURN r.first_seen AS date, '结对' AS kind, a.name AS subject, b.name + ' ' + r.basis AS detail, r.id AS id
  UNION ALL
  MATCH (a:Place)-[r:PAIRED_WITH]->(b:Place)
  WHERE left(r.until, size($since)) >= left($since, size(r.until))
  RETURN r.until AS date, '结对终止' AS kind, a.name AS subject, b.name + ' ' + r.basis AS detail, r.id AS id
  UNION ALL
  MATCH (g:Programme)
  WHERE left(g.first_seen, size($since)) >= left($since, size(g.first_seen))
    AND (g.since IS NULL OR left(g.since, size($since)) >= left($since, size(g.since)))
  RETURN g.first_seen AS date, '机制' AS kind, g.name AS subject, g.kind AS detail, g.id AS id
  UNION ALL
  MATCH (e:Event)
  WHERE e.date >= left($since, 4) AND left(e.date, size($since)) >= left($since, size(e.date))
  RETURN e.date AS date, '活动' AS kind, e.name AS subject, e.venue AS detail, e.id AS id
  UNION ALL
  MATCH (x:Agreement)
  WHERE x.date >= left($since, 4) AND left(x.date, size($since)) >= left($since, size(x.date))
  RETURN x.date AS date, '协议' AS kind, x.name AS subject, x.modality AS detail, x.id AS id
}
RETURN date,
       kind,
       subject,
       detail
ORDER BY date DESC, kind, subject, id
LIMIT $limit
