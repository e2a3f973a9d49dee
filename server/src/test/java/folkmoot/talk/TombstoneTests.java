package folkmoot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.moderation.Restrictable;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Comments whose words are not to be read keep their place as long as something stands under them,
/// and their words stay away.
@FolkmootTest
class TombstoneTests {

    private static final String FLOOD =
            "http://a.example http://b.example http://c.example http://d.example ";

    @Autowired Cast cast;
    @Autowired NoteKind notes;
    @Autowired Talking talking;
    @Autowired Posts posts;
    @Autowired JdbcClient sql;
    @Autowired List<Restrictable> restrictables;
    @Autowired TransactionTemplate transaction;

    private final String word = "w" + System.nanoTime();
    private PostId post;
    private String top;
    private String middle;
    private String leaf;

    @BeforeEach
    void aThread() {
        post = notes.publish(cast.bert().actor(), "Winter tyres " + word);
        top = talking.said(cast.ann(), post, "", "Top " + word);
        middle = talking.said(cast.dov(), post, top, "Middle " + word);
        leaf = talking.said(cast.ann(), post, middle, "Leaf " + word);
    }

    @Test
    void whatStandsUnderATakenBackReplyStaysInItsThread() {
        withdraw(cast.dov(), middle);

        assertThat(page()).contains("Top", "took this comment back", "Leaf", "2 comments");
        assertThat(page()).doesNotContain("Middle");
    }

    @Test
    void withItsLastReplyATombstoneGoesToo() {
        withdraw(cast.dov(), middle);
        withdraw(cast.ann(), leaf);

        assertThat(page()).contains("Top", "1 comment").doesNotContain("took this comment back");
        assertThat(replies(top)).isZero();
    }

    @Test
    void theWordsOfATakenBackCommentAreNotInItsHistory() {
        talking.post(cast.dov(), "/comments/" + middle + "/edits", "body", "Other " + word);
        assertThat(talking.read("/comments/" + middle + "/history")).contains("Middle");

        withdraw(cast.dov(), middle);

        assertThat(talking.status("/comments/" + middle + "/history")).isEqualTo(404);
    }

    @Test
    void aCommentThatIsHeldAfterAnEditLeavesItsRepliesWhereTheyWere() {
        talking.post(cast.dov(), "/comments/" + middle + "/edits", "body", FLOOD + word);

        assertThat(page())
                .contains("waits here because of the house rule", "Leaf", "2 comments")
                .doesNotContain("d.example", "Middle");
        assertThat(talking.read(cast.dov(), "/posts/" + post)).contains("d.example");

        release("comment", CommentId.of(middle).value());
        assertThat(page()).contains("d.example", "Leaf", "3 comments");
        assertThat(replies(top)).isEqualTo(1);
    }

    @Test
    void aHeldReplyIsInItsThreadForItsAuthorAlone() {
        talking.say(cast.dov(), post, leaf, FLOOD + word);

        assertThat(talking.read(cast.dov(), "/posts/" + post)).contains("d.example");
        assertThat(page()).doesNotContain("d.example");
        assertThat(talking.read(cast.bert(), "/posts/" + post)).doesNotContain("d.example");
    }

    @Test
    void changingAHeldCommentDoesNotLetItBeFoundUntilItIsMended() {
        talking.say(cast.dov(), post, "", FLOOD + word);
        var edits = "/comments/" + talking.newest(post) + "/edits";
        talking.post(cast.dov(), edits, "body", "Changed x" + word + " " + FLOOD);

        assertThat(talking.read("/search?q=x" + word)).doesNotContain("Changed");
        assertThat(page()).doesNotContain("Changed");

        talking.post(cast.dov(), edits, "body", "Harmless xmended");

        assertThat(page()).contains("Harmless xmended");
    }

    @Test
    void whatWasTakenBackWhileItWasHeldDoesNotAppearWhenTheHoldEnds() {
        var note = notes.publish(cast.dov().actor(), FLOOD + word);
        assertThat(talking.status("/posts/" + note)).isEqualTo(404);
        assertThat(talking.post(cast.dov(), "/posts/" + note + "/withdrawals")).hasStatus(303);

        release("note", note.value());

        assertThat(talking.status("/posts/" + note)).isEqualTo(404);
        assertThat(talking.read("/search?q=" + word)).doesNotContain("a.example");
    }

    @Test
    void underAPostThatCannotBeReadNothingIsFound() {
        assertThat(talking.read("/search?q=" + word)).contains("Leaf", "On Winter tyres");

        transaction.executeWithoutResult(_ -> posts.edit(cast.bert().actor(), saying(FLOOD)));
        assertThat(talking.status("/posts/" + post)).isEqualTo(404);
        assertThat(talking.read("/search?q=" + word)).doesNotContain("Leaf");

        release("note", post.value());
        assertThat(talking.read("/search?q=" + word)).contains("Leaf", "Top");

        talking.post(cast.bert(), "/posts/" + post + "/withdrawals");
        assertThat(talking.read("/search?q=" + word)).doesNotContain("Leaf", "Top");
    }

    private NewPost saying(String body) {
        return new NewPost(post, "note", "Winter tyres " + word, body, "", "en", null);
    }

    private void release(String kind, UUID object) {
        transaction.executeWithoutResult(_ ->
                restrictables.stream()
                        .filter(it -> it.covers(kind))
                        .forEach(it -> it.release(kind, object, 1)));
    }

    private void withdraw(Cast.Player person, String comment) {
        assertThat(talking.post(person, "/comments/" + comment + "/withdrawals")).hasStatus(303);
    }

    private int replies(String comment) {
        return sql.sql("SELECT replies FROM talk.comment WHERE id = ?")
                .param(CommentId.of(comment).value())
                .query(Integer.class)
                .single();
    }

    private String page() {
        return talking.read("/posts/" + post);
    }
}
