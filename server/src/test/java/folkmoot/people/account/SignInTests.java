package folkmoot.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.Mailbox;
import folkmoot.site.Now;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@FolkmootTest
class SignInTests {

    @Autowired Cast cast;
    @Autowired Mailbox mailbox;
    @Autowired MockMvcTester browser;

    @ParameterizedTest
    @ValueSource(strings = {"ann", "Ann", "ann@folkmoot.example", "ANN@folkmoot.example", " ann "})
    void aMemberComesInByNameHandleOrAddress(String login) {
        cast.ann();

        var answer = signIn(login, Cast.PASSWORD, "/outbox?x=1");

        assertThat(answer).hasStatus(303).headers().hasValue("Location", "/outbox?x=1");
        assertThat(answer.getResponse().getHeader("Set-Cookie"))
                .contains("session=", "HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(page("/outbox", cookie(answer))).contains("Ann, your page");
    }

    @Test
    void aWrongPasswordAndNobodyLookTheSame() {
        cast.ann();

        var wrong = signIn("ann", "not the tide", "/");
        var nobody = signIn("nan", "not the tide", "/");

        assertThat(wrong)
                .hasStatus(422)
                .bodyText()
                .contains("That does not match.", "value=\"ann\"");
        assertThat(nobody).hasStatus(422);
        assertThat(text(wrong).replace("\"ann\"", ""))
                .isEqualTo(text(nobody).replace("\"nan\"", ""));
        assertThat(text(wrong)).doesNotContain("not the tide");
        assertThat(cookie(wrong)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y",
                "/%zz|<>"
            })
    void nobodyIsLedAway(String back) {
        cast.ann();

        assertThat(signIn("ann", Cast.PASSWORD, back)).headers().hasValue("Location", "/");
    }

    @Test
    void eachSignInIsANewSessionAndEndsTheOldOne() {
        var before = cookie(signIn("dov", sent(cast.dov()), "/"));

        var after =
                browser.post()
                        .uri("/sign-in")
                        .cookie(before)
                        .param("login", "dov")
                        .param("password", Cast.PASSWORD)
                        .exchange();

        assertThat(cookie(after).getValue()).isNotEqualTo(before.getValue());
        assertThat(page("/outbox", before)).contains("href=\"/sign-in\"");
        assertThat(page("/outbox", cookie(after))).contains("Dov, your page");
    }

    @Test
    void aSessionThatSomebodyMadeUpIsNone() {
        var fixed = new Cookie("session", "fixed");

        var answer =
                browser.post()
                        .uri("/sign-in")
                        .cookie(fixed)
                        .param("login", "ann")
                        .param("password", sent(cast.ann()))
                        .exchange();

        assertThat(cookie(answer).getValue()).isNotEqualTo("fixed");
        assertThat(page("/outbox", fixed)).contains("href=\"/sign-in\"");
    }

    @Test
    void aMemberLeaves() {
        var session = cookie(signIn("ann", sent(cast.ann()), "/"));

        assertThat(browser.post().uri("/sign-out").cookie(session)).hasStatus(303);

        assertThat(page("/outbox", session)).contains("href=\"/sign-in\"");
        assertThat(browser.post().uri("/sign-out")).hasStatus(303);
    }

    @Test
    void aMemberComesInByMailOnce() {
        var extra = cast.somebody();
        assertThat(askLink(extra.email(), "/outbox"))
                .hasStatus(303)
                .headers()
                .hasValue("Location", "/check-your-mail");
        var link = mailbox.link(extra.email());

        assertThat(browser.get().uri(link)).hasStatusOk().bodyText().contains(extra.name());
        var answer = browser.post().uri(link).exchange();

        assertThat(answer).hasStatus(303).headers().hasValue("Location", "/outbox");
        assertThat(page("/outbox", cookie(answer))).contains(extra.name() + ", your page");
        assertThat(browser.post().uri(link)).hasStatus(410);
        assertThat(browser.get().uri(link)).hasStatus(410);
    }

    @Test
    void aLinkIsTooOldAfterAQuarterOfAnHour() {
        var extra = cast.somebody();
        askLink(extra.email(), "/");
        var link = mailbox.link(extra.email());

        Now.at(
                Instant.now().plus(Duration.ofMinutes(16)),
                () -> assertThat(browser.post().uri(link)).hasStatus(410));
        assertThat(browser.post().uri(link)).hasStatus(303);
    }

    @Test
    void theAnswerDoesNotTellWhetherAnAddressIsKnown() {
        var known = askLink(cast.somebody().email(), "/");
        var stranger = stranger();
        var unknown = askLink(stranger, "/");

        assertThat(known.getResponse().getStatus()).isEqualTo(unknown.getResponse().getStatus());
        assertThat(known.getResponse().getHeaderNames())
                .isEqualTo(unknown.getResponse().getHeaderNames());
        assertThat(mailbox.letters(stranger).getFirst())
                .contains("nobody here has it")
                .doesNotContain("/sign-in/");
    }

    @Test
    void anAddressThatCannotBeOneComesBackAsTyped() {
        assertThat(askLink("ann at home", "/outbox"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"ann at home\"", "value=\"/outbox\"", "No letter can reach");
    }

    @Test
    void oneAddressGetsOnlySoManyLinks() {
        var stranger = stranger();
        for (var number = 0; number < 5; number++) {
            assertThat(askLink(stranger, "/")).hasStatus(303);
        }

        assertThat(askLink(stranger, "/"))
                .hasStatus(429)
                .bodyText()
                .contains("A little slower, please", "try again in 12 minutes");
        assertThat(mailbox.count(stranger)).isEqualTo(5);
    }

    @Test
    void whoeverGuessesPasswordsIsSlowedDown() {
        for (var number = 0; number < 20; number++) {
            assertThat(signIn("nobody_there", "guess " + number, "/")).hasStatus(422);
        }

        assertThat(signIn("Nobody_there", "guess", "/")).hasStatus(429);
    }

    @Test
    void aRequestFromAnotherSiteIsRefused() {
        assertThat(
                        browser.post()
                                .uri("/sign-in")
                                .header("Sec-Fetch-Site", "cross-site")
                                .param("login", "ann")
                                .param("password", sent(cast.ann())))
                .hasStatus(403);
    }

    @Test
    void whoIsInsideIsNotAskedAgain() {
        assertThat(browser.get().uri("/sign-in?back=/outbox").cookie(cast.ann().cookie()))
                .hasStatus(303)
                .headers()
                .hasValue("Location", "/outbox");
        assertThat(browser.get().uri("/sign-in?back=/outbox"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "value=\"/outbox\"",
                        "autocomplete=\"username\"",
                        "autocomplete=\"current-password\"");
    }

    private MvcTestResult signIn(String login, String password, String back) {
        return browser.post()
                .uri("/sign-in")
                .param("login", login)
                .param("password", password)
                .param("back", back)
                .exchange();
    }

    private MvcTestResult askLink(String email, String back) {
        return browser.post()
                .uri("/sign-in-links")
                .param("email", email)
                .param("back", back)
                .exchange();
    }

    private String page(String path, Cookie session) {
        return text(browser.get().uri(path).cookie(session).exchange());
    }

    /// The password of somebody who is there.
    private static String sent(Cast.Player player) {
        assertThat(player.actor().confirmed()).isTrue();
        return Cast.PASSWORD;
    }

    private static String stranger() {
        return "stranger" + ThreadLocalRandom.current().nextLong(1L << 40) + "@post.example";
    }

    private static Cookie cookie(MvcTestResult answer) {
        return answer.getResponse().getCookie("session");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray());
    }

    @Test
    void whatIsLongerThanAnyNameIsNeitherLookedUpNorCounted() {
        var login = "x".repeat(255);
        for (var number = 0; number < 22; number++) {
            assertThat(signIn(login, "guess " + number, "/")).hasStatus(422);
        }
    }
}
