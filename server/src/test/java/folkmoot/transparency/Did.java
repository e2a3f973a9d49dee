package folkmoot.transparency;

/// What somebody did and the place acknowledged, by its id or what else is its own, and how that is
/// found again.
enum Did {
    SAID("SELECT id::text FROM talk.comment UNION ALL SELECT id::text FROM talk.post"),
    TOOK_BACK(
            "SELECT id::text FROM (SELECT id, state FROM talk.comment UNION ALL SELECT id, state FROM talk.post) AS said"
                    + " WHERE state IN ('withdrawn', 'erased')"),
    LEFT("SELECT id::text FROM people.person WHERE state = 'erased'"),
    REFUSED_NAME(refused("name")),
    REFUSED_WORDS(refused("words")),
    REFUSED_PICTURE(refused("picture")),
    REFUSED_MARK(refused("mark")),
    REFUSED_RESTRICTION(refused("restriction")),
    FLAGGED("SELECT person || ' ' || object FROM moderation.flag"),
    REPORTED("SELECT number FROM moderation.report"),
    DECIDED(
            "SELECT id::text FROM moderation.matter WHERE settled_by IS NOT NULL AND source <> 'appeal'"),
    APPEALED("SELECT decision::text FROM moderation.appeal"),
    APPEAL_DECIDED(
            "SELECT id::text FROM moderation.matter WHERE settled_by IS NOT NULL AND source = 'appeal'"),
    VOTED(
            "SELECT jury || ' ' || person FROM moderation.seat WHERE answered_at IS NOT NULL AND person IS NOT NULL"),
    ORDERED("SELECT reference FROM moderation.legal_order");

    final String there;

    Did(String there) {
        this.there = there;
    }

    // Whose it was is not said any more when they have left.
    private static String refused(String what) {
        return """
        SELECT decision.id::text FROM moderation.decision JOIN transparency.entry ON index = decision.entry
        WHERE effect = 'refuse' AND decision.detail = '%s' AND act = 'hide' AND entry.object LIKE 'refusal:%%'
        """
                .formatted(what);
    }
}
