// title = "谁考察过一家企业"
// title_en = "Who has visited an enterprise"
// explanation = "陪同者也在内，身份照报道所写；职务取同一篇报道。"
// explanation_en = "Those who accompanied are among them, with their roles as in the reports; posts are those the same reports give."
// example = "--enterprise 船舶重工"
//
// [parameters]
// enterprise = {type = "string", of = "Enterprise", default = "", zh = "企业的名称、别名或其中一部分；空为全部", en = "the enterprise's name, alias or a part of one; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// enterprise = {zh = "企业", en = "the enterprise"}
// visitor = {zh = "考察者", en = "who visited"}
// posts = {zh = "职务", en = "posts, each with its place or body"}
// roles = {zh = "身份", en = "in which roles"}
// first = {zh = "首次见报", en = "date of the first report"}
// last = {zh = "最近见报", en = "date of the last report"}

MATCH (c:Enterprise)<-[v:VISITED]-(p)
WHERE c.names CONTAINS $enterprise
CALL (v) {
  UNWIND v.evidence_article AS source
  MATCH (t:Article {id: source})
  RETURN min(t.date) AS first, max(t.date) AS last
}
RETURN c.name AS enterprise,
       p.name AS visitor,
       COLLECT {
         MATCH (p)-[h:HOLDS_POST]->(b)
         WHERE any(article IN h.evidence_article WHERE article IN v.evidence_article)
         RETURN b.name + ' ' + h.title AS post ORDER BY post
       } AS posts,
       v.roles AS roles,
       first,
       last
ORDER BY enterprise, c.id, coalesce(first, ''), v.evidence_article[0], v.evidence_start[0], visitor, p.id
LIMIT $limit
