-- Keeps reviews.tally and reviews.facet equal to reviews.review, once per statement, whatever the statement changed:
-- what is there afterwards counts once, what was there before counts minus once. Rows whose counted parts stayed the
-- same (somebody found a review helpful) fall out first, so that their products' rows are not touched.
--
-- Lock order: tally before facet, each in the order of product (and key), so that statements on the same products wait
-- for each other instead of for ever.
--
-- One function for each way of changing, from one text: what is put together while it runs would be planned at each
-- statement, which took most of the time of publishing a review.
DO $make$
DECLARE
    counted CONSTANT text := 'SELECT post, product, stars, verification, source, incentive, relationship, has_photo,
                                     repeated, examined, state, weight, posted_at, language, attributes, origin FROM ';
    -- Most changes touch nothing that is counted.
    touched CONSTANT text := $sql$
    IF NOT EXISTS (
        SELECT FROM added JOIN removed USING (post)
        WHERE (added.product, added.stars, added.verification, added.source, added.incentive, added.relationship,
               added.has_photo, added.repeated, added.examined, added.state, added.weight, added.posted_at, added.language,
               added.attributes, added.origin)
              IS DISTINCT FROM
              (removed.product, removed.stars, removed.verification, removed.source, removed.incentive,
               removed.relationship, removed.has_photo, removed.repeated, removed.examined, removed.state,
               removed.weight, removed.posted_at, removed.language, removed.attributes, removed.origin)) THEN
        RETURN NULL;
    END IF;
$sql$;
    keeping CONSTANT text := $sql$
    CREATE OR REPLACE FUNCTION reviews.keep_tally_when_%3$s() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        %2$s
        INSERT INTO reviews.tally AS tally
            (product, reviews, stars_1, stars_2, stars_3, stars_4, stars_5, purchase, experience, invited_buyer, visitor,
             imported, other_provider, incentivised, related, with_photo, repeated, examined, examined_stars, withheld,
             weight, weighted_stars, weight_squared)
        SELECT product, sum(shown), sum(shown * (stars = 1)::int), sum(shown * (stars = 2)::int),
               sum(shown * (stars = 3)::int), sum(shown * (stars = 4)::int), sum(shown * (stars = 5)::int),
               sum(shown * (verification = 'purchase')::int), sum(shown * (verification = 'experience')::int),
               sum(shown * (source = 'invited_buyer')::int), sum(shown * (source = 'visitor')::int),
               sum(shown * (source = 'imported')::int), sum(shown * (source = 'other_provider')::int),
               sum(shown * (incentive NOT IN ('none', 'unknown'))::int),
               sum(shown * (relationship NOT IN ('none', 'unknown'))::int),
               sum(shown * has_photo::int), sum(shown * repeated::int), sum(shown * examined::int),
               sum(shown * examined::int * stars), sum(by * (state = 'held')::int),
               sum(shown * counted * grown), sum(shown * counted * grown * stars),
               sum(shown * counted * counted * grown * grown)
        FROM (SELECT *, by * (state = 'visible')::int AS shown, CASE WHEN examined THEN 0 ELSE weight END AS counted,
                     power(2, extract(epoch FROM posted_at - '2020-01-01T00:00Z')::double precision / (365 * 86400))
                         AS grown
              FROM (%1$s) AS change) AS weighed
        GROUP BY product ORDER BY product
        ON CONFLICT (product) DO UPDATE SET
            reviews = tally.reviews + excluded.reviews,
            stars_1 = tally.stars_1 + excluded.stars_1, stars_2 = tally.stars_2 + excluded.stars_2,
            stars_3 = tally.stars_3 + excluded.stars_3, stars_4 = tally.stars_4 + excluded.stars_4,
            stars_5 = tally.stars_5 + excluded.stars_5,
            purchase = tally.purchase + excluded.purchase, experience = tally.experience + excluded.experience,
            invited_buyer = tally.invited_buyer + excluded.invited_buyer, visitor = tally.visitor + excluded.visitor,
            imported = tally.imported + excluded.imported,
            other_provider = tally.other_provider + excluded.other_provider,
            incentivised = tally.incentivised + excluded.incentivised, related = tally.related + excluded.related,
            with_photo = tally.with_photo + excluded.with_photo, repeated = tally.repeated + excluded.repeated,
            examined = tally.examined + excluded.examined,
            examined_stars = tally.examined_stars + excluded.examined_stars,
            withheld = tally.withheld + excluded.withheld,
            weight = reviews.or_none(tally.reviews + excluded.reviews, tally.weight + excluded.weight),
            weighted_stars = reviews.or_none(tally.reviews + excluded.reviews,
                                             tally.weighted_stars + excluded.weighted_stars),
            weight_squared = reviews.or_none(tally.reviews + excluded.reviews,
                                             tally.weight_squared + excluded.weight_squared),
            told = false;

        INSERT INTO reviews.facet AS facet (product, kind, key, times, total)
        SELECT product, kind, key, sum(shown), sum(shown * value)
        FROM (SELECT *, by AS shown FROM (%1$s) AS change WHERE state = 'visible') AS seen
        CROSS JOIN LATERAL (
            SELECT 'language' AS kind, language AS key, 0 AS value
            UNION ALL
            SELECT 'origin', origin, 0 WHERE source IN ('imported', 'other_provider') AND origin <> ''
            UNION ALL
            SELECT 'attribute', rated.key, rated.value::int FROM jsonb_each_text(attributes) AS rated) AS part
        GROUP BY product, kind, key ORDER BY product, kind, key
        ON CONFLICT (product, kind, key) DO UPDATE SET
            times = facet.times + excluded.times, total = facet.total + excluded.total;
        RETURN NULL;
    END $$;
$sql$;
BEGIN
    EXECUTE format(keeping, 'SELECT *, 1 AS by FROM added', '', 'added');
    EXECUTE format(keeping, 'SELECT *, -1 AS by FROM removed', '', 'removed');
    EXECUTE format(keeping,
                   format('SELECT *, 1 AS by FROM (%1$s added EXCEPT %1$s removed) AS now
                           UNION ALL SELECT *, -1 AS by FROM (%1$s removed EXCEPT %1$s added) AS before', counted),
                   touched, 'changed');
END $make$;

-- Sums of fractions do not come back to nothing by themselves.
CREATE OR REPLACE FUNCTION reviews.or_none(reviews integer, sum double precision) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN CASE WHEN reviews = 0 THEN 0 ELSE sum END;

CREATE OR REPLACE TRIGGER review_added AFTER INSERT ON reviews.review
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION reviews.keep_tally_when_added();
CREATE OR REPLACE TRIGGER review_changed AFTER UPDATE ON reviews.review
    REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT
    EXECUTE FUNCTION reviews.keep_tally_when_changed();
CREATE OR REPLACE TRIGGER review_removed AFTER DELETE ON reviews.review
    REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION reviews.keep_tally_when_removed();

-- What put its statements together at each run.
DROP FUNCTION IF EXISTS reviews.keep_tally();
