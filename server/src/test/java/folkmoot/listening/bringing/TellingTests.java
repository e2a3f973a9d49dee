package folkmoot.listening.bringing;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.FolkmootTest;
import folkmoot.reviews.Shop;
import folkmoot.site.Ids;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Mentions that a program tells, with a token.
@FolkmootTest
class TellingTests {

    @Autowired MockMvcTester browser;
    @Autowired Shop shop;
    @Autowired JdbcClient sql;

    private final String source = "Program " + Ids.text(Ids.next());

    @Test
    void eachIsTakenOnceAndTheReportSaysWhatBecameOfIt() {
        var body =
                """
                [{"source": "%1$s", "id": "a", "author": "Ann", "said_at": "2026-03-01T10:00:00Z", "text": "It squeaks."},
                 {"source": "%1$s", "id": "b", "text": ""},
                 null,
                 {"source": "%1$s", "id": "a", "text": "It squeaks again."},
                 {"source": "%1$s", "id": "c", "title": "Help", "unknown": 1, "text": "It broke."}]
                """
                        .formatted(source);

        var answer = send(shop.token(), body);
        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.taken").isEqualTo(2);
        assertThat(answer).bodyJson().extractingPath("$.known").isEqualTo(1);
        assertThat(answer).bodyJson().extractingPath("$.refused").isEqualTo(2);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[*].state")
                .asArray()
                .containsExactly("taken", "refused", "refused", "known", "taken");
        assertThat(answer).bodyJson().extractingPath("$.items[1].reason").isEqualTo("no text");
        assertThat(kept()).isEqualTo(2);

        var again = send(shop.token(), body);
        assertThat(again).bodyJson().extractingPath("$.taken").isEqualTo(0);
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void theLanguageIsWhatTheSourceSaysElseWhatTheWordsTell() {
        var words = "Die Bremse quietscht seit gestern und niemand antwortet";
        send(
                shop.token(),
                """
                [{"source": "%1$s", "id": "told", "language": "nl-BE", "text": "%2$s mir."},
                 {"source": "%1$s", "id": "silent", "text": "%2$s uns."}]
                """
                        .formatted(source, words));

        assertThat(
                        sql.sql(
                                        "SELECT language FROM listening.mention JOIN listening.source ON source.id = source WHERE name = ? ORDER BY text")
                                .param(source)
                                .query(String.class)
                                .list())
                .containsExactly("nl-BE", "de");
    }

    @Test
    void oneIsEnough() {
        var answer =
                send(shop.token(), "{\"source\": \"%s\", \"text\": \"One\"}".formatted(source));

        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.taken").isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no json", "", "3", "[3]", "{\"text\": \"\0\"}"})
    void whatIsNoMentionIsNotTaken(String body) {
        assertThat(send(shop.token(), body))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"source", "id", "address", "author", "said_at", "language", "title", "text"})
    void oneWithLettersThatCannotBeKeptIsNotTakenNorAreThoseBesideIt(String field) {
        var sound =
                """
                [{"source": "%1$s", "text": "Sound"},
                 {"source": "%1$s", "id": "a", "address": "https://forum.example/a", "author": "Ann",
                  "said_at": "2026-03-01T10:00:00Z", "language": "en", "title": "Help", "text": "One"}]
                """
                        .formatted(source);
        var begin = "\"" + field + "\": \"";
        assertThat(sound).contains(begin);

        for (var letter : List.of("\\u0000", "\\ud800", "\\udc00", "\\udc00\\ud800")) {
            assertThat(send(shop.token(), sound.replace(begin, begin + letter)))
                    .hasStatus(400)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .bodyJson()
                    .extractingPath("$.detail")
                    .asString()
                    .contains("a character that cannot be kept", "NUL");
        }
        assertThat(
                        sql.sql("SELECT count(*) FROM listening.source WHERE name LIKE '%' || ?")
                                .param(source)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThat(send(shop.token(), "[]")).hasStatus(422);
        assertThat(send(shop.token(), "[" + "{\"text\":\"x\"},".repeat(1_000) + "{}]"))
                .hasStatus(422);
    }

    @Test
    void withoutATokenNothingIsTaken() {
        assertThat(send("fm_nonsense", "no json"))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer");
    }

    private MvcTestResult send(String token, String body) {
        return browser.post()
                .uri("/api/v1/mentions")
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private long kept() {
        return sql.sql("SELECT mentions FROM listening.source WHERE name = :name")
                .param("name", source)
                .query(Long.class)
                .single();
    }
}
