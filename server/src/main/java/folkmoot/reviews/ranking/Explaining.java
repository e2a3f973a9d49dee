package folkmoot.reviews.ranking;

import folkmoot.products.Categories;
import folkmoot.products.Category;
import folkmoot.products.ProductView;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows the sum behind the ranking, with the numbers of this moment.
@Component
class Explaining {

    private final Ranking ranking;
    private final Benchmarks benchmarks;
    private final Tallies tallies;
    private final Categories categories;
    private final Clock clock;

    Explaining(
            Ranking ranking,
            Benchmarks benchmarks,
            Tallies tallies,
            Categories categories,
            Clock clock) {
        this.ranking = ranking;
        this.benchmarks = benchmarks;
        this.tallies = tallies;
        this.categories = categories;
        this.clock = clock;
    }

    RankingView view(@Nullable ProductView product) {
        var all = benchmarks.all();
        var place = all.isEmpty() ? Benchmark.NONE : all.getFirst();
        return new RankingView(
                held("", place),
                named(all),
                Stream.of(
                                example(place, 0, 0),
                                example(place, 2, 5.0),
                                example(place, 10, 4.8),
                                example(place, 100, 4.6))
                        .toList(),
                product == null ? null : own(product));
    }

    private List<RankingView.HeldView> named(List<Benchmark> all) {
        return all.stream()
                .filter(it -> it.category() != null)
                .map(it -> {
                    Category category = categories.find(Objects.requireNonNull(it.category()));
                    return held(category == null ? "" : category.name(), it);
                })
                .filter(it -> !it.name().isEmpty())
                .toList();
    }

    private static RankingView.HeldView held(String name, Benchmark it) {
        return new RankingView.HeldView(
                name, two(it.mean()), two(it.worth()), it.products(), it.reviews());
    }

    // Reviews of today by verified buyers: each weighs one.
    private RankingView.ExampleView example(Benchmark held, int reviews, double mean) {
        var now = clock.instant();
        var grown = 1 / Score.faded(Score.DAY, now);
        var weights =
                new Weights(
                        reviews,
                        0,
                        reviews * grown,
                        reviews * grown * mean,
                        reviews * grown * grown);
        return new RankingView.ExampleView(
                reviews,
                two(mean),
                "(%s · %s + %d · %s) / (%s + %d)"
                        .formatted(
                                two(held.worth()),
                                two(held.mean()),
                                reviews,
                                two(mean),
                                two(held.worth()),
                                reviews),
                two(Score.of(held, weights, now).value()));
    }

    private RankingView.OwnView own(ProductView product) {
        var now = clock.instant();
        var weights = tallies.of(List.of(product.id())).getOrDefault(product.id(), Weights.NONE);
        var score = Score.of(ranking.held(product.category()), weights, now);
        return new RankingView.OwnView(
                product,
                weights.reviews(),
                two(weights.mean()),
                two(StarBound.of(tallies.stars(product.id()))),
                two(weights.weight() * Score.faded(Score.DAY, now)),
                two(score.effective()),
                two(score.value()));
    }

    private static String two(double number) {
        return String.format(Locale.ENGLISH, "%.2f", number);
    }
}
