package tlog.receipt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tlog.Malformed;
import tlog.Nullable;
import tlog.Strict;
import tlog.commit.Opening;

/// What comes in the extra line of our receipts: the entry itself, so that the receipt needs no
/// server, and the openings of its commitments, by the entry's fields (`obj`, `subj`, `why`).
public record Enclosure(byte @Nullable [] entry, SequencedMap<String, Opening> openings) {

    /// One thing per line: `entry base64`, or `field base64(key) base64(payload)`.
    public String text() {
        var lines = new ArrayList<String>();
        if (entry != null) {
            lines.add("entry " + Strict.base64(entry));
        }
        openings.forEach((field, opening) -> lines.add(field + " " + opening));
        return String.join("\n", lines);
    }

    public static Enclosure of(Receipt receipt) {
        byte[] entry = null;
        var openings = new LinkedHashMap<String, Opening>();
        for (var line : receipt.extras()) {
            var words = List.of(line.split(" ", -1));
            if (words.size() == 2 && words.getFirst().equals("entry") && entry == null) {
                entry = Strict.base64(words.get(1), "A receipt's entry");
            } else if (words.size() != 3 || openings.size() == 16) {
                throw new Malformed("The extra line holds what is neither entry nor opening");
            } else if (openings.put(words.getFirst(), Opening.of(words.get(1), words.get(2)))
                    != null) {
                throw new Malformed("A receipt opens " + words.getFirst() + " twice");
            }
        }
        return new Enclosure(entry, openings);
    }
}
