package folkmoot.search;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.FolkmootTest;
import folkmoot.site.Ids;
import folkmoot.text.Analysis;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@FolkmootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTests {

    private static final Instant NOW = Instant.now();

    @Autowired Index index;
    @Autowired Search search;
    @Autowired JdbcClient sql;
    @Autowired MockMvcTester browser;
    @Autowired TransactionTemplate transaction;

    @BeforeAll
    void documents() {
        put(
                review("Zwei Fahrräder im Keller", "Die Bremsbeläge quietschen.", "de"),
                review("自転車のブレーキ", "雨の日に鳴く。東京都に住む。", "ja"),
                review("自行车很好", "刹车会响", "zh"),
                review("자전거를 샀다", "브레이크 소리가 난다", "ko"),
                review("Işıklar güzel", "Bisikletin ışıkları İstanbul'da yandı", "tr"),
                review("Vélos d'été", "L'éclairage est faible", "fr"),
                review(
                        "Rusty chainwheel",
                        "It squeaked <script>alert(1)</script> & stopped",
                        "en"));
    }

    @ParameterizedTest
    @CsvSource({
        "fahrrad, Zwei Fahrräder im Keller",
        "FAHRRAEDER, Zwei Fahrräder im Keller",
        "Brems, Zwei Fahrräder im Keller",
        "転車, 自転車のブレーキ",
        "ブレーキ, 自転車のブレーキ",
        "京都に, 自転車のブレーキ",
        "鳴, 自転車のブレーキ",
        "行车, 自行车很好",
        "자전거, 자전거를 샀다",
        "브레, 자전거를 샀다",
        "IŞIK, Işıklar güzel",
        "isiklar, Işıklar güzel",
        "istanbul, Işıklar güzel",
        "vélo, Vélos d'été",
        "velos, Vélos d'été",
        "éclairage, Vélos d'été",
        "chainwheels squeaking, Rusty chainwheel",
        "'\"rusty chainwheel\"', Rusty chainwheel",
        "chainwheel -gold, Rusty chainwheel"
    })
    void whatIsThereIsFoundInItsLanguage(String input, String title) {
        assertThat(titles(input)).contains(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "京東",
                "chainwheel -rusty",
                "\"chainwheel rusty\"",
                "chainwheel unheardof",
                "hainwheel"
            })
    void whatIsNotThereIsNotFound(String input) {
        assertThat(titles(input)).isEmpty();
        assertThat(page("/search?q={q}", input).select(".empty")).hasSize(1);
    }

    @Test
    void whatWasLookedForIsMarkedAndEverythingElseEscaped() {
        var hit = page("/search?q={q}", "chainwheels script").selectFirst(".hit");

        assertThat(hit.select("mark").eachText()).containsExactly("chainwheel", "script", "script");
        assertThat(hit.select("script")).isEmpty();
        assertThat(hit.select("[lang=en]")).hasSize(2);
    }

    @Test
    void anEmptyBoxSaysWhatBelongsThere() {
        assertThat(page("/search", "").select(".empty")).hasSize(1);
        assertThat(page("/search?q={q}", " -x ").select(".empty")).hasSize(1);
        assertThat(page("/search?q={q}", "\"").select("input[name=q]").last().val())
                .isEqualTo("\"");
    }

    @Test
    void kindsAreChosenByChips() {
        put(
                document(
                        "product",
                        "Grommet",
                        "The grommet itself",
                        2,
                        NOW.minus(Duration.ofDays(900))),
                document("review", "My grommet", "", 0, NOW),
                document("review", "Her grommet", "", 0, NOW));

        var all = page("/search?q={q}", "grommet");
        assertThat(all.select(".tabset a").eachText())
                .containsExactly("Everything 3", "Products 1", "Reviews 2");
        assertThat(all.select(".hit__title").first().text()).isEqualTo("Grommet");

        var reviews = page(all.select(".tabset a").last().attr("href"), "");
        assertThat(reviews.select(".hit")).hasSize(2);
        assertThat(reviews.select(".tabset [aria-current]").text()).isEqualTo("Reviews 2");
        assertThat(reviews.select(".tabset a").eachText()).contains("Everything 3");
    }

    @Test
    void titlesCountMoreAndTheNewIsALittleAhead() {
        put(
                document("review", "Other", "A sprocket.", 0, NOW.minus(Duration.ofDays(1))),
                document("review", "Sprocket, old", "", 0, NOW.minus(Duration.ofDays(1_000))),
                document("review", "Sprocket, new", "", 0, NOW.minus(Duration.ofDays(1))),
                document("review", "Sprocket, helpful", "", 0.9f, NOW.minus(Duration.ofDays(2))));

        assertThat(titles("sprocket"))
                .containsExactly("Sprocket, helpful", "Sprocket, new", "Sprocket, old", "Other");
    }

    @Test
    void everyPageIsReachedOnceWhateverComesInBetween() {
        var many = new ArrayList<Document>();
        var random = new Random(1);
        for (var i = 0; i < 730; i++) {
            var at = NOW.minus(Duration.ofMinutes(random.nextInt(1_000_000)));
            many.add(document("review", "Flywheel " + i, "flywheel ".repeat(i % 5), 0, at));
        }
        put(many.toArray(Document[]::new));

        var seen = new ArrayList<String>();
        var next = "/search?q=flywheel";
        while (!next.isEmpty()) {
            var page = page(next, "");
            seen.addAll(page.select(".hit__title").eachText());
            next = page.select("a[rel~=next]").attr("href");
            put(document("review", "Flywheel, late", "", 0, Instant.now()));
        }

        assertThat(seen).hasSize(730).doesNotHaveDuplicates();
    }

    @Test
    void searchingStaysWithinAProduct() {
        var product = Ids.next();
        var inside = new Document(Ids.next(), "review", "/r", "Axle nut", "", "en", product, NOW);
        put(inside, document("review", "Axle nut elsewhere", "", 0, NOW));

        assertThat(search.within(product, "review", "axles", 10)).containsExactly(inside.id());
        assertThat(search.within(product, "comment", "axles", 10)).isEmpty();
        assertThat(search.within(product, "review", "", 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\\",
                "a:*",
                "!a & | <-> (",
                "\"",
                "-\"",
                "it's",
                "a\\'b:AB",
                "<2>",
                "%",
                "'; --",
                "👍",
                "e-bike's \"new",
                "\t\n",
                "ﬁ½ Ǆ",
                "𝒻𝒶𝓃𝒸𝓎",
                "ﳲ",
                "A'B\\C\"D:*&|!()<->"
            })
    void noInputIsASyntaxError(String input) {
        assertThat(page("/search?q={q}", input).select("form.seek")).hasSize(1);
        sql.sql("SELECT CAST(? AS tsquery), CAST(? AS tsvector)")
                .param(Analysis.tsquery(input, List.of("en", "de", "tr")))
                .param(Analysis.tsvector(input, input, "en"))
                .query()
                .listOfRows();
    }

    @Test
    void aBrokenPlaceIsTheBeginning() {
        assertThat(page("/search?q=chainwheel&after={q}", "x").select(".hit")).hasSize(1);
        assertThat(page("/search?q=chainwheel&after={q}", "_".repeat(64)).select(".hit"))
                .hasSizeLessThan(2);
    }

    private List<String> titles(String input) {
        return page("/search?q={q}", input).select(".hit__title").eachText();
    }

    private Element page(String path, String input) {
        var uri =
                path.contains("{q}")
                        ? browser.get().uri(path, input)
                        : browser.get().uri(java.net.URI.create(path));
        var result = uri.exchange();
        assertThat(result).hasStatusOk();
        try {
            var page = Jsoup.parse(result.getResponse().getContentAsString());
            page.outputSettings(new OutputSettings().prettyPrint(false));
            return page.selectFirst("main");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Document review(String title, String body, String language) {
        return new Document(Ids.next(), "review", "/r/1", title, body, language, null, NOW);
    }

    private static Document document(
            String kind, String title, String body, float weight, Instant at) {
        return new Document(
                Ids.next(), kind, "/r/1", title, "", body, "en", (UUID) null, weight, at);
    }

    private void put(Document... documents) {
        transaction.executeWithoutResult(_ -> index.put(List.of(documents)));
    }
}
