package kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One run of wrk: requests per second, latencies in milliseconds, answers that were no success.
public record Wrk(double perSecond, double p50, double p99, long failed) {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    public static Wrk run(String url, int connections, int seconds, String... more)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                "wrk",
                                "-t1",
                                "-c" + connections,
                                "-d" + seconds + "s",
                                "--latency",
                                "-H",
                                "Accept-Encoding: br"));
        command.addAll(List.of(more));
        command.add(url);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new IOException("wrk says: " + said);
        }
        var failed = FAILED.matcher(said);
        return new Wrk(
                Double.parseDouble(rate.group(1)),
                latency(said, "50"),
                latency(said, "99"),
                failed.find() ? Long.parseLong(failed.group(1)) : 0);
    }

    private static double latency(String said, String percent) throws IOException {
        var found = Pattern.compile(percent + "%\\s+([\\d.]+)(us|ms|s)").matcher(said);
        if (!found.find()) {
            throw new IOException("wrk says: " + said);
        }
        var number = Double.parseDouble(found.group(1));
        return switch (found.group(2)) {
            case "us" -> number / 1000;
            case "ms" -> number;
            default -> number * 1000;
        };
    }

    /// The one in the middle by speed.
    public static Wrk median(List<Wrk> runs) {
        var sorted = new ArrayList<>(runs);
        sorted.sort(java.util.Comparator.comparingDouble(Wrk::perSecond));
        return sorted.get(sorted.size() / 2);
    }
}
