package folkmoot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.people.Hat;
import folkmoot.people.Members;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Whoever comes to speak for the brand does not order posts any more, nor did they ever.
@FolkmootTest
class RecusalTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Members members;
    @Autowired NoteKind notes;
    @Autowired JdbcClient sql;

    private PostId post;
    private Cast.Player later;

    @BeforeEach
    void twoFindAPostHelpfulAndOneDoesNot() {
        post = notes.publish(cast.ann().actor(), "Winter tyres " + System.nanoTime());
        later = cast.somebody();
        mark(later, "yes");
        mark(cast.somebody(), "yes");
        mark(cast.somebody(), "no");
        assertThat(counts()).isEqualTo("2 1");
    }

    @Test
    void marksMadeBeforeSomebodySpokeForTheBrandStopCounting() {
        members.grant(later.id(), Hat.STAFF, null);

        assertThat(counts()).isEqualTo("1 1");
        members.grant(later.id(), Hat.LEAD, null);
        assertThat(counts()).as("once").isEqualTo("1 1");
    }

    @Test
    void anExpertStaysAReader() {
        members.grant(later.id(), Hat.EXPERT, null);

        assertThat(counts()).isEqualTo("2 1");
    }

    private void mark(Cast.Player reader, String helpful) {
        assertThat(
                        browser.post()
                                .uri("/posts/{post}/marks", post)
                                .cookie(reader.cookie())
                                .param("helpful", helpful))
                .hasStatus(303);
    }

    private String counts() {
        return sql.sql("SELECT helpful || ' ' || unhelpful FROM talk.post WHERE id = ?")
                .param(post.value())
                .query(String.class)
                .single();
    }
}
