import folkmoot.listening.series.Spells;
import folkmoot.listening.trend.Said;
import folkmoot.listening.trend.Sizes;
import folkmoot.listening.trend.Stage;
import folkmoot.listening.trend.Trend;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import kit.Nab;

/// Bursts of mentions that people labelled and bursts that we planted, two centuries of speeches,
/// and how many messages a second one brand's trends take. Times are of the processor, so that a
/// busy machine tells nearly the same.
///
/// `./folkmoot bench trends [--messages N] [--only bursts|speeches|speed]`
void main(String[] words) throws IOException {
    var messages = 1_000_000;
    var only = "";
    for (var i = 1; i + 1 < words.length; i += 2) {
        switch (words[i]) {
            case "--messages" -> messages = Integer.parseInt(words[i + 1]);
            case "--only" -> only = words[i + 1];
            default -> throw new IllegalArgumentException(words[i]);
        }
    }
    var data = Path.of(words[0]).toAbsolutePath().getParent().resolve("shared/data");
    if (!Files.isDirectory(data)) {
        IO.println("../shared is not here: bursts and speeches are left out");
    }
    if (Files.isDirectory(data) && !only.equals("speeches") && !only.equals("speed")) {
        bursts(data.resolve("trends/nab-tweets"));
    }
    if (Files.isDirectory(data) && !only.equals("bursts") && !only.equals("speed")) {
        speeches(data.resolve("trends/sotu/speeches"));
    }
    if (!only.equals("bursts") && !only.equals("speeches")) {
        speed("22 words, 45 % little as in English, large", messages, 0.45, Sizes.LARGE);
        speed("22 words, none of them little, large", messages, 0, Sizes.LARGE);
        speed("22 words, 45 % little as in English, small", messages / 4, 0.45, Sizes.SMALL);
    }
}

// ---- bursts

void bursts(Path folder) throws IOException {
    var brands = Nab.read(folder);
    IO.println("Mentions of %d brands by the hour, labelled by people".formatted(brands.size()));
    IO.println("  z > 6, quiet for 24 h (L2)   %s".formatted(Nab.found(brands, 6, 24)));
    IO.println("  z > 5, quiet for 6 h (L3)    %s".formatted(Nab.found(brands, 5, 6)));
    for (var times : List.of(4, 8)) {
        IO.println("  planted for 2 h, +%dx mean    %s".formatted(times, Nab.planted(brands, times, 5, 6)));
    }
    for (var quiet : List.of(1, 6, 24)) {
        IO.println("  NAB, standard profile, quiet for %2d h: z > 5: %.1f, best threshold: %s".formatted(
                quiet, Nab.score(brands, 5, quiet), Nab.best(brands, quiet)));
    }
}

// ---- speeches

void speeches(Path folder) throws IOException {
    var years = new TreeMap<Integer, Map<String, Integer>>();
    try (var files = Files.list(folder)) {
        for (var file : files.toList()) {
            var year = Pattern.compile("(\\d{4})\\.txt$").matcher(file.toString());
            if (year.find()) {
                var counts = years.computeIfAbsent(Integer.valueOf(year.group(1)), _ -> new HashMap<>());
                var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                Pattern.compile("[a-z]+").matcher(text.toLowerCase(Locale.ROOT)).results()
                        .forEach(it -> counts.merge(it.group(), 1, Integer::sum));
            }
        }
    }
    var names = List.copyOf(years.keySet());
    var all = years.values().stream().mapToDouble(it -> it.values().stream().mapToInt(n -> n).sum()).toArray();
    IO.println("Speeches of %d years, %d to %d: strongest spell of each word".formatted(
            names.size(), names.getFirst(), names.getLast()));
    for (var word : List.of("slavery", "silver", "atomic", "soviet", "energy", "jobs")) {
        var said = years.values().stream().mapToDouble(it -> it.getOrDefault(word, 0)).toArray();
        var spell = Spells.of(said, all).stream().max(Comparator.comparingDouble(Spells.Spell::gain)).orElseThrow();
        IO.println("  %-10s %d-%d".formatted(word, names.get(spell.from()), names.get(spell.to())));
    }
}

// ---- speed

/// Four weeks of messages by thirty thousand people, with a burst every second day.
void speed(String what, int messages, double little, Sizes sizes) throws IOException {
    var random = new Random(7);
    var chatter = new Chatter(random, little);
    var start = Instant.parse("2026-01-05T00:00:00Z");
    var span = Duration.ofDays(28).toMillis();
    var trends = new folkmoot.listening.trend.Trends(sizes);
    var told = new ArrayList<Trend>();
    var spent = 0L;
    var batch = new ArrayList<Said>();
    for (var i = 0; i < messages; i++) {
        var at = start.plusMillis((long) ((double) i / messages * span));
        var hour = (int) (((double) i / messages * 28 * 24));
        var burst = hour % 48 == 30 && hour > 48 && random.nextInt(20) == 0;
        batch.add(new Said(
                new UUID(random.nextLong(), random.nextLong()), "person" + random.nextInt(30_000),
                "source" + random.nextInt(5), at, "en", chatter.text(burst ? "squeaky brakes of " + hour : "")));
        if (batch.size() == 20_000 || i == messages - 1) {
            var before = ManagementFactory.getThreadMXBean();
            var began = before.getCurrentThreadCpuTime();
            for (var it : batch) {
                told.addAll(trends.take(it));
            }
            spent += before.getCurrentThreadCpuTime() - began;
            batch.clear();
        }
    }
    System.gc();
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    var began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    var snapshot = trends.snapshot();
    var snapped = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1e9;
    IO.println(
            "%-44s %,9.0f/s, heap %,d MiB after all, %d topics, snapshot %.1f MB in %.1f s".formatted(
                    what, messages / (spent / 1e9), heap,
                    told.stream().filter(it -> it.stage() == Stage.EMERGING).map(Trend::topic).distinct().count(),
                    snapshot.length / 1e6, snapped));
}

/// Words as frequent as in a language; some of them say nothing by themselves.
static final class Chatter {

    private static final int VOCABULARY = 50_000;
    private static final List<String> LITTLE = List.of("the", "and", "of", "is", "it", "in", "that", "was", "for", "on");
    private final double[] upTo = new double[VOCABULARY];
    private final String[] words = new String[VOCABULARY];
    private final Random random;
    private final double little;

    Chatter(Random random, double little) {
        this.random = random;
        this.little = little;
        var sum = 0.0;
        for (var i = 0; i < VOCABULARY; i++) {
            sum += 1.0 / (i + 30);
            upTo[i] = sum;
            words[i] = "w" + Integer.toString(i + 40_000, 36);
        }
    }

    String text(String more) {
        var text = new StringBuilder(more);
        for (var i = 0; i < 22; i++) {
            var word = random.nextDouble() < little ? LITTLE.get(random.nextInt(LITTLE.size())) : word();
            text.append(' ').append(word).append(i == 10 ? "." : "");
        }
        return text.toString();
    }

    private String word() {
        var at = java.util.Arrays.binarySearch(upTo, random.nextDouble() * upTo[VOCABULARY - 1]);
        return words[Math.min(VOCABULARY - 1, at < 0 ? -at - 1 : at)];
    }
}
