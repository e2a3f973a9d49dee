package folkmoot.journey;

import static folkmoot.site.Texts.say;
import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.listening.Ears;
import folkmoot.listening.Planted;
import folkmoot.talk.PostId;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The whole way of the community lead: from the first place that is listened to, to the Monday
/// report. What stands out is found by the product itself. On a phone all of it happens by itself;
/// at a desk, without script, nobody waits for that. On no page of it does a phone scroll sideways.
class EarsJourneyTests extends Journey {

    private static final String REPAIR =
            """
            I fixed it myself with the manual
            Spare parts arrived within two days
            Is there a repair guide for the gear hub?
            They still sell spare parts for my old bike
            Repairing it at home was easy
            """;
    // Reading begins every five seconds, counting every twenty.
    private static final Duration BY_ITSELF = Duration.ofSeconds(90);

    @Autowired JdbcClient sql;
    @Autowired Ears ears;

    private final String riders = "Hill riders " + System.nanoTime();
    private Elsewhere elsewhere;
    private Visitor cleo;
    private PostId review;

    @BeforeEach
    void nothingElse() {
        new Planted(sql).nothingElse();
        // After a long count the place rests, on a slow machine longer than anybody here waits.
        sql.sql("UPDATE listening.trend_state SET rested = '2000-01-01'").update();
    }

