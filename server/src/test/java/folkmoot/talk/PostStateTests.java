package folkmoot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.moderation.Restrictable;
import folkmoot.moderation.Turns;
import folkmoot.moderation.decision.Patience;
import folkmoot.site.NotThere;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Whoever changes a post, takes it back or lets it go does so one after the other.
@FolkmootTest
class PostStateTests {

    private static final String FLOOD =
            "http://a.example http://b.example http://c.example http://d.example ";

    @Autowired Cast cast;
    @Autowired NoteKind notes;
    @Autowired Posts posts;
    @Autowired Patience patience;
    @Autowired Talking talking;
    @Autowired List<Restrictable> restrictables;
    @Autowired Turns turns;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient sql;

    private Cast.Player author;
    private PostId post;

    @BeforeEach
    void aPost() {
        author = cast.somebody();
        post = notes.publish(author.actor(), "Winter tyres " + System.nanoTime());
    }

    @Test
    void whatIsTakenBackIsNotChangedAnyMoreAndDoesNotAppearLater() {
        talking.post(author, "/posts/" + post + "/withdrawals");

        assertThatThrownBy(() -> edit(FLOOD + System.nanoTime())).isInstanceOf(NotThere.class);
        patience.end();

        assertThat(state()).isEqualTo("withdrawn");
        assertThat(talking.status("/posts/" + post)).isEqualTo(404);
    }

    @Test
    void aChangeThatComesWhileItIsTakenBackDoesNotBringItBack() throws Exception {
        var late = meanwhile(() -> posts.withdraw(author.actor(), post), "Changed too late");

        assertThatThrownBy(late::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(NotThere.class);
        assertThat(state()).isEqualTo("withdrawn");
    }

    @Test
    void aChangeThatComesWhileItIsLetGoDoesNotHoldItForEver() throws Exception {
        edit(FLOOD + System.nanoTime());
        assertThat(state()).isEqualTo("held");

        meanwhile(this::release, "Mended").get();

        assertThat(state()).isEqualTo("visible");
    }

    @Test
    void whatWasSaidAboutAPostIsFoundByWhatItIsCalledNow() {
        var word = "w" + System.nanoTime();
        talking.said(cast.ann(), post, "", "They hum at 90 " + word);

        transaction.execute(_ ->
                posts.edit(
                        author.actor(),
                        new NewPost(post, "note", "Renamed" + word, "Words", "", "en", null)));

        assertThat(talking.read("/search?q=Renamed" + word)).contains("They hum at 90");
    }

    // The change begins before the deed's transaction ends, and ends after it.
    private Future<Publishing> meanwhile(Runnable deed, String words) throws Exception {
        var done = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first =
                    threads.submit(() ->
                            transaction.executeWithoutResult(_ -> {
                                deed.run();
                                done.countDown();
                                await(begun);
                                pause();
                            }));
            await(done);
            var second =
                    threads.submit(() -> {
                        begun.countDown();
                        return edit(words);
                    });
            first.get();
            return second;
        }
    }

    private Publishing edit(String words) {
        return transaction.execute(_ ->
                posts.edit(
                        author.actor(), new NewPost(post, "note", "Tyres", words, "", "en", null)));
    }

    // As whoever ends a hold does: their turn first.
    private void release() {
        turns.take(post.value());
        var entry =
                sql.sql("SELECT entry FROM moderation.decision WHERE object = ?")
                        .param(post.value())
                        .query(Long.class)
                        .single();
        restrictables.stream()
                .filter(it -> it.covers("note"))
                .forEach(it -> it.release("note", post.value(), entry));
    }

    private String state() {
        return sql.sql("SELECT state FROM talk.post WHERE id = ?")
                .param(post.value())
                .query(String.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
