package tlog.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tlog.note.Algorithm;
import tlog.note.Checkpoint;
import tlog.note.Note;
import tlog.note.SigningKey;
import tlog.tree.ConsistencyProof;
import tlog.tree.Hash;
import tlog.tree.Trees;

class WitnessingTests {

    private static final String LOG = "example.com/log";

    private final SigningKey key = SigningKey.generate(LOG, Algorithm.ED25519);
    private final SigningKey witness = SigningKey.generate("w.example", Algorithm.COSIGNATURE);
    private final Trees tree = Trees.of(20);

    @Test
    void theFirstCheckpointNeedsNoProof() {
        assertThat(decide(add(0, 12, List.of()), 0)).isInstanceOf(Decision.Cosign.class);
        assertThat(decide(add(0, 0, List.of()), 0)).isInstanceOf(Decision.Cosign.class);
        assertThat(decide(add(0, 12, List.of(Hash.EMPTY)), 0).status()).isEqualTo(422);
    }

    @Test
    void aContinuationIsCosigned() {
        var answer = decide(add(12, 20, proof(12, 20)), 12);
        assertThat(answer).isEqualTo(new Decision.Cosign(checkpoint(20)));

        var at = Instant.parse("2026-11-23T10:04:00Z");
        var lines = Witnessing.cosign(checkpoint(20), List.of(witness), at);
        var note = Note.parse(signed(20, key) + lines);
        assertThat(note.signedBy(List.of(key.verifier(), witness.verifier()))).hasSize(2);
    }

    @Test
    void nothingNewIsCosignedAgain() {
        assertThat(decide(add(12, 12, List.of()), 12).status()).isEqualTo(200);
        assertThat(decide(add(12, 12, List.of(Hash.EMPTY)), 12).status()).isEqualTo(422);
    }

    @Test
    void anotherOldSizeIsAConflictThatSaysWhich() {
        var answer = decide(add(11, 20, proof(11, 20)), 12);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("12\n");
        assertThat(answer.contentType()).isEqualTo("text/x.tlog.size");
        assertThat(decide(add(0, 20, List.of()), 12).status()).isEqualTo(409);
        assertThat(decide(add(12, 20, proof(12, 20)), 0).status()).isEqualTo(409);
    }

    @Test
    void aForkIsRefused() {
        var forged = new Checkpoint(LOG, 20, Hash.leaf(new byte[0]));
        var body = AddCheckpoint.of(12, proof(12, 20), Note.sign(forged.text(), key)).text();
        assertThat(decide(body, 12).status()).isEqualTo(422);

        var same = new Checkpoint(LOG, 12, Hash.EMPTY);
        assertThat(decide(AddCheckpoint.of(12, List.of(), Note.sign(same.text(), key)).text(), 12))
                .isInstanceOf(Decision.BadProof.class);

        var empty = new Checkpoint(LOG, 0, Hash.leaf(new byte[0]));
        assertThat(decide(AddCheckpoint.of(0, List.of(), Note.sign(empty.text(), key)).text(), 0))
                .isInstanceOf(Decision.BadProof.class);
    }

    @Test
    void strangersAndForgersAreTold() {
        var stranger = new Checkpoint("other.example/log", 3, Hash.EMPTY).text();
        var body = AddCheckpoint.of(0, List.of(), Note.sign(stranger, key)).text();
        assertThat(decide(body, 0).status()).isEqualTo(404);

        var forger = SigningKey.generate(LOG, Algorithm.ED25519);
        var unsigned = AddCheckpoint.of(0, List.of(), Note.parse(signed(12, forger))).text();
        assertThat(decide(unsigned, 0).status()).isEqualTo(403);

        var wrong = add(0, 12, List.of()).replace("\n12\n", "\n13\n");
        assertThat(decide(wrong, 0).status()).isEqualTo(403);
    }

    @Test
    void whatCannotBeReadIsABadRequest() {
        var good = add(12, 20, proof(12, 20));

        for (var bad :
                List.of(
                        "",
                        good.replace("old 12", "old 012"),
                        good.replace("old 12", "old"),
                        good.replace("old 12", "old -1"),
                        good.replace("old 12", "old 12\nabc"),
                        good.replace("old 12", "old 12" + ("\n" + Hash.EMPTY).repeat(64)),
                        "old 12\n" + signed(20, key),
                        good.substring(0, good.length() - 1))) {
            assertThat(decide(bad, 12).status()).as(bad).isEqualTo(400);
        }
        assertThat(decide(add(21, 20, List.of()), 21 - 1).status()).isEqualTo(400);
    }

    private Decision decide(String body, long latest) {
        return Witnessing.decide(
                body.getBytes(StandardCharsets.UTF_8),
                origin -> origin.equals(LOG) ? List.of(key.verifier()) : List.of(),
                _ -> latest == 0 ? Optional.empty() : Optional.of(checkpoint(latest)));
    }

    private String add(long old, long size, List<Hash> proof) {
        return AddCheckpoint.of(old, proof, Note.parse(signed(size, key))).text();
    }

    private List<Hash> proof(long old, long size) {
        return ConsistencyProof.of(old, size, tree::read).path();
    }

    private static String signed(long size, SigningKey key) {
        return Note.sign(checkpoint(size).text(), key).toString();
    }

    private static Checkpoint checkpoint(long size) {
        return new Checkpoint(LOG, size, Trees.root(Trees.leaves(size)));
    }
}
