// title = "人工更正过什么"
// title_en = "What people put right by hand"
// explanation = "每条更正写明何人何时因何。"
// explanation_en = "Each says who did, when and why."
// example = "--limit 10"
// answered_on = "invented"
// slow = "no index tells what was put right, so that all nodes and relations are gone through"
//
// [parameters]
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// what = {zh = "更正对象", en = "node type or relation"}
// subject = {zh = "名称或起点", en = "its name, or where the relation starts"}
// object = {zh = "终点", en = "where the relation ends"}
// corrected_by = {zh = "何人何时因何更正", en = "who put it right, when and why"}

CALL () {
  MATCH (n)
  WHERE n.corrected_by IS NOT NULL
  RETURN labels(n)[0] AS what, n.name AS subject, null AS object, n.corrected_by AS corrected_by, n.id AS id
  UNION ALL
  MATCH (a)-[r]->(b)
  WHERE r.corrected_by IS NOT NULL
  RETURN type(r) AS what, a.name AS subject, b.name AS object, r.corrected_by AS corrected_by, r.id AS id
}
RETURN what,
       subject,
       object,
       corrected_by
ORDER BY what, subject, coalesce(object, ''), id
LIMIT $limit
