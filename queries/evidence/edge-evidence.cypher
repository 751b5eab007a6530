// title = "一条关系有什么证据"
// title_en = "The evidence of an edge"
// explanation = "每处原文一行，附文章、日期和位置；结对关系不分先后。"
// explanation_en = "One row for each passage that states the relation, with its article, date and place in the text; a pair is found from either side."
// example = "--subject 孔铉佑 --relation HOLDS_POST"
// slow = "with no name and no relation given, every passage of the graph is sorted"
//
// [parameters]
// subject = {type = "string", of = "Person|Place|Enterprise|Organization|Event|Agreement", default = "", zh = "起点的名称或别名；空为全部", en = "name or alias of the edge's start; empty: all"}
// relation = {type = "string", choices = "edge", default = "", zh = "关系类型，如 HOLDS_POST；空为全部", en = "relation type such as HOLDS_POST; empty: all"}
// object = {type = "string", of = "Place|Programme|Enterprise|Organization|Event|Agreement", default = "", zh = "终点的名称或别名；空为全部", en = "name or alias of the edge's end; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// subject = {zh = "起点", en = "where the edge starts"}
// relation = {zh = "关系", en = "its type"}
// object = {zh = "终点", en = "where it ends"}
// detail = {zh = "内容", en = "what it says beside: post, basis, roles"}
// quote = {zh = "原文", en = "the passage"}
// article = {zh = "文章", en = "headline of the article"}
// date = {zh = "日期", en = "the article's date"}
// start = {zh = "起始位置", en = "offset of the passage in the article's text"}
// rule = {zh = "规则", en = "the rule that read it"}
// confidence = {zh = "置信度", en = "how sure it is, 0 to 1"}
// corrected_by = {zh = "何人何时因何更正", en = "who put the relation right, when and why"}

CALL () {
  MATCH (a:Person|Place|Enterprise|Organization|Event|Agreement)-[r]->(b:Programme|Place|Enterprise|Organization|Event|Agreement)
  WHERE a.names CONTAINS CASE $subject WHEN '' THEN '' ELSE '|' + $subject + '|' END
    AND b.names CONTAINS CASE $object WHEN '' THEN '' ELSE '|' + $object + '|' END
  RETURN a, r, b
  UNION
  MATCH (a:Place)-[r:PAIRED_WITH]->(b:Place)
  WHERE b.names CONTAINS CASE $subject WHEN '' THEN '' ELSE '|' + $subject + '|' END
    AND a.names CONTAINS CASE $object WHEN '' THEN '' ELSE '|' + $object + '|' END
  RETURN a, r, b
}
WITH a, r, b
WHERE r.evidence_quote IS NOT NULL
  AND ($relation = '' OR $relation = type(r))
UNWIND range(0, size(r.evidence_quote) - 1) AS i
WITH a, r, b, i, r.evidence_article[i] AS source
OPTIONAL MATCH (t:Article {id: source})
RETURN a.name AS subject,
       type(r) AS relation,
       b.name AS object,
       [said IN [r.title, r.basis, r.as] + coalesce(r.roles, []) WHERE said IS NOT NULL] AS detail,
       r.evidence_quote[i] AS quote,
       t.name AS article,
       t.date AS date,
       r.evidence_start[i] AS start,
       r.evidence_rule[i] AS rule,
       r.evidence_confidence[i] AS confidence,
       r.corrected_by AS corrected_by
ORDER BY a.name, a.id, relation, b.name, b.id, coalesce(t.date, ''), source, start, r.id, i
LIMIT $limit
