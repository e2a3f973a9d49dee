package folkmoot.listening.own;

import folkmoot.listening.series.Block;
import folkmoot.people.PersonId;
import folkmoot.products.ProductId;
import folkmoot.reviews.Suspicions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks for a ring behind a burst: people who praise or blame the same things in the same days,
/// far more tightly bound than those of the weeks before.
@Component
class Rings {

    private static final Duration AROUND = Duration.ofDays(7);
    private static final int CLEAN = 4;
    private static final int PEOPLE = 4;
    private static final int THINGS = 2;

    // The tightest block among people who have nothing to do with each other.
    private static final double ALONE = 1 / StrictMath.log(6) / 2;

    private final Suspicions suspicions;

    Rings(Suspicions suspicions) {
        this.suspicions = suspicions;
    }

    /// Who they are and what they reviewed, between those moments.
    record Ring(Set<PersonId> people, Set<ProductId> products, Instant from, Instant to) {}

    /// Null where there is none, or where it is not what made the burst.
    @Nullable Ring behind(ProductId product, Instant from, Instant to) {
        var begin = from.minus(AROUND);
        var end = to.plus(AROUND);
        var block = block(begin, end);
        var ring =
                new Ring(
                        block.people().stream()
                                .map(it -> new PersonId(UUID.fromString(it)))
                                .collect(Collectors.toSet()),
                        block.things().stream().map(Rings::product).collect(Collectors.toSet()),
                        begin,
                        end);
        var bound =
                ring.people().size() >= PEOPLE
                        && ring.products().size() >= THINGS
                        && ring.products().contains(product);
        return bound && made(product, from, to, ring) && block.unusual(clean(begin, end))
                ? ring
                : null;
    }

    private boolean made(ProductId product, Instant from, Instant to, Ring ring) {
        var burst =
                suspicions.extremes(from, to).stream()
                        .filter(it -> it.product().equals(product))
                        .toList();
        var theirs = burst.stream().filter(it -> ring.people().contains(it.author())).count();
        return theirs * 2 >= burst.size();
    }

    private double[] clean(Instant begin, Instant end) {
        var length = Duration.between(begin, end);
        return IntStream.rangeClosed(1, CLEAN)
                .mapToDouble(it ->
                        block(
                                        begin.minus(length.multipliedBy(it)),
                                        begin.minus(length.multipliedBy(it - 1L)))
                                .score())
                .map(it -> Math.max(ALONE, it))
                .toArray();
    }

    private Block block(Instant from, Instant to) {
        return Block.of(edges(suspicions.extremes(from, to)));
    }

    private static List<Block.Edge> edges(List<Suspicions.Extreme> extremes) {
        return extremes.stream()
                .map(it ->
                        new Block.Edge(
                                it.author().value().toString(), it.product().value().toString()))
                .toList();
    }

    private static ProductId product(String id) {
        return new ProductId(UUID.fromString(id));
    }
}
