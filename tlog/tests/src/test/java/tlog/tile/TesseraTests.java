package tlog.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import tlog.Shared;
import tlog.note.Checkpoint;
import tlog.note.Note;
import tlog.note.VerifierKey;
import tlog.tree.Frontier;
import tlog.tree.Hash;

/// A log written by the reference implementation, rebuilt from its entries.
class TesseraTests {

    private static final VerifierKey KEY =
            VerifierKey.parse(
                    "example.com/log/testdata+33d7b496"
                            + "+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");

    @Test
    void everyCheckpointEverSignedFollowsFromTheEntries() throws IOException {
        var folder = Shared.log("tessera");
        var entries = Bundle.read(Files.readAllBytes(folder.resolve("tile/entries/000.p/15")));
        assertThat(entries).hasSize(15);
        var frontier = new Frontier();
        for (var size = 0; size <= 15; size++) {
            var note = Note.parse(Files.readAllBytes(folder.resolve("checkpoint." + size)));

            assertThat(note.signedBy(List.of(KEY))).containsExactly(KEY);
            assertThat(Checkpoint.parse(note.text()))
                    .isEqualTo(new Checkpoint("example.com/log/testdata", size, frontier.root()));
            if (size < 15) {
                frontier.add(Hash.leaf(entries.get(size)));
            }
        }
        assertThat(frontier.root()).hasToString("rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=");
    }

    @Test
    void itsTilesAreOurs() throws IOException {
        var folder = Shared.log("tessera");
        var entries = Bundle.read(Files.readAllBytes(folder.resolve("tile/entries/000.p/15")));
        for (var written : Growth.of(_ -> java.util.Optional.empty(), 0, entries).written()) {
            assertThat(written.bytes())
                    .isEqualTo(Files.readAllBytes(folder.resolve(written.tile().path())));
        }
    }
}
