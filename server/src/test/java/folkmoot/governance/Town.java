package folkmoot.governance;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.governance.course.Days;
import folkmoot.people.Hat;
import folkmoot.people.Members;
import folkmoot.people.session.Sessions;
import folkmoot.site.Ids;
import folkmoot.site.Now;
import folkmoot.transparency.checkpoint.Signing;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tlog.entry.Entry;
import tlog.feed.Ballot;
import tlog.finding.Finding;
import tlog.meaning.Meaning;
import tlog.tree.Frontier;
import tlog.tree.Hash;

/// A place whose clock only the test moves, forward, and what people do there.
@TestComponent
public class Town {

    private static int number;

    private final MockMvcTester browser;
    private final Members members;
    private final Sessions sessions;
    private final Days days;
    private final Signing signing;
    private final JdbcClient sql;
    private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(1));

    Town(
            MockMvcTester browser,
            Members members,
            Sessions sessions,
            Days days,
            Signing signing,
            JdbcClient sql) {
        this.browser = browser;
        this.members = members;
        this.sessions = sessions;
        this.days = days;
        this.signing = signing;
        this.sql = sql;
    }

    public Instant now() {
        return now;
    }

    /// Time goes by, and what is done regularly is done, twice to see that it does no harm.
    public void pass(Duration time) {
        now = now.plus(time);
        at(() -> {
            days.pass();
            days.pass();
            signing.now();
            return "";
        });
    }

    public void pass(int hours) {
        pass(Duration.ofHours(hours));
    }

    <T> T at(Supplier<T> work) {
        var result = new AtomicReference<T>();
        Now.at(now, () -> result.set(work.get()));
        return result.get();
    }

    /// Somebody who joins now and has done nothing yet.
    public Cast.Player newcomer(Hat... hats) {
        var email = "townsfolk" + ++number + "@folkmoot.example";
        return at(() -> {
            var joined = members.join("Townsfolk " + number, email, null);
            Arrays.stream(hats).forEach(it -> members.grant(joined.id(), it, null));
            var cookie = new Cookie("session", sessions.start(joined.id(), "test"));
            return new Cast.Player(members.join("Again", email, null), email, cookie);
        });
    }

    /// So many members who have been here for a while and done their part.
    public List<Cast.Player> members(int count) {
        var all = new ArrayList<Cast.Player>();
        for (var i = 0; i < count; i++) {
            all.add(newcomer());
        }
        pass(Duration.ofDays(40));
        all.forEach(it -> contributes(it, 10));
        return all;
    }

    public void contributes(Cast.Player who, int times) {
        for (var i = 0; i < times; i++) {
            sql.sql(
                            """
                            INSERT INTO governance.deed (at, object, kind, trigger, person, brand, words, fired, action)
                            VALUES (?, ?, 'comment', 'comment.created', ?, false, 5, '{}', 'none')
                            """)
                    .params(now.atOffset(ZoneOffset.UTC), Ids.next(), who.id().value())
                    .update();
        }
    }

    public MvcTestResult ask(String path, Cast.Player... who) {
        return at(() -> {
            var request = browser.get().uri(path);
            return (who.length == 0 ? request : request.cookie(who[0].cookie())).exchange();
        });
    }

    /// The words of a page.
    public String page(String path, Cast.Player... who) {
        var answer = ask(path, who);
        assertThat(answer.getResponse().getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(body(answer)).text();
    }

    public MvcTestResult send(String path, Cast.Player who, String... fields) {
        return at(() -> {
            var request = browser.post().uri(path).cookie(who.cookie());
            for (var i = 0; i < fields.length; i += 2) {
                request.param(fields[i], fields[i + 1]);
            }
            return request.exchange();
        });
    }

    public void does(String path, Cast.Player who, String... fields) {
        var answer = send(path, who, fields);
        assertThat(answer.getResponse().getStatus())
                .as(
                        path
                                + " "
                                + Jsoup.parse(body(answer))
                                        .select("[role=alert], .field__wrong")
                                        .text())
                .isEqualTo(303);
    }

    public static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /// A proposal that has been signed, published, supported, and is now discussed.
    public String discussed(List<Cast.Player> people, String kind, String text) {
        var author = people.getFirst();
        var answer =
                send("/proposals", author, "kind", kind, "text", text, "rationale", "It helps.");
        assertThat(answer.getResponse().getStatus()).as(body(answer)).isEqualTo(303);
        var path = answer.getResponse().getHeader("Location");
        does(path + "/signatures", people.get(1));
        does(path + "/signatures", people.get(2));
        does(path + "/publications", author);
        for (var i = 0; i < 5; i++) {
            does(path + "/supports", people.get(i));
        }
        return path;
    }

    /// From the discussion to the vote.
    public void toTheVote() {
        pass(168);
        pass(48);
    }

    public void votes(String path, List<Cast.Player> people, String choice) {
        people.forEach(it -> does(path + "/ballots", it, "choice", choice));
    }

    /// What a verifier finds wrong with the whole log.
    public List<Finding> findings() {
        at(() -> {
            signing.now();
            return "";
        });
        var meaning = new Meaning();
        var tree = new Frontier();
        var leaves =
                sql.sql("SELECT bytes FROM transparency.leaf ORDER BY index")
                        .query(byte[].class)
                        .list();
        for (var i = 0; i < leaves.size(); i++) {
            meaning.read(i, Entry.parse(leaves.get(i)));
            tree.add(Hash.leaf(leaves.get(i)));
            if (meaning.awaitsRoot()) {
                meaning.grown(i + 1L, tree.root());
            }
        }
        meaning.end(null);
        recount(meaning);
        return meaning.findings().all();
    }

    private void recount(Meaning meaning) {
        var recount = meaning.recount();
        for (var after = -1L; ; ) {
            var lines = body(ask("/log/ballots.jsonl?after=" + after)).lines().toList();
            for (var line : lines) {
                var ballot = Ballot.parse(line.getBytes(StandardCharsets.UTF_8));
                recount.open(ballot.index(), ballot.open());
                after = ballot.index();
            }
            if (lines.isEmpty()) {
                recount.end();
                return;
            }
        }
    }
}
