package folkmoot.people.guest;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.Mailbox;
import jakarta.servlet.http.Cookie;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@FolkmootTest
class SignUpTests {

    private static final String PASSWORD = "rain before seven";

    @Autowired Cast cast;
    @Autowired Mailbox mailbox;
    @Autowired JdbcClient sql;
    @Autowired MockMvcTester browser;

    String address;

    @BeforeEach
    void aNewAddress() {
        address = "yusuf" + ThreadLocalRandom.current().nextLong(1L << 40) + "@post.example";
    }

    @Test
    void somebodyBecomesAMemberWithTheirPassword() {
        var answer = signUp("Yusuf Demir", address, PASSWORD);
        assertThat(answer).hasStatus(303).headers().hasValue("Location", "/check-your-mail");
        assertThat(signIn(address, PASSWORD)).as("before the letter is opened").hasStatus(422);

        assertThat(browser.post().uri(mailbox.link(address)).cookie(session(answer)))
                .hasStatus(303)
                .headers()
                .hasValue("Location", "/posts");

        assertThat(signIn(address, PASSWORD)).hasStatus(303);
    }

    @Test
    void theHandleComesFromTheNameOnceConfirmed() {
        var answer = signUp("Yusuf Demir", address, "");
        assertThat(handle()).startsWith("guest_");

        browser.post().uri(mailbox.link(address)).cookie(session(answer)).exchange();

        assertThat(handle()).startsWith("yusuf");
    }

    @Test
    void aPasswordTypedInAnotherBrowserIsDropped() {
        signUp("Yusuf Demir", address, PASSWORD);

        assertThat(browser.post().uri(mailbox.link(address))).hasStatus(303);

        assertThat(signIn(address, PASSWORD)).hasStatus(422);
    }

    @Test
    void aMembersAddressGetsTheSameAnswerAndAnotherLetter() {
        var extra = cast.somebody();

        var known = signUp("Eve", extra.email(), "a password of eve");
        var unknown = signUp("Eve", address, "a password of eve");

        assertThat(known.getResponse().getStatus()).isEqualTo(unknown.getResponse().getStatus());
        assertThat(known.getResponse().getHeaderNames())
                .isEqualTo(unknown.getResponse().getHeaderNames());
        assertThat(mailbox.letters(extra.email()).getFirst()).contains("you are one already");
        assertThat(browser.post().uri(mailbox.link(extra.email())).cookie(session(known)))
                .hasStatus(303);
        assertThat(signIn(extra.email(), "a password of eve")).hasStatus(422);
        assertThat(signIn(extra.email(), Cast.PASSWORD)).hasStatus(303);
    }

    @Test
    void whatIsWrongComesBackAsTyped() {
        assertThat(signUp("www.spam.example", "yusuf", "short"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "value=\"www.spam.example\"",
                        "value=\"yusuf\"",
                        "A name cannot hold addresses",
                        "No letter can reach this address",
                        "Ten characters or more, please")
                .doesNotContain("\"short\"");
        assertThat(signUp("Yusuf", address, address)).hasStatus(422);
        assertThat(mailbox.count(address)).isZero();
    }

    @Test
    void aNameThatARuleWouldHoldIsRefusedWithTheRulesWords() {
        assertThat(signUp("Utter Moron", address, PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Utter Moron\"", "id=\"name-wrong\"", "a word from this list");

        assertThat(mailbox.count(address)).isZero();
        assertThat(
                        sql.sql("SELECT count(*) FROM people.person WHERE email = ?")
                                .param(address)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void oneNetworkAddressSignsUpOnlySoManyPeople() {
        for (var number = 0; number < 10; number++) {
            assertThat(from("10.1.1.1", number + address)).hasStatus(303);
        }

        assertThat(from("10.1.1.1", "last" + address)).hasStatus(429);
        assertThat(from("10.1.1.2", "last" + address)).hasStatus(303);
    }

    @Test
    void theFormHelpsPasswordManagers() {
        assertThat(browser.get().uri("/sign-up?back=/posts"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "autocomplete=\"name\"",
                        "autocomplete=\"email\"",
                        "autocomplete=\"new-password\"",
                        "value=\"/posts\"");
        assertThat(browser.get().uri("/sign-up").cookie(cast.ann().cookie())).hasStatus(303);
    }

    private MvcTestResult signUp(String name, String email, String password) {
        return browser.post()
                .uri("/sign-up")
                .param("name", name)
                .param("email", email)
                .param("password", password)
                .param("back", "/posts")
                .exchange();
    }

    private MvcTestResult from(String network, String email) {
        return browser.post()
                .uri("/sign-up")
                .with(request -> {
                    request.setRemoteAddr(network);
                    return request;
                })
                .param("name", "Yusuf")
                .param("email", email)
                .exchange();
    }

    private MvcTestResult signIn(String login, String password) {
        return browser.post()
                .uri("/sign-in")
                .param("login", login)
                .param("password", password)
                .exchange();
    }

    private String handle() {
        return sql.sql("SELECT handle FROM people.person WHERE email = ?")
                .param(address)
                .query(String.class)
                .single();
    }

    private static Cookie session(MvcTestResult answer) {
        return answer.getResponse().getCookie("session");
    }

    @Test
    void anIpv6NetworkIsOneHoweverManyAddressesItHas() {
        for (var number = 0; number < 10; number++) {
            assertThat(from("2001:db8:7:7::" + number, number + address)).hasStatus(303);
        }

        assertThat(from("2001:db8:7:7:ffff::1", "last" + address))
                .hasStatus(429)
                .bodyText()
                .contains("value=\"last" + address, "send it again in");
        assertThat(from("2001:db8:7:8::1", "last" + address)).hasStatus(303);
    }
}
