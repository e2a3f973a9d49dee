package tlog.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigstore.rekor.client.Checkpoints;
import dev.sigstore.rekor.client.ImmutableInclusionProof;
import dev.sigstore.rekor.client.ImmutableRekorEntry;
import dev.sigstore.rekor.client.ImmutableVerification;
import dev.sigstore.rekor.client.RekorParseException;
import dev.sigstore.rekor.client.RekorVerificationException;
import dev.sigstore.rekor.client.RekorVerifier;
import dev.sigstore.trustroot.ImmutableLogId;
import dev.sigstore.trustroot.ImmutablePublicKey;
import dev.sigstore.trustroot.ImmutableTransparencyLog;
import dev.sigstore.trustroot.ImmutableValidFor;
import dev.sigstore.trustroot.TransparencyLog;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tlog.Strict;
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

    private static final Path FOLDER = Path.of("target/foreign");
    private static final String NPM = "@sigstore/verify@4.1.3";
    private static final long SIZE = 1337;
    private static final SigningKey HOST = SigningKey.generate("talk.example", Algorithm.ED25519);

    /// What stands before the 32 bytes of an Ed25519 key (RFC 8410).
    private static final String PKIX = "302a300506032b6570032100";

    private final SigningKey key = SigningKey.generate("talk.example/log", Algorithm.ED25519);
    private final Trees tree = Trees.of(SIZE);
    private final Note note =
            Note.sign(new Checkpoint("talk.example/log", SIZE, tree.root()).text(), key);

    /// Its own `RekorVerifier` checks everything, by ways that are public: the leaf's hash, the
    /// inclusion proof, that checkpoint and proof have the same root, the key's id, and the
    /// signature. It takes a log's name to be a host, so the log has no folder in its name here.
    @Test
    void sigstoreInJavaAgrees() throws Exception {
        for (var index : new long[] {0, 1, 700, 1280, 1336}) {
            sigstore(HOST, receipt(HOST, index, tree.root()), entry(index));
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
        assertThatThrownBy(() -> sigstore(trusted, receipt, entry))
                .isInstanceOf(RekorVerificationException.class)
                .hasMessageContaining(why);
    }

    /// Throws for whatever it does not believe. Both the receipt and the checkpoint go through
    /// their text.
    private static void sigstore(SigningKey trusted, Receipt given, byte[] entry) throws Exception {
        var receipt = Receipt.parse(given.text().getBytes(StandardCharsets.UTF_8));
        var vkey = trusted.verifier().toString().split("\\+", 3);
        var id = HexFormat.of().parseHex(vkey[1]);
        var typed = Base64.getDecoder().decode(vkey[2]);
        var raw = HexFormat.of().formatHex(typed, 1, typed.length);
        var log =
                ImmutableTransparencyLog.builder()
                        .baseUrl(URI.create("https://" + vkey[0]))
                        .hashAlgorithm("SHA2_256")
                        .logId(ImmutableLogId.builder().keyId(id).build())
                        .publicKey(
                                ImmutablePublicKey.builder()
                                        .rawBytes(HexFormat.of().parseHex(PKIX + raw))
                                        .keyDetails("PKIX_ED25519")
                                        .validFor(
                                                ImmutableValidFor.builder()
                                                        .start(Instant.EPOCH)
                                                        .build())
                                        .build())
                        .build();
        var proof =
                ImmutableInclusionProof.builder()
                        .logIndex(receipt.index())
                        .treeSize(receipt.checkpoint().size())
                        .rootHash(hex(receipt.checkpoint().root()))
                        .checkpoint(receipt.note().toString());
        receipt.proof().path().forEach(it -> proof.addHashes(hex(it)));
        var verification =
                ImmutableVerification.builder()
                        .signedEntryTimestamp("")
                        .inclusionProof(proof.build());
        RekorVerifier.newRekorVerifier(List.<TransparencyLog>of(log))
                .verifyEntry(
                        ImmutableRekorEntry.builder()
                                .body(Strict.base64(entry))
                                .integratedTime(0)
                                .logID(vkey[1])
                                .logIndex(receipt.index())
                                .verification(verification.build())
                                .build());
    }

    private static String hex(Hash hash) {
        return HexFormat.of().formatHex(hash.bytes());
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

    /// Its own verifier checks signature, checkpoint and inclusion proof (`sigstore.cjs`).
    @Test
    void sigstoreInJavaScriptAgrees() throws Exception {
        install();
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

    /// `sumdb/note` checks the signature, `sumdb/tlog` inclusion and consistency (`sumdb.go`).
    @Test
    void theGoChecksumDatabaseAgrees() throws Exception {
        var sources = Path.of("/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog");
        Assumptions.assumeTrue(
                Files.exists(sources) && run(10, List.of("go", "version")).code() == 0,
                "There is no Go with golang-golang-x-mod-dev here");
        copy("sumdb.go");
        said(run(120, List.of("go", "build", "-o", "sumdb", "sumdb.go")));
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
        copy("sigstore.cjs");
        var arguments = new ArrayList<>(List.of("node", "sigstore.cjs"));
        arguments.add(
                Files.writeString(FOLDER.resolve("note"), checkpoint.toString()).toAbsolutePath()
                        + "");
        arguments.add(key.verifier().toString());
        arguments.add(Long.toString(receipt.index()));
        arguments.add(Strict.base64(entry));
        receipt.proof().path().forEach(it -> arguments.add(it.toString()));
        return said(run(60, arguments));
    }

    private String go(long index, Note checkpoint, byte[] entry) throws Exception {
        var before = index + 1;
        var arguments = new ArrayList<>(List.of("./sumdb"));
        arguments.add(
                Files.writeString(FOLDER.resolve("note"), checkpoint.toString()).toAbsolutePath()
                        + "");
        arguments.add(key.verifier().toString());
        arguments.add(Long.toString(index));
        arguments.add(Strict.base64(entry));
        arguments.add(hashes(InclusionProof.of(index, SIZE, tree::read).path()));
        arguments.add(Trees.root(Trees.leaves(before)).toString());
        arguments.add(hashes(ConsistencyProof.of(before, SIZE, tree::read).path()));
        return said(run(10, arguments));
    }

    private static String hashes(List<Hash> path) {
        return String.join(",", path.stream().map(Hash::toString).toList());
    }

    private static byte[] entry(long index) {
        return ("entry " + index).getBytes(StandardCharsets.UTF_8);
    }

    private static void install() throws Exception {
        Files.createDirectories(FOLDER);
        if (Files.exists(FOLDER.resolve("node_modules/@sigstore/verify/package.json"))) {
            return;
        }
        Assumptions.assumeTrue(
                run(10, List.of("node", "--version")).code() == 0, "There is no Node here");
        Files.writeString(FOLDER.resolve("package.json"), "{\"private\": true}");
        var command = List.of("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", NPM);
        var answer = run(120, command);
        Assumptions.assumeTrue(
                answer.code() == 0, () -> NPM + " could not be installed: " + answer.said());
    }

    private static void copy(String name) throws IOException {
        Files.createDirectories(FOLDER);
        try (var in = ForeignTests.class.getResourceAsStream("/foreign/" + name)) {
            Files.write(FOLDER.resolve(name), in == null ? new byte[0] : in.readAllBytes());
        }
    }

    private record Answer(int code, String said) {}

    private static String said(Answer answer) {
        assertThat(answer.code()).as(answer.said()).isZero();
        return answer.said().strip();
    }

    private static Answer run(int seconds, List<String> command) throws InterruptedException {
        try {
            var builder = new ProcessBuilder(command).directory(FOLDER.toFile());
            builder.environment()
                    .putAll(Map.of("GO111MODULE", "off", "GOPATH", "/usr/share/gocode"));
            Files.createDirectories(FOLDER);
            var process = builder.redirectErrorStream(true).start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var ended = process.waitFor(seconds, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            return new Answer(ended ? process.exitValue() : 1, said);
        } catch (IOException e) {
            return new Answer(127, String.valueOf(e.getMessage()));
        }
    }
}
