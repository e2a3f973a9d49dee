package folkmoot.listening.feed;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.listening.Shared;
import folkmoot.listening.fetch.Answer;
import folkmoot.listening.mapping.Plain;
import folkmoot.listening.told.About;
import folkmoot.listening.told.Channel;
import folkmoot.listening.told.Feed;
import folkmoot.listening.told.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
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
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Feeds as found in the wild: none breaks anything, nothing that runs comes through, and what is
/// expected of them is met.
class FeedCorpusTests {

    private static final Pattern EXPECTED =
            Pattern.compile("Expect:\\s*(.*?)\\s*(?:-->\"?,?)?\\s*$", Pattern.MULTILINE);
    private static final Pattern HEADER =
            Pattern.compile("(?m)^Header:\\s*([\\w-]+):[ \\t]*(.*?)\\s*$");
    private static final List<String> ENCODINGS =
            List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE", "IBM037");
    private static final String RUNS =
            "script,iframe,object,embed,form,svg,math,style,meta,link,base,frame,frameset,template,noscript";
    private static final Pattern SCRIPT =
            Pattern.compile(
                    "(?i)^[\\x00-\\x20]*j\\s*a\\s*v\\s*a\\s*s\\s*c\\s*r\\s*i\\s*p\\s*t\\s*:");
    // A file, and why what it expects is not met.
    private static final Pattern LISTED = Pattern.compile("  (\\S+): (\\S.*)");

    @Test
    void whatIsExpectedIsMetInNineteenOfTwentyAndTheRestIsListed() throws IOException {
        var folder = Shared.file("suites/feeds/feedparser");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no " + folder);
        var all = 0;
        Map<String, String> missed = new TreeMap<>();
        for (var file : files(folder)) {
            var bytes = Files.readAllBytes(file);
            var read = text(bytes);
            var expected = EXPECTED.matcher(read);
            assertThat(expected.find()).as(file.toString()).isTrue();
            all++;
            var answer = answer(bytes, read);
            var feed = Feeds.read(answer);
            if (feed != null) {
                harmless(feed);
                feed.entries().forEach(it -> Plain.read(Retelling.of(feed, it), Instant.EPOCH));
            }
            if (!Python.holds(expected.group(1), Feedparser.of(answer, feed))) {
                missed.put(folder.relativize(file).toString(), expected.group(1));
            }
        }
        var first = head(all, missed.size());
        var now = new ArrayList<>(List.of(first));
        missed.forEach((file, why) -> now.add("  " + file + ": " + why));
        Files.write(Path.of("target/feeds.txt"), now);
        var lines = Files.readAllLines(Path.of("src/test/resources/feeds.txt"));

        assertThat(all).isGreaterThan(1_300);
        assertThat(missed.size()).isLessThanOrEqualTo(all / 20);
        assertThat(lines).filteredOn(it -> LISTED.matcher(it).matches()).hasSize(lines.size() - 1);
        assertThat(lines.stream().skip(1).map(it -> LISTED.matcher(it).replaceFirst("$1")))
                .as("target/feeds.txt has what is so now, and what was expected")
                .containsExactlyElementsOf(missed.keySet());
        assertThat(lines).startsWith(first);
    }

    private static String head(int all, int missed) {
        return "%d expectations, %d of them met (%.1f %%); not met:"
                .formatted(all, all - missed, 100.0 * (all - missed) / all);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(it -> it.toString().matches(".*\\.(xml|json)")).sorted().toList();
        }
    }

    private static Answer answer(byte[] bytes, String text) {
        Map<String, List<String>> headers = new TreeMap<>();
        HEADER.matcher(text)
                .results()
                .forEach(it ->
                        headers.put(it.group(1).toLowerCase(Locale.ROOT), List.of(it.group(2))));
        return new Answer(URI.create("http://127.0.0.1:8097/"), null, 200, headers, bytes);
    }

    private static void harmless(Feed feed) {
        var words =
                Stream.concat(
                        words(feed.channel()),
                        feed.entries().stream()
                                .flatMap(it ->
                                        Stream.of(
                                                        Stream.of(it.summary()),
                                                        it.contents().stream(),
                                                        words(it.about()),
                                                        it.source() == null
                                                                ? Stream.<Words>of()
                                                                : words(it.source()))
                                                .flatMap(some -> some)));
        assertThat(words.map(Words::html).flatMap(FeedCorpusTests::running)).isEmpty();
    }

    // As a browser has them, wherever in a page it puts them.
    private static Stream<String> running(String html) {
        var page = Jsoup.parse(html);
        return Stream.concat(
                page.select(RUNS).stream().map(Element::tagName),
                page.getAllElements().stream()
                        .flatMap(it -> it.attributes().asList().stream())
                        .filter(it ->
                                it.getKey().toLowerCase(Locale.ROOT).startsWith("on")
                                        || SCRIPT.matcher(it.getValue()).find())
                        .map(Attribute::html));
    }

    @Test
    void whatRunsWouldBeSeen() {
        for (var runs :
                List.of(
                        "<script>alert(1)</script>",
                        "A bell<script>alert(1)</script><b>rings</b>",
                        "<meta http-equiv=refresh content=0>A bell",
                        "A <svg><a>bell</a></svg>",
                        "<table><iframe src=x></table>",
                        "<b onclick=x()>A bell</b>",
                        "<img src=x ONERROR=x()>",
                        "<a href='javascript:x()'>A bell</a>",
                        "<a href=' java\tscript&colon;x()'>A bell</a>")) {
            assertThat(running(runs)).as(runs).isNotEmpty();
            assertThat(running(Words.html(runs, "").html())).as(runs).isEmpty();
            assertThat(running(Words.plain(runs).html())).as(runs).isEmpty();
        }
        assertThat(running("<p>A <a href='https://a.example/javascript:'>bell</a> <i>on=</i></p>"))
                .isEmpty();
    }

    private static Stream<Words> words(Channel channel) {
        return Stream.concat(Stream.of(channel.info()), words(channel.about()));
    }

    private static Stream<Words> words(About about) {
        return Stream.of(about.title(), about.subtitle(), about.rights());
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
