package folkmoot.people.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.Mailbox;
import folkmoot.people.Hat;
import folkmoot.people.Members;
import folkmoot.people.People;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@FolkmootTest
class LeavingTests {

    @Autowired Cast cast;
    @Autowired Mailbox mailbox;
    @Autowired Members members;
    @Autowired People people;
    @Autowired JdbcClient sql;
    @Autowired MockMvcTester browser;
    @Autowired TransactionTemplate transaction;

    Cast.Player extra;

    @BeforeEach
    void somebodyNew() {
        extra = cast.somebody();
    }

    @Test
    void everythingCanBeTakenAlong() {
        members.introduce(extra.id(), "Rides.");
        members.follow(extra.id(), cast.ann().id());

        var answer = browser.get().uri("/settings/data/export").cookie(extra.cookie()).exchange();

        assertThat(answer)
                .hasStatusOk()
                .headers()
                .hasValue(
                        "Content-Disposition",
                        "attachment; filename=\"" + extra.handle() + ".json\"")
                .hasValue("Cache-Control", "no-store");
        var file = new JsonMapper().readTree(answer.getResponse().getContentAsByteArray());
        assertThat(file.at("/person/0/email").asString()).isEqualTo(extra.email());
        assertThat(file.at("/person/0/about").asString()).isEqualTo("Rides.");
        assertThat(file.at("/follows/0/handle").asString()).isEqualTo("ann");
        assertThat(file.toString()).doesNotContain("argon2");
        assertThat(browser.get().uri("/settings/data/export")).hasStatus(303);
    }

