package folkmoot.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import folkmoot.database.DataFolder;
import folkmoot.database.Database;
import folkmoot.database.Use;
import folkmoot.site.Ids;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The sample place as a process of its own: what is in it, and that nothing acknowledged is lost
/// when it is killed.
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoTests {

    private static final int BEFORE_THE_KILL = 60;

    /// Posts whose comments were not counted in the same transaction.
    private static final String MISCOUNTED =
            """
            SELECT FROM talk.post
            WHERE comments <> (SELECT count(*) FROM talk.comment
                               WHERE comment.post = post.id AND comment.state = 'visible')
            """;

    private static final String APPEALS =
            """
            SELECT coalesce(appeal.outcome, 'open')
                   || coalesce(' before a jury that is ' || jury.state, ' by a moderator') AS state
            FROM moderation.appeal LEFT JOIN moderation.jury ON jury.subject = appeal.id AND jury.state <> 'small'
            ORDER BY state
            """;

    /// What became of them, by the votes on them.
    private static final String VETOES =
            """
            SELECT 'vetoed, ' || CASE WHEN vote.accepted THEN 'overridden, ' ELSE 'heeded, ' END || proposal.stage
            FROM governance.veto JOIN governance.proposal ON proposal.id = veto.proposal
            LEFT JOIN governance.vote ON vote.proposal = proposal.id AND vote.purpose = 'override'
            """;

    @TempDir static Path folder;

    private RunningPlace place;

    @BeforeAll
    void open() throws IOException {
        place = RunningPlace.demo(folder.resolve("place"));
    }

    @AfterAll
    void close() throws InterruptedException {
        place.close();
    }

    @Test
    @Order(1)
    void everythingIsThereExactlyOnce() throws SQLException {
        assertThat(count("products.product")).isEqualTo(12);
        assertThat(count("people.person WHERE state = 'member'")).isEqualTo(60);
        assertThat(count("talk.post WHERE kind = 'review' AND state = 'visible'")).isEqualTo(400);
        assertThat(count("talk.comment WHERE state = 'visible'")).isEqualTo(1_004);
        assertThat(count("talk.comment WHERE state = 'held'")).as("appealed").isEqualTo(1);
        assertThat(count("moderation.jury WHERE state = 'decided'")).isOne();
        assertThat(count("moderation.jury WHERE state = 'sitting'")).isOne();
        assertThat(ask(APPEALS, String.class))
                .containsExactly(
                        "changed by a moderator",
                        "open before a jury that is sitting",
                        "reversed before a jury that is decided",
                        "reversed by a moderator",
                        "upheld by a moderator");
        assertThat(count("governance.proposal WHERE stage = 'enacted'")).isEqualTo(3);
        assertThat(count("governance.proposal WHERE stage = 'vote'")).isOne();
        assertThat(count("mail.letter WHERE text LIKE '%Aldermoor%'")).isPositive();
        assertThat(count("mail.letter WHERE subject || text LIKE '%A new place%'")).isZero();
        assertThat(count("governance.proposal WHERE stage = 'rejected'")).isOne();
        assertThat(count("governance.vote WHERE closed_at IS NULL")).as("open").isOne();
        assertThat(ask(VETOES, String.class)).containsExactly("vetoed, overridden, enacted");
        assertThat(count("transparency.entry WHERE act = 'veto_override'")).isOne();
        assertThat(count("transparency.entry")).isGreaterThan(250);
        assertThat(count("talk.thanks")).isEqualTo(89);
        assertThat(count("people.follow")).isEqualTo(250);
        assertThat(count("people.person WHERE picture IS NOT NULL")).isEqualTo(20);
        assertThat(count("reviews.reply")).isEqualTo(84);
        assertThat(count("reviews.review WHERE verification = 'purchase'")).isEqualTo(257);
        assertThat(count("media.picture WHERE state <> 'public'")).isZero();
        assertThat(count("talk.comment WHERE posted_at > now()")).isZero();
        assertThat(count("talk.post WHERE posted_at < now() - interval '366 days'")).isZero();
    }

    @Test
    @Order(2)
    void itSaysHowFarItIsAndHowToSignIn() {
        await().until(place::said, it -> it.contains("Ctrl-C"));

        assertThat(place.said())
                .contains("Playing a year of the sample place (once)")
                .containsPattern("\\d+ %")
                .contains("The password of all three: " + DemoCast.PASSWORD)
                .containsPattern("read them at http://localhost:\\d+/outbox");
        DemoCast.ROLES.forEach((name, role) ->
                assertThat(place.said()).containsPattern(name + " +" + Pattern.quote(role)));
    }

    @Test
    @Order(2)
    void everyKindOfPageAnswers() throws Exception {
        var post = post();
        for (var path :
                List.of("/", "/products", "/products/fen", "/posts/" + post, "/people/ann")) {
            assertThat(place.status(path)).as(path).isEqualTo(200);
        }
        assertThat(place.page("/health")).isEqualTo("{\"status\":\"UP\"}");
        assertThat(place.page("/products/fen")).contains("Aldermoor Fen");
        var picture = Pattern.compile("/media/\\w+/320");
        for (var page : List.of("/products", "/products/fen", "/people/bert")) {
            var shown = picture.matcher(place.page(page)).results().toList();
            assertThat(shown).as(page).isNotEmpty();
            assertThat(place.status(shown.getFirst().group())).isEqualTo(200);
        }
    }

    @Test
    @Order(3)
    void whatWasAcknowledgedIsThereAfterSigkill() throws Exception {
        var post = post();
        var posts = posts();
        var cookies = new ArrayList<String>();
        for (var name : DemoCast.ROLES.keySet()) {
            cookies.add(place.signIn(name));
        }
        var acknowledged = Collections.synchronizedList(new ArrayList<String>());
        var enough = new CountDownLatch(BEFORE_THE_KILL);

        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var cookie : cookies) {
                writers.submit(() -> write(posts, cookie, acknowledged, enough));
            }
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            place.kill();
        }
        place = RunningPlace.demo(folder.resolve("place"));

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BEFORE_THE_KILL);
        assertThat(comments()).containsAll(acknowledged);
        assertThat(count("talk.comment WHERE body NOT LIKE 'kept %'")).isEqualTo(1_005);
        assertThat(ask("SELECT body FROM search.document WHERE kind = 'comment'", String.class))
                .as("found by search")
                .containsAll(acknowledged);
        assertThat(count("(%s) wrong".formatted(MISCOUNTED))).isZero();
        assertThat(place.status("/posts/" + post)).isEqualTo(200);
    }

    @Test
    @Order(4)
    void itStopsWhenToldTo() throws Exception {
        assertThat(place.stop()).isEqualTo(128 + 15);
        assertThat(folder.resolve("place/pg/postmaster.pid")).doesNotExist();
    }

    // Until the place is gone. The last one sent may or may not be there.
    private Void write(
            List<String> posts, String cookie, List<String> acknowledged, CountDownLatch enough)
            throws InterruptedException {
        try {
            for (var number = 1; ; number++) {
                var body = "kept " + cookie.hashCode() + " " + number;
                // Ten in one conversation within the hour would cool it down.
                var post = posts.get(number % posts.size());
                var answer = place.post("/posts/" + post + "/comments", cookie, "body", body);
                if (answer.statusCode() != 303) {
                    return null;
                }
                acknowledged.add(body);
                enough.countDown();
            }
        } catch (IOException _) {
            return null;
        }
    }

    private List<String> posts() throws SQLException {
        return ask("SELECT id FROM talk.post ORDER BY id LIMIT 20", UUID.class).stream()
                .map(Ids::text)
                .toList();
    }

    private String post() throws SQLException {
        return Ids.text(ask("SELECT id FROM talk.post ORDER BY id LIMIT 1", UUID.class).getFirst());
    }

    private List<String> comments() throws SQLException {
        return ask("SELECT body FROM talk.comment", String.class);
    }

    private long count(String from) throws SQLException {
        return ask("SELECT count(*) FROM " + from, Long.class).getFirst();
    }

    // Joins the running place as `backup` does.
    private <T> List<T> ask(String question, Class<T> type) throws SQLException {
        var data = DataFolder.at(folder.resolve("place"));
        try (var database = Database.open(data, null, Use.JOIN, _ -> {});
                var connection = database.connect()) {
            return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql(question)
                    .query(type)
                    .list();
        }
    }
}
