package folkmoot.products.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.products.Samples;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@FolkmootTest
class ImportPagesTests {

    @Autowired MockMvcTester browser;
    @Autowired JdbcClient sql;
    @Autowired Cast cast;

    private final String n = Samples.number();

    @Test
    void aFileIsSentReadAndReported() {
        var answer =
                send(
                        "C:\\tables\\products <1>.csv",
                        "SKU;Name;EAN;Lager\nIP-"
                                + n
                                + ";Fine;;3\n;;;\n;Wrong & <b>;4006381333932;\n");

        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        var report = answer.getResponse().getRedirectedUrl();
        assertThat(body(report))
                .contains(
                        "Import finished, 2 lines were not taken",
                        "products &lt;1&gt;.csv",
                        "does not fit the others",
                        "Wrong &amp; &lt;b&gt;",
                        "<dt>EAN</dt><dd>GTIN</dd>",
                        "<dt>Lager</dt><dd>not used</dd>")
                .doesNotContain("C:\\");
        assertThat(body("/products/import")).contains("products &lt;1&gt;.csv", report);
        assertThat(body(report + "/lines.csv")).contains("\"2\",\"added\"", "\"4\",\"rejected\"");
        assertThat(body(report + "/lines.csv?rejected=true")).doesNotContain("\"added\"");
    }

    @Test
    void anImportIsInTheLog() {
        send("one.csv", "sku,name\nLG-" + n + ",Logged\n");

        assertThat(
                        sql.sql(
                                        """
                                        SELECT count(*) FROM transparency.entry
                                        WHERE act = 'import' AND subject = :bert
                                              AND reason LIKE 'A catalogue was brought in: 1 new%'
                                        """)
                                .param("bert", cast.bert().id().value())
                                .query(Integer.class)
                                .single())
                .isPositive();
    }

    @Test
    void withoutAFileTheFormComesBack() {
        assertThat(browser.post().uri("/products/imports").cookie(cast.bert().cookie()).multipart())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("nothing in the file");
        assertThat(send("empty.csv", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aFileThatIsNoTableSaysWhy() {
        var report = send("table.csv", "a,b\n1,2\n").getResponse().getRedirectedUrl();

        assertThat(body(report)).contains("could not be read to its end", "None of the columns");
    }

    @Test
    void oneThatRunsLooksAgainByItselfAndOneThatStoppedSaysSo() {
        var report = send("run.csv", "sku,name\nRN-" + n + ",Runs\n");
        var path = report.getResponse().getRedirectedUrl();
        sql.sql("UPDATE products.import SET ended_at = NULL WHERE file = 'run.csv'").update();

        var running = browser.get().uri(path).cookie(cast.bert().cookie()).exchange();
        assertThat(running).hasHeader("Refresh", "2").bodyText().contains("<progress");

        sql.sql(
                        "UPDATE products.import SET seen_at = seen_at - interval '1 hour' WHERE file = 'run.csv'")
                .update();
        assertThat(body(path)).contains("the server was stopped").doesNotContain("<progress");
    }

    private MvcTestResult send(String name, String content) {
        var file =
                new MockMultipartFile(
                        "file", name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
        return browser.post()
                .uri("/products/imports")
                .cookie(cast.bert().cookie())
                .multipart()
                .file(file)
                .param("make", "true")
                .exchange();
    }

    private String body(String path) {
        var answer = browser.get().uri(path).cookie(cast.bert().cookie()).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
