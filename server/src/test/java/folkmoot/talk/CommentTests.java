package folkmoot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.governance.Readable;
import folkmoot.moderation.decision.Patience;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@FolkmootTest
class CommentTests {

    @Autowired List<Readable> readables;
    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired NoteKind notes;
    @Autowired Patience patience;
    @Autowired JdbcClient sql;

    private PostId post;

    @BeforeEach
    void aPost() {
        post = notes.publish(cast.bert().actor(), "Winter tyres " + System.nanoTime());
    }

    @Test
    void aCommentIsReadByEverybody() {
        assertThat(say(cast.ann(), "They hum at 90.", "")).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(page()).contains("They hum at 90.", "1 comment", "Ann");
    }

    @Test
    void withHtmxTheNewCommentAndAnEmptyFormComeBack() {
        var answer =
                browser.post()
                        .uri("/posts/{post}/comments", post)
                        .cookie(cast.ann().cookie())
                        .header("HX-Request", "true")
                        .param("body", "Quick words")
                        .exchange();

        assertThat(answer).hasStatusOk().bodyText().contains("Quick words", "hx-swap-oob", "<form");
    }

    @Test
    void anEmptyCommentComesBackAsTyped() {
        assertThat(say(cast.ann(), "   ", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("write a word or two");
    }

    @Test
    void aReplyStandsUnderWhatItAnswers() {
        var first = commented(cast.ann(), "First");
        assertThat(say(cast.bert(), "Second", first)).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(page()).contains("First", "1 reply", "Second");
        assertThat(body("/comments/" + first)).contains("First", "Second");
    }

    @Test
    void aReplyToACommentElsewhereIsRefused() {
        var elsewhere = notes.publish(cast.bert().actor(), "Elsewhere");
        var first = commented(cast.ann(), "First");

        assertThat(
                        browser.post()
                                .uri("/posts/{post}/comments", elsewhere)
                                .cookie(cast.ann().cookie())
                                .param("body", "Lost")
                                .param("parent", first))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anAnswerToWhatWentAwayMeanwhileComesBackAsTyped() {
        var first = commented(cast.ann(), "Too hasty");
        post("/comments/" + first + "/withdrawals", cast.ann(), "");
        assertThat(say(cast.dov(), "Was it?", first))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("not there any more", "Was it?", "<html");

        post("/posts/" + post + "/withdrawals", cast.bert(), "");
        assertThat(
                        browser.post()
                                .uri("/posts/{post}/comments", post)
                                .header("HX-Request", "true")
                                .param("body", "Anybody here?")
                                .param("name", "Late Guest")
                                .param("email", "late@folkmoot.example"))
                .hasStatus(HttpStatus.CONFLICT)
                .doesNotContainHeader("HX-Reswap")
                .bodyText()
                .contains("not there any more", "Anybody here?", "Late Guest")
                .doesNotContain("<html");
    }

    @Test
    void whatNobodyElseCouldReadIsNotSaidToHaveGone() {
        sql.sql("UPDATE talk.post SET state = 'waiting' WHERE id = ?").param(post.value()).update();
        assertThat(say(cast.ann(), "Hello?", "")).hasStatus(HttpStatus.NOT_FOUND);

        post = new PostId(java.util.UUID.randomUUID());
        assertThat(say(cast.ann(), "Hello?", "")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theFormUnderWhatWentAwayIsNotReplacedByTheNews() {
        var first = commented(cast.ann(), "Too hasty");
        post("/comments/" + first + "/withdrawals", cast.ann(), "");

        assertThat(
                        browser.get()
                                .uri("/comments/" + first + "/reply")
                                .cookie(cast.dov().cookie())
                                .header("HX-Request", "true"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasHeader("HX-Reswap", "afterbegin")
                .bodyText()
                .contains("role=\"alert\"")
                .doesNotContain("<html");
    }

    @Test
    void depthFourIsDrawnAndTheRestGoesOnElsewhere() {
        var parent = "";
        for (var depth = 1; depth <= 6; depth++) {
            say(cast.ann(), "Depth number " + depth, parent);
            parent = newest();
        }

        assertThat(page())
                .contains("Depth number 4", "Continue this thread")
                .doesNotContain("Depth number 5");
    }

    @Test
    void manyCommentsComeInPages() {
        IntStream.rangeClosed(1, 23).forEach(it -> say(cast.somebody(), "Word " + it + ".", ""));

        var first = page();
        assertThat(first).contains("Word 20.", "More comments").doesNotContain("Word 21.");

        var next = first.replaceAll("(?s).*href=\"([^\"]*after=[^\"#]*).*", "$1");
        assertThat(body(next)).contains("Word 21.", "Word 23.").doesNotContain("Word 20.");
    }

    @Test
    void anAuthorChangesTheirWordsAndTheOldOnesStayReadable() {
        var comment = commented(cast.ann(), "It is fine");
        assertThat(post("/comments/" + comment + "/edits", cast.ann(), "It is not fine"))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(page()).contains("It is not fine", "changed");
        assertThat(body("/comments/" + comment + "/history")).contains("It is fine");
    }

    @Test
    void earlierWordsGoWithThePostThatTheyAreAbout() {
        var author = cast.somebody();
        post = notes.publish(author.actor(), "Regretted " + System.nanoTime());
        var comment = commented(cast.ann(), "It is fine");
        post("/comments/" + comment + "/edits", cast.ann(), "It is not fine");
        assertThat(body("/comments/" + comment + "/history")).contains("It is fine");

        post("/posts/" + post + "/withdrawals", author, "");

        assertThat(browser.get().uri("/comments/" + comment + "/history"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void nobodyElseChangesOrWithdrawsThem() {
        var comment = commented(cast.ann(), "Mine");

        assertThat(post("/comments/" + comment + "/edits", cast.cleo(), "Yours"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/comments/" + comment + "/withdrawals", cast.cleo(), ""))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page()).contains("Mine");
    }

    @Test
    void aWithdrawnCommentLeavesItsRepliesInPlace() {
        var comment = commented(cast.ann(), "Too hasty");
        say(cast.dov(), "Was it?", comment);
        assertThat(post("/comments/" + comment + "/withdrawals", cast.ann(), ""))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(page())
                .contains("took this comment back", "Was it?")
                .doesNotContain("Too hasty");
    }

    @Test
    void whatIsTakenBackTwiceIsTakenBackOnce() {
        var comment = commented(cast.ann(), "Too hasty");
        say(cast.dov(), "Was it?", comment);
        for (var times = 0; times < 2; times++) {
            assertThat(post("/comments/" + comment + "/withdrawals", cast.ann(), ""))
                    .hasStatus(HttpStatus.SEE_OTHER);
            assertThat(page()).contains("1 comment", "took this comment back");
        }
        assertThat(post("/comments/" + comment + "/withdrawals", cast.dov(), ""))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/comments/" + comment + "/edits", cast.ann(), "Other words"))
                .hasStatus(HttpStatus.NOT_FOUND);

        for (var times = 0; times < 2; times++) {
            assertThat(post("/posts/" + post + "/withdrawals", cast.bert(), ""))
                    .hasStatus(HttpStatus.SEE_OTHER);
        }
        assertThat(post("/posts/" + post + "/withdrawals", cast.ann(), ""))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aLinkFloodIsHeldWithItsReasonInTheLogAndOnlyItsAuthorSeesIt() {
        var flood =
                "http://a.example http://b.example http://c.example http://d.example "
                        + System.nanoTime();
        assertThat(say(cast.dov(), flood, "")).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(page()).doesNotContain("d.example");
        assertThat(browser.get().uri("/posts/{post}", post).cookie(cast.dov().cookie()))
                .bodyText()
                .contains("d.example", "Too many links");
        assertThat(entries("comment:" + uuid(newest()))).isEqualTo(1);
    }

    @Test
    void whatIsTakenBackIsReadByNobodyAgain() {
        var comment = commented(cast.dov(), "Said and taken back");
        var object = List.of(uuid(comment));
        assertThat(readables).anyMatch(it -> it.among(object).containsAll(object));

        post("/comments/" + comment + "/withdrawals", cast.dov(), "");

        assertThat(readables).allMatch(it -> it.among(object).isEmpty());
    }

    @Test
    void whatWasHeldAndMendedIsNotInTheHistory() {
        var comment = commented(cast.dov(), "It is fine");
        var flood =
                "http://a.example http://b.example http://c.example http://d.example "
                        + System.nanoTime();
        post("/comments/" + comment + "/edits", cast.dov(), flood);
        post("/comments/" + comment + "/edits", cast.dov(), "It is better than that");
        patience.end();

        assertThat(page()).contains("It is better than that", "changed");
        assertThat(body("/comments/" + comment + "/history"))
                .contains("It is fine")
                .doesNotContain("d.example");
    }

    @Test
    void theBrandIsHeldExactlyAsAMember() {
        say(cast.bert(), "http://a.example http://b.example http://c.example http://d.example", "");

        assertThat(page()).doesNotContain("d.example");
    }

    @Test
    void aHelpfulMarkCountsOncePerPersonAndNotForOneself() {
        var comment = commented(cast.ann(), "Put salt on it");
        mark(comment, cast.dov(), "yes");
        mark(comment, cast.dov(), "yes");
        assertThat(helpful(comment)).isEqualTo(1);

        mark(comment, cast.dov(), "none");
        assertThat(helpful(comment)).isZero();
        assertThat(mark(comment, cast.ann(), "yes")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(helpful(comment)).isZero();
    }

    private MvcTestResult mark(String comment, Cast.Player person, String helpful) {
        return browser.post()
                .uri("/comments/" + comment + "/marks")
                .cookie(person.cookie())
                .param("helpful", helpful)
                .exchange();
    }

    private int helpful(String comment) {
        return sql.sql("SELECT helpful FROM talk.comment WHERE id = ?")
                .param(uuid(comment))
                .query(Integer.class)
                .single();
    }

    private int entries(String object) {
        return sql.sql("SELECT count(*) FROM transparency.entry WHERE object = ?")
                .param(object)
                .query(Integer.class)
                .single();
    }

    private String commented(Cast.Player person, String words) {
        say(person, words, "");
        return newest();
    }

    private MvcTestResult say(Cast.Player person, String words, String parent) {
        return browser.post()
                .uri("/posts/{post}/comments", post)
                .cookie(person.cookie())
                .param("body", words)
                .param("parent", parent)
                .exchange();
    }

    private MvcTestResult post(String path, Cast.Player person, String body) {
        return browser.post().uri(path).cookie(person.cookie()).param("body", body).exchange();
    }

    private String newest() {
        return new CommentId(
                        sql.sql(
                                        "SELECT id FROM talk.comment WHERE post = ? ORDER BY posted_at DESC, id DESC LIMIT 1")
                                .param(post.value())
                                .query(java.util.UUID.class)
                                .single())
                .toString();
    }

    private static java.util.UUID uuid(String comment) {
        return CommentId.of(comment).value();
    }

    private String page() {
        return body("/posts/" + post);
    }

    private String body(String path) {
        var answer = browser.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return new String(
                answer.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
