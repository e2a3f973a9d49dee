package folkmoot.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.moderation.decision.Ending;
import folkmoot.moderation.decision.Enforcing;
import folkmoot.moderation.queue.CaseView;
import folkmoot.moderation.queue.MatterView;
import folkmoot.moderation.queue.VerdictForm;
import folkmoot.people.Hat;
import folkmoot.reviews.Read;
import folkmoot.talk.CommentId;
import gg.jte.generated.precompiled.Templates;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// Who decides what, one thing at a time, and what they see of it.
@FolkmootTest
class QueueTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bar bar;
    @Autowired Enforcing enforcing;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient sql;
    @Autowired Templates html;

    @Test
    void onlyWhoWearsTheHatDecidesAndLeadsLookOn() {
        var comment = bar.held(cast.somebody());
        var hold = bar.decision(comment.value());
        var matter = bar.claim(cast.moderator(), hold);

        assertThat(bar.read("/moderation", cast.cleo())).contains("Only those who wear the hat");
        for (var it : List.of(cast.cleo(), cast.bert(), cast.somebody())) {
            assertThat(bar.post(it, "/matters/claims")).hasStatus(403);
            assertThat(bar.post(it, "/matters/" + matter + "/skips")).hasStatus(403);
            assertThat(bar.post(it, "/matters/" + matter + "/verdicts", "verb", "appear"))
                    .hasStatus(403);
        }
        assertThat(bar.status("/moderation", cast.somebody())).isEqualTo(403);
        assertThat(bar.status("/moderation", cast.bert())).isEqualTo(403);
        assertThat(bar.visible(comment)).isFalse();
        assertThat(bar.post(cast.moderator(), "/matters/" + matter + "/verdicts", "verb", "appear"))
                .as("claimed by somebody else")
                .hasStatus(409);
        assertThat(bar.visible(comment)).isFalse();
    }

    @Test
    void whatIsLetAppearIsThereAndInTheLog() {
        var comment = bar.held(cast.somebody());

        var settled =
                bar.verdict(
                        cast.moderator(Hat.STAFF), bar.decision(comment.value()), "appear", "", "");

        assertThat(settled).hasStatus(303);
        assertThat(bar.visible(comment)).isTrue();
        assertThat(acts("comment:" + comment.value()))
                .containsExactly("hold rule", "release staff");
    }

    @Test
    void aReviewIsSeenWithoutItsStarsAndHiddenForReasonsOfTheClosedListOnly() {
        var cases = new HashSet<String>();
        for (var stars : List.of(1, 5)) {
            var author = cast.somebody();
            var review = bar.review(author, stars, "Odd " + System.nanoTime());
            for (var it : List.of(cast.somebody(), cast.somebody(), cast.somebody())) {
                assertThat(
                                bar.post(
                                        it,
                                        "/flags",
                                        "what",
                                        "/posts/" + review,
                                        "reason",
                                        "PERSONAL_DATA"))
                        .hasStatusOk();
            }
            var moderator = cast.moderator();
            var matter = bar.claim(moderator, review.value());
            assertThat(matter).isNotNull();

            var page = Read.page(browser, "/moderation", moderator.cookie());
            var shown = page.select("main").first();
            assertThat(shown.text()).contains("Odd ", "Shows personal data");
            assertThat(shown.html()).doesNotContain("/posts/" + review, "#star", "rating");
            assertThat(shown.text()).doesNotContain("out of 5", author.name());
            var drawn = shown.select(".case").first().outerHtml();
            var seen = bar.seen(moderator);
            cases.add(
                    drawn.replace(matter, "")
                            .replace(seen, "")
                            .replaceAll("\\d{2}:\\d{2}|Odd \\d+", ""));
            assertThat(shown.select("input[name=reason]").eachAttr("value"))
                    .containsExactly(
                            "confidential",
                            "abusive",
                            "personal",
                            "discriminatory",
                            "misleading",
                            "fake",
                            "unrelated");

            var path = "/matters/" + matter + "/verdicts";
            for (var reason : List.of("link-spam", "")) {
                assertThat(hide(moderator, path, reason, seen)).hasStatus(422);
            }
            assertThat(hide(moderator, path, "personal", seen)).hasStatus(303);

            assertThat(Read.page(Read.get(browser, "/posts/" + review)).text())
                    .contains("A review was hidden", "Why a review");
            assertThat(bar.read("/decisions/" + bar.decision(review.value()), author))
                    .contains("personal information or likeness", "16 CFR 465.7(b)");
            assertThat(
                            sql.sql(
                                            "SELECT rule || ' ' || version FROM transparency.entry WHERE act = 'hide' AND object = ?")
                                    .param("review:" + review.value())
                                    .query(String.class)
                                    .single())
                    .isEqualTo("review-grounds 1");
        }
        assertThat(cases).as("one star looks like five").hasSize(1);
    }

    @Test
    void twoPeopleNeverGetTheSame() throws Exception {
        for (var i = 0; i < 8; i++) {
            bar.held(cast.somebody());
        }
        var moderators = IntStream.range(0, 8).mapToObj(_ -> cast.moderator()).toList();
        sql.sql("UPDATE moderation.matter SET claimed_by = NULL, claimed_until = NULL").update();

        try (var all = Executors.newFixedThreadPool(8)) {
            all.invokeAll(
                            moderators.stream()
                                    .map(it ->
                                            (Callable<Integer>)
                                                    () ->
                                                            bar.post(it, "/matters/claims")
                                                                    .getResponse()
                                                                    .getStatus())
                                    .toList())
                    .forEach(it -> assertThat(it.resultNow()).isEqualTo(303));
        }

        var claimed = new HashMap<UUID, UUID>();
        var objects = new HashSet<UUID>();
        sql.sql(
                        "SELECT claimed_by, id, object FROM moderation.matter WHERE settled_at IS NULL AND claimed_until > now()")
                .query(row -> {
                    claimed.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                    objects.add(row.getObject(3, UUID.class));
                });
        assertThat(claimed).hasSize(8);
        assertThat(objects).hasSize(8);
    }

    @Test
    void whatIsSkippedGoesToOthersAndWhatLiesTenMinutesIsFree() {
        var comment = bar.held(cast.somebody());
        var hold = bar.decision(comment.value());
        var first = cast.moderator();
        var matter = bar.claim(first, hold);

        sql.sql(
                        "UPDATE moderation.matter SET claimed_until = now() - interval '1 second' WHERE id = ?")
                .param(UUID.fromString(matter))
                .update();

        assertThat(bar.claim(cast.moderator(), hold)).isEqualTo(matter);
        var late = verdict(first, matter, "appear", "", "It is fine, I think.");
        assertThat(late).hasStatus(409);
        assertThat(Read.page(late).text())
                .contains("somebody else took it", "You had written: It is fine, I think.");
        assertThat(bar.visible(comment)).isFalse();
    }

    @Test
    void whoeverWritesForLongDecidesUnlessSomebodyElseTookIt() {
        var comment = bar.held(cast.somebody());
        var moderator = cast.moderator();
        var matter = bar.claim(moderator, bar.decision(comment.value()));
        var seen = bar.seen(moderator);
        ranOut(matter);

        var wordless = verdict(moderator, matter, "hide", "", "Now let me see.");

        assertThat(wordless).as("still theirs, and as typed").hasStatus(409);
        var page = Read.page(wordless);
        assertThat(page.select("form[action=/matters/" + matter + "/verdicts]")).hasSize(1);
        assertThat(page.select("textarea[name=words]").text()).isEqualTo("Now let me see.");
        ranOut(matter);
        var path = "/matters/" + matter + "/verdicts";
        assertThat(bar.post(moderator, path, "verb", "appear", "seen", seen)).hasStatus(303);
        assertThat(bar.visible(comment)).isTrue();
    }

    @Test
    void whatWasAppealedAgainstIsDecidedThereOnly() {
        var author = cast.somebody();
        var comment = bar.held(author);
        var hold = bar.decision(comment.value());
        var moderator = cast.moderator();
        var matter = bar.claim(moderator, hold);
        var seen = bar.seen(moderator);
        ranOut(matter);
        bar.appeal(author, hold, "My own shop.");

        var late = verdict(moderator, matter, "hide", "banned-words", "No shop.", seen);

        assertThat(late).hasStatus(409);
        assertThat(Read.page(late).text()).contains("came too late", "You had written: No shop.");
        assertThat(bar.decision(comment.value())).as("nothing else is decided").isEqualTo(hold);
    }

    @Test
    void whoeverFlagsItMeanwhileDoesNotDecideAboutIt() {
        var comment = bar.comment(cast.somebody(), "Nonsense, number " + System.nanoTime());
        var flag = new String[] {"what", "/comments/" + comment, "reason", "RUDE"};
        for (var it : List.of(cast.somebody(), cast.somebody(), cast.somebody())) {
            bar.post(it, "/flags", flag);
        }
        var moderator = cast.moderator();
        var matter = bar.claim(moderator, comment.value());
        var seen = bar.seen(moderator);
        ranOut(matter);
        assertThat(bar.post(moderator, "/flags", flag)).hasStatus(200);

        assertThat(verdict(moderator, matter, "hide", "banned-words", "Rude.", seen))
                .hasStatus(409);

        assertThat(bar.visible(comment)).isTrue();
    }

    @Test
    void theResultOfAVoteStandsByItselfAndEverythingElseAppears() {
        assertThat(drawn("comment")).contains("it appears by itself on");
        assertThat(drawn(Effect.RESULT))
                .contains("the result stands by itself on")
                .doesNotContain("appears by itself");
    }

    private String drawn(String kind) {
        var now = Instant.now();
        var id = UUID.randomUUID();
        var matter =
                new MatterView(
                        id, MatterView.Source.HOLD, id, id, kind, null, false, now, now, now);
        var mine = new CaseView(matter, null, null, null, false, null, List.of(), List.of());
        return html.moderationMatter(mine, VerdictForm.EMPTY).render();
    }

    private void ranOut(String matter) {
        sql.sql(
                        "UPDATE moderation.matter SET claimed_until = now() - interval '1 second' WHERE id = ?")
                .param(UUID.fromString(matter))
                .update();
    }

    @Test
    void whatWasSaidAboutOneMatterIsNotSaidAboutTheNext() {
        var comment = bar.comment(cast.somebody(), "Rude words, number " + System.nanoTime());
        for (var i = 0; i < 3; i++) {
            bar.post(cast.somebody(), "/flags", "what", "/comments/" + comment, "reason", "RUDE");
        }
        var moderator = cast.moderator();
        var matter = bar.claim(moderator, comment.value());
        var other = bar.comment(cast.somebody(), "Other words, number " + System.nanoTime());
        for (var i = 0; i < 3; i++) {
            bar.post(cast.somebody(), "/flags", "what", "/comments/" + other, "reason", "RUDE");
        }
        var seen = bar.seen(moderator);
        var fields =
                new String[] {
                    "verb", "hide", "reason", "banned-words", "words", "That is rude.", "seen", seen
                };
        var path = "/matters/" + matter + "/verdicts";
        assertThat(bar.post(moderator, path, fields)).hasStatus(303);
        sql.sql("UPDATE moderation.matter SET claimed_by = NULL, claimed_until = NULL").update();
        assertThat(bar.claim(moderator, other.value())).isNotNull();

        var twice = bar.post(moderator, path, fields);

        assertThat(twice).hasStatus(409);
        var page = Read.page(twice);
        assertThat(page.text()).contains("Other words, number", "You had written: That is rude.");
        assertThat(page.select("textarea[name=words]").text()).isEmpty();
        assertThat(page.select("input[name=reason]")).isNotEmpty();
        assertThat(page.select("input[name=reason][checked]")).isEmpty();
        assertThat(bar.visible(other)).isTrue();
    }

    private MvcTestResult verdict(
            Cast.Player who, String matter, String verb, String reason, String words) {
        return verdict(who, matter, verb, reason, words, "");
    }

    private MvcTestResult verdict(
            Cast.Player who, String matter, String verb, String reason, String words, String seen) {
        return bar.post(
                who,
                "/matters/" + matter + "/verdicts",
                "verb",
                verb,
                "reason",
                reason,
                "words",
                words,
                "seen",
                seen);
    }

    @Test
    void aHoldThatEndedIsNoMatterAnyMore() {
        var comment = bar.held(cast.somebody());
        var hold = bar.decision(comment.value());
        var moderator = cast.moderator();
        assertThat(bar.claim(moderator, hold)).isNotNull();
        var author = sql.sql("SELECT author FROM talk.comment WHERE id = ?");
        assertThat(author.param(comment.value()).query(UUID.class).single()).isNotNull();

        transaction.executeWithoutResult(_ -> enforcing.lift(hold, Ending.TIME, null, ""));

        assertThat(
                        Read.page(browser, "/moderation", moderator.cookie())
                                .select("form[action$=/verdicts]"))
                .isEmpty();
        assertThat(
                        sql.sql("SELECT outcome FROM moderation.matter WHERE subject = ?")
                                .param(hold)
                                .query(String.class)
                                .single())
                .isEqualTo("over");
    }

    @Test
    void theDatabaseTakesNoEntryThatSaysSomethingElse() {
        var held = bar.held(cast.somebody());
        var other = bar.held(cast.somebody());
        var fine = bar.comment(cast.somebody(), "Nothing is wrong here, " + System.nanoTime());

        for (var entry : List.of("NULL", "999999999", entry(other))) {
            refused(
                    "UPDATE talk.comment SET state = 'held', entry = %s WHERE id = '%s'",
                    entry, fine);
            refused("UPDATE talk.comment SET entry = %s WHERE id = '%s'", entry, held);
        }
        var copy =
                """
                INSERT INTO moderation.decision (id, object, kind, effect, rule, version, by, source, reason, at, entry)
                SELECT gen_random_uuid(), object, kind, %s, rule, version, by, source, reason, at, entry
                FROM moderation.decision WHERE object = '%s'
                """;
        refused(copy, "'hide'", held);
        refused(
                "UPDATE moderation.decision SET entry = %s WHERE object = '%s'",
                entry(other), held);
        refused(
                "UPDATE moderation.decision SET ended_at = now(), ended_by = 'time', end_entry = %s WHERE object = '%s'",
                entry(other), held);
        transaction.executeWithoutResult(status -> {
            assertThat(sql.sql(copy.formatted("'hold'", held.value())).update())
                    .as("what is refused is refused for what the entry says")
                    .isOne();
            status.setRollbackOnly();
        });
        assertThat(bar.visible(fine)).isTrue();
    }

    private void refused(String statement, String entry, CommentId about) {
        assertThatThrownBy(() -> sql.sql(statement.formatted(entry, about.value())).update())
                .as(statement + " " + entry)
                .isInstanceOf(DataAccessException.class);
    }

    private String entry(CommentId of) {
        return sql.sql("SELECT entry::text FROM moderation.decision WHERE object = ?")
                .param(of.value())
                .query(String.class)
                .single();
    }

    private MvcTestResult hide(Cast.Player who, String path, String reason, String seen) {
        return bar.post(who, path, "verb", "hide", "reason", reason, "seen", seen);
    }

    @Test
    void whoeverDecidesAboutWordsThatChangedMeanwhileSeesTheNewOnesFirst() {
        var author = cast.somebody();
        var comment = bar.comment(author, "Nothing to say, number " + System.nanoTime());
        for (var i = 0; i < 3; i++) {
            bar.post(cast.somebody(), "/flags", "what", "/comments/" + comment, "reason", "RUDE");
        }
        var moderator = cast.moderator();
        var path = "/matters/" + bar.claim(moderator, comment.value()) + "/verdicts";
        var seen = bar.seen(moderator);
        bar.post(author, "/comments/" + comment + "/edits", "body", "Sorry for what I said");

        var late =
                bar.post(
                        moderator,
                        path,
                        "verb",
                        "hide",
                        "reason",
                        "banned-words",
                        "words",
                        "That is rude.",
                        "seen",
                        seen);

        assertThat(late).hasStatus(409);
        assertThat(bar.visible(comment)).isTrue();
        var page = Read.page(late);
        assertThat(page.text()).contains("changed while you were deciding", "Sorry for what I");
        assertThat(page.select("textarea[name=words]").text()).isEqualTo("That is rude.");
        assertThat(page.select("input[name=reason][checked]").val()).isEqualTo("banned-words");
        var anew = page.select("input[name=seen]").val();
        assertThat(bar.post(moderator, path, "verb", "appear", "seen", anew)).hasStatus(303);
        assertThat(bar.visible(comment)).isTrue();
    }

    private List<String> acts(String object) {
        return sql.sql(
                        "SELECT act || ' ' || decider FROM transparency.entry WHERE object = ? ORDER BY index")
                .param(object)
                .query(String.class)
                .list();
    }
}
