package folkmoot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One person has one mark on one thing, however often and however quickly they say so.
@FolkmootTest
class MarkTests {

    private static final int AT_ONCE = 6;

    @Autowired Cast cast;
    @Autowired NoteKind notes;
    @Autowired Talking talking;
    @Autowired JdbcClient sql;

    private Cast.Player reader;
    private PostId post;
    private String comment;

    @BeforeEach
    void aPostAndAComment() {
        reader = cast.somebody();
        post = notes.publish(cast.somebody().actor(), "Winter tyres " + System.nanoTime());
        comment = talking.said(cast.somebody(), post, "", "They hum at " + System.nanoTime());
    }

    @Test
    void aMarkIsChangedAndTakenBack() {
        mark("/posts/" + post, "yes");
        assertThat(onPost()).isEqualTo("1 0");
        mark("/posts/" + post, "no");
        mark("/posts/" + post, "no");
        assertThat(onPost()).isEqualTo("0 1");
        mark("/posts/" + post, "none");
        mark("/posts/" + post, "none");
        assertThat(onPost()).isEqualTo("0 0");
    }

    @RepeatedTest(3)
    void manyAtOnceCountOnceOnAPost() throws Exception {
        atOnce(() -> mark("/posts/" + post, "yes"));
        assertThat(onPost()).isEqualTo("1 0");

        atOnce(() -> mark("/posts/" + post, "no"));
        assertThat(onPost()).isEqualTo("0 1");

        atOnce(() -> mark("/posts/" + post, "none"));
        assertThat(onPost()).isEqualTo("0 0");
    }

    @RepeatedTest(3)
    void manyAtOnceCountOnceOnAComment() throws Exception {
        atOnce(() -> mark("/comments/" + comment, "yes"));
        assertThat(onComment()).isEqualTo(1);

        atOnce(() -> mark("/comments/" + comment, "none"));
        assertThat(onComment()).isZero();
    }

    private int mark(String what, String helpful) {
        return talking.post(reader, what + "/marks", "helpful", helpful).getResponse().getStatus();
    }

    private static void atOnce(Callable<Integer> deed) throws Exception {
        var start = new CyclicBarrier(AT_ONCE);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var all =
                    IntStream.range(0, AT_ONCE)
                            .mapToObj(_ ->
                                    threads.submit(() -> {
                                        start.await();
                                        return deed.call();
                                    }))
                            .toList();
            for (var it : all) {
                assertThat(it.get()).isEqualTo(303);
            }
        }
    }

    private String onPost() {
        return sql.sql("SELECT helpful || ' ' || unhelpful FROM talk.post WHERE id = ?")
                .param(post.value())
                .query(String.class)
                .single();
    }

    private int onComment() {
        return sql.sql("SELECT helpful FROM talk.comment WHERE id = ?")
                .param(CommentId.of(comment).value())
                .query(Integer.class)
                .single();
    }
}
