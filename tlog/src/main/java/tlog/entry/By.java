package tlog.entry;

import java.util.regex.Pattern;
import tlog.Malformed;
import tlog.Nullable;

/// Who did it, by what they are and never by who they are.
public record By(Kind kind, @Nullable String role) {

    /// What gives somebody, or something, the power to act.
    public enum Kind {
        /// The machine, because a rule says so.
        RULE,
        JURY,
        MODERATOR,
        STAFF,
        AUTHOR,
        LAW,
        /// Members, in a vote that the log knows.
        VOTE,
        /// Whoever set the place up, before its first vote.
        FOUNDING,
        /// The machine, of its own accord: reports, keys, clocks.
        SERVER;

        public String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9_-]{0,31}");

    public By {
        if (role != null && !ROLE.matcher(role).matches()) {
            throw new Malformed("A role is a short word in small letters, not " + role);
        }
    }

    public static By of(Kind kind) {
        return new By(kind, null);
    }

    public static By of(Kind kind, String role) {
        return new By(kind, role);
    }

    @Override
    public String toString() {
        return role == null ? kind.wire() : kind.wire() + "/" + role;
    }
}
