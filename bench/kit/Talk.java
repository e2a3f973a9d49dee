package kit;

import folkmoot.listening.stream.Step;
import folkmoot.listening.trend.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/// What thirty thousand people say in four weeks about two brands, the same each time: some 22 words
/// each, most of them frequent; every second day an hour in which many speak of the same thing; spam,
/// and now and then something that is withdrawn.
public final class Talk {

    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(28);
    private static final int HOURS = 28 * 24;
    private static final int VOCABULARY = 50_000;
    private static final List<String> LITTLE =
            List.of("the", "and", "of", "is", "it", "in", "that", "was", "for", "on", "my", "with", "but", "not");
    private static final List<String> PHRASES =
            List.of(
                    "I love how light the frame is", "the brakes squeak whenever it rains",
                    "I wish it came with lights", "delivery took three weeks and nobody answered",
                    "could you please add a smaller size", "does the saddle fit other models",
                    "we rode it along the river yesterday", "the battery lasts longer than they said",
                    "terrible support, I want my money back", "it would be great to have a rack",
                    "works fine so far", "the chain fell off twice on the first day",
                    "best bike I ever had", "die Bremsen quietschen bei Regen",
                    "ich hätte gern ein Licht dazu", "der Sattel ist bequem und leicht",
                    "too expensive for what it is", "they replaced the wheel at once, thank you");
    private static final String SPAM = "Click here www.win-cash.example to claim your FREE prize now, limited offer $$$";

    private final Random random = new Random(7);
    private final double[] upTo = new double[VOCABULARY];
    private final String[] words = new String[VOCABULARY];
    private final long[] numbers = new long[2];
    private final int messages;

    public Talk(int messages) {
        this.messages = messages;
        var sum = 0.0;
        for (var i = 0; i < VOCABULARY; i++) {
            sum += 1.0 / (i + 30);
            upTo[i] = sum;
            words[i] = word(i);
        }
    }

    // Syllables, so that it looks like a language.
    private static String word(int number) {
        var word = new StringBuilder();
        for (var rest = number + 40; rest > 0; rest /= 70) {
            word.append("bdfgklmnprstvz".charAt(rest % 70 / 5)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }

    /// Every mention is a step of its brand; withdrawals and the end of the story come in addition.
    public void tell(Consumer<Step> each) {
        // Enough people to be a trend, however few speak.
        var bursting = Math.max(0.05, 20.0 * HOURS / messages);
        var recent = new ArrayList<UUID>();
        for (var i = 0; i < messages; i++) {
            var share = (double) i / messages;
            var hour = (int) (share * HOURS);
            var brand = random.nextInt(10) == 0 ? 1 : 0;
            var burst = hour % 48 == 30 && hour > 48 && random.nextDouble() < bursting;
            var id = new UUID(random.nextLong(), random.nextLong());
            var at = START.plusMillis((long) (share * SPAN.toMillis()));
            each.accept(
                    new Step.Spoken(
                            name(brand),
                            ++numbers[brand],
                            new Said(
                                    id,
                                    "person" + random.nextInt(30_000),
                                    "source" + random.nextInt(5),
                                    at,
                                    "en",
                                    text(burst ? "The squeaky brakes of " + word(hour) + " fail. " : ""))));
            if (brand == 0) {
                recent.add(id);
            }
            if (recent.size() == 1_000) {
                each.accept(new Step.Withdrawn(name(0), ++numbers[0], recent.get(950)));
                recent.clear();
            }
        }
        for (var brand = 0; brand < numbers.length; brand++) {
            each.accept(new Step.Passed(name(brand), ++numbers[brand], START.plus(SPAN).plusSeconds(10_800)));
        }
    }

    public static String name(int brand) {
        return "brand" + brand;
    }

    /// Whether it speaks of such a brand.
    public static boolean told(String brand) {
        return brand.startsWith("brand");
    }

    public int brands() {
        return numbers.length;
    }

    private String text(String more) {
        if (random.nextInt(50) == 0) {
            return SPAM + " " + word();
        }
        var text = new StringBuilder(more).append(PHRASES.get(random.nextInt(PHRASES.size()))).append('.');
        for (var i = 0; i < 15; i++) {
            text.append(' ').append(random.nextDouble() < 0.45 ? LITTLE.get(random.nextInt(LITTLE.size())) : word());
        }
        return text.append('.').toString();
    }

    private String word() {
        var at = java.util.Arrays.binarySearch(upTo, random.nextDouble() * upTo[VOCABULARY - 1]);
        return words[Math.min(VOCABULARY - 1, at < 0 ? -at - 1 : at)];
    }
}
