package tlog.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigstore.rekor.client.Checkpoints;
import dev.sigstore.rekor.client.RekorParseException;
import dev.sigstore.rekor.client.RekorVerificationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tlog.note.Algorithm;
import tlog.note.Checkpoint;
import tlog.note.Note;
import tlog.note.SigningKey;
import tlog.receipt.Receipt;
import tlog.tree.ConsistencyProof;
import tlog.tree.Hash;
import tlog.tree.InclusionProof;
import tlog.tree.Trees;

/// Verifiers that other people wrote accept what we make and refuse what was tampered with.
class ForeignTests {

    /// Where the server's tests find what these stand on.
    private static final Path CLASSPATH = Path.of("target/foreign/classpath");

    private static final long SIZE = 1337;
    private static final SigningKey HOST = SigningKey.generate("talk.example", Algorithm.ED25519);

    private final SigningKey key = SigningKey.generate("talk.example/log", Algorithm.ED25519);
    private final Trees tree = Trees.of(SIZE);
    private final Note note =
            Note.sign(new Checkpoint("talk.example/log", SIZE, tree.root()).text(), key);

    @BeforeAll
    static void tellTheServersTests() throws IOException {
        Files.createDirectories(CLASSPATH.getParent());
        Files.writeString(
                CLASSPATH,
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")));
    }

    /// Its own `RekorVerifier` checks everything, by ways that are public: the leaf's hash, the
    /// inclusion proof, that checkpoint and proof have the same root, the key's id, and the
    /// signature. It takes a log's name to be a host, so the log has no folder in its name here.
    @Test
    void sigstoreInJavaAgrees() throws Exception {
        for (var index : new long[] {0, 1, 700, 1280, 1336}) {
            Foreigners.sigstore(vkey(HOST), receipt(HOST, index, tree.root()), entry(index));
        }
        var good = receipt(HOST, 700, tree.root());
        refused("Inclusion proof", HOST, good, entry(701));
        refused("Inclusion proof", HOST, moved(good, 701), entry(700));
        refused("Inclusion proof", HOST, receipt(HOST, 700, Hash.EMPTY), entry(700));
        var thief = SigningKey.generate("talk.example", Algorithm.ED25519);
        refused("key hint", thief, good, entry(700));
        refused("key hint", HOST, receipt(thief, 700, tree.root()), entry(700));
        var other = new Checkpoint("talk.example", SIZE + 1, tree.root()).text();
        var forged = new Note(good.note().text(), Note.sign(other, HOST).signatures());
        refused("signature was invalid", HOST, new Receipt(null, good.proof(), forged), entry(700));
        assertThatThrownBy(() -> Checkpoints.from(note.text()))
                .isInstanceOf(RekorParseException.class);
        assertThat(Checkpoints.from(note.toString()).getBase64Hash())
                .as("with a folder in its name it is read all the same")
                .isEqualTo(tree.root().toString());
    }

    private static void refused(String why, SigningKey trusted, Receipt receipt, byte[] entry) {
        assertThatThrownBy(() -> Foreigners.sigstore(vkey(trusted), receipt, entry))
                .isInstanceOf(RekorVerificationException.class)
                .hasMessageContaining(why);
    }

    private Receipt receipt(SigningKey signer, long index, Hash root) {
        var text = new Checkpoint("talk.example", SIZE, root).text();
        return new Receipt(
                null, InclusionProof.of(index, SIZE, tree::read), Note.sign(text, signer));
    }

    private static Receipt moved(Receipt it, long index) {
        var text = it.text().replace("index " + it.index() + "\n", "index " + index + "\n");
        return Receipt.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void sigstoreInJavaScriptAgrees() throws Exception {
        for (var index : new long[] {0, 700, 1336}) {
            var receipt = receipt(index);
            assertThat(node(receipt, entry(index), note)).isEqualTo("good");
            assertThat(node(receipt, entry(index + 1), note)).startsWith("refused");
        }
        var other = new Checkpoint("talk.example/log", SIZE, Hash.EMPTY).text();
        assertThat(node(receipt(700), entry(700), new Note(other, note.signatures())))
                .startsWith("refused");
        assertThat(node(receipt(700), entry(700), Note.sign(other, key))).startsWith("refused");
    }

    @Test
    void theGoChecksumDatabaseAgrees() throws Exception {
        for (var index : new long[] {0, 700, 1336}) {
            assertThat(go(index, note, entry(index))).isEqualTo("good");
            assertThat(go(index, note, entry(index + 1))).startsWith("refused");
        }
        var other = new Note(note.text().replace("1337", "1338"), note.signatures());
        assertThat(go(700, other, entry(700))).startsWith("refused");
    }

    private Receipt receipt(long index) {
        return new Receipt(null, InclusionProof.of(index, SIZE, tree::read), note);
    }

    private String node(Receipt receipt, byte[] entry, Note checkpoint) throws Exception {
        return there(Foreigners.javaScript(vkey(key), receipt, entry, checkpoint));
    }

    private String go(long index, Note checkpoint, byte[] entry) throws Exception {
        var before = index + 1;
        var growth =
                new Foreigners.Growth(
                        Trees.root(Trees.leaves(before)),
                        ConsistencyProof.of(before, SIZE, tree::read));
        return there(Foreigners.go(vkey(key), receipt(index), entry, checkpoint, growth));
    }

    private static String there(String answer) {
        Assumptions.assumeFalse(answer.startsWith("absent"), answer);
        return answer;
    }

    private static String vkey(SigningKey key) {
        return key.verifier().toString();
    }

    private static byte[] entry(long index) {
        return ("entry " + index).getBytes(StandardCharsets.UTF_8);
    }
}
