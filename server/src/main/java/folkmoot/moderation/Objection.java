package folkmoot.moderation;

/// What the rules have against words from elsewhere. Only the rules make one.
public final class Objection {

    private final String rule;

    Objection(String rule) {
        this.rule = rule;
    }

    String rule() {
        return rule;
    }
}
