package folkmoot.listening;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.products.Catalogue;
import folkmoot.products.Draft;
import folkmoot.reviews.Read;
import folkmoot.site.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What was said is read, shown, sifted and corrected.
@FolkmootTest
class UnderstandingTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Heard heard;
    @Autowired Catalogue catalogue;
    @Autowired CorrectionExport export;
    @Autowired JdbcClient sql;
    @TempDir Path folder;

    @Value("${folkmoot.data}")
    String data;

    private final String word = Heard.word();
    private String product = "";

    @BeforeEach
    void twoVoices() throws IOException {
        product = "Nordwind " + word;
        catalogue.put(Draft.of(product, "", List.of()));
        heard.bring(
                folder,
                "Forum " + Ids.text(Ids.next()),
                """
                id,author,created_at,lang,body
                1,Ola,2026-03-01T10:00:00Z,en,The brakes of my %1$s are broken again and nobody answers. Please add a bell!
                2,Ines,2026-03-02T10:00:00Z,de,Die Lieferung kam viel zu spät. Ich wünsche mir eine Hupe am %1$s.
                """
                        .formatted(product));
        heard.read();
    }

    @Test
    void aMentionsPageSaysWhatEachSentenceIs() {
        var page = page("/mentions/" + heard.id("brakes of my " + product));

        var sentences = page.select(".said__one");
        assertThat(sentences).hasSize(2);
        assertThat(sentences.get(0).select(".said__kind").text()).isEqualTo("Complaint");
        assertThat(sentences.get(0).select(".said__tone").text()).isEqualTo("bad");
        assertThat(sentences.get(0).select(".said__about").eachText()).contains(product, "brakes");
        assertThat(sentences.get(1).select(".said__kind").text()).isEqualTo("Desire");
        assertThat(sentences.get(0).select(".said__odds").text())
                .containsPattern("Complaint \\d+ % · (right|nobody)");
    }

    @Test
    void theListIsSiftedByWhatASentenceSays() {
        var ours = list();

        assertThat(titles(ours)).isEqualTo(2);
        assertThat(titles(ours + "&kind=complaint&aspect=brakes")).isEqualTo(1);
        assertThat(titles(ours + "&kind=desire&product=" + product)).isEqualTo(1);
        assertThat(titles(ours + "&kind=desire&aspect=brakes")).isZero();
        assertThat(page(ours).select(".said--short .said__kind").eachText())
                .contains("Complaint", "Desire");
        assertThat(page(ours + "&product=" + product).select("option[selected]").eachText())
                .contains(product);
    }

    @Test
    void whoeverKnowsBetterSaysSoAndItCounts() {
        var id = heard.id("brakes of my " + product);
        var path = "/mentions/" + id + "/sentences/0";
        var before = right("Complaint");

        assertThat(post(path, "is", "COMPLAINT", cast.ann())).hasStatus(403);
        assertThat(post(path, "is", "EXPERIENCE", cast.bert())).hasStatus(303);

        assertThat(titles(list() + "&kind=complaint&aspect=brakes")).isZero();
        assertThat(titles(list() + "&kind=experience&aspect=brakes")).isEqualTo(1);
        var page = page("/mentions/" + id);
        assertThat(page.select("#sentence-0 .said__read").text()).contains("a person said so");
        assertThat(right("Complaint")).isNotEqualTo(before).contains("right in 0 of");

        post(path, "is", "COMPLAINT", cast.bert());
        assertThat(right("Complaint")).contains("right in 1 of");
        assertThat(heard.count("correction WHERE mention = :id", id.value())).isEqualTo(1);
    }

    @Test
    void whatItIsAboutIsCorrectedAndCountsAtOnce() throws IOException {
        var other = "Südwind, blue " + word;
        catalogue.put(Draft.of(other, "", List.of()));
        // In a week of which nobody else speaks.
        heard.bring(
                folder,
                "Forum " + Ids.text(Ids.next()),
                """
                id,author,created_at,lang,body
                1,Ola,2024-07-03T10:00:00Z,en,The gears of my %s are broken again and nobody answers.
                """
                        .formatted(product));
        heard.read();
        assertThat(page("/mondays/2024-07-01").text())
                .contains(product + " No wish, one complaint");
        var id = heard.id("gears of my " + product);
        var path = "/mentions/" + id + "/sentences/0";
        var form = page(path);
        assertThat(form.select("[name=products][checked]").val()).isEqualTo(product);
        assertThat(form.select("#product option").eachText()).contains(other);
        assertThat(form.select("#aspect option").eachText()).contains("warranty");
        assertThat(about(path, cast.ann(), "products", other)).hasStatus(403);
        assertThat(about(path, cast.bert(), "products", "Nobody's " + word)).hasStatus(404);

        assertThat(about(path, cast.bert(), "products", other, "aspects", "warranty"))
                .hasStatus(303);

        assertThat(page("/mentions/" + id).select("#sentence-0 .said__about").eachText())
                .containsExactly(other, "warranty");
        var all = "/listening?q=" + word + "&kind=complaint&aspect=";
        assertThat(titles(all + "gears")).isZero();
        assertThat(titles(all + "warranty")).isEqualTo(1);
        assertThat(page("/mondays/2024-07-01").text())
                .contains(other + " No wish, one complaint")
                .doesNotContain(product + " No wish");
        assertThat(heard.count("correction WHERE mention = :id", id.value())).isEqualTo(2);
    }

    @Test
    void oneClickSaysWhatItIsNotAboutAndThatTheRestIsRight() {
        var id = heard.id("brakes of my " + product);
        var one = page("/mentions/" + id).select("#sentence-0 form:has([name=about])");
        assertThat(one.select("button[name$=-without]").eachAttr("value"))
                .containsExactly(product, "brakes");
        var before = seen("Products");

        about(
                "/mentions/" + id + "/sentences/0",
                cast.bert(),
                "products",
                product,
                "aspects",
                "brakes",
                "aspects-without",
                "brakes");

        assertThat(page("/mentions/" + id).select("#sentence-0 .said__about").eachText())
                .containsExactly(product);
        assertThat(
                        sql.sql(
                                        "SELECT said = truth FROM listening.correction WHERE mention = ? AND task = 'product'")
                                .param(id.value())
                                .query(Boolean.class)
                                .single())
                .isTrue();
        assertThat(seen("Products")).isNotEqualTo(before).contains("right in");
    }

    private String seen(String what) {
        return page("/listening/reading").select("dt:matchesOwn(^" + what + "$) + dd").text();
    }

    private MvcTestResult about(String path, Cast.Player by, String... fields) {
        var request = browser.post().uri(path).cookie(by.cookie()).param("about", "yes");
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void whatIsCalledSpamIsLearntAtOnce() throws IOException {
        var bait = "cheap lottery tokens for " + word + " friends click now and win big every day";
        var source = "Forum " + Ids.text(Ids.next());
        for (var i = 0; i < 6; i++) {
            heard.bring(folder, source, "id,body\nb%d,Round %d: %s\n".formatted(i, i, bait));
            heard.read();
            var id = heard.id("Round " + i + ": " + bait);
            assertThat(post("/mentions/" + id + "/spam", "spam", "true", cast.bert()))
                    .hasStatus(303);
        }
        heard.bring(folder, source, "id,body\nlast,And once more %s!\n".formatted(bait));
        heard.read();

        var page = page("/mentions/" + heard.id("And once more " + bait));
        assertThat(page.select(".said__spam").text()).contains("looks like spam");
    }

    @Test
    void whatPeopleCorrectedIsLearntByTheNextTraining() throws IOException {
        var id = heard.id("brakes of my " + product);
        post("/mentions/" + id + "/sentences/0", "is", "EXPERIENCE", cast.bert());
        post("/mentions/" + id + "/sentences/1", "is", "DESIRE", cast.bert());
        var file = folder.resolve("corrections.csv");

        assertThat(export.run("kind", file)).isGreaterThanOrEqualTo(2);
        assertThat(Files.readString(file))
                .contains("are broken again and nobody answers.\",\"experience\",\"complaint\"");
        assertThat(
                        new TextTraining("kind", Map.of(), _ -> {})
                                .train(List.of(file), folder.resolve("kind.model")))
                .contains("experience", "desire");
    }

    @Test
    void aModelThatIsGivenToThePlaceReadsFromThenOn() throws IOException {
        var rows = new StringBuilder("text,label\n");
        for (var i = 0; i < 30; i++) {
            rows.append(
                    "The pump number %d is broken again and nobody answers.,desire\n".formatted(i));
            rows.append("I like how light bag number %d is.,thought\n".formatted(i));
        }
        var given = Path.of(data).resolve("models/kind.model");
        var training = new TextTraining("kind", Map.of(), _ -> {});
        training.train(List.of(Files.writeString(folder.resolve("own.csv"), rows)), given);
        try {
            assertThat(kindOf("The rack of my bike is broken again and nobody answers."))
                    .isEqualTo("desire");
            // One for other questions is left alone.
            new TextTraining("food", Map.of(), _ -> {})
                    .train(
                            List.of(
                                    Files.writeString(
                                            folder.resolve("food.csv"),
                                            rows.toString().replace("desire", "soup"))),
                            given);
            assertThat(kindOf("The bell of my bike is broken again and nobody answers."))
                    .isEqualTo("complaint");
        } finally {
            Files.delete(given);
        }
        assertThat(kindOf("The lamp of my bike is broken again and nobody answers."))
                .isEqualTo("complaint");
    }

    private String kindOf(String said) throws IOException {
        heard.bring(
                folder, "Forum " + Ids.text(Ids.next()), "id,lang,body\n1,en,%s\n".formatted(said));
        heard.read();
        return sql.sql("SELECT kind FROM listening.reading WHERE sentence = ?")
                .param(said)
                .query(String.class)
                .single();
    }

    @Test
    void whatAnotherProcessReadsIsLeftToItUntilItsTimeIsOver() {
        var id = heard.id("brakes of my " + product).value();
        sql.sql("INSERT INTO listening.unread VALUES (:id, now() + interval '1 minute')")
                .param("id", id)
                .update();
        sql.sql("DELETE FROM listening.reading WHERE mention = :id").param("id", id).update();

        heard.read();
        assertThat(heard.count("reading WHERE mention = :id", id)).isZero();

        sql.sql(
                        "UPDATE listening.unread SET claimed_until = now() - interval '1 second' WHERE mention = :id")
                .param("id", id)
                .update();
        heard.read();
        assertThat(heard.count("reading WHERE mention = :id", id)).isEqualTo(2);
        assertThat(heard.count("unread WHERE mention = :id", id)).isZero();
    }

    @Test
    void whatIsForgottenWasNeverRead() {
        var id = heard.id("brakes of my " + product);
        post("/mentions/" + id + "/sentences/0", "is", "NONE", cast.bert());
        post("/mentions/" + id + "/erasures", "", "", cast.bert());

        for (var table : new String[] {"reading", "heard", "unread", "correction"}) {
            assertThat(heard.count(table + " WHERE mention = :id", id.value())).as(table).isZero();
        }
        assertThat(
                        sql.sql("SELECT count(*) FROM listening.correction WHERE text LIKE :word")
                                .param("word", "%" + word + "%")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    // Of one source all are shown, also what is nearly the same as what another test said.
    private String list() {
        return "/listening?q=" + word + "&source=" + heard.source(word);
    }

    private String right(String kind) {
        return page("/listening/reading").select("dt:containsOwn(" + kind + ") + dd").text();
    }

    private int titles(String path) {
        return page(path).select(".hit__title").size();
    }

    private Document page(String path) {
        return Read.page(browser, path.replace(" ", "%20"), cast.bert().cookie());
    }

    private MvcTestResult post(String path, String name, String value, Cast.Player by) {
        var request = browser.post().uri(path).cookie(by.cookie());
        return (name.isEmpty() ? request : request.param(name, value)).exchange();
    }
}
