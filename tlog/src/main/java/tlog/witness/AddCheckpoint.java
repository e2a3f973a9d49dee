package tlog.witness;

import java.util.ArrayList;
import java.util.List;
import tlog.Malformed;
import tlog.Strict;
import tlog.note.Checkpoint;
import tlog.note.Note;
import tlog.tree.Hash;

/// What a log sends to a witness: how large it was when last witnessed, a proof that it only grew,
/// and what is to be cosigned (C2SP tlog-witness).
public record AddCheckpoint(long old, List<Hash> proof, Note note, Checkpoint checkpoint) {

    private static final int LONGEST = 1 << 18;
    private static final int MOST = 63;

    public AddCheckpoint {
        proof = List.copyOf(proof);
    }

    public static AddCheckpoint of(long old, List<Hash> proof, Note note) {
        return new AddCheckpoint(old, proof, note, Checkpoint.parse(note.text()));
    }

    public static AddCheckpoint parse(byte[] body) {
        if (body.length > LONGEST) {
            throw new Malformed("A request is longer than 256 KiB");
        }
        var text = Strict.utf8(body, "A request");
        var end = text.indexOf("\n\n");
        var lines = (end < 0 ? "" : text.substring(0, end)).split("\n", -1);
        if (!lines[0].startsWith("old ") || lines.length > MOST + 1) {
            throw new Malformed("A request has an old size, a proof and a checkpoint");
        }
        var old = Strict.decimal(lines[0].substring(4), "The old size");
        var proof = new ArrayList<Hash>();
        for (var i = 1; i < lines.length; i++) {
            proof.add(Hash.parse(lines[i]));
        }
        return of(old, proof, Note.parse(text.substring(end + 2)));
    }

    public String text() {
        var out = new StringBuilder("old " + old + "\n");
        proof.forEach(it -> out.append(it).append('\n'));
        return out.append('\n').append(note).toString();
    }
}
