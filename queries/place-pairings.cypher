// title = "哪些地方结成了对子，依据哪个合作机制"
// title_en = "Which places are paired, and under which programme"
// explanation = "结对没有方向：问哪一方都能得到；不指定地方时每对只列一次。"
// explanation_en = "A pair has no direction: ask for either of the two; with no place given, each pair is listed once."
// example = "--place 大连"
//
// [parameters]
// place = {type = "string", default = "", zh = "地方的名称或别名；空为全部", en = "the place's name or alias; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// place = {zh = "地方", en = "the place"}
// partner = {zh = "结对地方", en = "the place it is paired with"}
// basis = {zh = "依据", en = "on what the pair rests: 对口合作, 扶贫协作, 友好城市 …"}
// programmes = {zh = "合作机制", en = "the programmes both take part in"}
// articles = {zh = "报道篇数", en = "articles that say so"}

MATCH (a:Place)-[r:PAIRED_WITH]-(b:Place)
WHERE $place = a.name OR $place IN a.aliases OR ($place = '' AND startNode(r).id = a.id)
RETURN a.name AS place,
       b.name AS partner,
       r.basis AS basis,
       COLLECT {
         MATCH (a)-[:PARTICIPATES_IN]->(g:Programme)<-[:PARTICIPATES_IN]-(b)
         WHERE r.programme IS NULL OR r.programme = g.id
         RETURN g.name AS name ORDER BY name
       } AS programmes,
       r.articles AS articles
ORDER BY a.name, a.id, b.name, b.id, r.basis
LIMIT $limit
