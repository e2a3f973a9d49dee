package folkmoot.transparency;

/// What somebody did and the place acknowledged, and how often it is there.
enum Did {
    SAID("SELECT (SELECT count(*) FROM talk.comment) + (SELECT count(*) FROM talk.post)"),
    TOOK_BACK(
            "SELECT count(*) FROM (SELECT state FROM talk.comment UNION ALL SELECT state FROM talk.post) AS said"
                    + " WHERE state IN ('withdrawn', 'erased')"),
    LEFT("SELECT count(*) FROM people.person WHERE state = 'erased'"),
    FLAGGED("SELECT count(*) FROM moderation.flag"),
    REPORTED("SELECT count(*) FROM moderation.report"),
    DECIDED(
            "SELECT count(*) FROM moderation.matter WHERE settled_by IS NOT NULL AND source <> 'appeal'"),
    APPEALED("SELECT count(*) FROM moderation.appeal"),
    APPEAL_DECIDED(
            "SELECT count(*) FROM moderation.matter WHERE settled_by IS NOT NULL AND source = 'appeal'"),
    VOTED("SELECT count(*) FROM moderation.seat WHERE answered_at IS NOT NULL"),
    ORDERED("SELECT count(*) FROM moderation.legal_order");

    final String there;

    Did(String there) {
        this.there = there;
    }
}
