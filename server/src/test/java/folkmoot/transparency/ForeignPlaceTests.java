package folkmoot.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.moderation.Deed;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Scene;
import folkmoot.reviews.Bench;
import folkmoot.site.Ids;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import tlog.note.Algorithm;
import tlog.note.Checkpoint;
import tlog.note.Note;
import tlog.note.SigningKey;
import tlog.receipt.Enclosure;
import tlog.receipt.Receipt;
import tlog.tree.Hash;

/// Verifiers that other people wrote accept what a place hands out over HTTP, and refuse it as soon
/// as anything of it is another. They are asked by `tlog.foreign.Foreigners` in a process of its
/// own; `tlog`'s tests leave the path to it.
class ForeignPlaceTests {

    private static final Path TLOG = Path.of("../tlog/tests").toAbsolutePath().normalize();
    private static final Path CLASSPATH = TLOG.resolve("target/foreign/classpath");
    private static final String SPAM = "Best casino, click here: https://bit.ly/x ";

    @TempDir Path folder;

    @Test
    void othersVerifiersAgreeAboutARealPlace() throws Exception {
        Assumptions.assumeTrue(Files.exists(CLASSPATH), "tlog's ForeignTests were not run here");
        try (var place = new Place(folder.resolve("place"))) {
            named(place, "talk.example");
            place.open();
            hold(place);
            hold(place);
            place.sign();
            var key = get(place, "/log/key").strip();
            var checkpoint = get(place, "/log/checkpoint");
            var newest = Checkpoint.parse(Note.parse(checkpoint).text()).size() - 1;

            for (var index : new long[] {0, newest / 2, newest}) {
                var receipt = receipt(place, index);
                assertThat(receipt.note()).hasToString(checkpoint);
                assertThat(asked(key, receipt, entry(receipt)))
                        .as("entry %d of %d", index, newest)
                        .contains("sigstore-java good")
                        .allMatch(it -> it.endsWith(" good") || it.contains(" absent: "));
            }
            var receipt = receipt(place, newest);
            refused(key, receipt, entry(receipt(place, newest - 1)));
            refused(key, receipt, changed(entry(receipt)));
            var note = receipt.note();
            var root = receipt.checkpoint().root().toString();
            var forged = note.text().replace(root, Hash.EMPTY.toString());
            refused(key, with(receipt, new Note(forged, note.signatures())), entry(receipt));
            var thief = SigningKey.generate("talk.example", Algorithm.ED25519);
            refused(key, with(receipt, Note.sign(note.text(), thief)), entry(receipt));
        }
    }

    private static Receipt with(Receipt it, Note note) {
        return new Receipt(null, it.proof(), note);
    }

    private static byte[] entry(Receipt receipt) {
        return Enclosure.of(receipt).entry();
    }

    private static byte[] changed(byte[] entry) {
        var other = entry.clone();
        other[other.length / 2] ^= 1;
        return other;
    }

    private void refused(String key, Receipt receipt, byte[] entry) throws Exception {
        assertThat(asked(key, receipt, entry))
                .anyMatch(it -> it.startsWith("sigstore-java refused: "))
                .allMatch(it -> it.contains(" refused: ") || it.contains(" absent: "));
    }

    private List<String> asked(String key, Receipt receipt, byte[] entry) throws Exception {
        var proof = folder.resolve("it.tlog-proof");
        Files.writeString(proof, receipt.text());
        Files.write(folder.resolve("entry"), entry);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                                java,
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                Files.readString(CLASSPATH),
                                "tlog.foreign.Foreigners",
                                key,
                                proof.toString(),
                                folder.resolve("entry").toString())
                        .directory(TLOG.toFile())
                        .redirectError(folder.resolve("complaints").toFile())
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(() -> read(folder.resolve("complaints"))).isZero();
        return said.lines().toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    // One of them takes a log's name to be a host.
    private static void named(Place place, String name) throws IOException {
        Files.writeString(
                place.data.resolve("secrets/log.key"),
                SigningKey.generate(name, Algorithm.ED25519).secret());
    }

    private static void hold(Place place) {
        var author = place.get(Bench.class).writer();
        place.get(TransactionTemplate.class)
                .executeWithoutResult(_ ->
                        place.get(Moderation.class)
                                .judge(
                                        new Deed(
                                                author,
                                                Deed.Verb.POST,
                                                "comment",
                                                Ids.next(),
                                                SPAM + System.nanoTime(),
                                                Scene.of("reviews"))));
    }

    private static Receipt receipt(Place place, long index) throws Exception {
        return Receipt.parse(get(place, "/log/receipts/" + index).getBytes(StandardCharsets.UTF_8));
    }

    private static String get(Place place, String path) throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            var answer =
                    browser.send(
                            HttpRequest.newBuilder(URI.create(place.url + path)).build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        }
    }
}
