package tlog.commit;

import tlog.Malformed;
import tlog.Strict;
import tlog.tree.Hash;

/// Stands in the log for what must not be there: says nothing by itself, and fits one text only.
public record Commitment(Hash hash) {

    public static Commitment parse(String base64) {
        var bytes = Strict.base64(base64, "A commitment");
        if (bytes.length != Hash.SIZE) {
            throw new Malformed("A commitment has 32 bytes");
        }
        return new Commitment(Hash.of(bytes));
    }

    @Override
    public String toString() {
        return hash.toString();
    }
}
