-- The labels a node has beside its type.
SELECT target, array_distinct(flatten(array_agg(property_labels) FILTER (WHERE property_labels IS NOT NULL))) AS labels
FROM relations
WHERE type = 'MENTIONS' AND property_labels IS NOT NULL AND $slice
GROUP BY target
