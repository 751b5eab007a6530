-- Every name that stands in an article, with all that the article's statements tell identity about it.
WITH coded AS (
    SELECT evidence_article AS article, object_name AS name, min(property_adcode) AS code
    FROM statements
    WHERE type = 'MENTIONS' AND object_type = 'Place' AND property_adcode IS NOT NULL AND $slice
    GROUP BY evidence_article, object_name
),
-- The codes of the cities that an article names.
surroundings AS (
    SELECT article, array_sort(array_agg(DISTINCT left(code, 4))) AS around FROM coded GROUP BY article
),
ends AS (
    SELECT
        'subject' AS side, type AS edge, evidence_article AS article,
        subject_type AS type, subject_name AS name,
        subject_posts AS posts, subject_places AS places, subject_parties AS parties, subject_dates AS dates,
        object_type AS other_type, object_name AS other,
        property_forms AS forms, property_also AS also,
        property_date AS date, property_kind AS kind, property_adcode AS adcode,
        CASE WHEN type = 'HOLDS_POST' THEN concat_ws(chr(31),
            replace(coalesce(property_title, ''), chr(31), ''), object_type, replace(object_name, chr(31), ''), coalesce(code, '')) END AS seat,
        property_ended_by IS NOT NULL AS ended
    FROM statements
    LEFT JOIN coded ON coded.article = evidence_article AND coded.name = object_name AND object_type = 'Place'
    WHERE type <> 'MENTIONS' AND $slice
    UNION ALL
    SELECT
        'object', type, evidence_article,
        object_type, object_name,
        object_posts, object_places, object_parties, object_dates,
        subject_type, subject_name,
        property_forms, property_also, property_date, property_kind, property_adcode, NULL, false
    FROM statements
    WHERE $slice
    UNION ALL
    SELECT
        'named', type, evidence_article,
        'Programme', property_programme,
        NULL, NULL, NULL, NULL,
        NULL, NULL,
        NULL, NULL, NULL, NULL, NULL, NULL, false
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
        array_sort(array_distinct(flatten(array_agg(also) FILTER (WHERE side = 'object' AND edge = 'MENTIONS' AND also IS NOT NULL)))) AS also,
        array_sort(array_distinct(array_agg(seat) FILTER (WHERE seat IS NOT NULL AND NOT ended))) AS seats,
        array_sort(array_distinct(array_agg(seat) FILTER (WHERE seat IS NOT NULL AND ended))) AS left_seats,
        array_sort(array_distinct(array_agg(other) FILTER (WHERE side = 'object' AND edge = 'ATTENDED' AND other_type = 'Person'))) AS people,
        array_sort(array_distinct(array_agg(other) FILTER (WHERE side = 'object' AND edge = 'HOSTED' AND other_type = 'Place'))) AS hosts,
        array_sort(array_distinct(array_agg(other) FILTER (WHERE side = 'object'
            AND (edge = 'PARTICIPATES_IN' OR edge = 'SIGNED' AND other_type <> 'Person')))) AS partners,
        array_sort(array_distinct(array_agg(date) FILTER (WHERE side = 'object' AND edge = 'MENTIONS' AND date IS NOT NULL))) AS printed,
        -- What happens once is weighed article by article, so that two nameless signings can stay two.
        array_distinct(array_agg(article) FILTER (WHERE type IN ('Event', 'Agreement'))) AS told_in,
        array_sort(array_distinct(array_agg(kind) FILTER (WHERE side = 'object' AND edge = 'MENTIONS' AND kind IS NOT NULL))) AS kinds,
        array_sort(array_distinct(array_agg(adcode) FILTER (WHERE side = 'object' AND edge = 'MENTIONS' AND adcode IS NOT NULL))) AS adcodes
    FROM ends
    GROUP BY article, type, name
),
placed AS (
    SELECT
        gathered.*,
        -- Of what a full name or a post does not tell where it is, the article's places may.
        CASE WHEN type IN ('Enterprise', 'Organization') AND name NOT LIKE '%公司' OR type = 'Person' AND seats IS NULL
            THEN around END AS around
    FROM gathered
    LEFT JOIN surroundings ON surroundings.article = gathered.article
)
SELECT
    md5(concat_ws(chr(31), type, name,
        coalesce(CAST(posts AS STRING), ''), coalesce(CAST(places AS STRING), ''), coalesce(CAST(parties AS STRING), ''),
        coalesce(CAST(dates AS STRING), ''), coalesce(CAST(forms AS STRING), ''), coalesce(CAST(also AS STRING), ''),
        coalesce(CAST(seats AS STRING), ''), coalesce(CAST(left_seats AS STRING), ''), coalesce(CAST(people AS STRING), ''),
        coalesce(CAST(around AS STRING), ''), coalesce(CAST(told_in AS STRING), ''),
        coalesce(CAST(hosts AS STRING), ''), coalesce(CAST(partners AS STRING), ''), coalesce(CAST(printed AS STRING), ''),
        coalesce(CAST(kinds AS STRING), ''), coalesce(CAST(adcodes AS STRING), ''))) AS context,
    *
FROM placed
