package tlog.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Optional;
import tlog.json.Canonical;
import tlog.json.Fields;
import tlog.json.Json;
import tlog.json.JsonReader;
import tlog.note.Checkpoint;
import tlog.note.Note;
import tlog.note.VerifierKey;

/// What this verifier saw last: the key it trusts since then, and the checkpoint that the next one
/// has to continue.
record State(VerifierKey key, Note note) {

    private static final int LONGEST = 1 << 20;

    Checkpoint checkpoint() {
        return Checkpoint.parse(note.text());
    }

    static Optional<State> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var in = Fields.of("The state", JsonReader.read(Files.readAllBytes(file), LONGEST));
        if (in.count("v") != 1) {
            throw new tlog.Malformed("The state is of another version");
        }
        var state = new State(VerifierKey.parse(in.text("key")), Note.parse(in.text("checkpoint")));
        in.end();
        return Optional.of(state);
    }

    void write(Path file) throws IOException {
        var json = new LinkedHashMap<String, Json>();
        json.put("v", Json.of(1));
        json.put("key", Json.of(key.toString()));
        json.put("checkpoint", Json.of(note.toString()));
        var text = Canonical.text(new Json.Members(json)) + "\n";
        var draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.writeString(draft, text, StandardCharsets.UTF_8);
        Files.move(
                draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
