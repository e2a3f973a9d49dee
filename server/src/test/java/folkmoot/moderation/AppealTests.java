package folkmoot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.Mailbox;
import folkmoot.governance.script.RuleText;
import folkmoot.moderation.decision.Patience;
import folkmoot.people.Erasable;
import folkmoot.people.Hat;
import folkmoot.reviews.Read;
import folkmoot.talk.CommentId;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Enactment;
import folkmoot.transparency.Rulebook;
import folkmoot.transparency.checkpoint.Signing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tlog.entry.Detail;
import tlog.entry.Entry;
import tlog.meaning.Meaning;

/// Whoever is restricted knows why, objects, and somebody else decides.
@FolkmootTest
class AppealTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Mailbox mailbox;
    @Autowired Bar bar;
    @Autowired Doubts doubts;
    @Autowired Patience patience;
    @Autowired List<Erasable> erasables;
    @Autowired Signing signing;
    @Autowired Rulebook rulebook;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient sql;

    @Test
    void theStatementSaysWhatTheLawWantsAndToWhom() {
        var author = cast.somebody();
        var comment = bar.held(author);
        var decision = bar.decision(comment.value());
        var path = "/decisions/" + decision;

        assertThat(bar.read(path, author))
                .contains("Your words wait", "two signs of advertising", "version 1")
                .contains("nobody reported it", "found automatically", "decided automatically")
                .contains("Best casino", "Until ", "everywhere", "Article 21", "court")
                .contains("Change it and send it again", "Appeal");
        assertThat(Read.page(browser, path, author.cookie()).select("a").eachAttr("href"))
                .contains("/comments/" + comment + "/edit", "/log/rules/link-spam/1")
                .anyMatch(it -> it.startsWith("/log/of/"));
        assertThat(bar.read("/decisions", author)).contains("Your words wait");
        assertThat(mailbox.letters(author.email()).getFirst())
                .contains("Your words wait", path, "two signs of advertising", "six months");

        assertThat(bar.status(path, cast.somebody())).isEqualTo(404);
        assertThat(bar.status(path, cast.cleo())).as("a lead without the hat").isEqualTo(404);
        assertThat(Read.location(Read.get(browser, path))).startsWith("/sign-in");
        assertThat(bar.status(path, cast.moderator())).isEqualTo(200);
    }

    @Test
    void aSecondPersonReversesAndTheLogHasAllOfIt() {
        var author = cast.somebody();
        var comment = bar.held(author);
        var decision = bar.decision(comment.value());

        var appeal = bar.appeal(author, decision, "This is my own shop.");
        assertThat(bar.appeal(author, decision, "Once more")).as("once").isEqualTo(appeal);
        assertThat(bar.read(appeal, author)).contains("This is my own shop.", "did not decide");
        assertThat(bar.status(appeal, cast.somebody())).isEqualTo(404);

        var moderator = cast.moderator();
        assertThat(bar.visible(comment)).isFalse();
        var settled = bar.verdict(moderator, Bar.id(appeal), "reverse", "", "It is an answer.");
        assertThat(settled).hasStatus(303);

        assertThat(bar.visible(comment)).isTrue();
        assertThat(bar.read(appeal, author)).contains("taken back", "It is an answer.");
        assertThat(bar.read("/decisions/" + decision, author)).contains("taken back on appeal");
        assertThat(mailbox.letters(author.email()).getFirst())
                .contains("taken back", "It is an answer.");
        assertThat(acts(comment))
                .containsExactly(
                        "hold rule",
                        "appeal_open author",
                        "release moderator",
                        "appeal_decide moderator");
        assertThat(meaning(comment)).isEmpty();
    }

    @Test
    void whoeverDecidedFirstNeverDecidesAgainNorDoesTheAuthor() {
        var author = cast.moderator();
        var comment = bar.comment(author, "Nonsense and nothing else, number " + System.nanoTime());
        for (var it : List.of(cast.somebody(), cast.somebody(), cast.somebody())) {
            bar.post(it, "/flags", "what", "/comments/" + comment, "reason", "RUDE");
        }
        assertThat(bar.claim(author, comment.value())).as("their own").isNull();
        var first = cast.moderator();
        assertThat(bar.verdict(first, comment.value(), "hide", "banned-words", "Rude."))
                .hasStatus(303);
        assertThat(bar.visible(comment)).isFalse();
        var decision = bar.decision(comment.value());
        assertThat(bar.read("/decisions/" + decision, author))
                .contains("Your words are hidden", "Members flagged it", "A moderator decided");

        var appeal = Bar.id(bar.appeal(author, decision, "It is not rude."));

        assertThat(bar.claim(first, appeal)).as("decided first").isNull();
        assertThat(bar.claim(author, appeal)).as("the author").isNull();
        var staff = cast.moderator(Hat.STAFF);
        assertThat(bar.verdict(staff, appeal, "uphold", "", "")).hasStatus(422);
        assertThat(bar.verdict(staff, appeal, "uphold", "", "It is rude.")).hasStatus(303);
        assertThat(bar.visible(comment)).isFalse();
        assertThat(acts(comment))
                .containsExactly("hide moderator", "appeal_open author", "appeal_decide staff");
        assertThat(meaning(comment)).isEmpty();
    }

    @Test
    void theAuthorIsHeard() {
        var author = cast.somebody();
        var decision = bar.decision(bar.held(author).value());
        var appeal = bar.appeal(author, decision, "It is no advertising.");
        var moderator = cast.moderator();

        bar.verdict(moderator, Bar.id(appeal), "ask", "", "What is behind that link?");
        assertThat(mailbox.letters(author.email()).getFirst()).contains("behind that link?");
        assertThat(bar.claim(moderator, Bar.id(appeal))).as("waits for the answer").isNull();
        assertThat(bar.post(cast.somebody(), appeal + "/answers", "words", "I know!"))
                .hasStatus(404);
        assertThat(bar.post(author, appeal + "/answers", "words", "A photo of mine."))
                .hasStatus(303);
        assertThat(bar.post(author, appeal + "/answers", "words", "A photo of mine."))
                .as("clicked twice")
                .hasStatus(303);
        var twice = bar.post(author, appeal + "/answers", "words", "Twice");
        assertThat(twice).hasStatus(409);
        assertThat(Read.page(twice).text())
                .contains("You answered before", "A photo of mine.", "You had written: Twice");

        assertThat(bar.claim(moderator, Bar.id(appeal))).isNotNull();
        assertThat(bar.read("/moderation", moderator)).contains("A photo of mine.");
        var path = "/matters/" + bar.claim(moderator, Bar.id(appeal)) + "/verdicts";
        var again = verdict(moderator, path, "ask");
        assertThat(again).as("there is one question").hasStatus(409);
        var page = Read.page(again);
        assertThat(page.text()).contains("was asked before");
        assertThat(page.select("textarea[name=words]").text()).isEqualTo("It was looked at.");
        assertThat(verdict(moderator, path, "uphold")).hasStatus(303);
    }

    @Test
    void anAnswerThatComesTooLateIsNotLost() {
        var author = cast.somebody();
        var decision = bar.decision(bar.held(author).value());
        var appeal = bar.appeal(author, decision, "It is no advertising.");
        assertThat(bar.post(author, appeal + "/answers", "words", "Unasked")).hasStatus(403);
        bar.verdict(cast.moderator(), Bar.id(appeal), "ask", "", "What is behind that link?");
        sql.sql("UPDATE moderation.appeal SET asked_at = now() - interval '4 days' WHERE id = ?")
                .param(Bar.id(appeal))
                .update();
        assertThat(bar.verdict(cast.moderator(), Bar.id(appeal), "uphold", "", "No answer."))
                .hasStatus(303);

        var late = bar.post(author, appeal + "/answers", "words", "A photo of mine.");

        assertThat(late).hasStatus(409);
        assertThat(Read.page(late).text())
                .contains("was decided before this answer", "You had written: A photo of mine.");
        assertThat(bar.post(cast.somebody(), appeal + "/answers", "words", "Me")).hasStatus(404);
    }

    @Test
    void whatEndedWhileItsAuthorWroteAnAppealIsSaidAndTheWordsAreThere() {
        var author = cast.somebody();
        var decision = bar.decision(bar.held(author).value());
        var path = "/decisions/" + decision + "/appeals";
        assertThat(bar.read("/decisions/" + decision, author)).contains("For how long");
        bar.verdict(cast.moderator(), decision, "appear", "", "");

        var late = bar.post(author, path, "words", "This is my own shop.");

        assertThat(late).hasStatus(409);
        assertThat(Read.page(late).text())
                .contains("This decision ended meanwhile", "You had written: This is my own shop.")
                .doesNotContain("For how long");
        assertThat(bar.post(cast.somebody(), path, "words", "Me too.")).hasStatus(404);
        assertThat(
                        sql.sql("SELECT count(*) FROM moderation.appeal WHERE decision = ?")
                                .param(decision)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void somethingMilderCanTakeItsPlace() {
        var author = cast.somebody();
        var comment = bar.held(author);
        var appeal = bar.appeal(author, bar.decision(comment.value()), "Let it be.");

        bar.verdict(cast.moderator(), Bar.id(appeal), "change", "", "Fold it up.");

        assertThat(bar.visible(comment)).isTrue();
        assertThat(acts(comment))
                .containsExactly(
                        "hold rule",
                        "appeal_open author",
                        "label moderator",
                        "release moderator",
                        "appeal_decide moderator");
        assertThat(meaning(comment)).isEmpty();
    }

    @Test
    void whatWasTakenBackLastsForTheseWords() {
        var author = cast.somebody();
        var words = Bar.SPAM + System.nanoTime();
        var comment = bar.comment(author, words);
        var appeal = bar.appeal(author, bar.decision(comment.value()), "My own shop.");
        bar.verdict(cast.moderator(), Bar.id(appeal), "reverse", "", "It is an answer.");
        assertThat(bar.visible(comment)).isTrue();
        var edits = "/comments/" + comment + "/edits";

        bar.post(author, edits, "body", words);
        assertThat(bar.visible(comment)).as("the same words").isTrue();
        bar.post(author, edits, "body", words + "/more");
        assertThat(bar.visible(comment)).as("others are judged anew").isFalse();
        bar.post(author, edits, "body", words);
        assertThat(bar.visible(comment)).as("back to what may stand").isTrue();
        assertThat(bar.visible(bar.comment(cast.somebody(), words)))
                .as("said by somebody else")
                .isFalse();
        assertThat(meaning(comment)).isEmpty();
    }

    @Test
    void anAppealIsDecidedAboutTheWordsThatAreThere() {
        var author = cast.somebody();
        var comment = bar.held(author);
        var appeal = bar.appeal(author, bar.decision(comment.value()), "My own shop.");
        var moderator = cast.moderator();
        var path = "/matters/" + bar.claim(moderator, Bar.id(appeal)) + "/verdicts";
        var seen = bar.seen(moderator);
        bar.post(author, "/comments/" + comment + "/edits", "body", Bar.SPAM + "another");

        var late =
                bar.post(
                        moderator,
                        path,
                        "verb",
                        "reverse",
                        "words",
                        "It is an answer.",
                        "seen",
                        seen);

        assertThat(late).hasStatus(409);
        assertThat(bar.visible(comment)).isFalse();
        assertThat(Read.page(late).text()).contains("bit.ly/another", "It is an answer.");
    }

    @Test
    void whatEndedMeanwhileIsNotFoldedUp() {
        var author = cast.somebody();
        var comment = bar.held(author);
        var appeal = bar.appeal(author, bar.decision(comment.value()), "My own shop.");
        var moderator = cast.moderator();
        var path = "/matters/" + bar.claim(moderator, Bar.id(appeal)) + "/verdicts";
        var page = Read.page(browser, "/moderation", moderator.cookie());
        assertThat(page.select("button[value=change]")).hasSize(1);
        patience.end();

        var late = verdict(moderator, path, "change");

        assertThat(late).hasStatus(409);
        var again = Read.page(late);
        assertThat(again.text()).contains("cannot be folded up any more", "It was looked at.");
        assertThat(again.select("button[value=change]")).isEmpty();
        assertThat(verdict(moderator, path, "uphold")).hasStatus(303);
        assertThat(acts(comment))
                .containsExactly(
                        "hold rule",
                        "appeal_open author",
                        "release system",
                        "appeal_decide moderator");
    }

    private MvcTestResult verdict(Cast.Player moderator, String path, String verb) {
        var words = "It was looked at.";
        var seen = bar.seen(moderator);
        return bar.post(moderator, path, "verb", verb, "words", words, "seen", seen);
    }

    /// D10.
    @Test
    void whatIsDecidedStaysUnderTheVersionThatDecided() throws Exception {
        var appeals = new ArrayList<UUID>();
        var comments = new ArrayList<CommentId>();
        for (var i = 0; i < 3; i++) {
            var author = cast.somebody();
            var comment =
                    bar.comment(author, "Call +49 (30) 1234-567" + i + " " + System.nanoTime());
            comments.add(comment);
            appeals.add(Bar.id(bar.appeal(author, bar.decision(comment.value()), "My shop.")));
        }
        var before = rulebook.version("personal-data", 1).ref();
        amend();

        var moderator = cast.moderator();
        bar.verdict(moderator, appeals.get(0), "reverse", "", "A shop.");
        bar.verdict(moderator, appeals.get(1), "uphold", "", "No shop.");
        assertThat(bar.verdict(moderator, appeals.get(2), "change", "", "Some shop."))
                .as("under a version that is not in force nothing new is decided")
                .hasStatus(409);
        bar.verdict(moderator, appeals.get(2), "reverse", "", "Some shop.");

        signing.now();
        for (var comment : comments) {
            assertThat(entries(comment).stream().filter(it -> it.rule() != null))
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allMatch(it -> it.rule().equals(before));
            assertThat(meaning(comment)).isEmpty();
        }
    }

    @Test
    void aMarkMendsNothing() {
        var author = cast.somebody();
        var comment = bar.comment(author, "PLEASE READ THIS IN SMALL LETTERS " + System.nanoTime());
        assertThat(asked(comment.value())).isOne();

        bar.post(cast.somebody(), "/comments/" + comment + "/marks", "helpful", "yes");
        assertThat(asked(comment.value())).as("nobody changed the words").isOne();

        bar.post(author, "/comments/" + comment + "/edits", "body", "In small letters, then");
        assertThat(asked(comment.value())).isZero();
    }

    private int asked(UUID object) {
        return sql.sql(
                        """
                        SELECT count(*) FROM moderation.decision
                        WHERE object = ? AND effect = 'ask_edit' AND ended_at IS NULL
                        """)
                .param(object)
                .query(Integer.class)
                .single();
    }

    @Test
    void whoeverDecidedCanLeaveAndWhatTheyDecidedStays() {
        var comment = bar.comment(cast.somebody(), "Odd words, number " + System.nanoTime());
        for (var i = 0; i < 3; i++) {
            bar.post(cast.somebody(), "/flags", "what", "/comments/" + comment, "reason", "OTHER");
        }
        var moderator = cast.moderator();
        bar.verdict(moderator, comment.value(), "hide", "banned-words", "No.");
        assertThat(bar.visible(comment)).isFalse();

        transaction.executeWithoutResult(_ -> erasables.forEach(it -> it.erase(moderator.id())));

        assertThat(bar.visible(comment)).isFalse();
        assertThat(
                        sql.sql("SELECT decided_by IS NULL FROM moderation.decision WHERE id = ?")
                                .param(bar.decision(comment.value()))
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void aRuleWhoseDecisionsDoNotLastIsDoubtedOnce() {
        var rule = "brand-on-topic";
        var reversed = new ArrayList<UUID>();
        for (var i = 0; i < 10; i++) {
            var author = cast.somebody();
            var comment = bar.held(author);
            var decision = bar.decision(comment.value());
            sql.sql("UPDATE moderation.decision SET rule = ? WHERE id = ?")
                    .param(rule)
                    .param(decision)
                    .update();
            if (i < 5) {
                reversed.add(Bar.id(bar.appeal(author, decision, "No.")));
            }
        }
        for (var i = 0; i < 3; i++) {
            bar.verdict(cast.moderator(), reversed.get(i), "reverse", "", "Right.");
        }
        assertThat(doubted(rule)).as("3 of 10 are not more than 30 %").isZero();
        assertThat(bar.read("/moderation", cast.moderator())).doesNotContain(rule);

        bar.verdict(cast.moderator(), reversed.get(3), "reverse", "", "Right.");
        bar.verdict(cast.moderator(), reversed.get(4), "reverse", "", "Right.");

        assertThat(doubted(rule)).isOne();
        assertThat(endings(rule))
                .as("members are asked by themselves")
                .containsExactly("deliberation");
        assertThat(bar.read("/moderation", cast.moderator())).contains(rule);
    }

    @Test
    void afterHalfAYearItIsOver() {
        var author = cast.somebody();
        var decision = bar.decision(bar.held(author).value());
        sql.sql("UPDATE moderation.decision SET at = at - interval '6 months 1 day' WHERE id = ?")
                .param(decision)
                .update();

        var late = bar.post(author, "/decisions/" + decision + "/appeals", "words", "I was away.");
        assertThat(late).hasStatus(409);
        assertThat(Read.page(late).text())
                .contains("time in which you could appeal", "You had written: I was away.");
        assertThat(bar.read("/decisions/" + decision, author)).doesNotContain("You can appeal");
    }

    @Test
    void aRuleCanGiveMoreTimeThanTheLaw() {
        var rule =
                bar.enact(
                        "snazzle",
                        "{\"collapse\": {}}",
                        "hasWord(text, 'mark')",
                        "comment.created");
        amend(RuleText.write(rule).replace("\"within\": \"P180D\"", "\"within\": \"P365D\""));
        try {
            var author = cast.somebody();
            var decision = bar.decision(bar.comment(author, "snazzle").value());
            var late = bar.decision(bar.comment(author, "snazzle again").value());
            ago(decision, "11 months");
            ago(late, "366 days");

            assertThat(bar.read("/decisions/" + decision, author)).contains("You can appeal");
            assertThat(bar.post(author, "/decisions/" + decision + "/appeals", "words", "No."))
                    .hasStatus(303);
            assertThat(bar.post(author, "/decisions/" + late + "/appeals", "words", "No."))
                    .hasStatus(409);
        } finally {
            bar.repeal(rule);
        }
    }

    private void ago(UUID decision, String time) {
        sql.sql("UPDATE moderation.decision SET at = at - CAST(? AS interval) WHERE id = ?")
                .params(time, decision)
                .update();
    }

    @Test
    void anAppealWithoutWordsComesBack() {
        var author = cast.somebody();
        var decision = bar.decision(bar.held(author).value());

        var answer = bar.post(author, "/decisions/" + decision + "/appeals", "words", " ");

        assertThat(answer).hasStatus(422);
        assertThat(Read.page(answer).text()).contains("Say in a sentence or two");
        assertThat(bar.post(cast.somebody(), "/decisions/" + decision + "/appeals", "words", "x"))
                .hasStatus(404);
    }

    private void amend() throws Exception {
        amend(
                new ClassPathResource("governance/rules/personal-data.json")
                        .getContentAsString(StandardCharsets.UTF_8));
    }

    private void amend(String first) {
        var text = first.replace("\"version\": 1", "\"version\": 2");
        var rule = ((RuleText.Outcome.Read) RuleText.read(text)).rule();
        transaction.executeWithoutResult(_ ->
                rulebook.change(
                        new Enactment(
                                Act.AMEND,
                                rule.id(),
                                2,
                                RuleText.canonical(rule),
                                new Detail.Law(Detail.Level.RULE, null),
                                Decider.VOTE,
                                null,
                                List.of())));
    }

    private List<String> endings(String rule) {
        return sql.sql("SELECT stage FROM governance.proposal WHERE rule = ? AND kind = 'repeal'")
                .param(rule)
                .query(String.class)
                .list();
    }

    private long doubted(String rule) {
        return doubts.all.stream().filter(it -> it.rule().id().equals(rule)).count();
    }

    private List<String> acts(CommentId comment) {
        return sql.sql(
                        "SELECT act || ' ' || decider FROM transparency.entry WHERE object = ? ORDER BY index")
                .param("comment:" + comment.value())
                .query(String.class)
                .list();
    }

    private List<Entry> entries(CommentId comment) {
        return sql.sql(
                        """
                        SELECT bytes FROM transparency.leaf JOIN transparency.entry ON entry.index = leaf.entry
                        WHERE object = ? ORDER BY leaf.index
                        """)
                .param("comment:" + comment.value())
                .query((row, _) -> Entry.parse(row.getBytes(1)))
                .list();
    }

    /// What a verifier has against what was done about this, reading the log from its beginning.
    private List<String> meaning(CommentId comment) {
        signing.now();
        var meaning = new Meaning();
        var own = new ArrayList<String>();
        sql.sql(
                        """
                        SELECT leaf.index, bytes, coalesce(object, '') FROM transparency.leaf
                        LEFT JOIN transparency.entry ON entry.index = leaf.entry ORDER BY leaf.index
                        """)
                .query(row -> {
                    if (row.getString(3).equals("comment:" + comment.value())) {
                        own.add("entry " + row.getLong(1));
                    }
                    meaning.read(row.getLong(1), Entry.parse(row.getBytes(2)));
                });
        assertThat(own).isNotEmpty();
        return meaning.findings().all().stream()
                .filter(it -> own.contains(it.where()))
                .map(Object::toString)
                .toList();
    }
}
