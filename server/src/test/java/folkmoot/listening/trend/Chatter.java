package folkmoot.listening.trend;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// What people say when nothing special happens: words as frequent as in a language, at random
/// moments; and whatever a test adds.
final class Chatter {

    static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");

    private static final int VOCABULARY = 3_000;

    final List<Said> said = new ArrayList<>();
    private final Random random;
    private final double[] upTo = new double[VOCABULARY];

    Chatter(int seed) {
        random = new Random(seed);
        var sum = 0.0;
        for (var i = 0; i < VOCABULARY; i++) {
            sum += 1.0 / (i + 20);
            upTo[i] = sum;
        }
    }

    /// So many things each hour on average, by as many people as there are.
    Chatter talk(Instant from, Instant to, double anHour, int people) {
        for (var hour = from; hour.isBefore(to); hour = hour.plus(Duration.ofHours(1))) {
            for (var left = poisson(anHour); left > 0; left--) {
                var words = sentence(8 + random.nextInt(8));
                add(
                        hour.plusMillis(random.nextInt(3_600_000)),
                        "p" + random.nextInt(people),
                        words);
            }
        }
        return this;
    }

    /// The same in one source, by people who are not heard elsewhere: their names begin so.
    Chatter talk(String source, String names, Instant from, Instant to, double anHour, int people) {
        for (var hour = from; hour.isBefore(to); hour = hour.plus(Duration.ofHours(1))) {
            for (var left = poisson(anHour); left > 0; left--) {
                var words = sentence(8 + random.nextInt(8));
                from(
                        source,
                        hour.plusMillis(random.nextInt(3_600_000)),
                        names + random.nextInt(people),
                        words);
            }
        }
        return this;
    }

    Chatter say(Instant at, String author, String text) {
        return add(at, author, text);
    }

    /// So many people say it, at random moments of a time.
    Chatter burst(Instant from, Duration length, int people, String text) {
        for (var i = 0; i < people; i++) {
            var at = from.plusMillis(random.nextInt((int) length.toMillis()));
            var before = sentence(3);
            add(at, "b" + random.nextInt(1_000_000), before + " " + text + " " + sentence(3));
        }
        return this;
    }

    private Chatter add(Instant at, String author, String text) {
        return from("source" + random.nextInt(3), at, author, text);
    }

    Chatter from(String source, Instant at, String author, String text) {
        var id = new UUID(random.nextLong(), random.nextLong());
        said.add(new Said(id, author, source, at, "en", text));
        return this;
    }

    String sentence(int words) {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(word());
        }
        return text.append('.').toString();
    }

    private String word() {
        var at = random.nextDouble() * upTo[VOCABULARY - 1];
        var low = 0;
        var high = VOCABULARY - 1;
        while (low < high) {
            var middle = (low + high) / 2;
            if (upTo[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return "w" + Integer.toString(low + 50_000, 36);
    }

    int poisson(double mean) {
        if (mean > 200) {
            return (int) Math.round(mean + Math.sqrt(mean) * random.nextGaussian());
        }
        var limit = Math.exp(-mean);
        var count = 0;
        for (var product = random.nextDouble(); product > limit; count++) {
            product *= random.nextDouble();
        }
        return count;
    }

    List<Said> inOrder() {
        return said.stream()
                .sorted(Comparator.comparing(Said::at).thenComparing(Said::id))
                .toList();
    }

    static List<Trend> heard(Trends trends, List<Said> said) {
        var told = new ArrayList<Trend>();
        said.forEach(it -> told.addAll(trends.take(it)));
        told.addAll(trends.until(said.getLast().at().plus(Duration.ofHours(3))));
        return told;
    }
}
