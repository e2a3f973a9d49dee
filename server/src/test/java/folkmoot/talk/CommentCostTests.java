package folkmoot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What saying something asks the database.
@FolkmootTest
class CommentCostTests {

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired NoteKind notes;

    // The post, the words said lately, the comment, its words for search and
    // for listening, the counter, the draft.
    @Test
    void aCommentOnAPostTakesElevenStatements() {
        var post = notes.publish(cast.bert().actor(), "Bells " + System.nanoTime());
        var ann = cast.ann();
        say(post, ann, "");

        var asked = Statements.during(() -> say(post, ann, ""));

        assertThat(asked).as(String.join("\n\n", asked)).hasSize(11);
    }

    private void say(PostId post, Cast.Player who, String parent) {
        assertThat(
                        browser.post()
                                .uri("/posts/{post}/comments", post)
                                .cookie(who.cookie())
                                .param("parent", parent)
                                .param(
                                        "body",
                                        "Mine rings by itself on every cobble since "
                                                + System.nanoTime()))
                .hasStatus(HttpStatus.SEE_OTHER);
    }
}
