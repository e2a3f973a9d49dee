package folkmoot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.products.ProductView;
import folkmoot.reviews.Bench;
import folkmoot.reviews.BroughtReview;
import folkmoot.reviews.Source;
import folkmoot.talk.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/// Everybody sees that reviews are under examination, and why; a moderator looks at them.
class ExaminationJourneyTests extends Journey {

    @Autowired ScheduledTaskHolder errands;
    @Autowired JdbcClient sql;

    @Test
    void aBurstIsSeenExplainedAndDecided() {
        var product = bench.product("Comfort");
        var author = cast.somebody();
        var praise = burst(product, author);
        var wrong = new ArrayList<String>();

        var guest = guest(Reader.PHONE);
        guest.go(product.path());
        guest.sees("16 reviews are under examination");
        eyes.look(guest, wrong);
        guest.part("a[href^='/examinations/']").first().click();
        guest.sees("far more reviews of " + product.name(), "not decided yet", "Praise of it");
        eyes.look(guest, wrong);
        var path = guest.place();
        guest.go("/posts/" + praise);
        guest.sees("Under examination", "Praise of it");
        eyes.look(guest, wrong);

        var moderator = visit(Reader.DESK, cast.moderator());
        moderator.go("/moderation");
        moderator.sees("Under examination: reviews of " + product.name());
        eyes.look(moderator, wrong);
        moderator.go(path);
        eyes.look(moderator, wrong);
        moderator.part("input[name=post]").first().check();
        moderator.part("#sentence-words").fill("I met her with it.");
        moderator.part("button[value=clear]").click();
        moderator.sees("found genuine");
        assertThat(moderator.part(".examined__one").count()).isEqualTo(15);

        var staff = visit(Reader.DESK, cast.bert());
        staff.go("/listening/alerts");
        staff.sees(product.name());
        eyes.look(staff, wrong);
        visit(Reader.DESK, author).go("/decisions");
        assertThat(wrong).isEmpty();
    }

    private PostId burst(ProductView product, Cast.Player author) {
        bench.bring(
                IntStream.range(0, 40)
                        .mapToObj(it ->
                                new BroughtReview(
                                        Bench.words(
                                                product.id(), 3 + it % 2, "Had it", "It is " + it),
                                        "Somebody",
                                        Instant.now().minus(Duration.ofDays(20)),
                                        Source.IMPORTED,
                                        "the old shop"))
                        .toList());
        var first = bench.review(author, product, 5, "Praise of it");
        for (var i = 0; i < 15; i++) {
            bench.review(
                    bench.writer(),
                    product,
                    Bench.appraisal(5),
                    "Word " + i,
                    "Best thing I have had since %d, and I have had many.".formatted(1980 + i));
        }
        errands.getScheduledTasks().stream()
                .map(it -> it.getTask().getRunnable())
                .filter(it -> it.toString().endsWith("own.Watching.look"))
                .forEach(Runnable::run);
        for (var i = 0; i < 600 && examined(product) < 16; i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return first;
    }

    private int examined(ProductView product) {
        return sql.sql("SELECT examined FROM reviews.tally WHERE product = ?")
                .param(product.id().value())
                .query(Integer.class)
                .single();
    }
}
