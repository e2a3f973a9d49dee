package folkmoot.people.access;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.Mailbox;
import folkmoot.people.session.Sessions;
import jakarta.servlet.http.Cookie;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@FolkmootTest
class AccessTests {

    private static final String NEXT = "the wind turns at dusk";

    @Autowired Cast cast;
    @Autowired Mailbox mailbox;
    @Autowired Sessions sessions;
    @Autowired JdbcClient sql;
    @Autowired MockMvcTester browser;

    Cast.Player extra;
    String address;

    @BeforeEach
    void somebodyNew() {
        extra = cast.somebody();
        address = "moved" + ThreadLocalRandom.current().nextLong(1L << 40) + "@post.example";
    }

    @Test
    void aNewPasswordSignsEverybodyElseOut() {
        var elsewhere = new Cookie("session", sessions.start(extra.id(), "Firefox on Android"));

        var answer = password(extra.cookie(), Cast.PASSWORD, NEXT);

        assertThat(answer).hasStatus(303);
        assertThat(inside(answer.getResponse().getCookie("session"))).isTrue();
        assertThat(inside(elsewhere)).isFalse();
        assertThat(inside(extra.cookie())).isFalse();
        assertThat(signIn(extra.handle(), NEXT)).hasStatus(303);
        assertThat(signIn(extra.handle(), Cast.PASSWORD)).hasStatus(422);
        assertThat(mailbox.letters(extra.email()).getFirst()).contains("password", "was changed");
    }

    @Test
    void whoeverDoesNotKnowThePasswordChangesNothing() {
        assertThat(password(extra.cookie(), "not the tide", NEXT))
                .hasStatus(422)
                .bodyText()
                .contains("That is not your password.");
        assertThat(password(extra.cookie(), "", NEXT)).hasStatus(422);
        assertThat(password(extra.cookie(), Cast.PASSWORD, "short"))
                .hasStatus(422)
                .bodyText()
                .contains("Ten characters or more, please");
        assertThat(email(extra.cookie(), "not the tide", address)).hasStatus(422);
        assertThat(mailbox.count(address)).isZero();
        assertThat(signIn(extra.handle(), Cast.PASSWORD)).hasStatus(303);
    }

    @Test
    void aForgottenPasswordIsReplacedByWayOfTheMail() {
        var fresh = byMail();

        assertThat(browser.get().uri("/settings/access").cookie(fresh))
                .bodyText()
                .doesNotContain("name=\"current\"");
        assertThat(password(fresh, "", NEXT)).hasStatus(303);
        assertThat(signIn(extra.email(), NEXT)).hasStatus(303);
    }

    @Test
    void aLinkFromTheMailIsFreshForAQuarterOfAnHour() {
        var fresh = byMail();
        sql.sql(
                        "UPDATE people.session SET started_at = started_at - interval '16 minutes' WHERE person = ?")
                .param(extra.id().value())
                .update();

        assertThat(password(fresh, "", NEXT)).hasStatus(422);
    }

    @Test
    void whoeverHasNoPasswordTakesALinkFirst() {
        sql.sql("UPDATE people.person SET password = NULL WHERE id = ?")
                .param(extra.id().value())
                .update();

        assertThat(browser.get().uri("/settings/access").cookie(extra.cookie()))
                .bodyText()
                .contains("/sign-in-links", extra.email())
                .doesNotContain("/settings/passwords");
        assertThat(password(extra.cookie(), "", NEXT)).hasStatus(422);
    }

    @Test
    void aNewAddressCountsOnceItsLinkIsOpened() {
        assertThat(email(extra.cookie(), Cast.PASSWORD, address)).hasStatus(303);
        assertThat(signIn(address, Cast.PASSWORD)).hasStatus(422);
        var link = mailbox.link(address);
        assertThat(browser.get().uri(link)).hasStatusOk().bodyText().contains(address);

        var answer = browser.post().uri(link).exchange();

        assertThat(answer).hasStatus(303);
        assertThat(answer.getResponse().getCookie("session")).as("nobody is signed in").isNull();
        assertThat(signIn(address, Cast.PASSWORD)).hasStatus(303);
        assertThat(signIn(extra.email(), Cast.PASSWORD)).hasStatus(422);
        assertThat(mailbox.letters(extra.email()).getFirst()).contains("address", "was changed");
        assertThat(browser.post().uri(link)).hasStatus(410);
    }

