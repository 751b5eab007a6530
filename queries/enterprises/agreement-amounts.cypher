// title = "各地企业协议的金额"
// title_en = "What enterprises' agreements are worth, by city"
// explanation = "只算已签的协议；地方是签约方、签署活动的举办地，或签署活动的举办方。一份协议可以算在几个地方；没有写明金额的只计份数。"
// explanation_en = "Signed agreements alone. The place is a party, or where the signing was held, or its host; one agreement may count in several places. What has no amount is counted, not added."
// example = "--place 海滨"
// answered_on = "invented"
//
// [parameters]
// place = {type = "string", of = "Place", default = "", zh = "地方的名称或别名；空为全部", en = "the place's name or alias; empty: all"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// place = {zh = "地方", en = "the place"}
// year = {zh = "年份", en = "the year"}
// agreements = {zh = "协议数", en = "agreements"}
// enterprises = {zh = "企业数", en = "enterprises that signed them"}
// valued = {zh = "写明金额的", en = "how many say what they are worth"}
// currency = {zh = "币种", en = "currency"}
// amount = {zh = "金额合计", en = "what these are worth together"}

MATCH (c:Place)
WHERE c.names CONTAINS CASE $place WHEN '' THEN '' ELSE '|' + $place + '|' END
CALL (c) {
  MATCH (c)-[:SIGNED]->(x:Agreement)
  RETURN x, x.date AS day
  UNION
  MATCH (c)-[:HOSTED]->(e:Event)<-[:PART_OF]-(x:Agreement)
  RETURN x, coalesce(x.date, e.date) AS day
}
WITH DISTINCT c, x, left(day, 4) AS year
WHERE coalesce(x.modality, '已签') IN ['已签', '此前已签']
OPTIONAL MATCH (x)<-[:SIGNED]-(party:Enterprise)
WITH c, year, x, collect(party.id) AS parties
WITH c, year, x.currency AS currency, count(x) AS agreements, count(x.amount) AS valued, sum(x.amount) AS amount,
     reduce(all = [], some IN collect(parties) | all + some) AS parties
UNWIND CASE WHEN size(parties) = 0 THEN [null] ELSE parties END AS party
WITH c, year, currency, agreements, valued, amount, count(DISTINCT party) AS enterprises
RETURN c.name AS place,
       year,
       agreements,
       enterprises,
       valued,
       currency,
       CASE WHEN valued = 0 THEN null ELSE amount END AS amount
ORDER BY place, c.id, coalesce(year, ''), valued DESC, coalesce(currency, '')
LIMIT $limit
