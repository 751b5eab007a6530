-- Each edge with what is united, summed or counted over its statements; what is printed again counts once. That a post has ended makes no edge by itself, and
-- not before it was last seen: 「原市长」 of 2019 is a slip, or another term, where a paper has him as mayor in 2020.
WITH held AS (
    SELECT edge, max(date) AS last_held
    FROM relations
    WHERE property_ended_by IS NULL AND $slice
        AND edge IN (SELECT edge FROM relations WHERE property_ended_by IS NOT NULL AND $slice)
    GROUP BY edge
)
SELECT
    edge, type, source, target,
    count(DISTINCT original) FILTER (WHERE property_ended_by IS NULL AND rule <> 'correction') AS articles,
    min(date) FILTER (WHERE property_ended_by IS NULL) AS first_seen,
    max(date) FILTER (WHERE property_ended_by IS NULL) AS last_seen,
    min(property_ended_by) FILTER (
        WHERE property_ended_by <> '' AND property_ended_by >= left(coalesce(last_held, ''), length(property_ended_by))
    ) AS ended_by,
    $united
FROM relations
LEFT JOIN held USING (edge)
WHERE $slice
GROUP BY edge, type, source, target
HAVING count(*) FILTER (WHERE property_ended_by IS NULL) > 0
