package folkmoot.reviews.ranking;

import folkmoot.products.CategoryId;
import folkmoot.products.ProductId;
import folkmoot.products.ProductView;
import folkmoot.products.Products;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps standings in step with what no single review changes: reviews grow old, means of
/// categories move, imports leave products behind that have not been told.
@Component
public class Recomputing {

    private static final int PAGE = 500;

    private final Ranking ranking;
    private final Tallies tallies;
    private final Benchmarks benchmarks;
    private final Products products;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Recomputing(
            Ranking ranking,
            Tallies tallies,
            Benchmarks benchmarks,
            Products products,
            TransactionTemplate transaction,
            Clock clock) {
        this.ranking = ranking;
        this.tallies = tallies;
        this.benchmarks = benchmarks;
        this.products = products;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void settle() {
        while (told() == PAGE) {}
    }

    /// Everything anew.
    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT24H")
    public void recompute() {
        var sums = new HashMap<@Nullable CategoryId, Sum>();
        pages(page -> add(page, sums));
        transaction.executeWithoutResult(_ -> keep(sums));
        pages(page -> transaction.executeWithoutResult(_ -> ranking.refresh(page)));
    }

    private int told() {
        var told = transaction.execute(_ -> ranking.settle(PAGE));
        return told == null ? 0 : told;
    }

    private void pages(Consumer<List<ProductView>> work) {
        @Nullable ProductId last = null;
        while (true) {
            var page = products.after(last, PAGE);
            if (page.isEmpty()) {
                return;
            }
            work.accept(page);
            last = page.getLast().id();
        }
    }

    private void add(List<ProductView> page, Map<@Nullable CategoryId, Sum> sums) {
        var weights = tallies.of(page.stream().map(ProductView::id).toList());
        for (var product : page) {
            var it = weights.getOrDefault(product.id(), Weights.NONE);
            if (it.counted() > 0) {
                sums.merge(null, Sum.of(it), Sum::plus);
                if (product.category() != null) {
                    sums.merge(product.category(), Sum.of(it), Sum::plus);
                }
            }
        }
    }

    private void keep(Map<@Nullable CategoryId, Sum> sums) {
        var worth = Math.max(Benchmark.LEAST, tallies.quarter());
        sums.forEach((category, sum) ->
                benchmarks.put(
                        new Benchmark(
                                category,
                                (double) sum.stars() / sum.reviews(),
                                worth,
                                sum.products(),
                                sum.reviews(),
                                clock.instant())));
    }

    private record Sum(int products, int reviews, long stars) {

        static Sum of(Weights it) {
            return new Sum(1, it.counted(), it.countedStars());
        }

        Sum plus(Sum other) {
            return new Sum(products + other.products, reviews + other.reviews, stars + other.stars);
        }
    }
}
