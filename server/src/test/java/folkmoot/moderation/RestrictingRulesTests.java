package folkmoot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.governance.Law;
import folkmoot.governance.rule.Rule;
import folkmoot.governance.trial.DryRun;
import folkmoot.moderation.decision.Enforcing;
import folkmoot.moderation.decision.Making;
import folkmoot.people.Hat;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Read;
import folkmoot.talk.CommentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// Rules bind those who restrict others as well; what the law orders they never hold back.
@FolkmootTest
class RestrictingRulesTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String REFUSE = "{\"hide\": {}}";
    private static final String REASON = "link-spam";

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bar bar;
    @Autowired Bench bench;
    @Autowired DryRun dryRun;
    @Autowired Enforcing enforcing;
    @Autowired Law law;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient sql;

    private Rule rule;

    @AfterEach
    void repeal() {
        if (rule != null) {
            bar.repeal(rule);
        }
    }

    @Test
    void whoIsStaffDoesNotHideWhereMembersDoNotWantIt() {
        inForce(REFUSE, "author.staff && restriction.effect == 'hide'");
        var before = dryRun.of(rule).fires();
        var staff = cast.moderator(Hat.STAFF);
        var comment = bar.held(cast.somebody());

        var refused = hide(staff, comment, REASON);

        assertThat(refused).hasStatus(422).bodyText().contains(rule.wording().plainText());
        assertThat(effects(comment)).containsExactly("hold");
        assertThat(bar.read("/decisions", staff))
                .contains("A decision of yours about others was refused");
        assertThat(dryRun.of(rule).fires()).isEqualTo(before + 1);

        assertThat(hide(cast.moderator(), comment, REASON)).as("elected").hasStatus(303);
        assertThat(effects(comment)).containsExactly("hold", "hide");
        assertThat(dryRun.of(rule).fires()).isEqualTo(before + 1);
    }

    @Test
    void whoeverIsRefusedAppealsAndMayThen() {
        inForce(REFUSE, "author.staff && restriction.rule == '" + REASON + "'");
        var staff = cast.moderator(Hat.STAFF);
        var comment = bar.held(cast.somebody());
        assertThat(hide(staff, comment, REASON)).hasStatus(422);
        var decision = refusal(staff);
        assertThat(bar.read("/decisions/" + decision, staff)).contains("/comments/");

        var appeal = bar.appeal(staff, decision, "It is an advertisement.");
        bar.verdict(cast.moderator(), Bar.id(appeal), "reverse", "", "It is.");

        assertThat(hide(staff, comment, REASON)).hasStatus(303);
    }

    /// And nobody spends what the rule may do in an hour by trying again, nor with what goes on.
    @Test
    void whatIsRefusedStaysRefusedHoweverOftenItIsTried() {
        rule = bar.capped(2, word(), REFUSE, "restriction.effect == 'hide'", "restriction.made");
        var staff = cast.moderator(Hat.STAFF);
        var comment = bar.held(cast.somebody());
        var bound = bar.comment(cast.somebody(), "Nothing to be said " + System.nanoTime());
        var report = report("/comments/" + bound, "speech");
        assertThat(bar.verdict(staff, report, "hide", "illegal-content", "")).hasStatus(303);

        for (var i = 0; i < 4; i++) {
            assertThat(hide(staff, comment, REASON)).hasStatus(422);
        }
        var let = bar.held(cast.somebody());
        assertThat(hide(staff, let, REASON)).hasStatus(422);
        var appeal = bar.appeal(staff, refusal(staff, let), "It is an advertisement.");
        bar.verdict(cast.moderator(), Bar.id(appeal), "reverse", "", "It is.");
        assertThat(hide(staff, let, REASON)).hasStatus(303);

        assertThat(hide(staff, comment, REASON)).hasStatus(422);
        assertThat(effects(comment)).containsExactly("hold");
        assertThat(law.restricted(staff.id(), Instant.now()).lastHour())
                .as("what happened regardless")
                .isEqualTo(2);
        assertThat(hide(staff, bar.held(cast.somebody()), REASON)).as("the cap").hasStatus(303);
    }

    @Test
    void whatTheLawForbidsIsHiddenAllTheSame() {
        inForce(REFUSE, "true");
        var author = cast.somebody();
        var comment = bar.comment(author, "Everything that one must not say " + System.nanoTime());
        var report = report("/comments/" + comment, "speech");

        var staff = cast.moderator(Hat.STAFF);
        assertThat(bar.verdict(staff, report, "hide", "illegal-content", "")).hasStatus(303);

        assertThat(effects(comment)).containsExactly("hide");
        assertThat(refusals(staff)).as("nothing was refused").isEmpty();
        assertThat(bar.read("/decisions/" + bar.decision(comment.value()), author))
                .contains("A house rule was against this", rule.wording().title());
        assertThat(entry(comment)).contains("ILLEGAL_CONTENT", "A house rule was against this");
    }

    @Test
    void whatIsUrgentIsHiddenAllTheSameByTheLawAndNotByHouseRules() {
        inForce(REFUSE, "true");
        var comment = bar.comment(cast.somebody(), "Here she is " + System.nanoTime());
        var report = report("/comments/" + comment, "intimate");

        assertThat(bar.verdict(cast.moderator(), report, "hide", "personal-data", "Her picture."))
                .hasStatus(422);
        assertThat(effects(comment)).isEmpty();
        assertThat(bar.verdict(cast.moderator(), report, "hide", "illegal-content", "Her picture."))
                .hasStatus(303);

        assertThat(effects(comment)).containsExactly("hide");
        assertThat(entry(comment)).contains("A house rule was against this");
    }

    @Test
    void anAuthoritysOrderIsWrittenDownAllTheSame() {
        inForce(REFUSE, "true");
        var done = "The review was hidden, number " + System.nanoTime();

        assertThat(
                        bar.post(
                                cast.cleo(),
                                "/transparency/orders",
                                "kind",
                                "ACT",
                                "authority",
                                "LG Bremen",
                                "state",
                                "DE",
                                "reference",
                                "1 O 1/26",
                                "category",
                                "speech",
                                "place",
                                "/posts/1",
                                "items",
                                "1",
                                "done",
                                done,
                                "received",
                                "2017-03-01T10:00"))
                .hasStatus(303);

        assertThat(
                        sql.sql("SELECT reason FROM transparency.entry WHERE reason LIKE ?")
                                .param(done + "%")
                                .query(String.class)
                                .single())
                .contains("A house rule was against this");
    }

    @Test
    void wordsAboutAnOrderThatARuleIsAgainstAreNotInTheOpenLog() {
        var word = word();
        rule = bar.enact(word, REFUSE, "hasWord(text, 'mark')", "post.created");
        var cleo = cast.cleo();
        var before = refusals(cleo).size();
        var reference = "2 O " + System.nanoTime() + "/26";

        assertThat(
                        bar.post(
                                cleo,
                                "/transparency/orders",
                                "kind",
                                "ACT",
                                "authority",
                                "LG Bremen",
                                "state",
                                "DE",
                                "reference",
                                reference,
                                "category",
                                "speech",
                                "place",
                                "/posts/1",
                                "items",
                                "1",
                                "done",
                                "Hidden: " + word,
                                "received",
                                "2020-03-02T10:00"))
                .hasStatus(303);

        assertThat(
                        sql.sql("SELECT count(*) FROM moderation.legal_order WHERE reference = ?")
                                .param(reference)
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
        assertThat(
                        sql.sql(
                                        """
                                        SELECT provision FROM moderation.legal_order JOIN transparency.entry ON index = entry
                                        WHERE reference = ?
                                        """)
                                .param(reference)
                                .query(String.class)
                                .single())
                .startsWith("An authority (");
        assertThat(
                        sql.sql("SELECT count(*) FROM transparency.entry WHERE reason LIKE ?")
                                .param("%" + word + "%")
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(refusals(cleo)).as("nothing was refused").hasSize(before);
    }

    @Test
    void anAppealIsDecidedAllTheSame() {
        inForce(REFUSE, "true");
        var author = cast.somebody();
        var gone = bar.held(author);
        var folded = bar.held(author);
        var first = bar.appeal(author, bar.decision(gone.value()), "No.");
        var second = bar.appeal(author, bar.decision(folded.value()), "No.");

        assertThat(bar.verdict(cast.moderator(), Bar.id(first), "reverse", "", "Right."))
                .hasStatus(303);
        var other = cast.moderator();
        assertThat(bar.verdict(other, Bar.id(second), "change", "", "Fold it.")).hasStatus(303);
        assertThat(refusals(other)).isEmpty();

        assertThat(bar.visible(gone)).isTrue();
        assertThat(bar.visible(folded)).isTrue();
        assertThat(effects(folded)).containsExactly("hold", "collapse");
    }

    @Test
    void moderatorsTakeTurns() {
        inForce(
                "{\"slow_down\": {\"between\": \"PT10M\", \"during\": \"PT6H\"}}",
                "restriction.effect == 'hide' && author.restrictions_last_hour >= 1");
        var moderator = cast.moderator();
        var comments = IntStream.range(0, 4).mapToObj(_ -> bar.held(cast.somebody())).toList();

        assertThat(hide(moderator, comments.get(0), REASON)).hasStatus(303);
        assertThat(bar.read("/decisions", moderator)).doesNotContain("in turns");
        assertThat(hide(moderator, comments.get(1), REASON)).hasStatus(303);
        assertThat(bar.read("/decisions", moderator))
                .contains("You decide about others in turns for a while");

        assertThat(hide(moderator, comments.get(2), REASON))
                .hasStatus(422)
                .bodyText()
                .contains("You decide about others in turns for a while: the house rule")
                .doesNotContain("This conversation is slowed down");
        assertThat(effects(comments.get(2))).containsExactly("hold");
        var said = bar.comment(cast.somebody(), "Nothing to be said " + System.nanoTime());
        var report = report("/comments/" + said, "speech");
        assertThat(bar.verdict(moderator, report, "hide", "illegal-content", ""))
                .as("others hide it")
                .hasStatus(422);
        assertThat(effects(said)).isEmpty();
        assertThat(hide(cast.moderator(), comments.get(2), REASON)).as("others").hasStatus(303);
        var review = bench.review(cast.somebody(), bench.product(), 3, "Squeaks" + word());
        assertThat(bar.post(moderator, "/posts/" + review + "/comments", "body", "As anybody"))
                .hasStatus(303);
        sql.sql("UPDATE governance.deed SET at = at - interval '11 minutes' WHERE person = ?")
                .param(moderator.id().value())
                .update();
        assertThat(hide(moderator, comments.get(3), REASON)).hasStatus(303);
    }

    @Test
    void whatIsShownFirstStaysWhereMembersDoNotWantItTakenDown() {
        inForce(REFUSE, "restriction.effect == 'take_down'");
        var moderator = cast.moderator();
        var review = "/posts/" + bar.review(cast.somebody(), 4, "Sturdy" + word());
        assertThat(bar.post(moderator, "/highlights", "what", review)).hasStatus(303);

        var refused = bar.post(moderator, "/highlights/removals", "what", review);

        assertThat(refused)
                .hasStatus(403)
                .bodyText()
                .contains(rule.wording().plainText(), "It is still shown first")
                .doesNotContain("It is not shown first", "/elections\">");
        assertThat(bar.read(review, cast.somebody())).contains("Picked by a moderator");
        bar.repeal(rule);
        rule = null;
        assertThat(bar.post(moderator, "/highlights/removals", "what", review)).hasStatus(303);
        assertThat(bar.read(review, cast.somebody())).doesNotContain("Picked by a moderator");
    }

    @Test
    void whoeverIsSuspendedRestrictsNobodyMeanwhile() {
        var moderator = cast.moderator();
        var author = cast.somebody();
        var comment = bar.held(author);
        transaction.executeWithoutResult(_ ->
                enforcing.impose(
                        new Making(
                                moderator.id().value(),
                                "person",
                                moderator.id().value(),
                                Effect.SUSPEND,
                                "",
                                "cooling-down",
                                1,
                                Decided.By.RULE,
                                null,
                                Making.Source.OWN,
                                "A while of quiet.",
                                "",
                                Instant.now().plus(Duration.ofDays(1)))));

        assertThat(hide(moderator, comment, REASON)).hasStatus(422);
        var said = bar.comment(cast.somebody(), "Nothing to be said " + System.nanoTime());
        var report = report("/comments/" + said, "speech");
        assertThat(bar.verdict(moderator, report, "hide", "illegal-content", "")).hasStatus(422);
        assertThat(effects(said)).isEmpty();
        var appeal = bar.appeal(author, bar.decision(comment.value()), "No.");
        assertThat(bar.verdict(moderator, Bar.id(appeal), "change", "", "Fold it.")).hasStatus(422);
        assertThat(bar.verdict(cast.moderator(), Bar.id(appeal), "uphold", "", "It is spam."))
                .as("still open")
                .hasStatus(303);

        assertThat(effects(comment)).containsExactly("hold");
        assertThat(refusals(moderator)).as("they know why already").isEmpty();
    }

    @Test
    void aRefusalLeadsNowhereWhereNothingHasAPage() {
        inForce(REFUSE, "restriction.effect == 'hide'");
        var staff = cast.moderator(Hat.STAFF);
        var person = cast.somebody();
        assertThat(
                        bar.post(
                                person,
                                "/settings",
                                "name",
                                person.name(),
                                "handle",
                                person.handle(),
                                "about",
                                "Nothing but gardening"))
                .hasStatus(303);
        var report = report("/people/" + person.handle(), "speech");

        assertThat(bar.verdict(staff, report, "hide", REASON, "Because.")).hasStatus(422);

        assertThat(
                        sql.sql("SELECT words FROM moderation.decision WHERE id = ?")
                                .param(refusal(staff))
                                .query(String.class)
                                .single())
                .isEmpty();
    }

    @Test
    void theFormOffersItInPlainWords() {
        var page = Read.page(browser, "/rules/new", cast.somebody().cookie());

        assertThat(page.select("input[value='restriction.made']")).isNotEmpty();
        assertThat(page.text()).contains("decides against others");
        assertThat(page.select("option[value=hides]").text()).isEqualTo("It hides something");
    }

    private void inForce(String then, String when) {
        rule = bar.enact(word(), then, when, "restriction.made");
    }

    private static String word() {
        return "knack" + NUMBER.incrementAndGet() + "x" + System.nanoTime() % 1_000_000;
    }

    private MvcTestResult hide(Cast.Player who, CommentId comment, String reason) {
        return bar.verdict(who, bar.decision(comment.value()), "hide", reason, "Because.");
    }

    private List<String> effects(CommentId comment) {
        return sql.sql("SELECT effect FROM moderation.decision WHERE object = ? ORDER BY at, id")
                .param(comment.value())
                .query(String.class)
                .list();
    }

    private UUID refusal(Cast.Player who) {
        return refusals(who).getFirst();
    }

    private UUID refusal(Cast.Player who, CommentId comment) {
        return sql.sql(
                        "SELECT id FROM moderation.decision WHERE person = ? AND effect = 'refuse' AND words LIKE ?")
                .params(who.id().value(), "%" + comment)
                .query(UUID.class)
                .single();
    }

    private List<UUID> refusals(Cast.Player who) {
        return sql.sql("SELECT id FROM moderation.decision WHERE person = ? AND effect = 'refuse'")
                .param(who.id().value())
                .query(UUID.class)
                .list();
    }

    private String entry(CommentId comment) {
        return sql.sql(
                        "SELECT coalesce(ground, '') || ' ' || reason FROM transparency.entry WHERE object = ? AND act = 'hide'")
                .param("comment:" + comment.value())
                .query(String.class)
                .single();
    }

    private UUID report(String what, String category) {
        Read.location(
                browser.post()
                        .uri("/reports")
                        .with(request -> {
                            request.setRemoteAddr("10.9.0." + NUMBER.incrementAndGet());
                            return request;
                        })
                        .param("what", what)
                        .param("category", category)
                        .param("reasons", "It must not stand there.")
                        .param("name", "Rita Reporter")
                        .param("email", "rita" + NUMBER.get() + "@door.example")
                        .param("honest", "yes")
                        .exchange());
        return sql.sql(
                        "SELECT id FROM moderation.report ORDER BY received_at DESC, id DESC LIMIT 1")
                .query(UUID.class)
                .single();
    }
}
