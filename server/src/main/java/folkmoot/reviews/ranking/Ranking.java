package folkmoot.reviews.ranking;

import folkmoot.products.CategoryId;
import folkmoot.products.ProductId;
import folkmoot.products.ProductView;
import folkmoot.products.Products;
import folkmoot.products.Standing;
import folkmoot.products.Standings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells products what reviews make of them.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Ranking implements Standings {

    // Whoever reads a list sees no difference below this.
    private static final double VISIBLE = 0.0005;

    private final Tallies tallies;
    private final Benchmarks benchmarks;
    private final Products products;
    private final Clock clock;

    Ranking(Tallies tallies, Benchmarks benchmarks, Products products, Clock clock) {
        this.tallies = tallies;
        this.benchmarks = benchmarks;
        this.products = products;
        this.clock = clock;
    }

    /// Their reviews have changed.
    public void tell(Collection<ProductId> changed) {
        tell(List.copyOf(products.all(changed).values()), 0);
        tallies.told(changed);
    }

    /// Tells what is not yet told, at most `limit` products; answers how many they were.
    public int settle(int limit) {
        var untold = tallies.untold(limit);
        if (!untold.isEmpty()) {
            tell(untold);
        }
        return untold.size();
    }

    /// Time has passed: older reviews weigh less, means have moved.
    void refresh(List<ProductView> page) {
        tell(page, VISIBLE);
    }

    /// Without reviews nothing is left of the formula but what the product is held against.
    @Override
    public Standing first(@Nullable CategoryId category) {
        return new Standing(held(category).mean(), 0, 0);
    }

    /// What products of this category are held against.
    Benchmark held(@Nullable CategoryId category) {
        var all = byCategory();
        return all.getOrDefault(category, all.getOrDefault(null, Benchmark.NONE));
    }

    private void tell(List<ProductView> told, double least) {
        var weights = tallies.of(told.stream().map(ProductView::id).toList());
        var held = byCategory();
        var place = held.getOrDefault(null, Benchmark.NONE);
        var now = clock.instant();
        var standings = new HashMap<ProductId, Standing>();
        for (var product : told) {
            var sums = weights.getOrDefault(product.id(), Weights.NONE);
            var benchmark = held.getOrDefault(product.category(), place);
            var score = Score.of(benchmark, sums, now).value();
            var standing = new Standing(score, sums.mean(), sums.reviews());
            if (differs(standing, product.standing(), least)) {
                standings.put(product.id(), standing);
            }
        }
        if (!standings.isEmpty()) {
            products.stand(standings);
        }
    }

    private static boolean differs(Standing now, Standing before, double least) {
        return now.reviews() != before.reviews()
                || Math.abs(now.score() - before.score()) > least
                || Math.abs(now.mean() - before.mean()) > least;
    }

    private Map<@Nullable CategoryId, Benchmark> byCategory() {
        var all = new HashMap<@Nullable CategoryId, Benchmark>();
        new ArrayList<>(benchmarks.all()).forEach(it -> all.put(it.category(), it));
        return all;
    }
}
