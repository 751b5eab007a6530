// title = "哪些协议宣布之后再无报道"
// title_en = "Agreements announced but never reported again"
// explanation = "提到它的文章都在头一篇之后若干天之内，而图中还有更晚的文章；最早的在前。"
// explanation_en = "All articles that name it came within so many days of the first, and the graph has later articles; the oldest first."
// example = "--days 7"
// answered_on = "invented"
//
// [parameters]
// days = {type = "integer", least = 0, default = 7, zh = "头一篇之后若干天内的不算后续", en = "so many days after the first article still belong to the announcement"}
// enterprise = {type = "string", of = "Enterprise", default = "", zh = "只看这家企业的，名称、别名或其中一部分；空为全部", en = "only those of an enterprise, by name, alias or a part of one; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// agreement = {zh = "协议", en = "the agreement"}
// modality = {zh = "签署状态", en = "how far it was"}
// announced = {zh = "宣布", en = "date of the first article"}
// last = {zh = "最后见报", en = "date of the last article"}
// articles = {zh = "报道篇数", en = "articles that name it"}
// parties = {zh = "签约方", en = "who signed"}

CALL () {
  MATCH (t:Article)
  RETURN max(t.date) AS newest
}
CALL () {
  MATCH (x:Agreement)
  WHERE $enterprise = ''
  RETURN x
  UNION
  MATCH (x:Agreement)<-[:SIGNED]-(c:Enterprise)
  WHERE $enterprise <> '' AND c.names CONTAINS $enterprise
  RETURN x
}
MATCH (x)<-[:MENTIONS]-(t:Article)
WITH newest, x, count(t) AS articles, min(t.date) AS announced, max(t.date) AS last
WITH x, articles, announced, last,
     [day IN [announced, last, newest] | date(left(day + '-01-01', 10))] AS days
WHERE duration.inDays(days[0], days[1]).days <= $days
  AND duration.inDays(days[0], days[2]).days > $days
WITH x, articles, announced, last
ORDER BY announced, x.name, x.id
LIMIT $limit
RETURN x.name AS agreement,
       x.modality AS modality,
       announced,
       last,
       articles,
       COLLECT {
         MATCH (x)<-[:SIGNED]-(p)
         WHERE NOT p:Person
         RETURN p.name AS name ORDER BY name
       } AS parties
ORDER BY announced, agreement, x.id
LIMIT $limit
