// title = "办了几届：同名的系列活动"
// title_en = "Events held again and again, by series"
// explanation = "名称带“第几届”“首届”的活动，按“届”后面的名称归在一起。"
// explanation_en = "Events whose name counts them (第二届…, 首届…), put together by what stands behind the number."
// example = "--series 高端论坛"
//
// [parameters]
// series = {type = "string", default = "", zh = "系列名称的一部分；空为全部", en = "a part of the series' name; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// series = {zh = "系列", en = "what stands behind the number"}
// editions = {zh = "届数", en = "how many of them the graph has"}
// first = {zh = "最早", en = "date of the first"}
// last = {zh = "最近", en = "date of the last"}
// events = {zh = "活动", en = "the events, by date"}

MATCH (e:Event)
WHERE e.name CONTAINS '届' AND e.names CONTAINS $series
WITH e, split(e.name, '届') AS parts
WITH e, parts[size(parts) - 1] AS series
WHERE series CONTAINS $series
WITH e, series
ORDER BY coalesce(e.date, ''), e.name, e.id
WITH series, count(e) AS editions, min(e.date) AS first, max(e.date) AS last, collect(e.name) AS events
RETURN series,
       editions,
       first,
       last,
       events
ORDER BY editions DESC, series
LIMIT $limit
