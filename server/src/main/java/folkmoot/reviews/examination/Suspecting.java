package folkmoot.reviews.examination;

import folkmoot.moderation.Examining;
import folkmoot.products.ProductView;
import folkmoot.products.Products;
import folkmoot.products.Standings;
import folkmoot.reviews.Suspicion;
import folkmoot.reviews.Suspicions;
import folkmoot.reviews.review.Weighing;
import folkmoot.site.Ids;
import folkmoot.site.PageCache;
import folkmoot.site.Texts;
import folkmoot.site.Times;
import folkmoot.talk.PostId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts reviews under examination. Both directions are alike to it: too much praise and too much
/// blame. Never examined is what a purchase stands for.
/*
 * Idea: nothing is kept of who was suspected why but the time, the side and what was usual then. So
 * whatever tells of the same burst again, and whatever looks every few minutes, finds those that
 * have come since, and nobody twice.
 */
@Component
class Suspecting implements Suspicions {

    /// So long at most: then whoever was examined weighs again, whether anybody has looked or not.
    static final Duration LONGEST = Duration.ofDays(14);

    private static final int PORTION = 100;

    private final Examinations examinations;
    private final Suspects suspects;
    private final Examining examining;
    private final Weighing weighing;
    private final Products products;
    private final Standings standings;
    private final PageCache pages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Suspecting(
            Examinations examinations,
            Suspects suspects,
            Examining examining,
            Weighing weighing,
            Products products,
            Standings standings,
            PageCache pages,
            TransactionTemplate transaction,
            Clock clock) {
        this.examinations = examinations;
        this.suspects = suspects;
        this.examining = examining;
        this.weighing = weighing;
        this.products = products;
        this.standings = standings;
        this.pages = pages;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<Extreme> extremes(Instant from, Instant to) {
        return examinations.extremes(from, to);
    }

    @Override
    public int examine(Suspicion it) {
        var product = products.find(it.product());
        return product == null ? 0 : all(() -> examine(it, product));
    }

    /// What has come, or appeared, since the last look; and the end of those that are over.
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT2M")
    void look() {
        var now = clock.instant();
        for (var it : examinations.open()) {
            if (it.side() != 0 && now.isBefore(it.endsAt())) {
                all(() -> examine(it, examinations.onASide(it, PORTION)));
            }
        }
        transaction.executeWithoutResult(
                _ -> examinations.close(now).forEach(it -> pages.drop("product:" + it)));
    }

    private int all(Supplier<Integer> some) {
        var all = 0;
        var found = PORTION;
        while (found == PORTION) {
            var now = transaction.execute(_ -> some.get());
            found = now == null ? 0 : now;
            all += found;
        }
        return all;
    }

    private int examine(Suspicion it, ProductView product) {
        var before =
                examinations
                        .before(it.product(), it.from(), it.to())
                        .held(standings.first(product.category()).score());
        var side = it.ring().isEmpty() ? before.side(it.shift()) : 0;
        if (side == 0 && it.ring().isEmpty()) {
            return 0;
        }
        var now = clock.instant();
        var begun =
                new Examination(
                        Ids.next(now),
                        it.product(),
                        it.from(),
                        it.to(),
                        side,
                        before.mean(),
                        now,
                        now.plus(LONGEST),
                        null);
        var found =
                side == 0
                        ? examinations.ofARing(it, PORTION)
                        : examinations.onASide(begun, PORTION);
        return found.isEmpty() ? 0 : examine(examinations.begin(begun), found);
    }

    private int examine(Examination it, List<PostId> found) {
        if (found.isEmpty()) {
            return 0;
        }
        var decisions =
                examining.examine(
                        "review",
                        Suspects.ids(found),
                        new Examining.Doubt(
                                UnderExamination.ID,
                                Texts.say("examination.label"),
                                Texts.say(
                                        "examination.reason",
                                        Times.minute(it.from()),
                                        Times.minute(it.to()),
                                        Times.day(it.endsAt()),
                                        it.path()),
                                it.endsAt()));
        if (decisions.isEmpty()) {
            return 0;
        }
        suspects.add(it.id(), decisions);
        weighing.suspend(it.product(), decisions.keySet().stream().map(PostId::new).toList());
        return decisions.size();
    }
}
