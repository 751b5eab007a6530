// title = "最没有把握的关系"
// title_en = "Relations of which the graph is least sure"
// explanation = "每条关系取其最有把握的一处原文；人工更正过的不列。"
// explanation_en = "A relation counts as sure as the surest passage that states it; what a person put right is left out."
// example = "--below 0.8 --relation SIGNED"
// slow = "no index tells how sure a relation is, so that all are gone through"
//
// [parameters]
// below = {type = "number", default = 0.9, zh = "只列把握低于此数的", en = "only those less sure than this"}
// relation = {type = "string", choices = "edge", default = "", zh = "关系类型，如 SIGNED；空为全部", en = "relation type such as SIGNED; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// confidence = {zh = "置信度", en = "how sure, 0 to 1"}
// subject = {zh = "起点", en = "where the relation starts"}
// relation = {zh = "关系", en = "its type"}
// object = {zh = "终点", en = "where it ends"}
// quote = {zh = "原文", en = "the surest passage"}
// rule = {zh = "规则", en = "the rule that read it"}

MATCH (a)-[r]->(b)
WHERE ($relation = '' OR $relation = type(r))
  AND all(sure IN r.evidence_confidence WHERE sure < $below)
  AND r.corrected_by IS NULL
WITH a, r, b, reduce(most = 0.0, sure IN r.evidence_confidence | CASE WHEN sure > most THEN sure ELSE most END) AS most
ORDER BY most, r.id
LIMIT $limit
WITH a, r, b, most, [i IN range(0, size(r.evidence_quote) - 1) WHERE r.evidence_confidence[i] = most][0] AS i
RETURN most AS confidence,
       a.name AS subject,
       type(r) AS relation,
       b.name AS object,
       r.evidence_quote[i] AS quote,
       r.evidence_rule[i] AS rule
ORDER BY confidence, r.id
LIMIT $limit
