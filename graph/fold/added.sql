-- The relations that people add, each with the id of its edge, as in relations.sql.
SELECT
    concat(type, ':', left(md5(concat_ws(chr(31), type, source, target, $edge_key)), 20)) AS edge,
    *
FROM added
