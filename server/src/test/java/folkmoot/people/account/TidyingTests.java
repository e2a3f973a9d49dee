package folkmoot.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.Mailbox;
import folkmoot.site.Now;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@FolkmootTest
class TidyingTests {

    @Autowired Tidying tidying;
    @Autowired Cast cast;
    @Autowired Mailbox mailbox;
    @Autowired JdbcClient sql;
    @Autowired MockMvcTester browser;

    @Test
    void theAddressOfAStrangerWhoAskedForALinkIsForgottenWithTheLink() {
        var address = "nobody" + ThreadLocalRandom.current().nextLong(1L << 40) + "@post.example";
        browser.post().uri("/sign-in-links").param("email", address).exchange();

        tidying.tidy();
        assertThat(links(address)).isOne();

        Now.at(Instant.now().plus(Duration.ofMinutes(16)), tidying::tidy);
        assertThat(links(address)).isZero();
    }

    @Test
    void aUsedLinkIsForgottenAndOneThatWaitsWorks() {
        var extra = cast.somebody();
        ask(extra.email());
        browser.post().uri(mailbox.link(extra.email())).exchange();
        ask(extra.email());

        tidying.tidy();

        assertThat(links(extra.email())).isOne();
        assertThat(browser.post().uri(mailbox.link(extra.email()))).hasStatus(303);
    }

    @Test
    void sessionsThatHaveEndedAreForgotten() {
        var gone = cast.somebody();
        var here = cast.somebody();
        sql.sql("UPDATE people.session SET ends_at = now() - interval '1 minute' WHERE person = ?")
                .param(gone.id().value())
                .update();

        tidying.tidy();

        assertThat(sessions(gone)).isZero();
        assertThat(sessions(here)).isOne();
    }

    private void ask(String address) {
        browser.post().uri("/sign-in-links").param("email", address).exchange();
    }

    private int links(String address) {
        return sql.sql("SELECT count(*) FROM people.link WHERE email = ?")
                .param(address)
                .query(Integer.class)
                .single();
    }

    private int sessions(Cast.Player player) {
        return sql.sql("SELECT count(*) FROM people.session WHERE person = ?")
                .param(player.id().value())
                .query(Integer.class)
                .single();
    }
}
