-- Each node with every name and surface form it was seen under.
SELECT
    node,
    array_sort(array_agg(DISTINCT refs.name)) AS names,
    array_sort(array_distinct(flatten(array_agg(forms) FILTER (WHERE forms IS NOT NULL)))) AS forms
FROM refs
JOIN identities ON identities.context = refs.context
WHERE $slice
GROUP BY node
