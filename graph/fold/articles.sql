-- The catalogue with each article once: one text under two paths is one article and goes by the path that sorts first.
WITH turns AS (
    SELECT *, row_number() OVER (PARTITION BY id ORDER BY path, url, page, source, headline, key) AS turn
    FROM catalogue
)
SELECT * FROM turns WHERE turn = 1
