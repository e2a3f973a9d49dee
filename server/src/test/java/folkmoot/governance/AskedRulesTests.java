package folkmoot.governance;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.Claimed;
import folkmoot.Mailbox;
import folkmoot.governance.course.Days;
import folkmoot.people.Hat;
import folkmoot.products.ProductView;
import folkmoot.reviews.Bench;
import folkmoot.site.Ids;
import folkmoot.talk.CommentId;
import folkmoot.talk.Conversation;
import folkmoot.talk.PostId;
import folkmoot.talk.highlight.Terms;
import folkmoot.talk.question.Minutes;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The starter rules about what is shown first and about questions that wait are asked, and bind.
@SpringBootTest(
        properties = {
            "folkmoot.outbox=open",
            "folkmoot.data=target/asked-place",
            "folkmoot.errands=false"
        })
@AutoConfigureMockMvc
@Import({
    Cast.class,
    Claimed.class,
    Mailbox.class,
    Days.class,
    Town.class,
    Bench.class,
    Minutes.class,
    Terms.class
})
class AskedRulesTests {

    private static final String MARK = "Highlighted by vote of the members";

    @Autowired Town town;
    @Autowired Bench bench;
    @Autowired Conversation conversation;
    @Autowired Minutes minutes;
    @Autowired Terms terms;
    @Autowired JdbcClient sql;

    private String comment(Cast.Player author, PostId review, String words) {
        var id = new CommentId(Ids.next());
        town.at(() -> conversation.post(author.actor(), id, review, null, words));
        return "/comments/" + id;
    }

    private PostId review(ProductView product) {
        var author = town.newcomer();
        return town.at(() -> bench.review(author, product, 4, "Sturdy enough for me"));
    }

    @Test
    void theBrandShowsNothingFirstUntilMembersVotedForIt() {
        var people = town.members(12);
        var staff = town.newcomer(Hat.STAFF);
        var lead = town.newcomer(Hat.LEAD);
        var product = town.at(() -> bench.product());
        var review = review(product);
        var praise = comment(people.getFirst(), review, "I carried mine over two mountains.");
        assertThat(town.ask("/highlights?what=" + praise, people.getFirst())).hasStatus(403);
        assertThat(town.send("/highlights", people.getFirst(), "what", praise)).hasStatus(403);
        assertThat(town.page(praise, staff)).contains("Show it first");

        var refused = town.send("/highlights", staff, "what", praise);

        assertThat(refused).hasStatus(403);
        assertThat(Town.body(refused)).contains("No highlighting by the brand without a vote");
        assertThat(town.page(product.path())).doesNotContain("Shown first");

        var vote = picked(people, lead, praise);
        assertThat(town.page(vote)).contains("I carried mine over two mountains.", "chosen");
        town.does("/highlights", staff, "what", praise);

        assertThat(town.page(product.path()))
                .contains("Shown first", "I carried mine over two mountains.", MARK);
        assertThat(town.page(praise)).contains("Picked by", MARK);
        assertThat(logged("highlight"))
                .contains("is shown above others, as members voted: " + vote);
        assertThat(town.send("/highlights", staff, "what", "/posts/" + review)).hasStatus(403);
        assertThat(town.findings()).isEmpty();
        assertThat(town.page("/log")).contains("Text shown first");

        assertThat(town.send("/highlights/removals", people.getFirst(), "what", praise))
                .hasStatus(403);
        town.does("/highlights/removals", staff, "what", praise);
        assertThat(town.page(product.path())).doesNotContain("Shown first");
        assertThat(town.page(praise)).doesNotContain("Picked by");
        assertThat(logged("highlight")).contains("is no longer shown above others.");

        town.does("/highlights", staff, "what", praise);
        town.pass(Duration.ofDays(31));
        town.at(() -> {
            terms.pass();
            return "";
        });
        assertThat(town.page(product.path())).doesNotContain("Shown first");
        assertThat(town.send("/highlights", staff, "what", praise)).hasStatus(403);
        assertThat(town.findings()).isEmpty();
    }

    // More than half of those who vote want the first, and not the second.
    private String picked(List<Cast.Player> people, Cast.Player lead, String praise) {
        var vote =
                town.send(
                                "/elections",
                                lead,
                                "task",
                                "highlights",
                                "title",
                                "First in autumn",
                                "seats",
                                "5",
                                "term",
                                "30")
                        .getResponse()
                        .getHeader("Location");
        assertThat(town.send(vote + "/candidates", people.get(1), "words", "The best review"))
                .hasStatus(422);
        town.does(vote + "/candidates", people.get(1), "words", "http://localhost" + praise);
        assertThat(town.send(vote + "/candidates", people.get(2), "words", praise)).hasStatus(422);
        town.pass(168);
        people.subList(0, 10).forEach(it -> town.does(vote + "/ballots", it, "rank-1", "1"));
        people.subList(10, 12).forEach(it -> town.does(vote + "/ballots", it));
        town.pass(168);
        return vote;
    }

