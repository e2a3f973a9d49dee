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
import java.util.LinkedHashMap;
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

    // Why some expectations are not asked; the first that fits.
    private static final Map<String, String> REASONS = reasons();

    private static Map<String, String> reasons() {
        var all = new LinkedHashMap<String, String>();
        all.put("well-formedness", "whether it is well-formed: we read it as it is");
        all.put(".*\\.email", "addresses of mail: left out on purpose");
        all.put("entries\\.source.*", "the feed that an entry came from");
        all.put(
                ".*(contributors|publisher|authors|author_detail\\.url).*",
                "people beside the first author, and their homes");
        all.put("headers.*|etag|modified.*|.* locals.*", "what came with it: kept by the visit");
        all.put(
                ".*(itunes|media_|psc_|enclosures|image).*",
                "sounds, pictures and what their players need");
        all.put(".*\\.where.*", "places on a map");
        all.put(".*(tags|category).*", "tags");
        all.put(".*\\.base", "what links are relative to: links in texts are compared instead");
        all.put(
                ".*(links|link|comments|wfw_.*|license|guidislink|href)$|.*links\\..*",
                "links beside the one that leads there");
        all.put("feed.*", "the feed itself, and nothing that somebody said");
        all.put("entries.*", "rights, ends and second texts of an entry");
        all.put(".*", "the name of the format, and the like");
        return all;
    }

    private static String reason(String field) {
        return REASONS.entrySet().stream()
                .filter(it -> field.matches(it.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @Test
    void whatCanBeAskedIsRightInNineteenOfTwentyAndTheRestIsListed() throws IOException {
        var folder = Shared.file("suites/feeds/feedparser");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no " + folder);
        Map<String, Map<String, List<String>>> out = new TreeMap<>();
        var missed = new ArrayList<String>();
        var asked = 0;
        var all = 0;
        for (var file : files(folder)) {
            var bytes = Files.readAllBytes(file);
            var read = text(bytes);
            var headers = headers(read);
            var expected = EXPECTED.matcher(read);
            assertThat(expected.find()).as(file.toString()).isTrue();
            all++;
            var type = headers.getOrDefault("content-type", "");
            var verdict =
                    new Expectation(expected.group(1), bytes, type).against(feed(bytes, headers));
            if (!verdict.kept()) {
                out.computeIfAbsent(reason(verdict.field()), _ -> new TreeMap<>())
                        .computeIfAbsent(verdict.field(), _ -> new ArrayList<>())
                        .add(folder.relativize(file).toString());
                continue;
            }
            asked++;
            if (!verdict.met()) {
                missed.add(folder.relativize(file) + " " + verdict.field());
            }
        }
        var lines = new ArrayList<String>();
        lines.add(
                "%d expectations, %d of them can be asked, %d of these are met (%.1f %%; of all %.1f %%)"
                        .formatted(
                                all,
                                asked,
                                asked - missed.size(),
                                100.0 * (asked - missed.size()) / asked,
                                100.0 * (asked - missed.size()) / all));
        lines.add("Missed:");
        missed.stream().sorted().forEach(it -> lines.add("  " + it));
        lines.add("Not asked: %d".formatted(all - asked));
        out.forEach((reason, fields) -> {
            var times = fields.values().stream().mapToInt(List::size).sum();
            lines.add("  %d %s".formatted(times, reason));
            fields.forEach((field, those) -> {
                lines.add("    %d %s".formatted(those.size(), field));
                those.forEach(it -> lines.add("      " + it));
            });
        });
        Files.write(Path.of("target/feeds.txt"), lines);

        assertThat(all).isGreaterThan(1_300);
        assertThat(asked).isGreaterThan(780);
        assertThat(missed.size()).isLessThanOrEqualTo(asked / 20);
        assertThat(lines)
                .as("target/feeds.txt has what is so now")
                .isEqualTo(Files.readAllLines(Path.of("src/test/resources/feeds.txt")));
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
