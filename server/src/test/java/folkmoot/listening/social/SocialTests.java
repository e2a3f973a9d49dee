package folkmoot.listening.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.FolkmootTest;
import folkmoot.listening.Neighbour;
import folkmoot.listening.NewMention;
import folkmoot.listening.fetch.Unfetched;
import folkmoot.listening.visit.Haul;
import folkmoot.listening.visit.Visit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Servers that speak as the documentation says: Mastodon's timelines and streams, Algolia's search
/// of Hacker News, Reddit's listings.
@FolkmootTest
class SocialTests {

    @Autowired MastodonKind mastodon;
    @Autowired HackerNewsKind hackerNews;
    @Autowired RedditKind reddit;

    private final Map<Integer, String> statuses = new ConcurrentSkipListMap<>();
    private Neighbour other;
    private Instant now = Instant.now();

    @BeforeEach
    void aServer() throws IOException {
        other = new Neighbour();
        other.on(
                "/api/v1/timelines/tag/bikes",
                it -> {
                    var query = query(it.getRequestURI().getQuery());
                    var limit = Integer.parseInt(query.get("limit"));
                    var min = query.get("min_id");
                    // Without min_id the newest; with it the ones just behind, the newest of them
                    // first.
                    var all =
                            new ArrayList<>(
                                    new TreeMap<>(statuses)
                                            .tailMap(min == null ? 0 : Integer.parseInt(min), false)
                                            .entrySet());
                    var page =
                            min == null
                                    ? all.subList(Math.max(0, all.size() - limit), all.size())
                                    : all.subList(0, Math.min(limit, all.size()));
                    it.getResponseHeaders().set("Content-Type", "application/json");
                    Neighbour.say(
                            it,
                            200,
                            page.reversed().stream()
                                    .map(Map.Entry::getValue)
                                    .collect(Collectors.joining(",", "[", "]")));
                });
        other.on(
                "/api/v1/statuses",
                it -> {
                    var asked = it.getRequestURI().getQuery();
                    Neighbour.say(
                            it,
                            200,
                            statuses.entrySet().stream()
                                    .filter(s ->
                                            ("&" + asked + "&")
                                                    .contains("id[]=" + s.getKey() + "&"))
                                    .map(Map.Entry::getValue)
                                    .collect(Collectors.joining(",", "[", "]")));
                });
    }

    @AfterEach
    void gone() {
        other.close();
    }

    private static Map<String, String> query(String query) {
        var all = new HashMap<String, String>();
        for (var it : query.split("&")) {
            all.put(it.split("=")[0], it.substring(it.indexOf('=') + 1));
        }
        return all;
    }

    private void say(int id, String html, String more) {
        statuses.put(id, status(id, html, more));
    }

    private static String status(int id, String html, String more) {
        return """
        {"id":"%1$d","created_at":"2026-11-01T10:00:00.000Z","visibility":"public","language":"en","spoiler_text":"",
         "uri":"https://m.example/s/%1$d","url":"https://m.example/@ola/%1$d","content":"%2$s","reblog":null,
         "account":{"id":"9","username":"ola","acct":"ola","display_name":"Ola","note":""}%3$s}
        """
                .formatted(id, html, more);
    }

    private Haul visit(Map<String, String> cursor, Map<String, String> more) throws Unfetched {
        var settings = new HashMap<>(Map.of("server", other.url(""), "tag", "#bikes"));
        settings.putAll(more);
        // Each visit is ten minutes after the last.
        return mastodon.visit(new Visit(settings, cursor, false, now = now.plusSeconds(600)));
    }

    private static List<String> numbers(Haul haul) {
        return haul.found().stream().map(NewMention::external).toList();
    }

