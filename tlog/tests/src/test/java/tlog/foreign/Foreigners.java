package tlog.foreign;

import dev.sigstore.rekor.client.ImmutableInclusionProof;
import dev.sigstore.rekor.client.ImmutableRekorEntry;
import dev.sigstore.rekor.client.ImmutableVerification;
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
import tlog.Nullable;
import tlog.Strict;
import tlog.note.Note;
import tlog.receipt.Receipt;
import tlog.tree.ConsistencyProof;
import tlog.tree.Hash;

/// Verifiers that other people wrote. Each answers `good` or `refused` and why; `absent` and why
/// where it is not on this machine.
///
/// `java tlog.foreign.Foreigners VKEY RECEIPT ENTRY`, the last two files, asks all of them: a place
/// is asked about by the server's tests, which have none of this on their path.
final class Foreigners {

    private static final Path FOLDER = Path.of("target/foreign");
    private static final String NPM = "@sigstore/verify@4.1.3";
    private static final String GO = "/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog";

    /// What stands before the 32 bytes of an Ed25519 key (RFC 8410).
    private static final String PKIX = "302a300506032b6570032100";

    private static boolean built;

    private Foreigners() {}

    /// Two tree heads and what is between them.
    record Growth(Hash before, ConsistencyProof proof) {}

    public static void main(String[] words) throws Exception {
        var receipt = Receipt.parse(Files.readAllBytes(Path.of(words[1])));
        var entry = Files.readAllBytes(Path.of(words[2]));
        IO.println("sigstore-java " + java(words[0], receipt, entry));
        IO.println("sigstore-js " + javaScript(words[0], receipt, entry, receipt.note()));
        IO.println("sumdb " + go(words[0], receipt, entry, receipt.note(), null));
    }

    private static String java(String vkey, Receipt receipt, byte[] entry) throws Exception {
        try {
            sigstore(vkey, receipt, entry);
            return "good";
        } catch (dev.sigstore.rekor.client.RekorVerificationException e) {
            return "refused: " + e.getMessage();
        }
    }

    /// Throws for whatever it does not believe. Both the receipt and the checkpoint go through
    /// their text.
    static void sigstore(String trusted, Receipt given, byte[] entry) throws Exception {
        var receipt = Receipt.parse(given.text().getBytes(StandardCharsets.UTF_8));
        var vkey = trusted.split("\\+", 3);
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

    /// Its own verifier checks signature, checkpoint and inclusion proof (`sigstore.cjs`).
    static String javaScript(String vkey, Receipt receipt, byte[] entry, Note checkpoint)
            throws Exception {
        var absent = install();
        if (absent != null) {
            return absent;
        }
        copy("sigstore.cjs");
        var arguments = new ArrayList<>(List.of("node", "sigstore.cjs"));
        arguments.add(written(checkpoint));
        arguments.add(vkey);
        arguments.add(Long.toString(receipt.index()));
        arguments.add(Strict.base64(entry));
        receipt.proof().path().forEach(it -> arguments.add(it.toString()));
        return said(run(60, arguments));
    }

    /// `sumdb/note` checks the signature, `sumdb/tlog` inclusion and consistency (`sumdb.go`).
    static String go(
            String vkey, Receipt receipt, byte[] entry, Note checkpoint, @Nullable Growth growth)
            throws Exception {
        if (!Files.exists(Path.of(GO)) || run(10, List.of("go", "version")).code() != 0) {
            return "absent: there is no Go with golang-golang-x-mod-dev";
        }
        copy("sumdb.go");
        if (!built) {
            said(run(120, List.of("go", "build", "-o", "sumdb", "sumdb.go")));
            built = true;
        }
        var arguments = new ArrayList<>(List.of("./sumdb"));
        arguments.add(written(checkpoint));
        arguments.add(vkey);
        arguments.add(Long.toString(receipt.index()));
        arguments.add(Strict.base64(entry));
        arguments.add(hashes(receipt.proof().path()));
        if (growth != null) {
            arguments.add(growth.before().toString());
            arguments.add(hashes(growth.proof().path()));
        }
        return said(run(10, arguments));
    }

    private static String written(Note note) throws IOException {
        return Files.writeString(FOLDER.resolve("note"), note.toString())
                .toAbsolutePath()
                .toString();
    }

    private static String hashes(List<Hash> path) {
        return String.join(",", path.stream().map(Hash::toString).toList());
    }

    // Null when it is there.
    private static @Nullable String install() throws Exception {
        Files.createDirectories(FOLDER);
        if (Files.exists(FOLDER.resolve("node_modules/@sigstore/verify/package.json"))) {
            return null;
        }
        if (run(10, List.of("node", "--version")).code() != 0) {
            return "absent: there is no Node";
        }
        Files.writeString(FOLDER.resolve("package.json"), "{\"private\": true}");
        var command = List.of("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", NPM);
        var answer = run(120, command);
        return answer.code() == 0 ? null : "absent: " + NPM + ": " + answer.said();
    }

    private static void copy(String name) throws IOException {
        Files.createDirectories(FOLDER);
        try (var in = Foreigners.class.getResourceAsStream("/foreign/" + name)) {
            Files.write(FOLDER.resolve(name), in == null ? new byte[0] : in.readAllBytes());
        }
    }

    private record Answer(int code, String said) {}

    private static String said(Answer answer) {
        if (answer.code() != 0) {
            throw new IllegalStateException(answer.said());
        }
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
