package folkmoot.demo;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.listening.Ears;
import folkmoot.people.Lead;
import folkmoot.reviews.Read;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What was planted in the words alone, the product finds by itself.
@FolkmootTest
class EavesdropperTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Eavesdropper eavesdropper;
    @Autowired Planner planner;
    @Autowired Ears ears;
    @Autowired JdbcClient sql;

    @Test
    void trendsBlindSpotSilenceAndContradictionAreFound() {
        planner.write(new Lead(cast.cleo().actor()));
        eavesdropper.bring();
        ears.catchUp();
        assertThat(sql.sql("SELECT count(*) FROM listening.mention").query(Long.class).single())
                .isBetween(1_200L, 1_800L);
        assertThat(sql.sql("SELECT count(*) FROM listening.source").query(Long.class).single())
                .isEqualTo(4);

        var map = Read.page(browser, "/strategy", cast.cleo().cookie());
        assertThat(cards(map, "CONGRUENT")).anyMatch(it -> it.contains("repair evening"));
        assertThat(cards(map, "CONGRUENT")).anyMatch(it -> it.contains("folding trailer"));
        assertThat(cards(map, "BLIND_SPOT")).anyMatch(it -> it.contains("bike theft"));
        assertThat(cards(map, "CONTRADICTION")).anyMatch(it -> it.contains("motor cutout"));
        var rows = map.select(".strategy__table table").first().select("tbody tr").eachText();
        assertThat(rows)
                .filteredOn(it -> it.endsWith("silent"))
                .singleElement()
                .asString()
                .startsWith("Apprentices");

        var trends = Read.page(browser, "/listening/trends", cast.bert().cookie());
        var labels = trends.select(".trend__label").text().toLowerCase(Locale.ROOT);
        assertThat(labels)
                .contains("repair evening", "folding trailer", "bike theft", "motor cutout");
    }

    private static List<String> cards(Document page, String fit) {
        return page.select("[aria-labelledby=" + fit + "-h] .topic__label").eachText().stream()
                .map(it -> it.toLowerCase(Locale.ROOT))
                .toList();
    }
}
