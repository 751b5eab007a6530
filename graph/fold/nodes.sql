-- Each node with every name and surface form it was seen under, and how many outlets told of it themselves.
SELECT
    node,
    array_sort(array_agg(DISTINCT refs.name)) AS names,
    array_sort(array_distinct(flatten(array_agg(forms) FILTER (WHERE forms IS NOT NULL)))) AS forms,
    count(DISTINCT coalesce(source, original)) FILTER (WHERE original = article) AS outlets
FROM refs
JOIN identities ON identities.context = refs.context
LEFT JOIN articles ON articles.id = article
WHERE $slice
GROUP BY node
