package folkmoot.people.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.Cast;
import folkmoot.Claimed;
import folkmoot.FolkmootTest;
import folkmoot.Mailbox;
import folkmoot.people.Actor;
import folkmoot.people.Doorkeeper;
import folkmoot.people.GuestForm;
import folkmoot.people.Guests;
import folkmoot.people.PersonId;
import folkmoot.people.account.Accounts;
import folkmoot.people.session.Entrance;
import folkmoot.site.Limits;
import folkmoot.site.TooOften;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.Cookie;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@FolkmootTest
class GuestTests {

    @Autowired Guests guests;
    @Autowired Accounts accounts;
    @Autowired Asking asking;
    @Autowired Doorkeeper door;
    @Autowired Entrance entrance;
    @Autowired Limits limits;
    @Autowired Templates html;
    @Autowired Clock clock;
    @Autowired TransactionTemplate transaction;
    @Autowired Claimed claimed;
    @Autowired Cast cast;
    @Autowired Mailbox mailbox;
    @Autowired JdbcClient sql;
    @Autowired MockMvcTester browser;

    record Spoken(Actor.Member person, Cookie cookie) {}

    String address;

    @BeforeEach
    void aNewAddress() {
        address = "zoe" + ThreadLocalRandom.current().nextLong(1L << 40) + "@post.example";
    }

    @Test
    void aGuestSpeaksConfirmsAndIsAMember() {
        var zoe = speak("Zoë Abernathy", address, "/posts/1");
        assertThat(zoe.person().confirmed()).isFalse();

        var link = mailbox.link(address);
        assertThat(browser.get().uri(link).cookie(zoe.cookie()))
                .hasStatusOk()
                .bodyText()
                .contains("Zoë Abernathy")
                .doesNotContain("type=\"password\"");
        var answer = browser.post().uri(link).cookie(zoe.cookie()).exchange();

        assertThat(answer).hasStatus(303).headers().hasValue("Location", "/posts/1");
        assertThat(claimed.by(zoe.person().id()).id()).isEqualTo(zoe.person().id());
        assertThat(claimed.by(zoe.person().id()).confirmed()).isTrue();
        assertThat(state(zoe.person().id())).isEqualTo("member");
        assertThat(signedIn(session(answer))).isTrue();
        assertThat(signedIn(zoe.cookie())).as("the session before").isFalse();
    }

    @Test
    void aGuestsNameIsReadByTheHouseRules() {
        var rude = new GuestForm("Utter Moron", address);

        var caller = guests.meet(Actor.GUEST, rude);
        assertThat(caller.lacks()).isTrue();
        assertThat(lacks(Actor.GUEST, new GuestForm("Zoë", address))).isFalse();
        var fields = new gg.jte.output.StringOutput();
        guests.fields(caller).writeTo(fields);
        assertThat(fields.toString()).contains("value=\"Utter Moron\"", "a word from this list");
    }

    @Test
    void theRulesAreAskedOnceAboutAGuest() {
        var asked = new ArrayList<String>();
        var counting =
                (Doorkeeper)
                        Proxy.newProxyInstance(
                                Doorkeeper.class.getClassLoader(),
                                new Class<?>[] {Doorkeeper.class},
                                (_, method, arguments) -> {
                                    asked.add(method.getName());
                                    return method.invoke(door, arguments);
                                });
        var speaking = new Speaking(accounts, asking, counting, entrance, limits, html, clock);

        var refused = speaking.meet(Actor.GUEST, new GuestForm("Utter Moron", address));
        speaking.fields(refused).writeTo(new gg.jte.output.StringOutput());
        assertThat(asked).containsExactly("turnsAway");
        assertThatThrownBy(() -> speak(speaking, refused))
                .isInstanceOf(IllegalArgumentException.class);

        asked.clear();
        speak(speaking, speaking.meet(Actor.GUEST, new GuestForm("Zoë", address)));
        assertThat(asked).containsExactly("turnsAway");
    }

