package folkmoot.journey;

import static folkmoot.site.Texts.say;

import com.microsoft.playwright.options.AriaRole;
import folkmoot.listening.Ears;
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

/// The lead looks at the strategy and at Monday reports, as readers of every kind see them.
class StrategyJourneyTests extends Journey {

    private static final String REPAIR =
            """
            I fixed it myself with the manual
            Spare parts arrived within two days
            Is there a repair guide for the gear hub?
            They still sell spare parts for my old bike
            Repairing it at home was easy
            """;

    @Autowired Ears ears;
    @Autowired JdbcClient sql;
    private Planted planted;

    // What other journeys said and nobody counted yet would sweep away what is planted.
    @BeforeEach
    void nothingElse() {
        ears.catchUp();
        planted = new Planted(sql);
        planted.nothingElse();
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
        naming(topic, scene.corner().product().name());
        var pages = new LinkedHashMap<String, Integer>(Map.of("/strategy", 200));
        pages.put("/strategy/pillars/new", 200);
        pages.put(pillar, 200);
        pages.put(pillar + "/edit", 200);
        pages.put("/strategy/topics/" + topic, 200);
        pages.put("/listening/topics/" + topic, 200);
        pages.put("/strategy/topics/" + topic + "/notes/new", 200);
        pages.put("/mondays", 200);
        pages.put("/mondays/" + monday(), 200);
        pages.put("/topics/" + topic + "/answers/new", 200);
        eyes.check(cleo, pages);
        cleo.sees(say("heeding.answer.where"));
    }

    private void naming(long topic, String product) {
        sql.sql(
                        """
                        UPDATE listening.reading SET products = ARRAY[:product]
                        WHERE mention IN (SELECT mention FROM listening.topic_mention WHERE topic = :topic)
                        """)
                .param("product", product)
                .param("topic", topic)
                .update();
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
