package folkmoot.people.hat;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.governance.Rules;
import folkmoot.people.Hat;
import folkmoot.people.Members;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import folkmoot.reviews.Bench;
import folkmoot.reviews.Read;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@FolkmootTest
class HatTests {

    @Autowired Cast cast;
    @Autowired People people;
    @Autowired Members members;
    @Autowired Bench bench;
    @Autowired JdbcClient sql;
    @Autowired MockMvcTester browser;

    Cast.Player extra;

    @BeforeEach
    void somebodyNew() {
        extra = cast.somebody();
    }

    @Test
    void theLeadGivesAndWithdrawsAHatInPublic() {
        assertThat(give(cast.cleo(), "staff")).hasStatus(303);
        assertThat(hats(extra.id())).containsExactly(Hat.STAFF);
        assertThat(browser.get().uri("/people/{h}", extra.handle()))
                .bodyText()
                .contains("speaks for the brand", "since");

        assertThat(withdraw(cast.cleo(), extra, "staff")).hasStatus(303);
        assertThat(hats(extra.id())).isEmpty();
        assertThat(log()).containsExactly("grant staff hat-staff", "revoke staff hat-staff");
    }

    @Test
    void aHatWorksFromTheNextRequestOn() {
        assertThat(browser.get().uri("/settings/place").cookie(extra.cookie())).hasStatus(403);

        give(cast.cleo(), "lead");
        assertThat(browser.get().uri("/settings/place").cookie(extra.cookie())).hasStatusOk();

        withdraw(cast.cleo(), extra, "lead");
        assertThat(browser.get().uri("/settings/place").cookie(extra.cookie())).hasStatus(403);
    }

    @Test
    void aHatStandsBesideWhateverIsSaidInItAndBesideNothingSaidLater() {
        give(cast.cleo(), "staff");
        var author = cast.somebody();
        var review = "/posts/" + bench.review(author, bench.product(), 2, "Creaks");
        var person = "/people/" + author.handle();
        var law = Map.of("no-drive-by-links", extra.handle().replace('_', '-'));

        var said = said(review, "We hear it creak.");
        say(review + "/replies", Map.of("body", "We are sorry, " + author.name()));
        say(person + "/thanks", Map.of("line", "Thank you for saying so"));
        var draft = Map.of("kind", "enact", "text", Rules.text(law), "rationale", law.toString());
        var proposal = say("/proposals", draft);

        assertThat(hats(review, said)).containsExactly("speaks for the brand");
        assertThat(hats("/comments/" + said.replaceAll(".*-", ""), said)).hasSize(1);
        assertThat(hats(review, ".reply")).containsExactly("speaks for the brand");
        assertThat(hats(person, ".thanks__one")).containsExactly("speaks for the brand");
        assertThat(hats(proposal, ".head .bills__about")).containsExactly("speaks for the brand");
        assertThat(hats(review, ".author:has([href='" + person + "'])")).isEmpty();

        withdraw(cast.cleo(), extra, "staff");
        assertThat(hats(person, ".thanks__one")).isEmpty();
        assertThat(hats(proposal, ".head .bills__about")).isEmpty();
        var later = said(review, "I hear it creak myself.");
        assertThat(hats(review, later)).isEmpty();
        assertThat(hats("/comments/" + later.replaceAll(".*-", ""), later)).isEmpty();
    }

    private String said(String post, String words) {
        return say(post + "/comments", Map.of("body", words)).replaceAll(".*#", "#");
    }

    private String say(String path, Map<String, String> fields) {
        var request = browser.post().uri(path).cookie(extra.cookie());
        fields.forEach(request::param);
        return Read.location(request.exchange());
    }

    private List<String> hats(String path, String part) {
        var found = Read.page(browser, path).select(part);
        assertThat(found).as(path + " " + part).hasSize(1);
        return found.select(".hat").eachText();
    }

    @Test
    void theLeadMakesStaffModeratorsAndNobodyElse() {
        assertThat(give(cast.cleo(), "moderator")).as("members elect them").hasStatus(403);

        give(cast.cleo(), "staff");
        assertThat(give(cast.cleo(), "moderator")).hasStatus(303);
        assertThat(hats(extra.id())).containsExactlyInAnyOrder(Hat.STAFF, Hat.MODERATOR);

        withdraw(cast.cleo(), extra, "staff");
        assertThat(hats(extra.id())).as("it was given to staff").isEmpty();
    }

