-- Statements between nodes: names give way to what identity found, an undirected edge starts at the name that sorts first,
-- and what joins a thing to itself is left out. `edge` is the same for all statements of one edge.
WITH known AS (
    SELECT article, refs.type, refs.name, node, identities.name AS node_name
    FROM refs
    JOIN identities ON identities.context = refs.context
    WHERE $refs_slice
),
ends AS (
    SELECT
        statements.*,
        articles.date,
        articles.original,
        coalesce(subjects.node, evidence_article) AS subject_node,
        objects.node AS object_node,
        programmes.node AS programme,
        statements.type IN ($undirected)
            AND (subjects.node_name > objects.node_name OR subjects.node_name = objects.node_name AND subjects.node > objects.node)
            AS backwards
    FROM statements
    JOIN articles ON articles.id = evidence_article
    JOIN known AS objects
        ON objects.article = evidence_article AND objects.type = object_type AND objects.name = object_name
    LEFT JOIN known AS subjects
        ON subjects.article = evidence_article AND subjects.type = subject_type AND subjects.name = subject_name
        AND statements.type <> 'MENTIONS'
    LEFT JOIN known AS programmes
        ON programmes.article = evidence_article AND programmes.type = 'Programme' AND programmes.name = property_programme
    WHERE $slice
),
turned AS (
    SELECT
        *,
        CASE WHEN backwards THEN object_node ELSE subject_node END AS source,
        CASE WHEN backwards THEN subject_node ELSE object_node END AS target
    FROM ends
)
SELECT DISTINCT
    concat(type, ':', left(md5(concat_ws(chr(31), type, source, target, $edge_key)), 20)) AS edge,
    type, source, target, date, original,
    $properties,
    programme AS property_programme,
    evidence_article AS article, evidence_start, evidence_end, evidence_quote, rule, confidence
FROM turned
WHERE source <> target
