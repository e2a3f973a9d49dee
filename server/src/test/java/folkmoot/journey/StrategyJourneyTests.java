package folkmoot.journey;

import static folkmoot.site.Texts.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import folkmoot.listening.Planted;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The lead writes a strategy, sees where it is blind, and staff do something about it.
class StrategyJourneyTests extends Journey {

    private static final String REPAIR =
            """
            I fixed it myself with the manual
            Spare parts arrived within two days
            Is there a repair guide for the gear hub?
            They still sell spare parts for my old bike
            Repairing it at home was easy
            """;

    @Autowired JdbcClient sql;
    private Planted planted;

    @BeforeEach
    void nothingElse() {
        planted = new Planted(sql);
        planted.nothingElse();
    }

    @WithAndWithoutScript
    void aBlindSpotIsSeenAndActedOn(Reader reader) {
        var cleo = visit(reader, cast.cleo());
        cleo.go("/settings");
        cleo.page.locator("main a[href='/strategy']").click();
        cleo.sees(say("strategy.empty"));
        cleo.follow(say("strategy.add"));
        cleo.fill("name", "Repair");
        cleo.fill("sentence", "Every bicycle can be repaired at home for ten years.");
        cleo.fill("examples", "Is there a repair guide?");
        cleo.press(say("strategy.form.save"));
        cleo.sees(say("strategy.wrong.examples", 1, 5));
        cleo.fill("examples", REPAIR);
        cleo.press(say("strategy.form.save"));
        cleo.sees("They still sell spare parts for my old bike");

        burst();
        cleo.go("/strategy");
        cleo.sees(say("strategy.fit.BLIND_SPOT"), "child seat");
        cleo.follow("child seat");
        cleo.press(say("topic.action.rule"));
        cleo.sees(say("governance.form.lead"));
        assertThat(cleo.place()).startsWith("/proposals/new");
        assertThat(cleo.part("[name=rationale]").inputValue()).contains("child seat");

        cleo.go("/strategy");
        cleo.follow("child seat");
        cleo.sees(say("topic.deed.rule", "Cleo"));
        cleo.press(say("topic.action.why-not"));
        cleo.fill("words", "Our frames are not made for it, and we will not pretend.");
        cleo.press(say("topic.note.save"));
        cleo.sees("and we will not pretend", say("topic.deed.why-not", "Cleo"));

        cleo.go("/settings");
        cleo.page.locator("main a[href='/mondays']").click();
        cleo.part("main a[href^='/mondays/']").first().click();
        cleo.sees(say("monday.trends"), "Where can I mount a child seat?");
        cleo.sees(say("monday.answer.why-not", "child seat", "Cleo"), "will not pretend");
    }

    @Test
    void nothingKeepsPeopleOut() {
        var cleo = visit(Reader.DESK, cast.cleo());
        cleo.go("/strategy/pillars/new");
        cleo.fill("name", "Repair");
        cleo.fill("sentence", "Every bicycle can be repaired at home for ten years.");
        cleo.fill("examples", REPAIR);
        cleo.press(say("strategy.form.save"));
        cleo.page.getByRole(AriaRole.HEADING).first().waitFor();
        var pillar = cleo.place();
        var topic = burst();
        var pages = new LinkedHashMap<String, Integer>(Map.of("/strategy", 200));
        pages.put(pillar, 200);
        pages.put(pillar + "/edit", 200);
        pages.put("/strategy/topics/" + topic, 200);
        pages.put("/listening/topics/" + topic, 200);
        pages.put("/strategy/topics/" + topic + "/notes/new", 200);
        pages.put("/mondays", 200);
        pages.put("/mondays/" + monday(), 200);
        new Eyes().check(cleo, pages);
    }

    private static LocalDate monday() {
        return LocalDate.now(ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private long burst() {
        return planted.topic(
                planted.source("file"),
                "child seat",
                40,
                "desire",
                "Where can I mount a child seat?",
                "No child seat fits on this rack",
                "We need a seat for two children");
    }
}