    private void speak(Speaking speaking, Guests.Caller caller) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("10.11." + ThreadLocalRandom.current().nextInt() + ".1");
        transaction.executeWithoutResult(
                _ -> speaking.speak(caller, "/posts/1", request, new MockHttpServletResponse()));
    }

    @Test
    void openingTheLinkAloneDoesNothing() {
        var zoe = speak("Zoë", address, "/posts/1");

        assertThat(browser.get().uri(mailbox.link(address))).hasStatusOk();
        assertThat(browser.get().uri(mailbox.link(address))).hasStatusOk();

        assertThat(state(zoe.person().id())).isEqualTo("unconfirmed");
    }

    @Test
    void aLinkWorksOnce() {
        speak("Zoë", address, "/posts/1");
        var link = mailbox.link(address);

        assertThat(browser.post().uri(link)).hasStatus(303);
        assertThat(browser.post().uri(link)).hasStatus(410);
        assertThat(browser.get().uri(link)).hasStatus(410);
        assertThat(browser.get().uri("/confirm/nonsense")).hasStatus(410);
    }

    @Test
    void oneLetterCoversAllThatWaitsAndLeadsToTheNewest() {
        var zoe = speak("Zoë", address, "/posts/1");
        speakAgain(zoe, "/posts/2");

        assertThat(mailbox.count(address)).isEqualTo(1);
        assertThat(browser.post().uri(mailbox.link(address)))
                .hasStatus(303)
                .headers()
                .hasValue("Location", "/posts/2");
    }

    @Test
    void wordsWithAMembersAddressBecomeTheirsAndTheBrowserCannotTell() {
        var extra = cast.somebody();
        var known = speak("Anybody", extra.email(), "/posts/3");
        var unknown = speak("Anybody", address, "/posts/3");

        assertThat(known.person().confirmed()).isEqualTo(unknown.person().confirmed());
        assertThat(known.person().name()).isEqualTo(unknown.person().name());
        var waiting = browser.get().uri("/check-your-mail").cookie(known.cookie()).exchange();
        var other = browser.get().uri("/check-your-mail").cookie(unknown.cookie()).exchange();
        assertThat(text(waiting).replace(extra.email(), "…"))
                .isEqualTo(text(other).replace(address, "…"));

        var answer = browser.post().uri(mailbox.link(extra.email())).exchange();

        assertThat(answer).hasStatus(303);
        assertThat(claimed.by(known.person().id())).isEqualTo(extra.actor());
        assertThat(state(known.person().id())).isEqualTo("erased");
        assertThat(signedIn(session(answer))).isTrue();
    }

    @Test
    void whoeverTypedTheAddressDoesNotGetInByItsOwnersConfirmation() {
        var eve = speak("Zoë", address, "/posts/1");
        var link = mailbox.link(address);

        assertThat(browser.get().uri(link)).bodyText().contains("type=\"password\"");
        assertThat(browser.post().uri(link).param("password", "a tide turns at noon"))
                .hasStatus(303);

        assertThat(signedIn(eve.cookie())).isFalse();
        assertThat(browser.get().uri("/check-your-mail").cookie(eve.cookie()))
                .bodyText()
                .doesNotContain(address);
    }

    @Test
    void aWeakPasswordComesBackAndTheLinkStillWorks() {
        speak("Zoë", address, "/posts/1");
        var link = mailbox.link(address);

        assertThat(browser.post().uri(link).param("password", "short"))
                .hasStatus(422)
                .bodyText()
                .contains("Ten characters or more, please");
        assertThat(browser.post().uri(link)).hasStatus(303);
    }

    @Test
    void aMistypedAddressIsChangedAndItsLinkIsVoid() {
        var zoe = speak("Zoë", "typo" + address, "/posts/1");
        var wrong = mailbox.link("typo" + address);

        assertThat(
                        browser.post()
                                .uri("/check-your-mail")
                                .cookie(zoe.cookie())
                                .param("email", address))
                .hasStatus(303);

        assertThat(browser.post().uri(wrong)).hasStatus(410);
        assertThat(browser.post().uri(mailbox.link(address)))
                .hasStatus(303)
                .headers()
                .hasValue("Location", "/posts/1");
    }

    @Test
    void anAddressThatCannotBeOneComesBackAsTyped() {
        var zoe = speak("Zoë", address, "/posts/1");

        assertThat(
                        browser.post()
                                .uri("/check-your-mail")
                                .cookie(zoe.cookie())
                                .param("email", "zoe at home"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"zoe at home\"", "No letter can reach this address");
        assertThat(browser.post().uri("/check-your-mail").param("email", address)).hasStatus(303);
        assertThat(mailbox.count(address)).as("a stranger asks for no letter").isEqualTo(1);
    }

    @Test
    void aMemberSpeaksAsThemselves() {
        var ann = cast.ann().actor();

        var speaker =
                guests.speak(
                        guests.meet(ann, GuestForm.EMPTY),
                        "/",
                        new MockHttpServletRequest(),
                        new MockHttpServletResponse());

        assertThat(speaker).isEqualTo(ann);
        assertThat(lacks(ann, GuestForm.EMPTY)).isFalse();
    }

    @Test
    void whoSpeaksMustHaveANameAndAnAddress() {
        assertThat(lacks(Actor.GUEST, new GuestForm("Zoë", address))).isFalse();
        assertThat(lacks(Actor.GUEST, new GuestForm("", address))).isTrue();
        assertThat(lacks(Actor.GUEST, new GuestForm("Zoë", "zoe"))).isTrue();
        assertThat(lacks(Actor.GUEST, new GuestForm("see www.spam.example", address))).isTrue();
    }

    @Test
    void oneAddressGetsOnlySoManyLetters() {
        for (var number = 0; number < 5; number++) {
            speak("Zoë", address, "/posts/1");
        }

        assertThatThrownBy(() -> speak("Zoë", address, "/posts/1")).isInstanceOf(TooOften.class);
        assertThat(mailbox.count(address)).isEqualTo(5);
    }

    private boolean lacks(Actor actor, GuestForm guest) {
        return guests.meet(actor, guest).lacks();
    }

    private Spoken speak(String name, String email, String path) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("10.9." + ThreadLocalRandom.current().nextInt() + ".1");
        var response = new MockHttpServletResponse();
        var caller = guests.meet(Actor.GUEST, new GuestForm(name, email));
        var person = guests.speak(caller, path, request, response);
        return new Spoken(person, response.getCookie("session"));
    }

    private void speakAgain(Spoken known, String path) {
        guests.speak(
                guests.meet(known.person(), GuestForm.EMPTY),
                path,
                new MockHttpServletRequest(),
                new MockHttpServletResponse());
    }

    private String state(PersonId person) {
        return sql.sql("SELECT state FROM people.person WHERE id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    private boolean signedIn(Cookie session) {
        return !text(browser.get().uri("/outbox").cookie(session).exchange())
                .contains("href=\"/sign-in\"");
    }

    private static Cookie session(MvcTestResult answer) {
        return answer.getResponse().getCookie("session");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray());
    }
}
