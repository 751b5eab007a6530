-- Every name that stands in an article, with all that the article's statements tell identity about it.
WITH ends AS (
    SELECT
        'subject' AS side, type AS edge, evidence_article AS article,
        subject_type AS type, subject_name AS name,
        subject_posts AS posts, subject_places AS places, subject_parties AS parties, subject_dates AS dates,
        object_type AS other_type, object_name AS other,
        property_forms AS forms, property_date AS date, property_kind AS kind, property_adcode AS adcode
    FROM statements
    WHERE type <> 'MENTIONS' AND $slice
    UNION ALL
    SELECT
        'object', type, evidence_article,
        object_type, object_name,
        object_posts, object_places, object_parties, object_dates,
        subject_type, subject_name,
        property_forms, property_date, property_kind, property_adcode
    FROM statements
    WHERE $slice
    UNION ALL
    SELECT
        'named', type, evidence_article,
        'Programme', property_programme,
        NULL, NULL, NULL, NULL,
        NULL, NULL,
        NULL, NULL, NULL, NULL
    FROM statements
    WHERE property_programme IS NOT NULL AND $slice
),
gathered AS (
    SELECT
        article, type, name,
        array_sort(array_distinct(flatten(array_agg(posts) FILTER (WHERE posts IS NOT NULL)))) AS posts,
        array_sort(array_distinct(flatten(array_agg(places) FILTER (WHERE places IS NOT NULL)))) AS places,
        array_sort(array_distinct(flatten(array_agg(parties) FILTER (WHERE parties IS NOT NULL)))) AS parties,
        array_sort(array_distinct(flatten(array_agg(dates) FILTER (WHERE dates IS NOT NULL)))) AS dates,
        array_sort(array_distinct(flatten(array_agg(forms) FILTER (WHERE side = 'object' AND edge = 'MENTIONS' AND forms IS NOT NULL)))) AS forms,
        array_sort(array_agg(DISTINCT other) FILTER (WHERE side = 'subject' AND edge = 'HOLDS_POST' AND other_type = 'Place')) AS offices,
        array_sort(array_agg(DISTINCT other) FILTER (WHERE side = 'object' AND edge = 'HOSTED' AND other_type = 'Place')) AS hosts,
        array_sort(array_agg(DISTINCT other) FILTER (WHERE side = 'object'
            AND (edge = 'PARTICIPATES_IN' OR edge = 'SIGNED' AND other_type <> 'Person'))) AS partners,
        array_sort(array_agg(DISTINCT date) FILTER (WHERE side = 'object' AND edge = 'MENTIONS' AND date IS NOT NULL)) AS printed,
        array_sort(array_agg(DISTINCT kind) FILTER (WHERE side = 'object' AND edge = 'MENTIONS' AND kind IS NOT NULL)) AS kinds,
        array_sort(array_agg(DISTINCT adcode) FILTER (WHERE side = 'object' AND edge = 'MENTIONS' AND adcode IS NOT NULL)) AS adcodes
    FROM ends
    GROUP BY article, type, name
)
SELECT
    md5(concat_ws(chr(31), type, name,
        -- What happens once is weighed article by article, so that two nameless signings can stay two.
        CASE WHEN type IN ('Event', 'Agreement') THEN article ELSE '' END,
        coalesce(CAST(posts AS STRING), ''), coalesce(CAST(places AS STRING), ''), coalesce(CAST(parties AS STRING), ''),
        coalesce(CAST(dates AS STRING), ''), coalesce(CAST(forms AS STRING), ''), coalesce(CAST(offices AS STRING), ''),
        coalesce(CAST(hosts AS STRING), ''), coalesce(CAST(partners AS STRING), ''), coalesce(CAST(printed AS STRING), ''),
        coalesce(CAST(kinds AS STRING), ''), coalesce(CAST(adcodes AS STRING), ''))) AS context,
    *
FROM gathered
