package folkmoot.listening.feed;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.listening.Shared;
import folkmoot.listening.mapping.Plain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Feeds as found in the wild: none breaks anything, nothing that runs comes through, and what we
/// keep of them is right.
class FeedCorpusTests {

    private static final Pattern EXPECTED =
            Pattern.compile("Expect:\\s*(.*?)\\s*(?:-->\"?,?)?\\s*$", Pattern.MULTILINE);
    private static final Pattern HEADER =
            Pattern.compile("(?m)^Header:\\s*([\\w-]+):\\s*(.*?)\\s*$");
    private static final List<String> ENCODINGS =
            List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE", "IBM037");
    private static final Pattern RUNS =
            Pattern.compile(
                    "(?i)<(?:script|iframe|object|embed|form|svg|math|style|meta|link|base)\\b|\\son\\w+=|javascript:");

    @Test
    void whatWeKeepIsRightInNineteenOfTwenty() throws IOException {
        var folder = Shared.file("suites/feeds/feedparser");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no " + folder);
        Map<String, Integer> out = new TreeMap<>();
        var missed = new ArrayList<String>();
        var kept = 0;
        var all = 0;
        for (var file : files(folder)) {
            var bytes = Files.readAllBytes(file);
            var read = text(bytes);
            var expected = EXPECTED.matcher(read);
            assertThat(expected.find()).as(file.toString()).isTrue();
            all++;
            var verdict = new Expectation(expected.group(1)).against(feed(bytes, headers(read)));
            if (!verdict.kept()) {
                out.merge(verdict.field(), 1, Integer::sum);
                continue;
            }
            kept++;
            if (!verdict.met()) {
                missed.add(
                        folder.relativize(file)
                                + ": "
                                + expected.group(1)
                                + "  ours: "
                                + ours(feed(bytes, headers(read))));
            }
        }
        var lines = new ArrayList<String>();
        lines.add(
                "%d expectations; %d about what we keep, %d of them met (%.1f %%)"
                        .formatted(
                                all,
                                kept,
                                kept - missed.size(),
                                100.0 * (kept - missed.size()) / kept));
        lines.add("Missed:");
        missed.forEach(it -> lines.add("  " + it));
        lines.add("About what we do not keep:");
        out.forEach((field, times) -> lines.add("  %4d %s".formatted(times, field)));
        Files.write(Path.of("target/feeds.txt"), lines);
        System.out.println(String.join("\n", lines.subList(0, Math.min(lines.size(), 60))));

        assertThat(all).isGreaterThan(1_300);
        assertThat(kept).isGreaterThan(680);
        assertThat(missed.size()).isLessThanOrEqualTo(kept / 20);
    }

    private static String ours(@Nullable Feed feed) {
        var text =
                feed == null
                        ? "nothing"
                        : feed.items().isEmpty()
                                ? feed.toString()
                                : feed.items().getFirst().toString();
        return text.replace('\n', ' ').substring(0, Math.min(300, text.length()));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(it -> it.toString().matches(".*\\.(xml|json)")).sorted().toList();
        }
    }

    /// As a mention would be made of it, too.
    private static @Nullable Feed feed(byte[] bytes, Map<String, String> headers) {
        var at = "http://127.0.0.1:8097/feed/absolute";
        var location = headers.getOrDefault("content-location", "");
        var base =
                location.isEmpty()
                        ? "http://127.0.0.1:8097/"
                        : java.net.URI.create(at).resolve(location.replace(" ", "%20")).toString();
        var feed =
                Feeds.read(
                        bytes,
                        headers.getOrDefault("content-type", ""),
                        base.startsWith("http") ? base : at,
                        headers.getOrDefault("content-language", ""));
        if (feed != null) {
            for (var it : feed.items()) {
                for (var words : List.of(it.title(), it.summary(), it.content())) {
                    if (!words.plain()) {
                        assertThat(
                                        RUNS.matcher(
                                                        Jsoup.parse(words.html())
                                                                .body()
                                                                .html()
                                                                .replaceAll(
                                                                        "&lt;|&gt;|>[^<]*<", ""))
                                                .find())
                                .as(words.html())
                                .isFalse();
                    }
                }
                Plain.read(FeedKind.mention(feed, it), Instant.parse("2026-11-28T00:00:00Z"));
            }
        }
        return feed;
    }

    private static Map<String, String> headers(String text) {
        Map<String, String> all = new TreeMap<>();
        HEADER.matcher(text)
                .results()
                .forEach(it -> all.put(it.group(1).toLowerCase(Locale.ROOT), it.group(2)));
        return all;
    }

    private static String text(byte[] bytes) {
        var plain = new String(bytes, StandardCharsets.UTF_8);
        if (plain.contains("Expect:")) {
            return plain;
        }
        return ENCODINGS.stream()
                .map(it -> new String(bytes, Charset.forName(it)))
                .filter(it -> it.contains("Expect:"))
                .findFirst()
                .orElseThrow(() -> new UncheckedIOException(new IOException("no expectation")));
    }
}
