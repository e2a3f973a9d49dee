package tlog.note;

import java.util.ArrayList;
import java.util.List;
import tlog.Malformed;
import tlog.Strict;
import tlog.tree.Hash;

/// What a log says of itself: its name, how many entries it has, and the hash over all of them
/// (C2SP tlog-checkpoint).
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    public Checkpoint {
        if (origin.isEmpty() || origin.length() > 255 || origin.indexOf('\n') >= 0 || size < 0) {
            throw new Malformed("A checkpoint needs an origin and a size");
        }
        extensions = List.copyOf(extensions);
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /// Reads a note's text, its last newline included.
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length < 4 || lines.length > 20 || !lines[lines.length - 1].isEmpty()) {
            throw new Malformed("A checkpoint has an origin, a size and a root, each on its line");
        }
        var extensions = new ArrayList<String>();
        for (var i = 3; i < lines.length - 1; i++) {
            if (lines[i].isEmpty()) {
                throw new Malformed("A checkpoint has an empty line");
            }
            extensions.add(lines[i]);
        }
        var size = Strict.decimal(lines[1], "A checkpoint's size");
        return new Checkpoint(lines[0], size, Hash.parse(lines[2]), extensions);
    }

    /// The text to be signed.
    public String text() {
        var out = new StringBuilder();
        out.append(origin).append('\n').append(size).append('\n').append(root).append('\n');
        extensions.forEach(it -> out.append(it).append('\n'));
        return out.toString();
    }
}
