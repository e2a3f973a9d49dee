package folkmoot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.governance.rule.Rule;
import folkmoot.media.picture.Samples;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Filled;
import folkmoot.reviews.Read;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Wherever a rule refuses somebody, the form comes back as typed and the statement stays.
@FolkmootTest
class RefusedElsewhereTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Bar bar;
    @Autowired Bench bench;
    @Autowired JdbcClient sql;

    private Rule rule;
    private String word;

    @BeforeEach
    void aWord() {
        word = "Quandary" + NUMBER.incrementAndGet() + "x" + System.nanoTime() % 1_000_000;
        enact("hasWord(text, 'mark')", "post.created");
    }

    @AfterEach
    void repeal() {
        bar.repeal(rule);
    }

    @Test
    void theNameOfACategory() {
        var bert = cast.bert();

        var refused = bar.post(bert, "/categories", "name", "Cars " + word);

        assertThat(refused).hasStatus(422).bodyText().contains("Cars " + word);
        assertThat(refusals(bert, "Cars " + word)).containsExactly("name");
        assertThat(
                        sql.sql(
                                        "SELECT count(*) FROM moderation.decision WHERE effect = 'hold' AND words LIKE ?")
                                .param("%" + word)
                                .query(Long.class)
                                .single())
                .as("nothing waits")
                .isZero();
    }

    @Test
    void aPillarsWords() {
        var cleo = cast.cleo();

        var refused =
                bar.post(
                        cleo,
                        "/strategy/pillars",
                        "name",
                        word,
                        "sentence",
                        "We repair what we sell.",
                        "examples",
                        "One\nTwo\nThree\nFour\nFive",
                        "words",
                        "repair");

        assertThat(refused).hasStatus(422).bodyText().contains(word);
        assertThat(
                        sql.sql(
                                        "SELECT detail FROM moderation.decision WHERE effect = 'refuse' AND person = ? AND words LIKE ?")
                                .params(cleo.id().value(), "%" + word + "%")
                                .query(String.class)
                                .list())
                .containsExactly("words");
    }

    @Test
    void theNameOfAnElectionIsRefusedInTheRulesWords() {
        var cleo = cast.cleo();

        var refused =
                bar.post(
                        cleo,
                        "/elections",
                        "task",
                        "shortlist",
                        "title",
                        "First " + word,
                        "seats",
                        "5",
                        "term",
                        "30");

        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains(rule.wording().plainText(), "First " + word);
        assertThat(refusals(cleo, "First " + word)).containsExactly("words");
    }

    @Test
    void aPhotoOfAReviewIsKeptForWhoeverDecides() {
        var person = cast.somebody();
        var days = 9000 + NUMBER.incrementAndGet();
        sql.sql(
                        "UPDATE people.person SET joined_at = now() - make_interval(days => ?) WHERE id = ?")
                .params(days, person.id().value())
                .update();
        bar.repeal(rule);
        enact("author.age_days == " + days, "media.created");

        var refused =
                Filled.in(4, "Sturdy " + word)
                        .photo(Samples.jpeg(420 + NUMBER.incrementAndGet(), 210))
                        .send(browser, bench.product().path() + "/reviews", person.cookie());

        assertThat(refused).hasStatus(422).bodyText().contains("Sturdy " + word, "/decisions/");
        assertThat(refusals(person, "")).containsExactly("picture");
        var statement = "/decisions/" + decision(person);
        var image =
                Read.page(browser, statement, person.cookie())
                        .select("img.case__picture")
                        .attr("src");
        assertThat(bar.status(image, person)).isEqualTo(200);
        assertThat(bar.status(image, cast.bert())).isEqualTo(404);
    }

    /// Nobody knows yet whose it is: the form says how it is let through all the same.
    @Test
    void aPhotoOfAGuestIsRefusedWithTheWayToAppeal() {
        bar.repeal(rule);
        enact("true", "media.created");

        var refused =
                Filled.in(4, "Sturdy " + word)
                        .photo(Samples.jpeg(430 + NUMBER.incrementAndGet(), 210))
                        .with("name", "Zoë")
                        .with("email", "zoe" + System.nanoTime() + "@post.example")
                        .send(browser, bench.product().path() + "/reviews");

        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Sturdy " + word,
                        rule.wording().plainText(),
                        "leave the photo out for now",
                        "/report?what=/rules/" + rule.id());
        assertThat(
                        sql.sql(
                                        "SELECT person IS NULL AND coalesce(words, '') = '' AND entry IS NOT NULL FROM moderation.decision WHERE rule = ?")
                                .param(rule.id())
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    private void enact(String when, String trigger) {
        rule =
                bar.enact(
                        word.toLowerCase(Locale.ROOT),
                        "{\"hold\": {\"queue\": \"moderators\", \"release_after\": \"P1D\"}}",
                        when,
                        trigger);
    }

    private List<String> refusals(Cast.Player who, String words) {
        return sql.sql(
                        "SELECT detail FROM moderation.decision WHERE effect = 'refuse' AND person = ? AND words = ?")
                .params(who.id().value(), words)
                .query(String.class)
                .list();
    }

    private UUID decision(Cast.Player who) {
        return sql.sql("SELECT id FROM moderation.decision WHERE person = ?")
                .param(who.id().value())
                .query(UUID.class)
                .single();
    }
}
