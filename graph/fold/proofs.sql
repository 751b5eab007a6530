-- The first proofs of each edge by date, article and place in it; where two rules read the same words, the surer one.
WITH distinguished AS (
    SELECT
        edge, date, article, evidence_start, evidence_end, evidence_quote, rule, confidence,
        row_number() OVER (PARTITION BY edge, article, evidence_start, evidence_end ORDER BY confidence DESC, rule, evidence_quote) AS reading
    FROM relations
    WHERE type NOT IN ($unevidenced) AND $slice
),
ranked AS (
    SELECT
        *,
        row_number() OVER (PARTITION BY edge ORDER BY coalesce(date, ''), article, evidence_start, evidence_end) AS place
    FROM distinguished
    WHERE reading = 1
)
SELECT edge, article, evidence_start, evidence_end, evidence_quote, rule, confidence
FROM ranked
WHERE place <= $most
ORDER BY edge, place
