-- The few contexts that many references share, with the number and the time of their articles: what identity decides on.
SELECT
    context AS key, refs.type, refs.name, count(*) AS articles, min(articles.date) AS first, max(articles.date) AS last,
    posts, places, parties, dates, forms, also, seats, left_seats, people, around, told_in, hosts, partners, printed, kinds, adcodes
FROM refs
JOIN articles ON articles.id = refs.article
GROUP BY context, refs.type, refs.name, posts, places, parties, dates, forms, also, seats, left_seats, people, around, told_in, hosts, partners, printed, kinds, adcodes
