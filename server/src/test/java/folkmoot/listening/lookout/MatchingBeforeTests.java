package folkmoot.listening.lookout;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.Statements;
import folkmoot.listening.Heard;
import folkmoot.reviews.Read;
import folkmoot.site.Ids;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// Nobody waits while mentions are held against what is listened for.
@FolkmootTest
class MatchingBeforeTests {

    private static final String MATCHING = "tokens @@ asked.query";
    private static final String STILL = "trend_state FOR UPDATE";

    @Autowired MockMvcTester browser;
    @Autowired Cast cast;
    @Autowired Heard heard;
    @Autowired Applying applying;
    @Autowired Sweeping sweeping;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;
    @TempDir Path folder;

    private final String word = Heard.word();

    @Test
    void whatIsReadIsMatchedBeforeTheTrendsStandStill() throws IOException {
        keep("pedals " + word);
        sweeping.sweep();

        assertThat(batch().stream().filter(it -> it.contains(MATCHING) || it.contains(STILL)))
                .satisfiesExactly(
                        it -> assertThat(it).contains(MATCHING),
                        it -> assertThat(it).contains(STILL));
        assertThat(found("The pedals of " + word + " 0")).hasSize(1);
    }

    // What was sent while a mention was read; once more where it was read in the background.
    private List<String> batch() throws IOException {
        for (var i = 0; i < 5; i++) {
            bring("The pedals of " + word + " " + i);
            var sent = Statements.during(heard::read);
            var from = first(sent, "UPDATE listening.unread SET claimed_until", 0);
            var to = first(sent, "DELETE FROM listening.unread", Math.max(from, 0));
            if (to > from && from >= 0) {
                return sent.subList(from, to);
            }
        }
        throw new AssertionError("never read here");
    }

    private static int first(List<String> sent, String part, int from) {
        return IntStream.range(from, sent.size())
                .filter(at -> sent.get(at).contains(part))
                .findFirst()
                .orElse(-1);
    }

    @Test
    void whatIsListenedForMeanwhileIsFoundAllTheSame() throws IOException {
        bring("The pedals of " + word);
        bring("The saddle of " + word);
        heard.read();
        keep("pedals " + word);
        sweeping.sweep();
        var pedals = heard.id("The pedals of " + word).value();
        var saddle = heard.id("The saddle of " + word).value();

        var matched = applying.match(List.of(pedals, saddle));
        sql.sql("DELETE FROM listening.lookout_match WHERE mention = ?").param(pedals).update();
        put(() -> matched.accept(List.of(saddle)));
        assertThat(found("The pedals of " + word)).isEmpty();
        put(() -> matched.accept(List.of(pedals, saddle)));
        assertThat(found("The pedals of " + word)).hasSize(1);

        var late = keep("saddle " + word);
        sweeping.sweep();
        put(() -> matched.accept(List.of(pedals, saddle)));
        assertThat(found("The saddle of " + word)).hasSize(1);
        assertThat(late).endsWith(Ids.text(found("The saddle of " + word).getFirst()));
    }

    private void put(Runnable write) {
        transaction.executeWithoutResult(_ -> {
            applying.hold();
            write.run();
        });
    }

    private List<UUID> found(String words) {
        return sql.sql("SELECT lookout FROM listening.lookout_match WHERE mention = ?")
                .param(heard.id(words).value())
                .query(UUID.class)
                .list();
    }

    private void bring(String words) throws IOException {
        heard.bring(
                folder,
                "Forum " + Ids.text(Ids.next()),
                "id,created_at,lang,body\n1,%s,en,%s.\n"
                        .formatted(Instant.now().minus(Duration.ofDays(2)), words));
    }

    private String keep(String words) {
        var request = browser.post().uri("/listening/words").cookie(cast.bert().cookie());
        Map.of("about", "brand", "product", "", "words", words).forEach(request::param);
        return Read.location(request.exchange());
    }
}
