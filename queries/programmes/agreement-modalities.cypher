// title = "协议签了没有：按签署状态分"
// title_en = "Agreements by how far they are: signed, to be signed, intended"
// explanation = "已签、此前已签、拟签、意向；按年分列，没有日期的取签署活动的日期。"
// explanation_en = "已签 signed, 此前已签 signed earlier, 拟签 to be signed, 意向 intended; by year, an agreement without a date having that of its signing."
// example = "--programme 六盘水"
//
// [parameters]
// programme = {type = "string", of = "Programme", default = "", zh = "合作机制的名称、别名或其中一部分；空为全部", en = "the programme's name, alias or a part of one; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// modality = {zh = "签署状态", en = "how far it is"}
// year = {zh = "年份", en = "the year"}
// agreements = {zh = "协议数", en = "agreements"}
// names = {zh = "协议", en = "which"}

CALL () {
  MATCH (x:Agreement)
  WHERE $programme = ''
  RETURN x
  UNION
  MATCH (x:Agreement)-[:PART_OF*1..3]->(g:Programme)
  WHERE $programme <> '' AND g.names CONTAINS $programme
  RETURN x
}
OPTIONAL MATCH (x)-[:PART_OF]->(signing:Event)
WITH x, left(coalesce(x.date, min(signing.date)), 4) AS year
ORDER BY x.name, x.id
WITH x.modality AS modality, year, count(x) AS agreements, collect(x.name) AS names
RETURN modality,
       year,
       agreements,
       names
ORDER BY coalesce(modality, ''), coalesce(year, '')
LIMIT $limit
