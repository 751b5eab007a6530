// title = "一位官员历任哪些职务"
// title_en = "An official's posts over time"
// explanation = "按最早见报日期排列；日期是报道的日期，任期可能更长。问某日时：一个职务从最早见报起算，到已知卸任为止；没有卸任消息的，算到最近见报那一年的年底；同一地方的同一正职已有他人见报的，不再算。"
// explanation_en = "In the order in which the papers first show them; the dates are those of the articles, the term itself may be longer. As of a date, a post counts from when it was first in print until it is known to have ended; where no end is told, to the end of the year in which it was last in print; and no longer once another is in print as head of the same place."
// example = "--official 谭作钧"
//
// [parameters]
// official = {type = "string", of = "Official", default = "", zh = "官员的姓名或别名；空为全部", en = "the official's name or alias; empty: all"}
// as_of = {type = "date", default = "", zh = "问哪一日、月或年，如 2019-05；空为不限", en = "as of which day, month or year, such as 2019-05; empty: any"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// official = {zh = "官员", en = "the official"}
// title = {zh = "职务", en = "the post"}
// body = {zh = "所在地方或机构", en = "the place or body it belongs to"}
// first_seen = {zh = "最早见报", en = "date of the first article that gives it"}
// last_seen = {zh = "最近见报", en = "date of the last"}
// ended_by = {zh = "至迟卸任", en = "date of the first article by which it had ended, where one says so"}
// articles = {zh = "报道篇数", en = "articles that say so"}

MATCH (o:Official)-[h:HOLDS_POST]->(b)
WHERE o.names CONTAINS CASE $official WHEN '' THEN '' ELSE '|' + $official + '|' END
  AND ($as_of = ''
    OR (left(h.first_seen, size($as_of)) <= $as_of
      AND (left($as_of, size(coalesce(h.last_seen, ''))) <= h.last_seen
        OR (($as_of < h.ended_by OR (h.ended_by IS NULL AND left($as_of, 4) = left(h.last_seen, 4)))
          AND NOT EXISTS {
            MATCH (other:Person)-[k:HOLDS_POST]->(b:Place)
            WHERE other.id <> o.id AND k.title = h.title AND NOT k.title CONTAINS '副'
              AND any(last IN ['长', '书记', '主任', '主席'] WHERE k.title ENDS WITH last)
              AND k.first_seen > h.last_seen AND left(k.first_seen, size($as_of)) <= $as_of
          }))))
RETURN o.name AS official,
       h.title AS title,
       b.name AS body,
       h.first_seen AS first_seen,
       h.last_seen AS last_seen,
       h.ended_by AS ended_by,
       h.articles AS articles
ORDER BY o.name, o.id, coalesce(h.first_seen, ''), b.name, h.title, b.id
LIMIT $limit
