package folkmoot.listening.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.listening.Neighbour;
import folkmoot.listening.NewMention;
import folkmoot.listening.fetch.Ask;
import folkmoot.listening.fetch.Fetching;
import folkmoot.listening.fetch.Room;
import folkmoot.reviews.Read;
import folkmoot.site.Ids;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// A feed is found, looked at, followed, and let be.
@FolkmootTest
class FeedVisitTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Visiting visiting;
    @Autowired Keeping keeping;
    @Autowired Fetching fetching;
    @Autowired Room room;
    @Autowired JdbcClient sql;

    private final String word = "w" + Ids.text(Ids.next()).toLowerCase(Locale.ROOT);
    private Neighbour other;

    @BeforeEach
    void aBlog() throws IOException {
        other = new Neighbour();
        feed(
                entry("1", "It squeaks <b>loudly</b> <script>alert(1)</script>")
                        + entry("2", "Second " + word));
    }

    @AfterEach
    void gone() {
        other.close();
    }

    private String entry(String id, String html) {
        return """
        <entry><id>tag:%1$s,%2$s</id><title>Post %2$s of %1$s</title><author><name>Ola %1$s</name></author>
        <link href="/posts/%2$s"/><published>2026-10-0%2$sT10:00:00Z</published>
        <content type="html"><![CDATA[%3$s]]></content></entry>
        """
                .formatted(word, id, html);
    }

    private void feed(String entries) {
        other.on(
                "/feed",
                "application/atom+xml",
                "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:at='http://purl.org/atompub/tombstones/1.0' xml:lang='en'><title>Blog of "
                        + word
                        + "</title>"
                        + entries
                        + "</feed>");
    }

    @Test
    void itIsLookedAtBeforeAndKeptAfterwards() {
        var looked = add("look", "yes");
        assertThat(looked).hasStatus(200);
        assertThat(looked)
                .bodyText()
                .contains("2 are there and would come in", "Post 1 of " + word, "squeaks");
        assertThat(
                        sql.sql(
                                        "SELECT count(*) FROM listening.source WHERE name LIKE '%"
                                                + word
                                                + "'")
                                .query(Long.class)
                                .single())
                .isZero();

        var source = added();

        assertThat(texts(source)).containsExactly("It squeaks loudly", "Second " + word);
        var page = Read.page(browser, path(source), cast.bert().cookie());
        assertThat(page.select("h1").text()).isEqualTo("Blog of " + word);
        assertThat(page.text())
                .contains("2 mentions of it are kept", "2 new mentions", other.url("/feed"));
        assertThat(
                        sql.sql(
                                        "SELECT address FROM listening.mention WHERE source = ? ORDER BY said_at")
                                .param(source)
                                .query(String.class)
                                .list())
                .containsExactly(other.url("/posts/1"), other.url("/posts/2"));
    }

    @Test
    void whoAddsAFeedIsToldWhatIsWrongWithIt() {
        assertThat(add("look", "yes")).bodyText().doesNotContain("may want to know");
        other.on(
                "/feed",
                "text/plain",
                "<rss><channel><item><guid>a</guid><title>A bell &</title></item></channel>");

        assertThat(add("look", "yes"))
                .hasStatus(200)
                .bodyText()
                .contains("A bell", "It is not sent as a feed", "It is not well-formed XML");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        for (var typed :
                new String[] {
                    "ftp://x.example/", "no such place.example", other.url("/nowhere"), ""
                }) {
            var answer =
                    browser.post()
                            .uri("/listening/sources")
                            .cookie(cast.bert().cookie())
                            .param("kind", "feed")
                            .param("setting-address", typed)
                            .param("name", "Called " + word)
                            .exchange();
            assertThat(answer).hasStatus(422);
            assertThat(answer).bodyText().contains("field__wrong", "Called " + word, typed);
        }
        other.on("/text", "text/html", "<p>No feed</p>");
        assertThat(
                        browser.post()
                                .uri("/listening/sources")
                                .cookie(cast.bert().cookie())
                                .param("kind", "feed")
                                .param("setting-address", other.url("/text")))
                .hasStatus(422)
                .bodyText()
                .contains("is no feed, and does not lead to one");
        added();
        assertThat(add("x", "y")).hasStatus(422).bodyText().contains("is called so already");
    }

    @Test
    void aPageLeadsToItsFeedAndAFeedThatMovedIsFollowed() {
        other.on(
                "/blog",
                "text/html",
                "<html><head><link rel=alternate type=application/rss+xml href=/moved></head></html>");
        other.on("/moved", it -> Neighbour.lead(it, 301, "/feed"));
        var location =
                browser.post()
                        .uri("/listening/sources")
                        .cookie(cast.bert().cookie())
                        .param("kind", "feed")
                        .param("setting-address", other.url("/blog"))
                        .exchange()
                        .getResponse()
                        .getHeader("Location");
        var source = Ids.of(location.substring(location.lastIndexOf('/') + 1));

        visiting.visit(source);

        assertThat(settings(source)).contains(other.url("/feed"));
        assertThat(texts(source)).hasSize(2);
    }

    @Test
    void aFeedIsFollowedToWhereItSaysThatItMoved() {
        var source = added();
        told("/feed", other.url("/new"));
        told("/new", "");
        visiting.visit(source);

        assertThat(settings(source)).contains(other.url("/new"));
        assertThat(cursor(source)).containsEntry("etag", "\"/new \"");
        assertThat(texts(source)).contains("Told at /new").doesNotContain("Told at /feed");
        var before = other.asked().size();
        visiting.visit(source);
        assertThat(other.asked().subList(before, other.asked().size())).containsExactly("GET /new");
    }

    @Test
    void whoSendsItOnAndOnIsFollowedOneStepAtATime() {
        var source = added();
        told("/feed", other.url("/new"));
        told("/new", other.url("/third"));
        told("/third", "");
        visiting.visit(source);

        assertThat(settings(source)).contains(other.url("/new"));
        assertThat(other.asked()).doesNotContain("GET /third");
        visiting.visit(source);
        assertThat(settings(source)).contains(other.url("/third"));
    }

    @Test
    void itStaysWhereItWasWhenThereIsNoFeedWhereItSaysThatItMoved() {
        other.on("/page", "text/html", "<p>No feed</p>");
        var source = added();
        for (var to :
                new String[] {
                    other.url("/page"), other.url("/nowhere"), "N/A", "http//new.example/", "/new"
                }) {
            told("/feed", to);
            visiting.visit(source);

            assertThat(settings(source)).as(to).contains(other.url("/feed"));
            assertThat(texts(source)).contains("Told at /feed");
        }
        assertThat(other.asked()).contains("GET /page", "GET /nowhere").doesNotContain("GET /new");
    }

    @Test
    void whatCannotBeFollowedYetIsFollowedOnceItCan() {
        var source = added();
        told("/feed", other.url("/later"));
        visiting.visit(source);
        assertThat(cursor(source)).as("so all of it is sent again").isEmpty();

        told("/later", "");
        visiting.visit(source);

        assertThat(settings(source)).contains(other.url("/later"));
        assertThat(texts(source)).contains("Told at /later");
    }

    @Test
    void whoSaysThatItIsWhereItIsAlreadyIsNotAskedTwice() {
        var source = added();
        told("/feed", other.url("/feed"));
        var before = other.asked().size();
        visiting.visit(source);

        assertThat(other.asked()).hasSize(before + 1);
        assertThat(cursor(source)).hasEntrySatisfying("etag", it -> assertThat(it).isNotEmpty());
    }

    // A feed there that says that it moved.
    private void told(String at, String to) {
        var tag = "\"" + at + " " + to + "\"";
        other.on(
                at,
                it -> {
                    it.getResponseHeaders().set("ETag", tag);
                    it.getResponseHeaders().set("Content-Type", "application/rss+xml");
                    var known = tag.equals(it.getRequestHeaders().getFirst("If-None-Match"));
                    Neighbour.say(
                            it,
                            known ? 304 : 200,
                            known
                                    ? ""
                                    : "<rss><channel><itunes:new-feed-url>%s</itunes:new-feed-url><item><guid>%s</guid><description>Told at %s</description></item></channel></rss>"
                                            .formatted(to, at, at));
                });
    }

    private Map<String, String> cursor(UUID source) {
        return Visits.read(
                sql.sql("SELECT cursor::text FROM listening.visit WHERE source = ?")
                        .param(source)
                        .query(String.class)
                        .single());
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        var asked = new ArrayList<String>();
        other.on(
                "/feed",
                it -> {
                    asked.add(String.valueOf(it.getRequestHeaders().getFirst("If-None-Match")));
                    it.getResponseHeaders().set("ETag", "\"v1\"");
                    it.getResponseHeaders().set("Content-Type", "application/rss+xml");
                    Neighbour.say(
                            it,
                            asked.size() < 3 ? 200 : 304,
                            asked.size() < 3
                                    ? "<rss><channel><title>"
                                            + word
                                            + "</title><item><guid>a</guid><description>Old "
                                            + word
                                            + "</description></item></channel></rss>"
                                    : "");
                });
        var source = added();
        visiting.visit(source);

        assertThat(asked).contains("\"v1\"");
        assertThat(texts(source)).containsExactly("Old " + word);
    }

    @Test
    void whatIsChangedThereIsChangedHereAndWhatIsDeletedThereIsForgotten() {
        var source = added();
        feed(
                entry("1", "It does not squeak any more")
                        + "<at:deleted-entry ref='tag:"
                        + word
                        + ",2' when='2026-11-01T00:00:00Z'/>");
        visiting.visit(source);

        assertThat(texts(source)).containsExactly("It does not squeak any more");

        feed(entry("1", "It does not squeak any more") + entry("2", "Second " + word));
        visiting.visit(source);
        assertThat(texts(source)).as("what was deleted does not come back").hasSize(1);
    }

    @Test
    void failuresAreSaidAndWaitLongerEachTime() {
        var source = added();
        other.on(
                "/feed",
                it -> {
                    it.getResponseHeaders().set("Retry-After", "7200");
                    Neighbour.say(it, 503, "");
                });
        visiting.visit(source);
        assertThat(wait(source)).isBetween(Duration.ofMinutes(119), Duration.ofMinutes(121));
        var page = Read.page(browser, path(source), cast.bert().cookie()).text();
        assertThat(page).contains("The last visit did not work", "answered with an error (503)");

        other.on("/feed", it -> Neighbour.say(it, 500, ""));
        visiting.visit(source);
        assertThat(wait(source)).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11));
        visiting.visit(source);
        assertThat(wait(source)).isBetween(Duration.ofMinutes(19), Duration.ofMinutes(21));
        assertThat(Read.page(browser, "/listening/sources", cast.bert().cookie()).text())
                .contains("answered with an error (500)");

        feed(entry("1", "Back again"));
        visiting.visit(source);
        assertThat(Read.page(browser, path(source), cast.bert().cookie()).text())
                .doesNotContain("did not work");
    }

    @Test
    void nobodyWaitsWhileWhatWasFoundIsRead() {
        var source = added();
        var waited = new ArrayList<Boolean>();
        var found =
                new AbstractList<NewMention>() {
                    @Override
                    public NewMention get(int index) {
                        waited.add(TransactionSynchronizationManager.isActualTransactionActive());
                        return new NewMention("3", "", "", "", null, "en", "", "Third " + word);
                    }

                    @Override
                    public int size() {
                        return 1;
                    }
                };
        keeping.keep(source, Haul.of(word, found, Map.of(), Duration.ofMinutes(1)));

        assertThat(texts(source)).contains("Third " + word);
        assertThat(waited).isNotEmpty().containsOnly(false);
    }

    @Test
    void aLargeOneWaitsUntilThereIsRoom() throws Exception {
        var source = added();
        other.on("/large", "text/plain", "x".repeat(4_150_000));
        feed(entry("4", "Large " + word) + "<!--" + "x".repeat(300_000) + "-->");
        var gone = new Thread(() -> visiting.visit(source));
        room.during(() -> {
            fetching.fetch(Ask.get(other.uri("/large")));
            fetching.fetch(Ask.get(other.uri("/large")));
            gone.start();
            await().until(() -> other.asked().getLast().equals("GET /feed"));
            assertThat(gone.isAlive()).isTrue();
            assertThat(texts(source)).hasSize(2);
        });
        gone.join();

        assertThat(texts(source)).contains("Large " + word);
    }

    @Test
    void itIsPausedAndLeft() {
        var source = added();
        post(path(source) + "/pauses");
        assertThat(Read.page(browser, path(source), cast.bert().cookie()).text())
                .contains("Paused: nobody goes there");
        feed(entry("3", "Third"));
        visiting.visit(source);
        assertThat(texts(source)).hasSize(2);

        browser.post()
                .uri(path(source) + "/pauses")
                .param("end", "yes")
                .cookie(cast.bert().cookie())
                .exchange();
        visiting.visit(source);
        assertThat(texts(source)).hasSize(3);

        browser.post()
                .uri(path(source) + "/removals")
                .param("forget", "yes")
                .cookie(cast.bert().cookie())
                .exchange();
        assertThat(texts(source)).isEmpty();
        assertThat(settings(source)).isEqualTo("{}");
        visiting.visit(source);
        assertThat(texts(source)).isEmpty();
    }

    private MvcTestResult add(String name, String value) {
        return browser.post()
                .uri("/listening/sources")
                .cookie(cast.bert().cookie())
                .param("kind", "feed")
                .param("setting-address", other.url("/feed"))
                .param(name, value)
                .exchange();
    }

    private UUID added() {
        var answer = add("x", "y");
        assertThat(answer).hasStatus(303);
        var location = answer.getResponse().getHeader("Location");
        var source = Ids.of(location.substring(location.lastIndexOf('/') + 1));
        // Somebody goes there at once.
        await().until(() ->
                sql.sql("SELECT succeeded_at IS NOT NULL FROM listening.visit WHERE source = ?")
                        .param(source)
                        .query(Boolean.class)
                        .single());
        return source;
    }

    private void post(String path) {
        assertThat(browser.post().uri(path).cookie(cast.ann().cookie())).hasStatus(403);
        assertThat(browser.post().uri(path).cookie(cast.bert().cookie())).hasStatus(303);
    }

    private static String path(UUID source) {
        return "/listening/sources/" + Ids.text(source);
    }

    private java.util.List<String> texts(UUID source) {
        return sql.sql(
                        "SELECT text FROM listening.mention WHERE source = ? AND forgotten_at IS NULL ORDER BY said_at")
                .param(source)
                .query(String.class)
                .list();
    }

    private String settings(UUID source) {
        return sql.sql("SELECT settings::text FROM listening.source WHERE id = ?")
                .param(source)
                .query(String.class)
                .single();
    }

    private Duration wait(UUID source) {
        return Duration.between(
                Instant.now(),
                sql.sql("SELECT due_at FROM listening.visit WHERE source = ?")
                        .param(source)
                        .query(java.time.OffsetDateTime.class)
                        .single());
    }
}
