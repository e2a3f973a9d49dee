package folkmoot.talk.post;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.Mailbox;
import folkmoot.people.Actor;
import folkmoot.people.PersonId;
import folkmoot.site.Limits;
import folkmoot.talk.NoteKind;
import folkmoot.talk.PostId;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What a member wrote as a guest, and could not say when they confirmed, is said later.
@FolkmootTest
class JudgingAgainTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired NoteKind notes;
    @Autowired Mailbox mailbox;
    @Autowired Limits limits;
    @Autowired JudgingAgain again;
    @Autowired JdbcClient sql;

    private PostId about;

    @BeforeEach
    void aPost() {
        about = notes.publish(cast.somebody().actor(), "Winter tyres " + System.nanoTime());
    }

    @Test
    void wordsThatCameTooFastAppearOnceThereIsTimeForThem() {
        var member = cast.somebody();
        var guest = comment(member.email());
        var note =
                notes.publish(
                        new Actor.Member(guest, "", "Somebody", false, Set.of()),
                        "Note " + System.nanoTime());
        drain(member.id());

        browser.post().uri(mailbox.link(member.email())).exchange();
        assertThat(states(note)).isEqualTo("waiting waiting");

        again.judge();
        assertThat(states(note)).as("still too fast").isEqualTo("waiting waiting");

        limits.take("post", member.id().toString(), 60, Duration.ofNanos(60));
        again.judge();
        assertThat(states(note)).isEqualTo("visible visible");
    }

    @Test
    void whoeverHasNotConfirmedWaitsOn() {
        comment("zoe" + System.nanoTime() + "@post.example");

        again.judge();

        assertThat(state("SELECT state FROM talk.comment WHERE post = ?", about))
                .isEqualTo("waiting");
    }

    private PersonId comment(String email) {
        var answer =
                browser.post()
                        .uri("/posts/{post}/comments", about)
                        .param("body", "They hum at " + System.nanoTime())
                        .param("name", "Somebody")
                        .param("email", email)
                        .exchange();
        assertThat(answer).hasStatus(303);
        return new PersonId(
                sql.sql("SELECT author FROM talk.comment WHERE post = ?")
                        .param(about.value())
                        .query(UUID.class)
                        .single());
    }

    private void drain(PersonId person) {
        while (limits.take("post", person.toString(), 60, Duration.ofMinutes(30)).isZero()) {}
    }

    private String states(PostId note) {
        return state("SELECT state FROM talk.comment WHERE post = ?", about)
                + " "
                + state("SELECT state FROM talk.post WHERE id = ?", note);
    }

    private String state(String statement, PostId of) {
        return sql.sql(statement).param(of.value()).query(String.class).single();
    }
}
