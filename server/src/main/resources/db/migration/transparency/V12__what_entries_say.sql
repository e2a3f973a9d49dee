-- Whatever restricts somebody names its entry, and the database looks whether that entry says so, of that very thing: the
-- triggers of other modules ask these. No foreign key: with one, TRUNCATE would be refused before the trigger that says why.
CREATE FUNCTION transparency.says(entry bigint, acts text[], object text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM transparency.entry AS it
                   WHERE it.index = says.entry AND it.act = ANY (says.acts) AND it.object = says.object)
$$;
CREATE FUNCTION transparency.follows(entry bigint, earlier bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM transparency.entry AS it
                   WHERE it.index = follows.entry AND follows.earlier = ANY (it.prev))
$$;
