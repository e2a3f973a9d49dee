package folkmoot.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.reviews.Read;
import folkmoot.site.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What was said is found, explained, and forgotten.
@FolkmootTest
class ListeningTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired MentionImport mentions;
    @Autowired JdbcClient sql;
    @TempDir Path folder;

    private final String source = "Forum " + Ids.text(Ids.next());
    private final String word = "w" + Ids.text(Ids.next()).toLowerCase(Locale.ROOT);

    @BeforeEach
    void aForum() throws IOException {
        bring(
                """
                id,url,author,created_at,lang,body
                1,https://forum.example/%1$s/1,Ola %1$s,2026-03-01T10:00:00Z,en,The brakes of %1$s squeal <script>alert(1)</script> & howl
                2,https://forum.example/%1$s/2,Ines %1$s,2026-03-02T10:00:00Z,en,My %1$s came two weeks late
                3,https://forum.example/%1$s/3,Ines %1$s,2026-03-03T10:00:00Z,de,Die Bremsen von %1$s quietschen
                4,,,,,%1$s without a date
                """
                        .formatted(word));
    }

    @Test
    void onlyStaffReadsIt() {
        var one = "/mentions/" + id("text LIKE '%two weeks%'");
        for (var path : new String[] {"/listening", "/listening/sources", one}) {
            assertThat(browser.get().uri(path)).hasStatus(303);
            assertThat(get(path, cast.ann())).hasStatus(403);
            assertThat(get(path, cast.bert())).hasStatus(200);
            assertThat(get(path, cast.cleo())).hasStatus(200);
        }
        assertThat(get("/settings", cast.bert())).bodyText().contains("href=\"/listening\"");
        assertThat(get("/settings", cast.ann())).bodyText().doesNotContain("/listening");
    }

    @Test
    void theNewestStandsFirstAndIsSifted() {
        var all = read("?source=" + sourceId());
        assertThat(all.select(".hit__title").eachText().subList(1, 4))
                .extracting(it -> it.replace(word, "W"))
                .containsExactly(
                        "Die Bremsen von W quietschen",
                        "My W came two weeks late",
                        "The brakes of W squeal & howl");
        assertThat(all.html()).doesNotContain("<script>alert");

        assertThat(titles("?language=de&source=" + sourceId())).isEqualTo(1);
        assertThat(titles("?from=2026-03-02&to=2026-03-02&source=" + sourceId())).isEqualTo(1);
        assertThat(titles("?q=" + word)).isEqualTo(4);
        assertThat(titles("?q=" + word + " brake")).isEqualTo(1);
        assertThat(titles("?q=" + word + " -brake -bremsen")).isEqualTo(2);
        assertThat(titles("?q=" + word + " AND \"two weeks\"")).isEqualTo(1);
        assertThat(titles("?q=" + word + " NEAR/3 late")).isZero();
        assertThat(titles("?q=" + word + " NEAR/4 late")).isEqualTo(1);
        assertThat(titles("?q=" + word + " quiet*")).isEqualTo(1);
        assertThat(titles("?q=" + word + " AND *eal")).isEqualTo(1);
    }

    @Test
    void aMatchIsMarkedAndExplained() {
        var list = read("?q=brake* " + word);
        assertThat(list.select(".hit mark").eachText()).contains("brakes", word);

        var page =
                Read.page(
                        browser,
                        list.selectFirst(".hit__title a").attr("href"),
                        cast.bert().cookie());
        assertThat(page.select(".heard__text mark").eachText()).containsExactly("brakes", word);
        assertThat(page.select("#why-h").text()).isEqualTo("Why this was found");
        assertThat(page.text()).contains("brake* It is word 2 of the text.");
        assertThat(page.select("a[rel~=noreferrer]").attr("href"))
                .isEqualTo("https://forum.example/" + word + "/1");
    }

    @Test
    void aQueryWithoutSenseSaysWhereAndIsGivenBack() {
        var answer = get("/listening?q=(brake squeal", cast.bert());

        assertThat(answer).hasStatus(422);
        assertThat(answer)
                .bodyText()
                .contains("The parenthesis at character 1 is not closed")
                .contains("value=\"(brake squeal\"");
    }

    @Test
    void thePagesGoOnWhereTheLastOneEnded() throws IOException {
        var lines = new StringBuilder("id,text,date\n");
        for (var i = 0; i < 60; i++) {
            lines.append("p%d,%s page %d,2026-04-%02d\n".formatted(i, word, i, 1 + i / 4));
        }
        bring(lines.toString());

        var seen = new LinkedHashSet<String>();
        var path = "/listening?q=" + word + " page";
        for (var pages = 1; path != null; pages++) {
            var page = Read.page(browser, encoded(path), cast.bert().cookie());
            seen.addAll(page.select(".hit__title a").eachAttr("href"));
            var next = page.selectFirst("a[rel~=next]");
            path = next == null ? null : next.attr("href");
            assertThat(pages).isLessThan(5);
        }
        assertThat(seen).hasSize(60);
    }

    @Test
    void aForgottenMentionLeavesNothingAndDoesNotComeBack() throws IOException {
        var id = id("text LIKE '%two weeks%'");
        assertThat(post("/mentions/" + id + "/erasures", cast.ann())).hasStatus(403);
        assertThat(post("/mentions/" + id + "/erasures", cast.bert())).hasStatus(303);
        assertThat(post("/mentions/" + id + "/erasures", cast.bert())).hasStatus(303);
        var nowhere = new MentionId(UUID.randomUUID());
        assertThat(post("/mentions/" + nowhere + "/erasures", cast.bert())).hasStatus(404);

        assertThat(get("/mentions/" + id, cast.bert())).hasStatus(404);
        assertThat(titles("?q=" + word)).isEqualTo(3);
        assertThat(rest(id)).doesNotContain("weeks").doesNotContain("Ines").doesNotContain(word);
        var again = aForumAgain();
        assertThat(again.taken()).isZero();
        assertThat(again.known()).isEqualTo(4);
        assertThat(titles("?q=" + word)).isEqualTo(3);
    }

    @Test
    void whoAsksIsForgottenEverywhereAndNotListenedToAgain() throws IOException {
        var answer =
                browser.post()
                        .uri("/listening/opt-outs")
                        .cookie(cast.bert().cookie())
                        .param("name", "@ines " + word)
                        .exchange();

        assertThat(answer).hasStatus(303).hasHeader("Location", "/listening/sources?forgotten=2");
        assertThat(titles("?q=" + word)).isEqualTo(2);
        assertThat(
                        count(
                                "author ILIKE '%ines "
                                        + word
                                        + "%' OR text LIKE '%two weeks%"
                                        + word
                                        + "%'"))
                .isZero();

        var later =
                bring(
                        "id,author,body\n9,Ines %s,Back again with %s\n10,Ola %s,And I with %s\n"
                                .formatted(word, word, word, word));
        assertThat(later.taken()).isEqualTo(1);
        assertThat(later.rejected()).isEqualTo(1);
        assertThat(Files.readString(Path.of(later.report())))
                .contains("asked not to be listened to")
                .doesNotContain("Ines");
    }

    @Test
    void aMentionForgottenAloneDoesNotComeBackUnderTheNameOfAnotherSource() throws IOException {
        post("/mentions/" + id("text LIKE '%two weeks%'") + "/erasures", cast.bert());

        var file = Files.copy(folder.resolve("forum.csv"), folder.resolve("copy.csv"));
        var other = source + " again";
        var report =
                mentions.run(file, MentionOptions.of(Map.of("yes", "", "source", other)), _ -> {});

        assertThat(report.taken()).isEqualTo(3);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(Files.readString(Path.of(report.report()))).doesNotContain("weeks");
        assertThat(
                        count(
                                "text LIKE '%two weeks%"
                                        + word
                                        + "%' OR text LIKE '%"
                                        + word
                                        + "%weeks%'"))
                .isZero();
    }

    @Test
    void whatIsNoMentionOfSomebodyWhoAskedStandsInNoReport() throws IOException {
        browser.post()
                .uri("/listening/opt-outs")
                .cookie(cast.bert().cookie())
                .param("name", "Ines " + word)
                .exchange();
        var tomorrows = "%s,2099-01-01,It will squeak says %s\n";

        var report =
                bring(
                        "id,author,date,body\n20,"
                                + tomorrows.formatted("Ines " + word, "Ines")
                                + "21,"
                                + tomorrows.formatted("Ola " + word, "Ola"));

        assertThat(report.rejected()).isEqualTo(2);
        assertThat(Files.readString(Path.of(report.report())))
                .contains("2,\"said in the future")
                .contains("It will squeak says Ola")
                .doesNotContain("Ines");
    }

    @Test
    void whatWasSaidAtAnAddressIsForgotten() {
        var answer =
                browser.post()
                        .uri("/listening/opt-outs")
                        .cookie(cast.bert().cookie())
                        .param("address", "https://forum.example/" + word + "/1")
                        .exchange();

        assertThat(answer).hasStatus(303);
        assertThat(titles("?q=" + word)).isEqualTo(3);
        assertThat(
                        browser.post()
                                .uri("/listening/opt-outs")
                                .cookie(cast.bert().cookie())
                                .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("say a name or an address");
    }

    @Test
    void theDatabaseRefusesHalfAForgetting() {
        var id = Ids.of(id("text LIKE '%two weeks%'"));

        assertThatThrownBy(() ->
                        sql.sql("UPDATE listening.mention SET forgotten_at = now() WHERE id = :id")
                                .param("id", id)
                                .update())
                .hasMessageContaining("mention_check");
    }

    private MentionReport aForumAgain() throws IOException {
        return bring(Files.readString(folder.resolve("forum.csv")));
    }

    private MentionReport bring(String text) throws IOException {
        var file = Files.writeString(folder.resolve("forum.csv"), text);
        return mentions.run(
                file,
                MentionOptions.of(
                        Map.of(
                                "yes",
                                "",
                                "source",
                                source,
                                "report",
                                folder.resolve("report.csv").toString())),
                _ -> {});
    }

    private String sourceId() {
        return Ids.text(
                sql.sql("SELECT id FROM listening.source WHERE name = :name")
                        .param("name", source)
                        .query(UUID.class)
                        .single());
    }

    private String id(String where) {
        return Ids.text(
                sql.sql(
                                "SELECT id FROM listening.mention WHERE text LIKE '%'||:word||'%' AND "
                                        + where)
                        .param("word", word)
                        .query(UUID.class)
                        .single());
    }

    private String rest(String id) {
        return sql.sql("SELECT mention::text FROM listening.mention WHERE id = :id")
                .param("id", Ids.of(id))
                .query(String.class)
                .single();
    }

    private long count(String where) {
        return sql.sql("SELECT count(*) FROM listening.mention WHERE " + where)
                .query(Long.class)
                .single();
    }

    private int titles(String query) {
        return read(query).select(".hit__title").size();
    }

    private Document read(String query) {
        return Read.page(browser, encoded("/listening" + query), cast.bert().cookie());
    }

    private MvcTestResult get(String path, Cast.Player reader) {
        return Read.get(browser, encoded(path), reader.cookie());
    }

    private MvcTestResult post(String path, Cast.Player by) {
        return browser.post().uri(path).cookie(by.cookie()).exchange();
    }

    private static String encoded(String path) {
        return path.replace(" ", "%20").replace("\"", "%22");
    }
}