    @Test
    void whoeverIsJustBeingChangedIsErasedAfterwards() throws Exception {
        var leaving = new CompletableFuture<MvcTestResult>();
        transaction.executeWithoutResult(_ -> {
            members.introduce(extra.id(), "Rides.");
            Thread.ofVirtual().start(() -> leaving.complete(leave(Cast.PASSWORD, "yes")));
            await().until(this::somebodyWaits);
            // What is known of them is free for whoever has their account.
            members.introduce(extra.id(), "Rides far.");
            sql.sql("SELECT FROM search.document WHERE id = ? FOR UPDATE NOWAIT")
                    .param(extra.id().value())
                    .query()
                    .listOfRows();
        });

        assertThat(leaving.get(20, TimeUnit.SECONDS))
                .hasStatus(303)
                .headers()
                .hasValue("Location", "/farewell");
        assertThat(
                        sql.sql("SELECT count(*) FROM search.document WHERE id = ?")
                                .param(extra.id().value())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private boolean somebodyWaits() {
        return sql.sql(
                        """
                        SELECT count(*) > 0 FROM pg_stat_activity
                        WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0
                        """)
                .query(Boolean.class)
                .single();
    }

    @Test
    void whoeverLeavesIsErased() {
        members.introduce(extra.id(), "Rides.");
        members.follow(cast.ann().id(), extra.id());
        askLink();
        var link = mailbox.link(extra.email());

        assertThat(leave(Cast.PASSWORD, "yes"))
                .hasStatus(303)
                .headers()
                .hasValue("Location", "/farewell");

        assertThat(browser.get().uri("/farewell")).hasStatusOk();
        assertThat(browser.get().uri("/people/{h}", extra.handle())).hasStatus(404);
        assertThat(browser.get().uri("/settings").cookie(extra.cookie())).hasStatus(303);
        assertThat(browser.post().uri(link)).hasStatus(410);
        assertThat(people.named(List.of(extra.id())).get(extra.id()).name())
                .isEqualTo("Somebody who left");
        assertThat(people.followedBy(cast.ann().id())).doesNotContain(extra.id());
        assertThat(mailbox.count(extra.email())).isZero();
        assertThat(left()).isZero();
    }

    @Test
    void theirPicturesGoToo() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        browser.post()
                .uri("/settings/pictures")
                .cookie(extra.cookie())
                .multipart()
                .file(new MockMultipartFile("picture", "me.png", "image/png", png.toByteArray()))
                .exchange();
        var path = people.named(List.of(extra.id())).get(extra.id()).picturePath();
        assertThat(browser.get().uri(path)).hasStatusOk();
        assertThat(browser.get().uri("/settings/data/export").cookie(extra.cookie()))
                .bodyText()
                .contains(path.replace("/320", "/1920"));

        leave(Cast.PASSWORD, "yes");

        assertThat(browser.get().uri(path)).hasStatus(404);
    }

    @Test
    void theAddressIsFreeAgain() {
        leave(Cast.PASSWORD, "yes");

        var again = members.join("Back again", extra.email(), null);

        assertThat(again.id()).isNotEqualTo(extra.id());
    }

    @Test
    void nobodyIsErasedByAccident() {
        assertThat(leave("not the tide", "yes"))
                .hasStatus(422)
                .bodyText()
                .contains("That is not your password.");
        assertThat(leave(Cast.PASSWORD, ""))
                .hasStatus(422)
                .bodyText()
                .contains("Say that you are sure");
        assertThat(browser.post().uri("/settings/erasures").param("sure", "yes")).hasStatus(303);

        assertThat(browser.get().uri("/people/{h}", extra.handle())).hasStatusOk();
    }

    @Test
    void whoeverHasNoPasswordIsNotToldThatItIsWrong() {
        sql.sql("UPDATE people.person SET password = NULL WHERE id = ?")
                .param(extra.id().value())
                .update();

        assertThat(leave("", "yes"))
                .hasStatus(422)
                .bodyText()
                .contains("sign in by a link in your mail, and come back")
                .doesNotContain("That is not your password.");
    }

    @Test
    void theLastLeadHandsOverFirst() {
        var cleo = cast.cleo();
        assertThat(
                        browser.post()
                                .uri("/settings/erasures")
                                .cookie(cleo.cookie())
                                .param("current", Cast.PASSWORD)
                                .param("sure", "yes"))
                .hasStatus(422)
                .bodyText()
                .contains("You are the only one who leads this place.");

        members.grant(extra.id(), Hat.LEAD, cleo.id());
        assertThat(leave(Cast.PASSWORD, "yes")).hasStatus(303);
        assertThat(people.named(List.of(extra.id())).get(extra.id()).hats()).isEmpty();
        assertThat(people.named(List.of(cleo.id())).get(cleo.id()).hats()).contains(Hat.LEAD);
    }

    private MvcTestResult leave(String password, String sure) {
        return browser.post()
                .uri("/settings/erasures")
                .cookie(extra.cookie())
                .param("current", password)
                .param("sure", sure)
                .exchange();
    }

    private void askLink() {
        browser.post().uri("/sign-in-links").param("email", extra.email()).exchange();
    }

    /// In how many rows the person can still be recognised.
    private int left() {
        return sql.sql(
                        """
                        SELECT (SELECT count(*) FROM people.person
                                WHERE name = :name OR email = :email OR handle = :handle)
                             + (SELECT count(*) FROM people.link WHERE email = :email)
                             + (SELECT count(*) FROM search.document WHERE title = :name)
                        """)
                .param("name", extra.name())
                .param("email", extra.email())
                .param("handle", extra.handle())
                .query(Integer.class)
                .single();
    }

    @Test
    void thatSomebodyLeftIsOnRecordAndNotWho() {
        leave(Cast.PASSWORD, "yes");

        var last =
                sql.sql(
                                """
                                SELECT concat_ws(' ', object, subject, decider, rule, reason)
                                FROM transparency.entry WHERE act = 'erase' ORDER BY index DESC LIMIT 1
                                """)
                        .query(String.class)
                        .single();
        assertThat(last)
                .isEqualTo("person: author erasure Somebody left, and took what was theirs along.");
        assertThat(about(extra)).as("not even by a number").isZero();
    }

    private int about(Cast.Player person) {
        return sql.sql(
                        """
                        SELECT count(*) FROM transparency.entry
                        WHERE subject = :id OR object LIKE '%' || :id::text
                        """)
                .param("id", person.id().value())
                .query(Integer.class)
                .single();
    }
}
