package tlog.entry;

import java.util.regex.Pattern;
import tlog.Malformed;
import tlog.commit.Commitment;

/// What was acted on: its kind in the open, which one it is in a commitment.
public record Thing(String kind, Commitment c) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z_-]{0,31}");

    public Thing {
        if (!KIND.matcher(kind).matches()) {
            throw new Malformed("A kind of thing is a short word in small letters, not " + kind);
        }
    }
}
