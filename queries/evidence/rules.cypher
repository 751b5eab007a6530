// title = "哪条规则读出了多少关系，多有把握"
// title_en = "Which rule read how much, and how sure"
// explanation = "每处原文算一次。"
// explanation_en = "Each passage counts once."
// example = "--relation HOLDS_POST"
// slow = "every passage of the graph is counted"
//
// [parameters]
// relation = {type = "string", choices = "edge", default = "", zh = "关系类型，如 SIGNED；空为全部", en = "relation type such as SIGNED; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// rule = {zh = "规则", en = "the rule"}
// relation = {zh = "关系", en = "relation type"}
// passages = {zh = "原文处数", en = "passages it read"}
// mean = {zh = "平均置信度", en = "mean confidence"}
// least = {zh = "最低置信度", en = "the lowest"}

MATCH ()-[r]->()
WHERE r.evidence_rule IS NOT NULL
  AND ($relation = '' OR $relation = type(r))
UNWIND range(0, size(r.evidence_rule) - 1) AS i
WITH r.evidence_rule[i] AS rule, type(r) AS relation, r.evidence_confidence[i] AS sure
RETURN rule,
       relation,
       count(*) AS passages,
       round(1.0 * sum(toInteger(round(sure * 1000))) / count(*)) / 1000 AS mean,
       min(sure) AS least
ORDER BY passages DESC, rule, relation
LIMIT $limit
