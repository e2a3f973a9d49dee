package folkmoot.people.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.people.FirstLead;
import folkmoot.site.Settings;
import jakarta.servlet.http.Cookie;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@FolkmootTest
class WelcomeTests {

    @Autowired Cast cast;
    @Autowired FirstLead firstLead;
    @Autowired Settings settings;
    @Autowired JdbcClient sql;
    @Autowired MockMvcTester browser;

    PlaceForm before;

    @BeforeEach
    void aPlaceWithoutALead() {
        before = PlaceForm.of(settings.brand());
        sql.sql(
                        "UPDATE people.hat SET withdrawn_at = 'infinity' WHERE hat = 'lead' AND withdrawn_at IS NULL")
                .update();
    }

    @AfterEach
    void asItWas() {
        sql.sql(
                        "UPDATE people.hat SET withdrawn_at = now() WHERE hat = 'lead' AND withdrawn_at IS NULL")
                .update();
        sql.sql("UPDATE people.hat SET withdrawn_at = NULL WHERE withdrawn_at = 'infinity'")
                .update();
        settings.set("brand.name", before.brand());
        settings.set("brand.colour", before.colour());
        settings.set("brand.line", before.line());
    }

    @Test
    void whoeverHasTheLinkBecomesTheFirstLead() {
        var path = firstLead.path();
        assertThat(browser.get().uri(path))
                .hasStatusOk()
                .bodyText()
                .contains("Your place is ready");

        var answer = welcome(path, "the tide turns", "#204080");

        assertThat(answer).hasStatus(303).headers().hasValue("Location", "/");
        assertThat(browser.get().uri("/settings/place").cookie(session(answer)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Aldermoor\"", "value=\"#204080\"");
        assertThat(settings.brand().line()).isEqualTo("What people say");
        assertThat(firstLead.path()).isNull();
    }

    @Test
    void theLinkWorksOnce() {
        var path = firstLead.path();
        welcome(path, "the tide turns", "#204080");

        assertThat(welcome(path, "the tide turns", "#204080")).hasStatus(410);
        assertThat(browser.get().uri(path)).hasStatus(410);
    }

    @Test
    void aNewLinkEndsTheOldOne() {
        var old = firstLead.path();
        var path = firstLead.path();

        assertThat(browser.get().uri(old)).hasStatus(410);
        assertThat(browser.get().uri(path)).hasStatusOk();
        assertThat(browser.get().uri("/welcome/nonsense")).hasStatus(410);
    }

    @Test
    void aLinkIsWorthlessOnceThereIsALead() {
        var path = firstLead.path();
        sql.sql("INSERT INTO people.hat (person, hat, granted_at) VALUES (?, 'lead', now())")
                .param(cast.ann().id().value())
                .update();

        assertThat(welcome(path, "the tide turns", "#204080")).hasStatus(410);

        sql.sql("DELETE FROM people.hat WHERE person = ?").param(cast.ann().id().value()).update();
    }

    @Test
    void whatIsWrongComesBackAsTyped() {
        var path = firstLead.path();

        assertThat(welcome(path, "short", "red; } body { display: none"))
                .hasStatus(422)
                .bodyText()
                .contains("Ten characters or more, please", "A colour is written like")
                .contains("value=\"Aldermoor\"");
        assertThat(browser.get().uri(path)).as("the link still works").hasStatusOk();
    }

    @Test
    void theLeadChangesThePlaceLater() {
        asItWas();

        assertThat(place(cast.cleo().cookie(), "Aldermoor & Sons")).hasStatus(303);
        assertThat(browser.get().uri("/settings/place?saved=yes").cookie(cast.cleo().cookie()))
                .bodyText()
                .contains("Saved.")
                .contains("value=\"Aldermoor &amp; Sons\"");
        assertThat(place(cast.cleo().cookie(), "")).hasStatus(422);
        assertThat(place(cast.bert().cookie(), "Ours now")).hasStatus(403);
        assertThat(settings.brand().name()).isEqualTo("Aldermoor & Sons");
    }

    private MvcTestResult welcome(String path, String password, String colour) {
        return browser.post()
                .uri(path)
                .param("name", "Lea Lindqvist")
                .param("email", "lea" + ThreadLocalRandom.current().nextInt() + "@post.example")
                .param("password", password)
                .param("brand", "Aldermoor")
                .param("colour", colour)
                .param("line", "What people say")
                .exchange();
    }

    private MvcTestResult place(Cookie session, String name) {
        return browser.post()
                .uri("/settings/place")
                .cookie(session)
                .param("brand", name)
                .param("colour", "#204080")
                .exchange();
    }

    private static Cookie session(MvcTestResult answer) {
        return answer.getResponse().getCookie("session");
    }
}
