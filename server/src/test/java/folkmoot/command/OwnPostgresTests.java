package folkmoot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import folkmoot.database.OldestPostgres;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `serve --database-url` on the oldest PostgreSQL that is taken: all tables are made, people do
/// what they do, and the place comes back from its backup into another database there.
@Timeout(300)
class OwnPostgresTests {

    private static final Pattern WAY_IN = Pattern.compile("(http://[^/]+)(/welcome/\\S+)");
    private static final String CONFIRM =
            """
            SELECT substring(text FROM '/confirm/[^\\s]+') FROM mail.letter WHERE text LIKE '%/confirm/%'
            """;

    @TempDir Path folder;

    @BeforeAll
    static void isThere() {
        assumeTrue(OldestPostgres.fits(), "no old PostgreSQL for this machine");
    }

    @Test
    void aPlaceLivesInThePostgresThatItsOperatorHas() throws Exception {
        try (var postgres = OldestPostgres.start(Files.createDirectory(folder.resolve("server")))) {
            var url = postgres.make("place");
            var other = postgres.make("other");
            var file = folder.resolve("place.zip").toString();
            var place = new Terminals(folder.resolve("place"));
            var serving = place.start("serve", "--port", "0", "--database-url", url);
            try {
                live(serving, url);
                run("backup", file, "--data", place.data().toString(), "--database-url", url);
            } finally {
                serving.toHandle().destroyForcibly();
                serving.waitFor();
            }
            var back = folder.resolve("back").toString();
            run("restore", file, "--data", back, "--database-url", other);

            for (var it : List.of(url, other)) {
                assertThat(OldestPostgres.ask(it, "SELECT title FROM talk.post"))
                        .containsExactly("Loud and clear");
                assertThat(OldestPostgres.ask(it, "SELECT body FROM talk.comment"))
                        .containsExactly("It rings in Łódź, too.");
                assertThat(OldestPostgres.ask(it, "SHOW server_version"))
                        .allMatch(version -> version.startsWith("16."));
            }
            assertThat(folder.resolve("place/pg")).doesNotExist();
        }
    }

    // As typed, but in this process: the place is not started for it.
    private static void run(String... words) {
        assertThat(new Commands(OwnPostgresTests.class).run(words, Map.of()))
                .as("what it said is on the standard error")
                .isZero();
    }

    private static void live(Process serving, String url) throws Exception {
        var way = wayIn(serving);
        var place = URI.create(way.get(0));
        try (var lead = new Browser(place);
                var ann = new Browser(place);
                var guest = new Browser(place)) {
            lead.send(
                    way.get(1),
                    Map.of(
                            "name", "Lea Lindqvist",
                            "email", "lea@example.org",
                            "password", "the tide turns at noon",
                            "brand", "Aldermoor",
                            "colour", "#204080"));
            var handle = OldestPostgres.ask(url, "SELECT handle FROM people.person").getFirst();
            lead.send("/people/" + handle + "/hats", Map.of("hat", "staff"));
            lead.send("/products", Map.of("name", "Brass bell", "sku", "BB-1"));

            ann.send("/sign-up", Map.of("name", "Ann", "email", "ann@example.org"));
            var letters =
                    await().until(() -> OldestPostgres.ask(url, CONFIRM), it -> !it.isEmpty());
            ann.send(letters.getFirst(), Map.of());
            var post =
                    ann.send(
                            "/products/brass-bell/reviews",
                            Map.of(
                                    "stars", "4",
                                    "title", "Loud and clear",
                                    "text", "It rings across the whole harbour.",
                                    "relationship", "none",
                                    "incentive", "none",
                                    "honest", "1"));
            ann.send(post + "/comments", Map.of("body", "It rings in Łódź, too."));

            assertThat(guest.page("/products/brass-bell")).contains("Loud and clear", "1 review");
            assertThat(guest.page(post)).contains("the whole harbour", "in Łódź");
            assertThat(guest.page("/search?q=harbour")).contains("Loud and clear");
        }
    }

    /// Where the place is, and the path that makes its first lead.
    private static List<String> wayIn(Process serving) throws IOException {
        var said = serving.inputReader(StandardCharsets.UTF_8);
        var heard = new ArrayList<String>();
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            heard.add(line);
            var way = WAY_IN.matcher(line);
            if (way.find()) {
                Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
                return List.of(way.group(1), way.group(2));
            }
        }
        throw new AssertionError("It did not open: " + heard);
    }

    /// Somebody who comes with nothing, and keeps what they are given.
    private record Browser(HttpClient http, URI place) implements AutoCloseable {

        Browser(URI place) {
            this(HttpClient.newBuilder().cookieHandler(new CookieManager()).build(), place);
        }

        String page(String path) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(place.resolve(path)).build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }

        /// Where a form that was sent leads.
        String send(String path, Map<String, String> fields)
                throws IOException, InterruptedException {
            var body =
                    fields.entrySet().stream()
                            .map(it ->
                                    it.getKey()
                                            + "="
                                            + URLEncoder.encode(
                                                    it.getValue(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&"));
            var request =
                    HttpRequest.newBuilder(place.resolve(path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(303);
            return answer.headers().firstValue("Location").orElseThrow();
        }

        @Override
        public void close() {
            http.close();
        }
    }
}