    @Test
    void whatMembersDoNotWantIsNotShownFirstAndModeratorsNeedNoVote() {
        var people = town.members(12);
        var lead = town.newcomer(Hat.LEAD);
        var moderator = town.newcomer(Hat.MODERATOR);
        var product = town.at(() -> bench.product());
        var review = "/posts/" + review(product);
        var vote =
                town.send(
                                "/elections",
                                lead,
                                "task",
                                "highlights",
                                "title",
                                "First in winter",
                                "seats",
                                "5",
                                "term",
                                "30")
                        .getResponse()
                        .getHeader("Location");
        town.does(vote + "/candidates", people.get(1), "words", review);
        town.pass(168);
        people.subList(0, 6).forEach(it -> town.does(vote + "/ballots", it, "rank-1", "1"));
        people.subList(6, 12).forEach(it -> town.does(vote + "/ballots", it));
        town.pass(168);

        assertThat(town.page(vote)).contains("Nothing was chosen");
        assertThat(town.send("/highlights", lead, "what", review)).hasStatus(403);
        town.does("/highlights", moderator, "what", review);
        assertThat(town.page(product.path())).contains("Picked by a moderator");
        assertThat(town.page(review)).contains("Picked by a moderator").doesNotContain(MARK);
    }

    @Test
    void whatItsAuthorTookBackIsNotShownFirstAnyLonger() {
        var people = List.of(town.newcomer(), town.newcomer());
        var moderator = town.newcomer(Hat.MODERATOR);
        var review = review(town.at(() -> bench.product()));
        var withdrawn = comment(people.getFirst(), review, "It carries two.");
        var hidden = comment(people.getLast(), review, "It carries three.");
        town.does("/highlights", moderator, "what", withdrawn);
        town.does("/highlights", moderator, "what", hidden);
        town.does(withdrawn + "/withdrawals", people.getFirst());
        sql.sql("UPDATE talk.comment SET state = 'waiting' WHERE body = 'It carries three.'")
                .update();

        town.at(() -> {
            terms.pass();
            return "";
        });

        assertThat(shown()).contains(hidden).doesNotContain(withdrawn);
        assertThat(logged("highlight")).contains("its author took it back");
        town.does("/highlights/removals", moderator, "what", hidden);
        assertThat(shown()).doesNotContain(hidden);
    }

    private List<String> shown() {
        return sql.sql("SELECT path FROM talk.highlight").query(String.class).list();
    }

    @Test
    void aQuestionThatWaitsIsSeenToWaitUntilSomebodyAnswers() {
        var people = List.of(town.newcomer(), town.newcomer());
        var staff = town.newcomer(Hat.STAFF);
        var lead = town.newcomer(Hat.LEAD);
        var review = review(town.at(() -> bench.product()));
        assertThat(town.ask("/settings/hours", staff)).hasStatus(403);
        assertThat(hours(lead, "1", "7", "17:00", "09:00")).isEqualTo(422);
        assertThat(hours(lead, "1", "7", "00:00", "23:59")).isEqualTo(303);
        assertThat(logged("office-hours")).contains("The brand is there on Monday to Sunday");
        var asker = people.getFirst();
        var question = comment(asker, review, "Does anybody know whether it fits a small car?");
        var said = comment(asker, review, "Mine is blue.");
        var brand = comment(staff, review, "May we ask what you use it for?");

        waits(Duration.ofHours(7));
        assertThat(town.page(question)).doesNotContain("Waiting for an answer");
        assertThat(judged(question)).isZero();

        waits(Duration.ofHours(2));
        assertThat(town.page(question)).contains("Waiting for an answer");
        assertThat(town.page("/unanswered"))
                .contains("whether it fits a small car?", "Monday to Sunday", " 00:00\u2013")
                .doesNotContain("what you use it for");
        assertThat(town.page(said)).doesNotContain("Waiting for an answer");
        assertThat(town.page(brand)).doesNotContain("Waiting for an answer");
        waits(Duration.ofHours(2));
        assertThat(judged(question)).isEqualTo(1);
        town.does(question + "/edits", asker, "body", "Does it fit a really small car?");
        assertThat(town.page(question)).contains("Waiting for an answer");

        town.does(
                "/posts/" + review + "/comments",
                people.get(1),
                "body",
                "It does, with the seats down.",
                "parent",
                question.substring("/comments/".length()));
        waits(Duration.ofMinutes(1));

        assertThat(town.page(question))
                .contains("with the seats down")
                .doesNotContain("Waiting for an answer");
        assertThat(town.page("/unanswered")).doesNotContain("small car");
        assertThat(town.findings()).isEmpty();
    }

    private int hours(Cast.Player lead, String first, String last, String from, String to) {
        return town.send(
                        "/settings/hours",
                        lead,
                        "first",
                        first,
                        "last",
                        last,
                        "from",
                        from,
                        "to",
                        to,
                        "zone",
                        "UTC")
                .getResponse()
                .getStatus();
    }

    private String logged(String rule) {
        return sql.sql(
                        "SELECT reason FROM transparency.entry WHERE rule = ? ORDER BY index DESC LIMIT 1")
                .param(rule)
                .query(String.class)
                .single();
    }

    private void waits(Duration time) {
        town.pass(time);
        town.at(() -> {
            minutes.pass();
            return "";
        });
    }

    private long judged(String question) {
        return sql.sql(
                        "SELECT count(*) FROM governance.deed WHERE object = ? AND trigger = 'question.unanswered'")
                .param(Ids.of(question.substring("/comments/".length())))
                .query(Long.class)
                .single();
    }
}
