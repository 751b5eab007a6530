// title = "只有一处原文作证的关系"
// title_en = "Relations that rest on a single passage"
// explanation = "按把握从低到高；人工更正过的不列。"
// explanation_en = "The least sure first; what a person put right is left out."
// example = "--relation PAIRED_WITH"
//
// [parameters]
// relation = {type = "string", choices = "edge", default = "PAIRED_WITH", zh = "关系类型，如 SIGNED", en = "relation type such as SIGNED"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// subject = {zh = "起点", en = "where the relation starts"}
// relation = {zh = "关系", en = "its type"}
// object = {zh = "终点", en = "where it ends"}
// confidence = {zh = "置信度", en = "how sure, 0 to 1"}
// quote = {zh = "原文", en = "the passage"}
// article = {zh = "文章", en = "headline of the article"}
// date = {zh = "日期", en = "the article's date"}

MATCH (a)-[r]->(b)
WHERE type(r) = $relation AND size(r.evidence_quote) = 1 AND r.corrected_by IS NULL
WITH a, r, b
ORDER BY r.evidence_confidence[0], r.id
LIMIT $limit
OPTIONAL MATCH (t:Article {id: r.evidence_article[0]})
RETURN a.name AS subject,
       type(r) AS relation,
       b.name AS object,
       r.evidence_confidence[0] AS confidence,
       r.evidence_quote[0] AS quote,
       t.name AS article,
       t.date AS date
ORDER BY confidence, r.id
LIMIT $limit
