// title = "哪些地方结成了对子，依据哪个合作机制"
// title_en = "Which places are paired, and under which programme"
// explanation = "结对没有方向：问哪一方都能得到；不指定地方时每对只列一次。问某日时：一对从始年（报道更早的从最早见报）起算，到止年为止；不知止年的一直算下去。"
// explanation_en = "A pair has no direction: ask for either of the two; with no place given, each pair is listed once. As of a date, a pair counts from the year it began, or from its first article where that is earlier, to the year it ended; with no end known it goes on."
// example = "--place 大连"
//
// [parameters]
// place = {type = "string", of = "Place", default = "", zh = "地方的名称或别名；空为全部", en = "the place's name or alias; empty: all"}
// as_of = {type = "date", default = "", zh = "问哪一日、月或年，如 2019-05；空为不限", en = "as of which day, month or year, such as 2019-05; empty: any"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// place = {zh = "地方", en = "the place"}
// partner = {zh = "结对地方", en = "the place it is paired with"}
// basis = {zh = "依据", en = "on what the pair rests: 对口合作, 扶贫协作, 友好城市 …"}
// programmes = {zh = "合作机制", en = "the programmes both take part in"}
// since = {zh = "始于", en = "the year it began, by the register of decrees or the texts"}
// until = {zh = "止于", en = "the year it ended, where it has"}
// articles = {zh = "报道篇数", en = "articles that say so"}

MATCH (a:Place)-[r:PAIRED_WITH]-(b:Place)
WHERE a.names CONTAINS CASE $place WHEN '' THEN '' ELSE '|' + $place + '|' END
  AND ($place <> '' OR startNode(r).id = a.id)
  AND ($as_of = ''
    OR ((left(r.since, size($as_of)) <= $as_of OR left(r.first_seen, size($as_of)) <= $as_of)
      AND (r.until IS NULL OR left($as_of, size(coalesce(r.until, ''))) <= r.until)))
RETURN a.name AS place,
       b.name AS partner,
       r.basis AS basis,
       COLLECT {
         MATCH (a)-[:PARTICIPATES_IN]->(g:Programme)<-[:PARTICIPATES_IN]-(b)
         WHERE r.programme IS NULL OR r.programme = g.id
         RETURN g.name AS name ORDER BY name
       } AS programmes,
       r.since AS since,
       r.until AS until,
       r.articles AS articles
ORDER BY a.name, a.id, b.name, b.id, r.basis
LIMIT $limit