    @Test
    void whomMembersElectedNoLeadDismisses() {
        members.elect(extra.id(), Hat.MODERATOR, "Elected");
        give(cast.cleo(), "staff");

        withdraw(cast.cleo(), extra, "moderator");
        withdraw(cast.cleo(), extra, "staff");

        assertThat(hats(extra.id())).containsExactly(Hat.MODERATOR);
    }

    @Test
    void nobodyButTheLeadDoes() {
        for (var other : List.of(cast.ann(), cast.bert(), extra)) {
            assertThat(give(other, "staff")).hasStatus(403);
            assertThat(withdraw(other, cast.bert(), "staff")).hasStatus(403);
        }
        assertThat(browser.post().uri("/people/{h}/hats", extra.handle()).param("hat", "staff"))
                .hasStatus(303)
                .headers()
                .extracting(it -> it.getLocation().getPath())
                .isEqualTo("/sign-in");

        assertThat(hats(extra.id())).isEmpty();
        assertThat(hats(cast.bert().id())).containsExactly(Hat.STAFF);
    }

    @Test
    void theLastLeadStays() {
        var cleo = cast.cleo();

        assertThat(withdraw(cleo, cleo, "lead"))
                .hasStatus(409)
                .bodyText()
                .contains("You are the only one who leads this place");
        assertThat(hats(cleo.id())).containsExactly(Hat.LEAD);
        assertThat(page(cleo))
                .bodyText()
                .contains("name=\"hat\" value=\"staff\"", "The only one")
                .doesNotContain("/hats/lead/withdrawals");

        give(cleo, "lead");
        assertThat(page(cleo)).bodyText().contains("/hats/lead/withdrawals");
        for (var times = 0; times < 2; times++) {
            assertThat(withdraw(cleo, extra, "lead")).hasStatus(303);
        }
        assertThat(hats(extra.id())).isEmpty();
    }

    @Test
    void thereAreOnlyTheHatsThereAre() {
        assertThat(give(cast.cleo(), "king")).hasStatus(404);
        assertThat(
                        browser.post()
                                .uri("/people/nobody_at_all/hats")
                                .cookie(cast.cleo().cookie())
                                .param("hat", "staff"))
                .hasStatus(404);
    }

    @Test
    void onlyTheLeadSeesTheForm() {
        assertThat(browser.get().uri("/people/{h}", extra.handle()).cookie(cast.cleo().cookie()))
                .bodyText()
                .contains("/hats\"");
        assertThat(browser.get().uri("/people/{h}", extra.handle()).cookie(cast.bert().cookie()))
                .bodyText()
                .doesNotContain("/hats\"");
    }

    private MvcTestResult give(Cast.Player by, String hat) {
        return browser.post()
                .uri("/people/{h}/hats", extra.handle())
                .cookie(by.cookie())
                .param("hat", hat)
                .exchange();
    }

    private MvcTestResult withdraw(Cast.Player by, Cast.Player from, String hat) {
        return browser.post()
                .uri("/people/{h}/hats/{hat}/withdrawals", from.handle(), hat)
                .cookie(by.cookie())
                .exchange();
    }

    private Set<Hat> hats(PersonId person) {
        return people.named(List.of(person)).get(person).hats();
    }

    private List<String> log() {
        return sql.sql(
                        """
                        SELECT act || ' ' || decider || ' ' || rule FROM transparency.entry
                        WHERE subject = ? ORDER BY index
                        """)
                .param(extra.id().value())
                .query(String.class)
                .list();
    }

    @Test
    void givenByTwoAtOnceAHatIsWornOnce() throws Exception {
        Callable<Void> give =
                () -> {
                    members.grant(extra.id(), Hat.STAFF, null);
                    return null;
                };
        try (var hands = Executors.newFixedThreadPool(6)) {
            for (var it : hands.invokeAll(Collections.nCopies(12, give))) {
                it.get();
            }
        }

        assertThat(
                        sql.sql(
                                        "SELECT count(*) FROM people.hat WHERE person = ? AND withdrawn_at IS NULL")
                                .param(extra.id().value())
                                .query(Integer.class)
                                .single())
                .isOne();
        assertThat(log()).containsExactly("grant system hat-staff");
    }

    private MvcTestResult page(Cast.Player lead) {
        return browser.get().uri("/people/{h}", lead.handle()).cookie(lead.cookie()).exchange();
    }
}
