package folkmoot.transparency;

import org.jspecify.annotations.Nullable;
import tlog.entry.Detail;
import tlog.entry.Ground;
import tlog.entry.RuleRef;

/// What only some entries say. `role` is what the decider is besides (`staff` in a vote, `lead`),
/// `visibility` what happened in the Commission's words (`CONTENT_DEMOTED`) where the act alone
/// does not tell, `provision` the law that leaves no choice, `proposed` a version of a rule that is
/// not in force (yet): what a vote or a veto is about. `version` is that of the rule cited, null
/// for the newest.
public record Particulars(
        @Nullable Ground ground,
        @Nullable String provision,
        @Nullable String role,
        @Nullable String visibility,
        @Nullable RuleRef proposed,
        @Nullable Integer version,
        Detail detail) {

    /// Of a provision, as the log's format has it.
    private static final int LONGEST = 200;

    public static final Particulars NONE =
            new Particulars(null, null, null, null, null, null, new Detail.None());

    Particulars on(Ground given) {
        return new Particulars(given, provision, role, visibility, proposed, version, detail);
    }

    Particulars citing(String law) {
        if (law.isEmpty()
                || law.length() > LONGEST
                || law.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The log has no room for this provision");
        }
        return new Particulars(ground, law, role, visibility, proposed, version, detail);
    }

    Particulars as(String more) {
        return new Particulars(ground, provision, more, visibility, proposed, version, detail);
    }

    Particulars visibly(String word) {
        return new Particulars(ground, provision, role, word, proposed, version, detail);
    }

    Particulars about(RuleRef it) {
        return new Particulars(ground, provision, role, visibility, it, version, detail);
    }

    Particulars under(int number) {
        return new Particulars(ground, provision, role, visibility, proposed, number, detail);
    }

    Particulars with(Detail more) {
        return new Particulars(ground, provision, role, visibility, proposed, version, more);
    }
}
