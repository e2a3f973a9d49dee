package folkmoot.people.guest;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.Mailbox;
import folkmoot.people.Actor;
import folkmoot.people.GuestForm;
import folkmoot.people.Guests;
import folkmoot.people.PersonId;
import folkmoot.site.Now;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
class RemindingTests {

    @Autowired Guests guests;
    @Autowired Reminding reminding;
    @Autowired Cast cast;
    @Autowired Mailbox mailbox;
    @Autowired JdbcClient sql;
    @Autowired MockMvcTester browser;

    String address;
    PersonId guest;

    @BeforeEach
    void somebodyWroteAndDidNotConfirm() {
        address = "noah" + ThreadLocalRandom.current().nextLong(1L << 40) + "@post.example";
        guest = speak(address);
    }

    @Test
    void aGuestIsRemindedOnceAfterTwoDays() {
        in(Duration.ofDays(1), reminding::remind);
        assertThat(mailbox.count(address)).isEqualTo(1);

        in(Duration.ofDays(3), reminding::remind);
        in(Duration.ofDays(4), reminding::remind);

        assertThat(mailbox.count(address)).isEqualTo(2);
        assertThat(mailbox.letters(address).getFirst()).contains("only reminder");
        assertThat(browser.post().uri(mailbox.link(address)))
                .hasStatus(303)
                .headers()
                .hasValue("Location", "/posts/7");
    }

    @Test
    void whoeverConfirmedIsLeftAlone() {
        browser.post().uri(mailbox.link(address)).exchange();

        in(Duration.ofDays(3), reminding::remind);
        in(Duration.ofDays(31), reminding::forget);

        assertThat(mailbox.count(address)).isEqualTo(1);
        assertThat(state(guest)).isEqualTo("member");
    }

    @Test
    void afterAMonthAGuestIsForgotten() {
        in(Duration.ofDays(29), reminding::forget);
        assertThat(state(guest)).isEqualTo("unconfirmed");

        in(Duration.ofDays(31), reminding::forget);

        assertThat(state(guest)).isEqualTo("erased");
        assertThat(
                        sql.sql("SELECT count(*) FROM people.person WHERE email = ?")
                                .param(address)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void aMemberWithTheSameAddressStays() {
        var extra = cast.somebody();
        var unsaid = speak(extra.email());

        in(Duration.ofDays(31), reminding::forget);

        assertThat(state(unsaid)).isEqualTo("erased");
        assertThat(state(extra.id())).isEqualTo("member");
    }

    private static void in(Duration time, Runnable work) {
        Now.at(Instant.now().plus(time), work);
    }

    private PersonId speak(String email) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("10.8." + ThreadLocalRandom.current().nextInt() + ".1");
        return guests.speak(
                        guests.meet(Actor.GUEST, new GuestForm("Noah", email)),
                        "/posts/7",
                        request,
                        new MockHttpServletResponse())
                .id();
    }

    private String state(PersonId person) {
        return sql.sql("SELECT state FROM people.person WHERE id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }
}
