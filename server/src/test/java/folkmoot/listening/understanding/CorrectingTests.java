package folkmoot.listening.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.listening.Heard;
import folkmoot.products.Catalogue;
import folkmoot.products.Draft;
import folkmoot.reviews.Read;
import folkmoot.site.Ids;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// Whoever corrects says what they say and nothing else.
@FolkmootTest
class CorrectingTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Heard heard;
    @Autowired Catalogue catalogue;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;
    @TempDir Path folder;

    private final String word = Heard.word();
    private final String first = "Zeppelin " + word;
    private final String second = "Albatros " + word;
    private String path = "";
    private UUID id = new UUID(0, 0);

    @BeforeEach
    void aSentenceAboutTwoProducts() throws IOException {
        catalogue.put(Draft.of(first, "", List.of()));
        catalogue.put(Draft.of(second, "", List.of()));
        heard.bring(
                folder,
                "Forum " + Ids.text(Ids.next()),
                "id,created_at,lang,body\n1,%s,en,The brakes of my %s and my %s are broken.\n"
                        .formatted(Instant.now().minus(Duration.ofDays(2)), first, second));
        heard.read();
        id = heard.id("The brakes of my " + first).value();
        path = "/mentions/" + Ids.text(id);
    }

    @Test
    void whatIsTakenAwayAndPutBackIsRightInWhateverOrderItStands() {
        press("not " + first);
        assertThat(about()).contains(second).doesNotContain(first);
        assertThat(right()).isFalse();

        var form = Read.page(browser, path + "/sentences/0", cast.bert().cookie());
        assertThat(form.select("#product option").eachText()).contains(first);
        send(form.selectFirst("form:has(#product)"), "[checked]", "products", first);

        assertThat(about()).contains(first, second);
        assertThat(right()).isTrue();
    }

    private boolean right() {
        return sql.sql(
                        "SELECT said = truth FROM listening.correction WHERE mention = ? AND task = 'product'")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    @Test
    void aProductAndAPartOfTheSameNameAreTwo() {
        sql.sql(
                        "UPDATE listening.reading SET aspects = aspects || CAST(? AS text) WHERE mention = ?")
                .param(first)
                .param(id)
                .update();

        press("not " + first + " of a product");
        assertThat(stands("products")).contains(first);
        assertThat(stands("aspects")).doesNotContain(first).isNotEmpty();
    }

    private List<String> stands(String kind) {
        return sql.sql("SELECT unnest(" + kind + ") FROM listening.reading WHERE mention = ?")
                .param(id)
                .query(String.class)
                .list();
    }

    @Test
    void whoeverCorrectsHoldsNothingThatWhoeverForgetsWaitsFor() throws Exception {
        var form = form();
        var corrected =
                transaction.execute(_ -> {
                    sql.sql("SELECT 1 FROM listening.mention WHERE id = ? FOR UPDATE")
                            .param(id)
                            .query(Integer.class)
                            .single();
                    var other = CompletableFuture.supplyAsync(() -> send(form, "none"));
                    waits();
                    assertThatCode(this::lockReading).doesNotThrowAnyException();
                    return other;
                });

        assertThat(corrected.get(20, TimeUnit.SECONDS)).hasStatus(303);
    }

    private void lockReading() {
        sql.sql("SELECT 1 FROM listening.reading WHERE mention = ? FOR UPDATE NOWAIT")
                .param(id)
                .query(Integer.class)
                .list();
    }

    // Until somebody waits for this transaction.
    private void waits() {
        var until = Instant.now().plusSeconds(20);
        while (!sql.sql(
                        "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid)))")
                .query(Boolean.class)
                .single()) {
            assertThat(Instant.now()).isBefore(until);
        }
    }

    private void press(String button) {
        var form = form();
        var pressed = form.selectFirst("button:matchesOwn(^" + button + "$)");
        assertThat(send(form, "none", pressed.attr("name"), pressed.val())).hasStatus(303);
    }

    private Element form() {
        return Read.page(browser, path, cast.bert().cookie())
                .selectFirst("#sentence-0 form:has([name=about])");
    }

    private MvcTestResult send(Element form, String chosen, String... more) {
        var request = browser.post().uri(form.attr("action")).cookie(cast.bert().cookie());
        form.select("[type=hidden], " + chosen)
                .forEach(it -> request.param(it.attr("name"), it.val()));
        for (var i = 0; i < more.length; i += 2) {
            request.param(more[i], more[i + 1]);
        }
        return request.exchange();
    }

    private List<String> about() {
        return Read.page(browser, path, cast.bert().cookie())
                .select("#sentence-0 .said__about")
                .eachText();
    }
}
