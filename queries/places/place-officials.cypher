// title = "一个地方由谁任职，某日由谁任职"
// title_en = "Who holds which post in a place, or did on a date"
// explanation = "职务照名片所写，如 市长、市委书记；不问日期时列出全部。问某日时：一个职务从最早见报起算，到已知卸任为止；没有卸任消息的，算到最近见报那一年的年底；同一地方的同一正职已有他人见报的，不再算。"
// explanation_en = "Posts as on a name card, such as 市长 or 市委书记; without a date, all who ever held one. As of a date, a post counts from when it was first in print until it is known to have ended; where no end is told, to the end of the year in which it was last in print; and no longer once another is in print as head of the same place."
// example = "--place 大连 --title 市长 --as-of 2020"
//
// [parameters]
// place = {type = "string", of = "Place", default = "", zh = "地方的名称或别名；空为全部", en = "the place's name or alias; empty: all"}
// title = {type = "string", default = "", zh = "职务；空为全部", en = "the post; empty: all"}
// as_of = {type = "date", default = "", zh = "问哪一日、月或年，如 2019-05；空为不限", en = "as of which day, month or year, such as 2019-05; empty: any"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// place = {zh = "地方", en = "the place"}
// title = {zh = "职务", en = "the post"}
// official = {zh = "任职者", en = "who holds it"}
// first_seen = {zh = "最早见报", en = "date of the first article that says so"}
// last_seen = {zh = "最近见报", en = "date of the last"}
// ended_by = {zh = "至迟卸任", en = "date of the first article by which it had ended, where one says so"}
// articles = {zh = "报道篇数", en = "articles that say so"}

MATCH (o:Person)-[h:HOLDS_POST]->(b:Place)
WHERE b.names CONTAINS CASE $place WHEN '' THEN '' ELSE '|' + $place + '|' END
  AND ($title = '' OR $title = h.title)
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
RETURN b.name AS place,
       h.title AS title,
       o.name AS official,
       h.first_seen AS first_seen,
       h.last_seen AS last_seen,
       h.ended_by AS ended_by,
       h.articles AS articles
ORDER BY b.name, b.id, h.title, coalesce(h.first_seen, ''), o.name, o.id
LIMIT $limit
