// title = "谁陪同谁考察"
// title_en = "Who accompanied whom on visits"
// explanation = "陪同由报道写明，且与考察出自同一篇报道；问考察者或陪同者都可以。"
// explanation_en = "The report says who accompanied, and it is the same report that tells of the visit; ask for the visitor or the companion."
// example = "--person 殷一璀"
// slow = "with no person given, all visits to one place or body are compared with each other"
//
// [parameters]
// person = {type = "string", of = "Person|Enterprise|Organization", default = "", zh = "考察者或陪同者的姓名或别名；空为全部", en = "name or alias of the visitor or the companion; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// visitor = {zh = "考察者", en = "who visited"}
// companion = {zh = "陪同者", en = "who accompanied"}
// stops = {zh = "去了几处", en = "how many places and bodies they went to together"}
// visited = {zh = "考察对象", en = "which"}

CALL () {
  MATCH (p:Person|Enterprise|Organization)-[v:VISITED]->(x)
  WHERE p.names CONTAINS CASE $person WHEN '' THEN '' ELSE '|' + $person + '|' END
    AND any(role IN v.roles WHERE role <> '陪同')
  MATCH (x)<-[w:VISITED]-(q:Person|Enterprise|Organization)
  WHERE '陪同' IN w.roles AND any(article IN v.evidence_article WHERE article IN w.evidence_article)
  RETURN p, x, q
  UNION
  MATCH (q:Person|Enterprise|Organization)-[w:VISITED]->(x)
  WHERE $person <> '' AND q.names CONTAINS '|' + $person + '|'
    AND '陪同' IN w.roles
  MATCH (x)<-[v:VISITED]-(p:Person|Enterprise|Organization)
  WHERE any(role IN v.roles WHERE role <> '陪同') AND any(article IN v.evidence_article WHERE article IN w.evidence_article)
  RETURN p, x, q
}
WITH DISTINCT p, q, x
WHERE p.id <> q.id
ORDER BY x.name, x.id
WITH p, q, collect(x.name) AS visited
RETURN p.name AS visitor,
       q.name AS companion,
       size(visited) AS stops,
       visited
ORDER BY stops DESC, p.name, q.name, p.id, q.id
LIMIT $limit
