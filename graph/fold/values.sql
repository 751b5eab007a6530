-- One value for each property of each node or edge ($owner). An article votes for what it states and for every finer value
-- (2018-10 for 2018-10-11); then the longest wins, then the text that sorts first. What lasts does so from the earliest `since`
-- to the latest `until`, however many say so; a programme is in print from the first article that names it to the last.
WITH stated AS (
    SELECT owner, property, value, count(DISTINCT original) AS votes
    FROM (SELECT $owner AS owner, original, $columns FROM relations WHERE $where AND $slice)
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
        row_number() OVER (
            PARTITION BY owner, property
            ORDER BY
                CASE WHEN property = 'property_since' THEN value END,
                CASE WHEN property = 'property_until' THEN value END DESC,
                votes DESC, length(value) DESC, value
        ) AS place
    FROM supported
),
printed AS (
    SELECT $owner AS owner, min(date) AS first_seen, max(date) AS last_seen
    FROM relations
    WHERE type = 'MENTIONS' AND target LIKE 'Programme:%' AND date IS NOT NULL AND $where AND $slice
    GROUP BY $owner
)
SELECT owner, property, value FROM ranked WHERE place = 1
UNION ALL
SELECT owner, 'property_first_seen', first_seen FROM printed
UNION ALL
SELECT owner, 'property_last_seen', last_seen FROM printed
