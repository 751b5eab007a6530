// title = "一篇文章说了什么"
// title_en = "What an article states"
// explanation = "每条关系一行，按原文先后；不指定文章时取最近的一篇。"
// explanation_en = "A row for each relation, in the order of the text; with no article given, the latest."
// example = "--article 示范区揭牌 --limit 6"
//
// [parameters]
// article = {type = "string", of = "Article", default = "", zh = "文章标题的一部分；空为最近的一篇", en = "a part of the headline; empty: the latest article"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// article = {zh = "文章", en = "headline of the article"}
// start = {zh = "起始位置", en = "offset of the passage in the article's text"}
// subject = {zh = "起点", en = "where the relation starts"}
// relation = {zh = "关系", en = "its type"}
// object = {zh = "终点", en = "where it ends"}
// quote = {zh = "原文", en = "the passage"}

MATCH (t:Article)
WHERE t.names CONTAINS $article
WITH t
ORDER BY coalesce(t.date, '') DESC, t.id
LIMIT CASE WHEN $article = '' THEN 1 ELSE 10 END
MATCH (t)-[:MENTIONS]->(a)-[r]->(b)
WHERE t.id IN r.evidence_article
WITH DISTINCT t, a, r, b
UNWIND [i IN range(0, size(r.evidence_article) - 1) WHERE r.evidence_article[i] = t.id] AS i
RETURN t.name AS article,
       r.evidence_start[i] AS start,
       a.name AS subject,
       type(r) AS relation,
       b.name AS object,
       r.evidence_quote[i] AS quote
ORDER BY coalesce(t.date, '') DESC, t.id, start, relation, subject, object, r.id, i
LIMIT $limit