    @AfterEach
    void gone() {
        elsewhere.close();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"PHONE", "PLAIN_DESK"})
    void fromAFeedToTheMondayReport(Reader reader) throws IOException {
        // What one reader planted is known when the next one comes.
        var wish = reader.script ? "child seat" : "dog trailer";
        var product = bench.product();
        review = bench.review(cast.dov(), product, 4, "Carries me to " + riders);
        elsewhere = new Elsewhere(riders, wish, product.name());
        cleo = visit(reader, cast.cleo());

        aFeedIsLookedAtAndAdded();
        theOtherIsAdded();
        aReadingIsCorrected();
        aStrategyIsWritten();

        elsewhere.burst();
        visitAgain("Forum");
        visitAgain("Blog");
        aBlindSpotAppears(wish);
        itIsActedOn(wish);
        itIsWrittenAbout(wish);
        itIsInTheMondayReport(wish);
    }

    private void sees(String... words) {
        cleo.sees(words);
        cleo.becomes(Reader.PHONE);
        assertThat(cleo.overflow()).as(cleo.place()).isZero();
        cleo.becomes(cleo.reader);
    }

    // What is due some seconds later.
    private void hurry() {
        if (!cleo.reader.script) {
            ears.catchUp();
        }
    }

    private void aFeedIsLookedAtAndAdded() {
        cleo.go("/settings");
        cleo.part("main a[href='/listening']").click();
        cleo.follow(say("listening.sources.title"));
        cleo.follow(say("listening.source.add"));
        cleo.fill("setting-address", "ftp://nowhere.example");
        cleo.press(say("listening.source.look"));
        sees(say("listening.fetch.address"));
        assertThat(cleo.part("[name=setting-address]").inputValue())
                .isEqualTo("ftp://nowhere.example");

        cleo.fill("setting-address", elsewhere.url("/"));
        cleo.press(say("listening.source.look"));
        sees("Forum of the " + riders, "449 are there and would come in");
        cleo.part(".form__acts .button--accent").click();
        arrived("449 new mentions");
    }

    private void arrived(String words) {
        sees(say("listening.source.visits"));
        cleo.waitsFor(cleo.place(), words, Duration.ofSeconds(15));
        cleo.sees(words);
    }

    private void theOtherIsAdded() {
        cleo.go("/listening/sources/new?kind=feed");
        cleo.fill("setting-address", elsewhere.url("/blog"));
        cleo.part(".form__acts .button--accent").click();
        arrived("449 new mentions");
    }

    private void aReadingIsCorrected() {
        cleo.follow(say("listening.source.read"));
        cleo.part(".heard [name=q]").fill("annoying");
        cleo.part(".heard .seek button").click();
        hurry();
        cleo.waitsFor(cleo.place(), "said__kind", BY_ITSELF);
        assertThat(cleo.part(".hit .said__kind").count()).isPositive();
        cleo.part(".hit__title a").first().click();
        sees(say("ears.reading"), say("ears.kind.COMPLAINT"), "https://hill.example/");
        cleo.part(".said__one").first().locator(".said__choice[value=EXPERIENCE]").click();
        sees(say("ears.corrected"));
        cleo.part("a[href='/listening/reading']").click();
        sees(say("ears.figures.kinds"));
    }

    private void aStrategyIsWritten() {
        cleo.go("/settings");
        cleo.part("main a[href='/strategy']").click();
        sees(say("strategy.empty"));
        cleo.follow(say("strategy.add"));
        cleo.fill("name", "Repair");
        cleo.fill("sentence", "Every bicycle can be repaired at home for ten years.");
        cleo.fill("examples", "Is there a repair guide?");
        cleo.press(say("strategy.form.save"));
        sees(say("strategy.wrong.examples", 1, 5));
        cleo.fill("examples", REPAIR);
        cleo.press(say("strategy.form.save"));
        sees("They still sell spare parts for my old bike");
        cleo.go("/strategy");
        sees(say("strategy.topics.none"));
    }

    private void visitAgain(String place) {
        cleo.go("/listening/sources");
        cleo.follow(place + " of the " + riders);
        cleo.press(say("listening.source.now"));
        arrived("30 new mentions");
    }

    private void aBlindSpotAppears(String wish) {
        hurry();
        cleo.waitsFor("/strategy", wish, BY_ITSELF);
        sees(wish, say("strategy.fit.BLIND_SPOT"));
        cleo.go("/listening/alerts");
        sees(wish, "60 people");
        cleo.go("/strategy");
        cleo.follow(wish);
        sees(say("strategy.place.BLIND_SPOT"), say("topic.do"));
        assertThat(cleo.part(".topic__said a").first().innerText()).contains(wish);
    }

    private void itIsActedOn(String wish) {
        cleo.press(say("topic.action.rule"));
        sees(say("governance.editor.lead"));
        assertThat(cleo.place()).startsWith("/rules/new");
        assertThat(cleo.part("[name=rationale]").inputValue()).contains(wish);

        cleo.go("/strategy");
        cleo.follow(wish);
        sees(say("topic.deed.rule", "Cleo"));
        cleo.press(say("topic.action.why-not"));
        cleo.fill("words", "Our frames are not made for it, and we will not pretend.");
        cleo.press(say("topic.note.save"));
        sees("and we will not pretend", say("topic.deed.why-not", "Cleo"));
    }

    private void itIsWrittenAbout(String wish) {
        var answer = "Cargo frames carry a " + wish + " from May on, say the " + riders + ".";
        cleo.press(say("topic.action.write"));
        sees(say("heeding.answer.title", wish), say("heeding.spot.product"));
        cleo.fill("body", answer);
        cleo.press(say("heeding.answer.publish", "Carries me to " + riders));
        sees(answer);
        assertThat(cleo.place()).startsWith("/posts/" + review);

        cleo.go("/strategy");
        cleo.follow(wish);
        sees(say("topic.deed.write", "Cleo"), say("topic.deed.answered", "Cleo"));
        cleo.part("main a[href^='/comments/']").click();
        sees(answer);
    }

    private void itIsInTheMondayReport(String wish) {
        cleo.go("/settings");
        cleo.part("main a[href='/mondays']").click();
        cleo.part("main a[href^='/mondays/']").first().click();
        var report = cleo.place();
        // On the first minutes of a Monday they wished for it in the week before.
        cleo.go("/mondays/" + elsewhere.week());
        sees(say("monday.trends"), "60 mentions this week");
        assertThat(cleo.part(".topic__said a").first().innerText()).contains(wish);
        sees(say("monday.spot", wish, 60));
        cleo.go(report);
        sees(
                say("monday.answer.why-not", wish, "Cleo"),
                "will not pretend",
                say("monday.answer.answered", wish, "Cleo"));
        assertThat(cleo.part(".monday__open + ul li").allInnerTexts()).doesNotContain(wish);

        aWeekPasses();
        cleo.go(report);
        sees(say("monday.changed"), "In the week before", "2 mentions, one complaint");
    }

    private void aWeekPasses() {
        sql.sql("UPDATE listening.topic_deed SET done_at = done_at - interval '8 days'").update();
    }
}
