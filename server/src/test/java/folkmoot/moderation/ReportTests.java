package folkmoot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.Mailbox;
import folkmoot.media.picture.Samples;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Filled;
import folkmoot.reviews.Read;
import folkmoot.talk.PostId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Anybody reports, members flag, and both are answered.
@FolkmootTest
class ReportTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Mailbox mailbox;
    @Autowired Bar bar;
    @Autowired Bench bench;
    @Autowired JdbcClient sql;

    private final String email = "reporter%d@post.example".formatted(NUMBER.incrementAndGet());

    @Test
    void aGuestReportsFollowsItAndIsTold() {
        var author = cast.somebody();
        var comment = bar.comment(author, "I copied the whole manual here, " + System.nanoTime());

        var sent = report("/comments/" + comment, "rights", email, "yes");

        var page = Read.location(sent);
        assertThat(Read.text(browser, page))
                .contains("Report R", "Somebody will look at it", "trade secrets");
        assertThat(mailbox.letters(email).getFirst()).contains("has arrived", page);
        assertThat(Read.get(browser, page.replaceAll(".$", "_"))).hasStatus(404);
        var report = newest();

        var decided = bar.verdict(cast.moderator(), report, "hide", "illegal-content", "A copy.");
        assertThat(decided).hasStatus(303);

        assertThat(bar.visible(comment)).isFalse();
        assertThat(Read.text(browser, page)).contains("It was hidden", "A copy.", "Article 21");
        assertThat(mailbox.letters(email).getFirst()).contains("decided", "It was hidden");
        assertThat(bar.read("/decisions/" + bar.decision(comment.value()), author))
                .contains("Somebody reported it", "What the law forbids")
                .doesNotContain(email);
        assertThat(
                        sql.sql(
                                        "SELECT ground FROM transparency.entry WHERE act = 'hide' AND object = ?")
                                .param("comment:" + comment.value())
                                .query(String.class)
                                .single())
                .isEqualTo("ILLEGAL_CONTENT");
    }

    @Test
    void whatIsMissingComesBackAsTyped() {
        var sent =
                browser.post()
                        .uri("/reports")
                        .param("what", "/comments/x")
                        .param("category", "speech")
                        .param("reasons", "Word for word what I typed")
                        .exchange();

        assertThat(sent).hasStatus(422);
        assertThat(Read.page(sent).text())
                .contains("Say your name.", "Give an email address", "Confirm that you report");
        assertThat(Read.page(sent).select("textarea[name=reasons]").text())
                .isEqualTo("Word for word what I typed");
        assertThat(report("/x", "children", "", "yes")).as("nameless").hasStatus(303);
        assertThat(report("/x", "speech", "", "yes")).hasStatus(422);
    }

    @Test
    void intimateImagesComeFirstAndHaveTwoDays() {
        var comment = bar.comment(cast.somebody(), "Look at them, number " + System.nanoTime());
        Read.location(report("/comments/" + comment, "intimate", email, "yes"));
        var report = newest();
        var moderator = cast.moderator();
        assertThat(bar.status("/moderation", moderator)).isEqualTo(200);
        sql.sql("UPDATE moderation.matter SET claimed_by = NULL, claimed_until = NULL").update();

        assertThat(bar.post(moderator, "/matters/claims")).hasStatus(303);

        assertThat(bar.read("/moderation", moderator)).contains("Urgent");
        assertThat(
                        sql.sql(
                                        "SELECT due_at - received_at = interval '48 hours' FROM moderation.report WHERE id = ?")
                                .param(report)
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void anAddressFromTheBrowserMeansTheCommentItPointsAt() {
        var comment = bar.comment(cast.somebody(), "Pointed at, number " + System.nanoTime());
        var post =
                new PostId(
                        sql.sql("SELECT post FROM talk.comment WHERE id = ?")
                                .param(comment.value())
                                .query(UUID.class)
                                .single());

        Read.location(report("/posts/" + post + "#comment-" + comment, "speech", email, "yes"));

        assertThat(
                        sql.sql("SELECT object FROM moderation.report WHERE id = ?")
                                .param(newest())
                                .query(UUID.class)
                                .single())
                .isEqualTo(comment.value());
    }

    @Test
    void nobodyDecidesWhatTheyReportedThemselves() {
        var comment = bar.held(cast.somebody());
        var moderator = cast.moderator();
        assertThat(
                        bar.post(
                                moderator,
                                "/reports",
                                "what",
                                "/comments/" + comment,
                                "category",
                                "speech",
                                "reasons",
                                "I do not like it.",
                                "name",
                                "Me",
                                "email",
                                email,
                                "honest",
                                "yes"))
                .hasStatus(303);

        assertThat(bar.claim(moderator, bar.decision(comment.value())))
                .as("by way of the hold on the same")
                .isNull();
        assertThat(bar.claim(cast.moderator(), bar.decision(comment.value()))).isNotNull();
    }

    @Test
    void whatStaysIsAnsweredToo() {
        var comment = bar.comment(cast.somebody(), "My opinion and no more, " + System.nanoTime());
        var page = Read.location(report("/comments/" + comment, "speech", email, "yes"));

        bar.verdict(cast.moderator(), newest(), "appear", "", "That is an opinion.");

        assertThat(bar.visible(comment)).isTrue();
        assertThat(Read.text(browser, page)).contains("It stays as it is", "That is an opinion.");
        assertThat(mailbox.letters(email).getFirst()).contains("That is an opinion.");
    }

    @Test
    void thatAReportIsUnfoundedLetsNothingGoThatARuleHolds() {
        var comment = bar.held(cast.somebody());
        Read.location(report("/comments/" + comment, "speech", email, "yes"));

        bar.verdict(cast.moderator(), newest(), "appear", "", "No hate in it.");

        assertThat(bar.visible(comment)).isFalse();
    }

    @Test
    void threeFlagsMakeAMatterAndNobodyFlagsTwiceOrThemselves() {
        var author = cast.somebody();
        var comment = bar.comment(author, "Buy from my cousin, number " + System.nanoTime());
        var path = "/comments/" + comment;
        var one = cast.somebody();
        assertThat(Read.text(browser, "/report?what=" + path, one.cookie()))
                .contains("This does not belong here");
        assertThat(Read.text(browser, "/report?what=" + path))
                .doesNotContain("This does not belong here");

        for (var i = 0; i < 4; i++) {
            assertThat(flag(one, path, "SPAM")).hasStatusOk();
        }
        assertThat(flag(author, path, "SPAM")).hasStatus(404);
        var other = cast.somebody();
        var reasonless =
                bar.post(other, "/flags", "what", path, "reason", "", "words", "Cousin's shop");
        assertThat(reasonless).hasStatus(422);
        assertThat(Read.page(reasonless).select("#flag-words").val()).isEqualTo("Cousin's shop");
        flag(cast.somebody(), path, "RUDE");
        assertThat(matters(comment.value())).isZero();
        flag(cast.somebody(), path, "OTHER");

        assertThat(matters(comment.value())).isOne();
        bar.verdict(cast.moderator(), comment.value(), "appear", "", "");
        assertThat(bar.visible(comment)).isTrue();
        assertThat(matters(comment.value())).as("settled flags count no more").isZero();
        assertThat(browser.post().uri("/flags").param("what", path).exchange()).hasStatus(303);
    }

    @Test
    void anIntimateImageIsNotTakenInAgainUnlessThatWasAMistake() {
        var photo = Samples.jpeg(60 + NUMBER.incrementAndGet(), 48);
        var author = cast.somebody();
        var review = Read.post(photographed(author, photo));
        Read.location(report("/posts/" + review, "intimate", email, "yes"));
        bar.verdict(cast.moderator(), newest(), "hide", "illegal-content", "It is private.");

        var again = photographed(cast.somebody(), photo);
        assertThat(again).hasStatus(422);
        assertThat(Read.page(again).text()).contains("is not taken again");

        var appeal = bar.appeal(author, bar.decision(review.value()), "That is a trestle.");
        bar.verdict(cast.moderator(), Bar.id(appeal), "reverse", "", "A trestle indeed.");
        assertThat(photographed(cast.somebody(), photo)).hasStatus(303);
    }

    private MvcTestResult photographed(Cast.Player who, byte[] photo) {
        return Filled.in(2, "Pictured " + System.nanoTime())
                .with("text", "I photographed it, number " + System.nanoTime())
                .with("caption", "What I saw")
                .photo(photo)
                .send(browser, bench.product().path() + "/reviews", who.cookie());
    }

    @Test
    void whatATrustedFlaggerReportsComesFirst() {
        var flagger = cast.somebody();
        var list = "/transparency/flaggers";
        assertThat(bar.post(cast.bert(), list, "handle", flagger.handle())).hasStatus(403);
        var nobody = bar.post(cast.cleo(), list, "handle", "nobody-at-all");
        assertThat(nobody).hasStatus(422);
        assertThat(Read.page(nobody).select("#handle").val()).isEqualTo("nobody-at-all");
        assertThat(bar.post(cast.cleo(), list, "handle", "@" + flagger.handle())).hasStatus(303);
        assertThat(Read.text(browser, list)).contains(flagger.name());
        sql.sql(
                        """
                        WITH gone AS (UPDATE moderation.report SET outcome = 'kept', answer = '', decided_at = now()
                                      WHERE outcome IS NULL)
                        UPDATE moderation.matter SET settled_at = now(), outcome = 'over' WHERE source = 'report'
                        """)
                .update();

        var earlier = reported(cast.somebody(), "speech");
        var first = reported(flagger, "rights");
        var moderator = cast.moderator();
        assertThat(bar.status("/moderation", moderator)).isEqualTo(200);
        sql.sql("UPDATE moderation.matter SET claimed_by = NULL, claimed_until = NULL").update();
        bar.post(moderator, "/matters/claims");

        assertThat(bar.read("/moderation", moderator)).contains("A trusted flagger sent this");
        assertThat(
                        sql.sql("SELECT subject FROM moderation.matter WHERE claimed_by = ?")
                                .param(moderator.id().value())
                                .query(UUID.class)
                                .single())
                .isEqualTo(first)
                .isNotEqualTo(earlier);
        assertThat(bar.post(cast.cleo(), list + "/" + flagger.handle() + "/ends")).hasStatus(303);
        assertThat(Read.text(browser, list)).doesNotContain(flagger.name());
        assertThat(
                        sql.sql(
                                        "SELECT act FROM transparency.entry WHERE rule = 'trusted-flagger' AND subject = ? ORDER BY index")
                                .param(flagger.id().value())
                                .query(String.class)
                                .list())
                .containsExactly("grant", "revoke");
    }

    @Test
    void whoeverReportsWithoutAnyGroundAgainAndAgainCannotForAWhile() {
        var reporter = cast.somebody();
        unfounded(reported(reporter, "speech"), "");
        unfounded(reported(reporter, "speech"), "yes");
        unfounded(reported(reporter, "speech"), "yes");
        assertThat(mailbox.letters(reporter.email()).getFirst())
                .contains("2 of your reports", "One more");
        reported(reporter, "speech");
        unfounded(newest(), "yes");

        var refused = report(reporter, "/comments/x", "speech");
        assertThat(refused).hasStatus(403);
        assertThat(Read.page(refused).text()).contains("You cannot report or flag before");
        assertThat(Read.page(refused).select("textarea[name=reasons]").text())
                .isEqualTo("It is all copied, word for word.");
        var comment = bar.comment(reporter, "I can still speak, number " + System.nanoTime());
        assertThat(bar.visible(comment)).isTrue();
        var flagged = flag(reporter, "/comments/" + bar.comment(cast.somebody(), "x"), "SPAM");
        assertThat(flagged).hasStatus(403);
        assertThat(Read.page(flagged).select("[name=reason][checked]").val()).isEqualTo("SPAM");
        assertThat(bar.read("/decisions", reporter)).contains("You cannot report or flag");
        var decision = bar.decision(reporter.id().value());
        assertThat(bar.read("/decisions/" + decision, reporter))
                .contains("Reports without any ground", "3 reports of yours")
                .contains("Everything else goes on as before")
                .doesNotContain("cannot write");

        var appeal = bar.appeal(reporter, decision, "I meant well.");
        bar.verdict(cast.moderator(), Bar.id(appeal), "reverse", "", "So be it.");
        assertThat(report(reporter, "/comments/x", "speech")).hasStatus(303);
    }

    private void unfounded(UUID report, String unfounded) {
        var moderator = cast.moderator();
        var matter = bar.claim(moderator, report);
        assertThat(bar.read("/moderation", moderator)).contains("nothing in this report at all");
        assertThat(
                        bar.post(
                                moderator,
                                "/matters/" + matter + "/verdicts",
                                "verb",
                                "appear",
                                "unfounded",
                                unfounded,
                                "seen",
                                bar.seen(moderator)))
                .hasStatus(303);
    }

    private UUID reported(Cast.Player who, String category) {
        var comment = bar.comment(cast.somebody(), "Reported, number " + System.nanoTime());
        Read.location(report(who, "/comments/" + comment, category));
        return newest();
    }

    private MvcTestResult report(Cast.Player who, String what, String category) {
        return browser.post()
                .uri("/reports")
                .with(request -> {
                    request.setRemoteAddr("10.7.1." + NUMBER.incrementAndGet());
                    return request;
                })
                .cookie(who.cookie())
                .param("what", what)
                .param("category", category)
                .param("reasons", "It is all copied, word for word.")
                .param("name", who.name())
                .param("email", who.email())
                .param("honest", "yes")
                .exchange();
    }

    @Test
    void rulesLearnOfFlagsInAConversation() {
        var comment = bar.comment(cast.somebody(), "Heated words, number " + System.nanoTime());
        var post =
                new PostId(
                        sql.sql("SELECT post FROM talk.comment WHERE id = ?")
                                .param(comment.value())
                                .query(UUID.class)
                                .single());
        flag(cast.somebody(), "/comments/" + comment, "RUDE");
        flag(cast.somebody(), "/comments/" + comment, "RUDE");

        var said = "Calm words, number " + System.nanoTime();
        assertThat(bar.post(cast.somebody(), "/posts/" + post + "/comments", "body", said))
                .hasStatus(303);

        assertThat(
                        sql.sql(
                                        "SELECT snapshot FROM governance.deed JOIN talk.comment ON comment.id = object WHERE body = ?")
                                .param(said)
                                .query(String.class)
                                .single())
                .containsPattern("\"thread.flags_last_hour\"\\s*:\\s*2\\b");
    }

    private MvcTestResult flag(Cast.Player who, String path, String reason) {
        return bar.post(who, "/flags", "what", path, "reason", reason);
    }

    private MvcTestResult report(String what, String category, String mail, String honest) {
        return browser.post()
                .uri("/reports")
                .with(request -> {
                    request.setRemoteAddr("10.7.0." + NUMBER.incrementAndGet());
                    return request;
                })
                .param("what", what)
                .param("category", category)
                .param("reasons", "It is all copied, word for word.")
                .param("name", mail.isEmpty() ? "" : "Rita Reporter")
                .param("email", mail)
                .param("honest", honest)
                .exchange();
    }

    private int matters(UUID object) {
        assertThat(bar.status("/moderation", cast.cleo())).isEqualTo(200);
        return sql.sql(
                        "SELECT count(*) FROM moderation.matter WHERE object = ? AND settled_at IS NULL")
                .param(object)
                .query(Integer.class)
                .single();
    }

    private UUID newest() {
        return sql.sql(
                        "SELECT id FROM moderation.report ORDER BY received_at DESC, id DESC LIMIT 1")
                .query(UUID.class)
                .single();
    }
}
