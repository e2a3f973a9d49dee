package folkmoot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.governance.Rules;
import folkmoot.governance.rule.Rule;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Read;
import folkmoot.site.Ids;
import folkmoot.talk.CommentId;
import folkmoot.talk.Conversation;
import folkmoot.talk.PostId;
import folkmoot.transparency.Act;
import folkmoot.transparency.Founding;
import folkmoot.transparency.Rulebook;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// What authors and moderators do, for tests about decisions.
@TestComponent
public class Bar {

    static final String SPAM = "Best casino, click here: https://bit.ly/";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final MockMvcTester browser;
    private final Bench bench;
    private final Cast cast;
    private final Conversation conversation;
    private final Rulebook rulebook;
    private final TransactionTemplate transaction;
    private final JdbcClient sql;

    Bar(
            MockMvcTester browser,
            Bench bench,
            Cast cast,
            Conversation conversation,
            Rulebook rulebook,
            TransactionTemplate transaction,
            JdbcClient sql) {
        this.browser = browser;
        this.bench = bench;
        this.cast = cast;
        this.conversation = conversation;
        this.rulebook = rulebook;
        this.transaction = transaction;
        this.sql = sql;
    }

    /// A comment under a review of its own.
    CommentId comment(Cast.Player author, String words) {
        var id = new CommentId(Ids.next());
        var review = bench.review(cast.somebody(), bench.product(), 3, "Squeaks");
        conversation.post(author.actor(), id, review, null, words);
        return id;
    }

    public CommentId held(Cast.Player author) {
        return comment(author, SPAM + System.nanoTime());
    }

    /// The newest decision about it.
    public UUID decision(UUID object) {
        return sql.sql(
                        "SELECT id FROM moderation.decision WHERE object = ? AND entry IS NOT NULL ORDER BY at DESC, id DESC LIMIT 1")
                .param(object)
                .query(UUID.class)
                .single();
    }

    public MvcTestResult post(Cast.Player who, String path, String... fields) {
        var request = browser.post().uri(path).cookie(who.cookie());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /// Appeals and answers the page of the appeal.
    public String appeal(Cast.Player author, UUID decision, String words) {
        return Read.location(post(author, "/decisions/" + decision + "/appeals", "words", words));
    }

    public static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    /// Makes a matter of it the next one, and claims it. Null when that moderator does not get it.
    String claim(Cast.Player moderator, UUID subject) {
        assertThat(Read.get(browser, "/moderation", moderator.cookie())).hasStatusOk();
        sql.sql("UPDATE moderation.matter SET claimed_by = NULL, claimed_until = NULL").update();
        var urgent =
                sql.sql(
                                "SELECT urgent FROM moderation.matter WHERE subject = ? AND settled_at IS NULL")
                        .param(subject)
                        .query(Boolean.class)
                        .single();
        first(subject, true);
        assertThat(post(moderator, "/matters/claims")).hasStatus(303);
        first(subject, urgent);
        return sql.sql(
                        """
                        SELECT id FROM moderation.matter
                        WHERE subject = ? AND claimed_by = ? AND settled_at IS NULL
                        """)
                .param(subject)
                .param(moderator.id().value())
                .query(UUID.class)
                .optional()
                .map(UUID::toString)
                .orElse(null);
    }

    private void first(UUID subject, boolean urgent) {
        sql.sql(
                        "UPDATE moderation.matter SET urgent = ?, due_at = '2020-01-01' WHERE subject = ? AND settled_at IS NULL")
                .params(urgent, subject)
                .update();
    }

    public MvcTestResult verdict(
            Cast.Player moderator, UUID subject, String verb, String reason, String words) {
        var matter = claim(moderator, subject);
        assertThat(matter).as("claimed").isNotNull();
        return post(
                moderator,
                "/matters/" + matter + "/verdicts",
                "verb",
                verb,
                "reason",
                reason,
                "words",
                words,
                "seen",
                seen(moderator));
    }

    /// The words that stand on the moderator's page, as its form says.
    String seen(Cast.Player moderator) {
        return Read.page(browser, "/moderation", moderator.cookie())
                .select("input[name=seen]")
                .attr("value");
    }

    public String read(String path, Cast.Player who) {
        return Read.text(browser, path, who.cookie());
    }

    public int status(String path, Cast.Player who) {
        return Read.get(browser, path, who.cookie()).getResponse().getStatus();
    }

    boolean visible(CommentId comment) {
        return sql.sql("SELECT state = 'visible' FROM talk.comment WHERE id = ?")
                .param(comment.value())
                .query(Boolean.class)
                .single();
    }

    PostId review(Cast.Player author, int stars, String title) {
        return bench.review(author, bench.product(), stars, title);
    }

    /// Puts a rule in force that does this by that word, or on that condition.
    public Rule enact(String word, String then, String when, String... triggers) {
        return put("30, \"on_excess\": \"flag_only\"", word, then, when, triggers);
    }

    /// One that stops after it acted so often.
    Rule capped(int cap, String word, String then, String when, String... triggers) {
        return put(cap + ", \"on_excess\": \"suspend_rule\"", word, then, when, triggers);
    }

    private Rule put(String cap, String word, String then, String when, String... triggers) {
        var id = "does-" + NUMBER.incrementAndGet() + "-" + System.nanoTime();
        var rule =
                Rules.rule(
                        Map.of(
                                "no-drive-by-links",
                                id,
                                "\"spaces\": [\"reviews\", \"ideas\"]",
                                "\"spaces\": []",
                                "\"comment.created\", \"comment.edited\"",
                                "\"" + String.join("\", \"", triggers) + "\"",
                                "\"words\": {}",
                                "\"words\": {\"mark\": [\"" + word + "\"]}",
                                "author.trust < 2 && links.size() > 1 && !author.purchase_verified",
                                when,
                                "{\"hold\": {\"queue\": \"jury\", \"release_after\": \"P1D\"}}",
                                then,
                                "30, \"on_excess\": \"flag_only\"",
                                cap));
        change(Act.ENACT, rule);
        return rule;
    }

    void repeal(Rule rule) {
        change(Act.REPEAL, rule);
    }

    private void change(Act act, Rule rule) {
        transaction.executeWithoutResult(_ -> rulebook.change(Founding.of(act, rule)));
    }
}
