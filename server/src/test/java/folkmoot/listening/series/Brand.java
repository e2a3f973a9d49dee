package folkmoot.listening.series;

import folkmoot.listening.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// Mentions of a brand by the hour, and the times in which people who looked saw something unusual
/// (Numenta Anomaly Benchmark, realTweets).
record Brand(String name, long first, double[] hours, List<Window> windows) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    // What comes before is for learning.
    private static final double LEARNING = 0.15;

    record Window(Instant from, Instant to) {

        boolean has(long epoch) {
            return Pace.HOUR.start(epoch + 1).isAfter(from) && !Pace.HOUR.start(epoch).isAfter(to);
        }
    }

    static List<Brand> all() throws IOException {
        var folder = Shared.file("data/trends/nab-tweets");
        var windows = JsonMapper.shared().readTree(folder.resolve("windows.json"));
        var brands = new ArrayList<Brand>();
        for (var name : windows.propertyNames()) {
            var labelled = new ArrayList<Window>();
            windows.get(name)
                    .forEach(it ->
                            labelled.add(
                                    new Window(
                                            time(it.get(0).asString()),
                                            time(it.get(1).asString()))));
            brands.add(read(name, labelled));
        }
        return brands;
    }

    private static Brand read(String name, List<Window> windows) throws IOException {
        var hours = new TreeMap<Long, Double>();
        var lines = Files.readAllLines(Shared.file("data/trends/nab-tweets/" + name + ".csv"));
        for (var line : lines.subList(1, lines.size())) {
            var comma = line.indexOf(',');
            var epoch = Pace.HOUR.epoch(time(line.substring(0, comma)));
            hours.merge(epoch, Double.parseDouble(line.substring(comma + 1)), Double::sum);
        }
        var first = hours.firstKey();
        var counts = new double[(int) (hours.lastKey() - first) + 1];
        hours.forEach((epoch, count) -> counts[(int) (epoch - first)] = count);
        return new Brand(name, first, counts, windows);
    }

    private static Instant time(String text) {
        return LocalDateTime.parse(text.substring(0, 19), TIME).toInstant(ZoneOffset.UTC);
    }

    int begin() {
        return (int) (hours.length * LEARNING);
    }

    double weeks() {
        return (hours.length - begin()) / 168.0;
    }

    double mean() {
        var sum = 0.0;
        for (var hour : hours) {
            sum += hour;
        }
        return sum / hours.length;
    }

    /// With so many mentions more, spread over two hours from a minute of an hour on.
    Brand with(double more, int at, double minute) {
        var changed = hours.clone();
        changed[at] += more * (1 - minute);
        changed[at + 1] += more;
        changed[at + 2] += more * minute;
        return new Brand(name, first, changed, windows);
    }

    /// The hours, counted from the first, in which an alarm is given.
    List<Integer> alarms(double threshold, int refractory) {
        var detector = Detector.beginning(Pace.HOUR, first, hours[0]);
        var alarms = new ArrayList<Integer>();
        for (var i = 0; i < hours.length; i++) {
            var strength = detector.take(first + i, hours[i]);
            var quiet = alarms.isEmpty() || i - alarms.getLast() >= refractory;
            if (i >= begin() && strength > threshold && quiet) {
                alarms.add(i);
            }
        }
        return alarms;
    }
}
