// title = "只提到而没有任何关系的"
// title_en = "Things that are named but related to nothing"
// explanation = "文章提到了它，却没有读出任何关系；可能漏读。"
// explanation_en = "An article names it, and no relation of it was read; some may have been missed."
// example = "--kind Organization"
//
// [parameters]
// kind = {type = "string", choices = "node", default = "Place", zh = "类型：Person、Place、Enterprise、Organization、Event、Agreement", en = "type: Person, Place, Enterprise, Organization, Event, Agreement"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// kind = {zh = "类型", en = "its type"}
// name = {zh = "名称", en = "its name"}
// articles = {zh = "报道篇数", en = "articles that name it"}
// article = {zh = "文章", en = "headline of the first of them"}

MATCH (n:Person|Place|Enterprise|Organization|Programme|Event|Agreement)
WHERE $kind IN labels(n)
  AND NOT EXISTS { (n)-[:ATTENDED|HOSTED|SIGNED|PAIRED_WITH|HOLDS_POST|VISITED|PARTICIPATES_IN|PART_OF]-() }
RETURN $kind AS kind,
       n.name AS name,
       COUNT { (n)<-[:MENTIONS]-(:Article) } AS articles,
       COLLECT {
         MATCH (n)<-[:MENTIONS]-(t:Article)
         RETURN t.name AS headline ORDER BY coalesce(t.date, ''), t.id LIMIT 1
       }[0] AS article
ORDER BY articles DESC, name, n.id
LIMIT $limit