    @Test
    void anotherMembersAddressStaysTheirsAndIsNotTold() {
        var other = cast.somebody();

        var taken = email(extra.cookie(), Cast.PASSWORD, other.email());
        var free = email(extra.cookie(), Cast.PASSWORD, address);

        assertThat(taken.getResponse().getHeader("Location"))
                .isEqualTo(free.getResponse().getHeader("Location"));
        assertThat(mailbox.letters(other.email()).getFirst())
                .contains("belongs to another account")
                .doesNotContain("/settings/emails/");
    }

    @Test
    void anAddressThatWasProvenMeanwhileIsNotMovedTo() {
        email(extra.cookie(), Cast.PASSWORD, address);
        var link = mailbox.link(address);
        sql.sql("UPDATE people.person SET email = ? WHERE id = ?")
                .param(address)
                .param(cast.somebody().id().value())
                .update();

        assertThat(browser.get().uri(link)).hasStatus(410);
        assertThat(browser.post().uri(link)).hasStatus(410);
        assertThat(signIn(extra.email(), Cast.PASSWORD)).hasStatus(303);
    }

    @Test
    void anOldLinkInTheMailDoesNotOpenAMovedAccount() {
        askLink();
        var old = mailbox.link(extra.email());
        email(extra.cookie(), Cast.PASSWORD, address);
        browser.post().uri(mailbox.link(address)).exchange();

        assertThat(browser.post().uri(old)).hasStatus(410);
    }

    @Test
    void oneSeesWhereOneIsSignedInAndEndsIt() {
        var elsewhere = new Cookie("session", sessions.start(extra.id(), "Firefox on Android"));
        assertThat(browser.get().uri("/settings/access").cookie(extra.cookie()))
                .hasStatusOk()
                .bodyText()
                .contains("Firefox on Android", "this one")
                .doesNotContain(elsewhere.getValue());

        assertThat(end(cast.dov().cookie(), elsewhere)).as("not his").hasStatus(303);
        assertThat(inside(elsewhere)).isTrue();
        assertThat(end(extra.cookie(), elsewhere)).hasStatus(303);
        assertThat(inside(elsewhere)).isFalse();
        assertThat(inside(extra.cookie())).isTrue();
    }

    @Test
    void oneSignsOutEverywhereElse() {
        var one = new Cookie("session", sessions.start(extra.id(), "Firefox on Android"));
        var two = new Cookie("session", sessions.start(extra.id(), "Safari on iPhone"));
        assertThat(inside(one)).isTrue();

        assertThat(browser.post().uri("/sessions/ends").cookie(extra.cookie())).hasStatus(303);

        assertThat(inside(one)).isFalse();
        assertThat(inside(two)).isFalse();
        assertThat(inside(extra.cookie())).isTrue();
        assertThat(browser.post().uri("/sessions/ends")).as("a guest").hasStatus(303);
    }

    private Cookie byMail() {
        askLink();
        return browser.post()
                .uri(mailbox.link(extra.email()))
                .exchange()
                .getResponse()
                .getCookie("session");
    }

    private void askLink() {
        browser.post().uri("/sign-in-links").param("email", extra.email()).exchange();
    }

    private MvcTestResult password(Cookie session, String current, String password) {
        return browser.post()
                .uri("/settings/passwords")
                .cookie(session)
                .param("current", current)
                .param("password", password)
                .exchange();
    }

    private MvcTestResult email(Cookie session, String current, String email) {
        return browser.post()
                .uri("/settings/emails")
                .cookie(session)
                .param("current", current)
                .param("email", email)
                .exchange();
    }

    private MvcTestResult end(Cookie by, Cookie session) {
        return browser.post()
                .uri("/sessions/{key}/ends", Sessions.key(session.getValue()))
                .cookie(by)
                .exchange();
    }

    private MvcTestResult signIn(String login, String password) {
        return browser.post()
                .uri("/sign-in")
                .param("login", login)
                .param("password", password)
                .exchange();
    }

    private boolean inside(Cookie session) {
        return browser.get().uri("/settings").cookie(session).exchange().getResponse().getStatus()
                == 200;
    }
}
