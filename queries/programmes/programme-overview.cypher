// title = "有哪些合作机制，各有多少活动与协议"
// title_en = "Which programmes there are, with how much under them"
// explanation = "起止年份取自文章与文件名录；活动与协议包括其活动之下的。"
// explanation_en = "Beginning and end are from the texts and the register of decrees; events and agreements under one of its events are among those counted."
// example = "--kind 对口合作"
//
// [parameters]
// kind = {type = "string", default = "", zh = "类型：对口合作、扶贫协作、友好城市……；空为全部", en = "kind: 对口合作, 扶贫协作, 友好城市 …; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// programme = {zh = "合作机制", en = "the programme"}
// kind = {zh = "类型", en = "its kind"}
// parties = {zh = "参与方", en = "the places that take part"}
// since = {zh = "始于", en = "the year it began"}
// until = {zh = "止于", en = "the year it ended"}
// events = {zh = "活动数", en = "events"}
// agreements = {zh = "协议数", en = "agreements"}
// last_seen = {zh = "最近见报", en = "date of the last article that names it"}

CALL () {
  MATCH (g:Programme)
  WHERE $kind = ''
  RETURN g
  UNION
  MATCH (g:Programme)
  WHERE g.kind = $kind
  RETURN g
}
OPTIONAL MATCH (g)<-[:PART_OF*1..3]-(x:Event|Agreement)
WITH g, collect(DISTINCT x) AS under
RETURN g.name AS programme,
       g.kind AS kind,
       COLLECT {
         MATCH (g)<-[:PARTICIPATES_IN]-(p)
         RETURN p.name AS name ORDER BY name
       } AS parties,
       g.since AS since,
       g.until AS until,
       size([x IN under WHERE x:Event]) AS events,
       size([x IN under WHERE x:Agreement]) AS agreements,
       g.last_seen AS last_seen
ORDER BY events + agreements DESC, programme, g.id
LIMIT $limit
