-- Each edge with what is united, summed or counted over its statements. That a post has ended makes no edge by itself.
SELECT
    edge, type, source, target,
    count(DISTINCT article) FILTER (WHERE property_ended_by IS NULL) AS articles,
    min(date) FILTER (WHERE property_ended_by IS NULL) AS first_seen,
    max(date) FILTER (WHERE property_ended_by IS NULL) AS last_seen,
    nullif(min(property_ended_by), '') AS ended_by,
    $united
FROM relations
WHERE $slice
GROUP BY edge, type, source, target
HAVING count(*) FILTER (WHERE property_ended_by IS NULL) > 0