    @Test
    void aHashtagIsReadFromWhereTheLastVisitEnded() throws Unfetched {
        say(1, "<p>It squeaks</p>", "");
        say(2, "<p>Boosted</p>", ",\"reblog\":{\"id\":\"0\"}");
        say(3, "<p>Between us</p>", ",\"visibility\":\"unlisted\"");
        statuses.put(4, status(4, "Not me", "").replace("\"note\":\"\"", "\"note\":\"#nobot\""));
        statuses.put(5, status(5, "Nor me", "").replace("\"note\":\"\"", "\"noindex\":true"));

        var first = visit(Map.of(), Map.of());
        assertThat(first.found())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.text()).isEqualTo("<p>It squeaks</p>");
                    assertThat(it.author()).isEqualTo("Ola");
                    assertThat(it.person()).startsWith("ola@localhost:");
                    assertThat(it.address()).isEqualTo("https://m.example/@ola/1");
                    assertThat(it.saidAt()).isEqualTo("2026-11-01T10:00:00Z");
                    assertThat(it.language()).isEqualTo("en");
                });

        for (var id = 10; id < 110; id++) {
            say(id, "Number " + id, "");
        }
        var second = visit(first.cursor(), Map.of());
        assertThat(numbers(second)).hasSize(101).contains("10", "109");
        assertThat(numbers(visit(second.cursor(), Map.of()))).doesNotContain("50");
    }

    @Test
    void whatIsDeletedOrChangedLaterIsSeen() throws Unfetched {
        say(1, "One", "");
        say(2, "Two", "");
        var first = visit(Map.of(), Map.of());
        statuses.remove(1);
        say(2, "Two, in other words", "");

        var second = visit(first.cursor(), Map.of());

        assertThat(second.gone()).containsExactly("1");
        assertThat(second.found())
                .extracting(NewMention::text)
                .containsExactly("Two, in other words");
        assertThat(visit(second.cursor(), Map.of()).gone()).isEmpty();
    }

    @Test
    void whoKnowsNoneOfThemDidNotUnderstand() throws Unfetched {
        say(1, "One", "");
        var one = visit(Map.of(), Map.of());
        assertThat(one.cursor().get("recent")).isEqualTo("1");
        say(2, "Two", "");
        var two = visit(one.cursor(), Map.of());
        statuses.clear();

        for (var cursor : List.of(one.cursor(), two.cursor())) {
            assertThat(visit(cursor, Map.of()).gone()).isEmpty();
        }
        other.on("/api/v1/statuses", "application/json", "{\"error\":\"Not here\"}");
        assertThat(visit(two.cursor(), Map.of()).gone()).isEmpty();
        other.on("/api/v1/statuses", it -> Neighbour.say(it, 404, ""));
        assertThat(visit(two.cursor(), Map.of()).gone()).isEmpty();
    }

    @Test
    void whatWasAskedAMomentAgoIsNotAskedAgain() throws Unfetched {
        say(1, "One", "");
        say(2, "Two", "");
        var first = visit(Map.of(), Map.of());
        var second = visit(first.cursor(), Map.of());
        now = now.minusSeconds(540);
        visit(second.cursor(), Map.of());
        assertThat(other.asked()).filteredOn(it -> it.contains("/api/v1/statuses?")).hasSize(1);
        visit(second.cursor(), Map.of());
        assertThat(other.asked()).filteredOn(it -> it.contains("/api/v1/statuses?")).hasSize(2);
    }

    @Test
    void whoHangsUpIsVisitedAsIfThereWereNoStream() throws Unfetched {
        say(1, "One", "");
        other.on("/api/v1/streaming/hashtag", it -> Neighbour.say(it, 401, ""));
        var haul = visit(Map.of(), Map.of("live", "yes"));
        assertThat(numbers(haul)).containsExactly("1");
        assertThat(haul.again()).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void aStreamIsHeardForAWhile() throws Unfetched {
        say(1, "One", "");
        var keys = new ArrayList<String>();
        other.on(
                "/api/v1/streaming/hashtag",
                it -> {
                    keys.add(it.getRequestHeaders().getFirst("Authorization"));
                    it.getResponseHeaders().set("Content-Type", "text/event-stream");
                    it.sendResponseHeaders(200, 0);
                    var events =
                            ":)\n\nevent: update\ndata: "
                                    + status(7, "Live", "").replace("\n", " ")
                                    + "\n\nevent: status.update\ndata: "
                                    + status(7, "Live, mended", "").replace("\n", " ")
                                    + "\n\nevent: delete\ndata: 1\n\nevent: notification\ndata: {}\n\n";
                    it.getResponseBody().write(events.getBytes(StandardCharsets.UTF_8));
                    it.getResponseBody().flush();
                    try {
                        Thread.sleep(10_000);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });

        var haul = visit(Map.of(), Map.of("live", "yes", "token", "s3cret"));

        assertThat(haul.found()).extracting(NewMention::text).containsExactly("Live, mended");
        assertThat(haul.gone()).containsExactly("1");
        assertThat(haul.again()).isEqualTo(Duration.ofSeconds(1));
        assertThat(keys).containsExactly("Bearer s3cret");
        assertThat(numbers(visit(haul.cursor(), Map.of())))
                .as("asked behind what was polled, not what was streamed")
                .doesNotContain("1");
    }

    @Test
    void whatIsNoSuchServerIsSaid() {
        other.on(
                "/api/v1/timelines/tag/bikes",
                "application/json",
                "{\"error\":\"This method requires an authenticated user\"}");
        assertThatThrownBy(() -> visit(Map.of(), Map.of()))
                .hasMessageContaining("is not what such a place answers");
        other.on("/api/v1/timelines/tag/bikes", it -> Neighbour.say(it, 401, "{}"));
        assertThatThrownBy(() -> visit(Map.of(), Map.of()))
                .hasMessageContaining("does not let us read that");
    }

    @Test
    void hackerNewsIsSearched() throws Unfetched {
        other.on(
                "/api/v1/search_by_date",
                "application/json",
                """
                {"hits":[{"objectID":"41","author":"pg","created_at_i":1793527200,"comment_text":"It &#x27;squeaks&#x27; <i>badly</i>","story_title":"Bikes"},
                         {"objectID":"40","author":"dang","created_at_i":1793523600,"title":"A bike","story_text":null,"url":"https://bike.example"}],"nbHits":2}
                """);
        var settings = Map.of("words", "bike brakes", "server", other.url(""));
        var haul = hackerNews.visit(new Visit(settings, Map.of(), false, Instant.now()));

        assertThat(haul.found())
                .extracting(NewMention::address)
                .containsExactly(
                        "https://news.ycombinator.com/item?id=41",
                        "https://news.ycombinator.com/item?id=40");
        assertThat(haul.found()).extracting(NewMention::title).containsExactly("", "A bike");
        hackerNews.visit(new Visit(settings, haul.cursor(), false, Instant.now()));
        assertThat(other.asked().getLast())
                .contains("query=bike%20brakes")
                .contains("numericFilters=created_at_i%3E" + (1793527200 - 7200));
    }

    @Test
    void redditIsAskedWithAKeyAndWhatIsDeletedThereIsGone() throws Unfetched {
        var keys = new ArrayList<String>();
        other.on(
                "/api/v1/access_token",
                it -> {
                    keys.add(
                            it.getRequestHeaders().getFirst("Authorization")
                                    + " "
                                    + new String(
                                            it.getRequestBody().readAllBytes(),
                                            StandardCharsets.UTF_8));
                    Neighbour.say(
                            it,
                            200,
                            "{\"access_token\":\"tok\",\"token_type\":\"bearer\",\"expires_in\":86400}");
                });
        other.on(
                "/r/bikes/new",
                it -> {
                    keys.add(it.getRequestHeaders().getFirst("Authorization"));
                    Neighbour.say(
                            it,
                            200,
                            "{\"kind\":\"Listing\",\"data\":{\"children\":[{\"kind\":\"t3\",\"data\":{\"name\":\"t3_a\",\"title\":\"Squeaks\",\"selftext\":\"Loudly\",\"author\":\"ola\",\"author_fullname\":\"t2_o\",\"created_utc\":1793523600.0,\"permalink\":\"/r/bikes/a/\"}},{\"kind\":\"t3\",\"data\":{\"name\":\"t3_b\",\"title\":\"Was\",\"selftext\":\"[deleted]\",\"author\":\"[deleted]\"}}]}}");
                });
        other.on(
                "/r/bikes/comments",
                "application/json",
                "{\"data\":{\"children\":[{\"kind\":\"t1\",\"data\":{\"name\":\"t1_c\",\"body\":\"Mine too\",\"author\":\"ines\",\"created_utc\":1793523601.0,\"permalink\":\"/r/bikes/a/c/\"}}]}}");

        var haul =
                reddit.visit(
                        new Visit(
                                Map.of(
                                        "subreddit",
                                        "/r/bikes",
                                        "client",
                                        "id",
                                        "secret",
                                        "s",
                                        "server",
                                        other.url("")),
                                Map.of(),
                                false,
                                Instant.now()));

        assertThat(numbers(haul)).containsExactly("t3_a", "t1_c");
        assertThat(haul.found().getFirst().saidAt()).isEqualTo(Instant.ofEpochSecond(1793523600));
        assertThat(haul.gone()).containsExactly("t3_b");
        assertThat(keys)
                .containsExactly("Basic aWQ6cw== grant_type=client_credentials", "Bearer tok");
    }
}
