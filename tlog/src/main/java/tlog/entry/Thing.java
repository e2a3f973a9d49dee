package tlog.entry;

import tlog.Malformed;
import tlog.commit.Commitment;

/// What was acted on: its kind in the open, which one it is in a commitment.
public record Thing(String kind, Commitment c) {

    public Thing {
        if (!kind.matches("[a-z][a-z_-]{0,31}")) {
            throw new Malformed("A kind of thing is a short word in small letters, not " + kind);
        }
    }
}
