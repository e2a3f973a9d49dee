package folkmoot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.reviews.Read;
import folkmoot.transparency.checkpoint.Signing;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tlog.entry.Act;
import tlog.entry.Entry;
import tlog.meaning.Meaning;

/// What authorities order is on record.
@FolkmootTest
class LegalOrderTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Signing signing;
    @Autowired JdbcClient sql;

    @Test
    void anOrderGoesIntoTheLogAndIntoTheYearlyReport() throws Exception {
        assertThat(record(cast.cleo(), "ACT", "DE", "2022-03-01T10:00", "2022-03-01T16:00"))
                .hasStatus(303);
        assertThat(record(cast.cleo(), "ACT", "DE", "2022-03-02T10:00", "2022-03-02T12:00"))
                .hasStatus(303);
        assertThat(record(cast.cleo(), "INFORM", "FR", "2022-04-01T10:00", "")).hasStatus(303);

        var page = Read.text(browser, "/transparency/orders", cast.cleo().cookie());
        assertThat(page).contains("LG Hamburg", "324 O 12/22", "The review was hidden");
        signing.now();
        var meaning = new Meaning();
        var orders = new java.util.ArrayList<Entry>();
        sql.sql("SELECT index, bytes FROM transparency.leaf ORDER BY index")
                .query(row -> {
                    var entry = Entry.parse(row.getBytes(2));
                    meaning.read(row.getLong(1), entry);
                    if (entry.act() == Act.LEGAL_ORDER) {
                        orders.add(entry);
                    }
                });
        assertThat(orders)
                .extracting(Entry::provision)
                .filteredOn(it -> it.startsWith("LG Hamburg"))
                .containsExactly(
                        "LG Hamburg (DE), order of 2022-03-01; DSA Art. 9",
                        "LG Hamburg (DE), order of 2022-03-02; DSA Art. 9",
                        "LG Hamburg (FR), order of 2022-04-01; DSA Art. 10");
        assertThat(meaning.findings().all().toString()).doesNotContain("legal");
        assertThat(Read.body(Read.get(browser, "/log/tombstones.jsonl")))
                .contains("\"state\":\"ordered\"")
                .doesNotContain("324 O 12/22");

        var rows = part(2022, "3_member_states_orders.csv").lines().skip(1).toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0))
                .contains("\"TOTAL\",\"\",\"EU\",\"2\",\"\",\"4\",\"\",\"4.0\",\"\",\"4.0\",\"\"")
                .endsWith(
                        "\"1\",\"\",\"\",\"Nothing that could be measured\",\"\",\"Nothing that could be measured\"");
        assertThat(rows.get(1)).contains("HARMFUL_SPEECH\",\"\",\"DE\",\"2\",\"\",\"4\"");
        assertThat(rows.get(2))
                .contains("\"FR\",\"0\",\"\",\"0\",\"\",\"\",\"Nothing that could be measured\"")
                .endsWith(
                        "\"1\",\"\",\"\",\"Nothing that could be measured\",\"\",\"Nothing that could be measured\"");
        assertThat(part(2021, "3_member_states_orders.csv")).contains("\"EU\",\"0\",\"\",\"0\"");
    }

    @Test
    void whatIsMissingComesBackAsTypedAndOnlyLeadsWriteItDown() {
        assertThat(record(cast.bert(), "ACT", "DE", "2022-03-01T10:00", "")).hasStatus(403);
        var wrong = record(cast.cleo(), "ACT", "XX", "2022-03-01T10:00", "2022-02-01T10:00");

        assertThat(wrong).hasStatus(422);
        assertThat(Read.page(wrong).text())
                .contains("Choose the member state", "before it arrived, or in the future");
        assertThat(Read.page(wrong).select("textarea[name=done]").text())
                .isEqualTo("The review was hidden");
        assertThat(Read.page(wrong).select("#received").val()).isEqualTo("2022-03-01T10:00");
    }

    private MvcTestResult record(
            Cast.Player who, String kind, String state, String received, String told) {
        return browser.post()
                .uri("/transparency/orders")
                .cookie(who.cookie())
                .param("kind", kind)
                .param("authority", "LG Hamburg")
                .param("state", state)
                .param("reference", "324 O 12/22")
                .param("category", "speech")
                .param("place", "/posts/1")
                .param("items", "2")
                .param("done", "The review was hidden")
                .param("received", received)
                .param("informed", told)
                .param("effected", told)
                .exchange();
    }

    private String part(int year, String name) throws Exception {
        var answer = Read.get(browser, "/transparency/reports/" + year, cast.cleo().cookie());
        try (var zip =
                new ZipInputStream(
                        new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            for (var it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
                if (it.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError(name);
    }
}
