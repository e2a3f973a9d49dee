package tlog.receipt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tlog.Malformed;
import tlog.Nullable;
import tlog.Strict;
import tlog.note.Checkpoint;
import tlog.note.Note;
import tlog.tree.Hash;
import tlog.tree.InclusionProof;

/// What somebody keeps to prove, without the server, that an entry was in its log: a `.tlog-proof`
/// (C2SP tlog-proof). The extra line is vouched for by nobody.
public record Receipt(@Nullable String extra, InclusionProof proof, Note note) {

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final int LONGEST = 1 << 18;

    public static Receipt parse(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new Malformed("A receipt is longer than 256 KiB");
        }
        var text = Strict.utf8(bytes, "A receipt");
        var end = text.indexOf("\n\n");
        var lines = (end < 0 ? text : text.substring(0, end)).split("\n", -1);
        if (!lines[0].equals(HEADER)) {
            throw new Malformed("A receipt begins with " + HEADER);
        }
        var extra = lines.length > 1 && lines[1].startsWith("extra ");
        var at = extra ? 2 : 1;
        if (end < 0 || lines.length <= at || !lines[at].startsWith("index ")) {
            throw new Malformed("A receipt needs an index, an empty line and a checkpoint");
        }
        var index = Strict.decimal(lines[at].substring(6), "A receipt's index");
        if (lines.length - at - 1 > 63) {
            throw new Malformed("A receipt has more than 63 hashes");
        }
        var path = new ArrayList<Hash>();
        for (var i = at + 1; i < lines.length; i++) {
            path.add(Hash.parse(lines[i]));
        }
        var note = Note.parse(text.substring(end + 2));
        var size = Checkpoint.parse(note.text()).size();
        return new Receipt(
                extra ? extra(lines[1]) : null, new InclusionProof(index, size, path), note);
    }

    public Checkpoint checkpoint() {
        return Checkpoint.parse(note.text());
    }

    public long index() {
        return proof.index();
    }

    /// Whether the entry is where the receipt says. Who signed is for a policy to judge.
    public boolean proves(byte[] entry) {
        return proof.proves(Hash.leaf(entry), checkpoint().root());
    }

    public String text() {
        var out = new StringBuilder(HEADER).append('\n');
        if (extra != null) {
            var bytes = extra.getBytes(StandardCharsets.UTF_8);
            out.append("extra ").append(Strict.base64(bytes)).append('\n');
        }
        out.append("index ").append(index()).append('\n');
        proof.path().forEach(it -> out.append(it).append('\n'));
        return out.append('\n').append(note).toString();
    }

    private static String extra(String line) {
        return Strict.utf8(Strict.base64(line.substring(6), "The extra line"), "The extra line");
    }

    /// The lines of what comes beside the proof.
    List<String> extras() {
        return extra == null ? List.of() : extra.lines().toList();
    }
}
