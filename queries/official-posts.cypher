// title = "一位官员历任哪些职务"
// title_en = "An official's posts over time"
// explanation = "按最早见报日期排列；日期是报道的日期，任期可能更长。"
// explanation_en = "In the order in which the papers first show them; the dates are those of the articles, the term itself may be longer."
// example = "--official 张三"
//
// [parameters]
// official = {type = "string", default = "", zh = "官员的姓名或别名；空为全部", en = "the official's name or alias; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// official = {zh = "官员", en = "the official"}
// title = {zh = "职务", en = "the post"}
// body = {zh = "所在地方或机构", en = "the place or body it belongs to"}
// first_seen = {zh = "最早见报", en = "date of the first article that gives it"}
// last_seen = {zh = "最近见报", en = "date of the last"}
// articles = {zh = "报道篇数", en = "articles that say so"}

MATCH (o:Official)-[h:HOLDS_POST]->(b)
WHERE $official = '' OR $official = o.name OR $official IN o.aliases
RETURN o.name AS official,
       h.title AS title,
       b.name AS body,
       h.first_seen AS first_seen,
       h.last_seen AS last_seen,
       h.articles AS articles
ORDER BY o.name, o.id, coalesce(h.first_seen, ''), b.name, h.title, b.id
LIMIT $limit
