package kit;

import folkmoot.listening.series.Detector;
import folkmoot.listening.series.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// Brands' mentions with the windows that people labelled (Numenta Anomaly Benchmark, realTweets),
/// and what a detector is worth on them.
public final class Nab {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final double LEARNING = 0.15;

    private Nab() {}

    /// Mentions by the hour from an hour on, and the first and last hour of each window.
    public record Brand(String name, long first, double[] hours, List<int[]> windows) {

        int begin() {
            return (int) (hours.length * LEARNING);
        }

        double mean() {
            return java.util.Arrays.stream(hours).average().orElse(0);
        }

        private List<Integer> alarms(double threshold, int quiet) {
            var detector = Detector.beginning(Pace.HOUR, first, hours[0]);
            var alarms = new ArrayList<Integer>();
            for (var i = 0; i < hours.length; i++) {
                var strength = detector.take(first + i, hours[i]);
                if (i >= begin() && strength > threshold
                        && (alarms.isEmpty() || i - alarms.getLast() >= quiet)) {
                    alarms.add(i);
                }
            }
            return alarms;
        }
    }

    public static List<Brand> read(Path folder) throws IOException {
        var windows = JsonMapper.shared().readTree(folder.resolve("windows.json"));
        var brands = new ArrayList<Brand>();
        for (var name : windows.propertyNames()) {
            var hours = new TreeMap<Long, Double>();
            var lines = Files.readAllLines(folder.resolve(name + ".csv"));
            for (var line : lines.subList(1, lines.size())) {
                var comma = line.indexOf(',');
                hours.merge(epoch(line.substring(0, comma)), Double.parseDouble(line.substring(comma + 1)), Double::sum);
            }
            var first = hours.firstKey();
            var counts = new double[(int) (hours.lastKey() - first) + 1];
            hours.forEach((epoch, count) -> counts[(int) (epoch - first)] = count);
            var labelled = new ArrayList<int[]>();
            windows.get(name).forEach(it -> labelled.add(
                    new int[] {(int) (epoch(it.get(0).asString()) - first), (int) (epoch(it.get(1).asString()) - first)}));
            brands.add(new Brand(name, first, counts, labelled));
        }
        return brands;
    }

    private static long epoch(String time) {
        Instant at = LocalDateTime.parse(time.substring(0, 19), TIME).toInstant(ZoneOffset.UTC);
        return Pace.HOUR.epoch(at);
    }

    /// F1 over windows, and alarms outside of any per brand and week.
    public static String found(List<Brand> brands, double threshold, int quiet) {
        int hits = 0, wrong = 0, missed = 0;
        var weeks = 0.0;
        for (var brand : brands) {
            var hit = new HashSet<int[]>();
            for (var alarm : brand.alarms(threshold, quiet)) {
                var in = brand.windows().stream().filter(it -> it[0] <= alarm && alarm <= it[1]).toList();
                hit.addAll(in);
                wrong += in.isEmpty() ? 1 : 0;
            }
            var all = brand.windows().stream().filter(it -> it[1] >= brand.begin()).count();
            hits += hit.size();
            missed += (int) all - hit.size();
            weeks += (brand.hours().length - brand.begin()) / 168.0;
        }
        return "F1 %.2f at %.2f false alarms per brand and week (%d found, %d missed, %d wrong)".formatted(
                2.0 * hits / (2 * hits + wrong + missed), wrong / weeks, hits, missed, wrong);
    }

    /// Two hours of so many times the mean, 200 times for each brand, one at a time.
    public static String planted(List<Brand> brands, double times, double threshold, int quiet) {
        var random = new Random(11);
        var delays = new ArrayList<Double>();
        var all = 0;
        for (var brand : brands) {
            for (var trial = 0; trial < 200; trial++, all++) {
                var at = brand.begin() + 5 + random.nextInt(brand.hours().length - brand.begin() - 15);
                var minute = random.nextInt(60) / 60.0;
                var hours = brand.hours().clone();
                var more = times * brand.mean();
                hours[at] += more * (1 - minute);
                hours[at + 1] += more;
                hours[at + 2] += more * minute;
                new Brand(brand.name(), brand.first(), hours, List.of()).alarms(threshold, quiet).stream()
                        .map(it -> (it + 1 - at - minute) * 60).filter(it -> it > 0 && it <= 180).findFirst()
                        .ifPresent(delays::add);
            }
        }
        Collections.sort(delays);
        return "recall %.2f, median delay %.0f min".formatted(
                (double) delays.size() / all, delays.get(delays.size() / 2));
    }

    /// The threshold with the best score, as NAB chooses it.
    public static String best(List<Brand> brands, int quiet) {
        var best = 0.0;
        var at = 0.0;
        for (var threshold = 3.0; threshold <= 15; threshold += 0.1) {
            var score = score(brands, threshold, quiet);
            if (score > best) {
                best = score;
                at = threshold;
            }
        }
        return "%.1f at z > %.1f".formatted(best, at);
    }

    /// NAB's score, standard profile: 100 is perfect, 0 is silence. Hits count the more the earlier
    /// in the window, and only once; every other alarm costs, the more the farther from a window.
    public static double score(List<Brand> brands, double threshold, int quiet) {
        var raw = 0.0;
        var windows = 0;
        for (var brand : brands) {
            var counted = brand.windows().stream().filter(it -> it[1] >= brand.begin()).toList();
            windows += counted.size();
            var hit = new double[counted.size()];
            for (var alarm : brand.alarms(threshold, quiet)) {
                var inside = false;
                int[] before = null;
                for (var i = 0; i < counted.size(); i++) {
                    var it = counted.get(i);
                    if (it[0] <= alarm && alarm <= it[1]) {
                        var place = -(double) (it[1] - alarm + 1) / (it[1] - it[0] + 1);
                        hit[i] = Math.max(hit[i], sigmoid(place) / sigmoid(-1));
                        inside = true;
                    } else if (it[1] < alarm) {
                        before = it;
                    }
                }
                if (!inside) {
                    raw += 0.11 * (before == null ? -1 : sigmoid((double) (alarm - before[1]) / (before[1] - before[0])));
                }
            }
            for (var it : hit) {
                raw += it > 0 ? it : -1;
            }
        }
        return 100 * (raw + windows) / (2 * windows);
    }

    private static double sigmoid(double place) {
        return place > 3 ? -1 : 2 / (1 + Math.exp(5 * place)) - 1;
    }
}
