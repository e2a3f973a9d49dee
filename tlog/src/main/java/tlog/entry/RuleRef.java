package tlog.entry;

import java.util.regex.Pattern;
import tlog.Malformed;

/// One version of a rule, and the SHA-256 of its canonical JSON in small hexadecimal letters.
public record RuleRef(String id, int version, String hash) {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public RuleRef {
        if (!ID.matcher(id).matches()) {
            throw new Malformed("A rule is called in small letters, digits and hyphens: " + id);
        }
        if (version < 1 || version > 1_000_000) {
            throw new Malformed("A rule has no version " + version);
        }
        if (!HASH.matcher(hash).matches()) {
            throw new Malformed("A rule's hash has 64 hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return id + "@" + version;
    }
}
