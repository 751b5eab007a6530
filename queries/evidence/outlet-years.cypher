// title = "哪家媒体哪年报道了多少"
// title_en = "Which outlet reported how much in which year"
// explanation = "文章没有来源的归在一行。"
// explanation_en = "Articles without a source are one row a year."
// example = "--outlet 大连晚报"
//
// [parameters]
// outlet = {type = "string", default = "", zh = "媒体；空为全部", en = "the outlet; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// outlet = {zh = "媒体", en = "the outlet"}
// year = {zh = "年份", en = "the year"}
// articles = {zh = "文章数", en = "articles"}
// first = {zh = "最早", en = "date of the first"}
// last = {zh = "最近", en = "date of the last"}

CALL () {
  MATCH (t:Article)
  WHERE $outlet = ''
  RETURN t
  UNION
  MATCH (t:Article)
  WHERE t.source = $outlet
  RETURN t
}
RETURN t.source AS outlet,
       left(t.date, 4) AS year,
       count(t) AS articles,
       min(t.date) AS first,
       max(t.date) AS last
ORDER BY coalesce(outlet, ''), coalesce(year, '')
LIMIT $limit
