-- One value for each property of each node or edge ($owner). An article votes for what it states and for every finer value
-- (2018-10 for 2018-10-11); then the longest wins, then the text that sorts first.
WITH stated AS (
    SELECT owner, property, value, count(DISTINCT article) AS votes
    FROM (SELECT $owner AS owner, article, $columns FROM relations WHERE $where AND $slice)
    UNPIVOT (value FOR property IN ($names))
    GROUP BY owner, property, value
),
supported AS (
    SELECT fine.owner, fine.property, fine.value, sum(coarse.votes) AS votes
    FROM stated AS fine
    JOIN stated AS coarse
        ON coarse.owner = fine.owner AND coarse.property = fine.property
        AND left(fine.value, length(coarse.value)) = coarse.value
    GROUP BY fine.owner, fine.property, fine.value
),
ranked AS (
    SELECT
        owner, property, value,
        row_number() OVER (PARTITION BY owner, property ORDER BY votes DESC, length(value) DESC, value) AS place
    FROM supported
)
SELECT owner, property, value FROM ranked WHERE place = 1
