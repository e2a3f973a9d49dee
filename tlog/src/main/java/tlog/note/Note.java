package tlog.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tlog.Malformed;
import tlog.Strict;

/// A text and who signed it (C2SP signed-note). Nobody has looked at the signatures yet.
public record Note(String text, List<NoteSignature> signatures) {

    private static final int LONGEST = 1 << 18;
    private static final int MOST = 100;

    public Note {
        if (!text.endsWith("\n") || text.chars().anyMatch(it -> it < ' ' && it != '\n')) {
            throw new Malformed("A note's text has to end its lines and to be free of controls");
        }
        signatures = List.copyOf(signatures);
    }

    public static Note parse(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new Malformed("A note is longer than 256 KiB");
        }
        return parse(Strict.utf8(bytes, "A note"));
    }

    public static Note parse(String note) {
        var end = note.lastIndexOf("\n\n");
        if (note.length() > LONGEST
                || end < 0
                || !note.endsWith("\n")
                || end + 2 == note.length()) {
            throw new Malformed("There is no signed note: a text, an empty line, signatures");
        }
        var lines = note.substring(end + 2, note.length() - 1).split("\n", -1);
        if (lines.length > MOST) {
            throw new Malformed("A note has more than 100 signatures");
        }
        var signatures = new ArrayList<NoteSignature>();
        for (var line : lines) {
            signatures.add(NoteSignature.parse(line));
        }
        return new Note(note.substring(0, end + 1), signatures);
    }

    public static Note sign(String text, SigningKey key) {
        return new Note(text, List.of()).with(key.sign(text));
    }

    public Note with(NoteSignature signature) {
        var all = new ArrayList<>(signatures);
        all.removeIf(it -> it.key().equals(signature.key()));
        all.add(signature);
        return new Note(text, all);
    }

    /// Those of the keys that signed. Throws when a signature claims one of them and is wrong.
    public List<VerifierKey> signedBy(Collection<VerifierKey> keys) {
        var found = new ArrayList<VerifierKey>();
        for (var signature : signatures) {
            for (var key : keys) {
                if (key.name().equals(signature.key()) && !found.contains(key)) {
                    if (!key.verifies(text, signature)) {
                        throw new WrongSignature(key.name());
                    }
                    found.add(key);
                }
            }
        }
        return found;
    }

    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        var out = new StringBuilder(text).append('\n');
        signatures.forEach(it -> out.append(it.line()).append('\n'));
        return out.toString();
    }
}
