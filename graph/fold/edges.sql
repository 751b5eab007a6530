-- Each edge with what is united, summed or counted over its statements.
SELECT
    edge, type, source, target,
    count(DISTINCT article) AS articles,
    min(date) AS first_seen,
    max(date) AS last_seen,
    $united
FROM relations
WHERE $slice
GROUP BY edge, type, source, target
