// title = "哪些活动只有一家媒体报道"
// title_en = "Events told by one outlet only"
// explanation = "转载不算：只数自己写了报道的媒体。文章没有来源的，各算一家。没有日期的活动见 undated。"
// explanation_en = "Reprints do not count, only outlets that told of it themselves; an article without a source counts as an outlet of its own. The question undated has events without a date."
// example = "--since 2020"
//
// [parameters]
// since = {type = "date", default = "", zh = "自哪年、月或日；空为不限", en = "from which year, month or day on; empty: any"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// date = {zh = "日期", en = "the event's date"}
// event = {zh = "活动", en = "the event"}
// outlet = {zh = "媒体", en = "the outlet, where the article names it"}
// articles = {zh = "报道篇数", en = "articles that name the event"}
// attended = {zh = "参加者数", en = "how many are known to have attended"}

MATCH (e:Event)
WHERE e.date >= left($since, 4) AND left(e.date, size($since)) >= left($since, size(e.date))
  AND e.outlets = 1
WITH e
ORDER BY e.date, e.name, e.id
LIMIT $limit
RETURN e.date AS date,
       e.name AS event,
       COLLECT {
         MATCH (e)<-[:MENTIONS]-(t:Article)
         RETURN t.source AS source ORDER BY t.date, t.id LIMIT 1
       }[0] AS outlet,
       COUNT { (e)<-[:MENTIONS]-(:Article) } AS articles,
       COUNT { (e)<-[:ATTENDED]-() } AS attended
ORDER BY date, event, e.id
LIMIT $limit
