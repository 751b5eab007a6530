// title = "谁常主持、讲话、致辞或揭牌"
// title_en = "Who mostly chairs, speaks or unveils"
// explanation = "身份照报道所写：出席、主持、讲话、致辞、演讲、揭牌、签约、会见、汇报。"
// explanation_en = "Roles as in the reports: 出席, 主持, 讲话, 致辞, 演讲, 揭牌, 签约, 会见, 汇报."
// example = "--role 主持"
//
// [parameters]
// role = {type = "string", choices = "role", default = "主持", zh = "身份", en = "the role"}
// limit = {type = "integer", default = 100, zh = "最多几行", en = "rows at most"}
//
// [columns]
// name = {zh = "姓名", en = "who"}
// role = {zh = "身份", en = "the role"}
// events = {zh = "活动数", en = "events"}
// first = {zh = "首次", en = "date of the first"}
// last = {zh = "最近", en = "date of the last"}
// names = {zh = "活动", en = "the events, by date"}

MATCH (p)-[r:ATTENDED]->(e:Event)
WHERE $role IN r.roles
WITH p, count(e) AS events, min(e.date) AS first, max(e.date) AS last
ORDER BY events DESC, p.name, p.id
LIMIT $limit
RETURN p.name AS name,
       $role AS role,
       events,
       first,
       last,
       COLLECT {
         MATCH (p)-[r:ATTENDED]->(e:Event)
         WHERE $role IN r.roles
         RETURN e.name AS name ORDER BY coalesce(e.date, ''), name, e.id
       } AS names
ORDER BY events DESC, name, p.id
LIMIT $limit
