package folkmoot.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import tlog.note.Checkpoint;
import tlog.note.Note;
import tlog.tree.Hash;
import tlog.witness.AddCheckpoint;

/// Two places vouch for each other, and for one story only.
class WitnessTests {

    @TempDir Path folder;

    @Test
    void twoPlacesWitnessEachOtherAndRefuseASecondStory() throws Exception {
        try (var one = new Place(folder.resolve("one"));
                var other = new Place(folder.resolve("other"))) {
            one.open(settings(one, other));
            other.open(settings(other, one));

            one.sign();
            other.sign();
            cosigned(one);
            cosigned(other);
            assertThat(one.verify("--policy", policy(one, other))).as(one.said).isZero();
            assertThat(other.verify("--policy", policy(other, one))).as(other.said).isZero();
            assertThat(page(one, "/log/how")).contains("1 witness has cosigned.");

            var fork = fork(one);
            assertThat(tell(other, fork)).isEqualTo(422);

            other.shut();
            other.open(settings(other, one));
            assertThat(tell(other, fork)).as("after a restart").isEqualTo(422);
            more(one);
            one.sign();
            cosigned(one);
            assertThat(tell(other, fork)).as("it has gone on meanwhile").isEqualTo(409);
            assertThat(tell(other, "nonsense")).isEqualTo(400);
            var own = other.key("log");
            var strange = new Checkpoint("strange.example/log", 0, Hash.EMPTY).text();
            assertThat(tell(one, AddCheckpoint.of(0, List.of(), Note.sign(strange, own)).text()))
                    .as("a log that it does not know")
                    .isEqualTo(404);
        }
    }

    private static String[] settings(Place place, Place other) throws Exception {
        return new String[] {
            "--folkmoot.log.witnesses="
                    + other.key("witness").verifier()
                    + " "
                    + other.url
                    + "/witness",
            "--folkmoot.witness.logs=" + other.key("log").verifier()
        };
    }

    private String policy(Place log, Place witness) throws Exception {
        var file = folder.resolve("policy" + log.port);
        Files.writeString(
                file,
                "log %s\nwitness neighbour %s\nquorum neighbour\n"
                        .formatted(log.key("log").verifier(), witness.key("witness").verifier()));
        return file.toString();
    }

    /// Another tree of the same log, one entry larger, signed with its key.
    private static String fork(Place place) throws Exception {
        var seen = Checkpoint.parse(note(place).text());
        var key = place.key("log");
        var text = new Checkpoint(seen.origin(), seen.size() + 1, Hash.leaf(new byte[] {1})).text();
        return AddCheckpoint.of(seen.size(), List.of(Hash.EMPTY), Note.sign(text, key)).text();
    }

    private static void more(Place place) {
        place.get(TransactionTemplate.class)
                .executeWithoutResult(_ ->
                        place.get(Log.class)
                                .append(
                                        new Entry(
                                                Act.ASK,
                                                "category:1",
                                                null,
                                                Decider.STAFF,
                                                "attributes",
                                                "Comfort is asked")));
    }

    private static int tell(Place witness, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(witness.url + "/witness/add-checkpoint"))
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static Note note(Place place) throws Exception {
        return Note.parse(page(place, "/log/checkpoint"));
    }

    private static String page(Place place, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(place.url + path)).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private static void cosigned(Place place) throws Exception {
        var patience = Instant.now().plus(Duration.ofSeconds(20));
        while (note(place).signatures().size() < 2 && Instant.now().isBefore(patience)) {
            Thread.sleep(50);
        }
        assertThat(note(place).signatures()).hasSize(2);
    }
}
