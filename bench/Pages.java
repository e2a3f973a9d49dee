import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kit.Crowd;
import kit.Nginx;
import kit.Posting;
import kit.Server;
import kit.Tools;
import kit.Wrk;

/// How fast pages come:
/// `./folkmoot bench pages [--posts N] [--rounds N] [--seconds N] [--warm N] [--only PARTS]`.
///
/// Fills a place with N made-up reviews through the importer (kept in .folkmoot/bench for the next
/// time), then lets wrk drive it and nginx serving the same bytes from a file, in alternating
/// rounds, and says what the round in the middle reached; then the same pages with the cache off,
/// lists and search far in, and comments being posted by 64 signed-in writers. The JVM needs some
/// minutes to learn what is hot: what it has to compute is driven for `--warm` seconds first, and
/// comments are measured before that, too.
public final class Pages {

    private static final int PORT = 18_210;
    private static final int CONNECTIONS = 64;
    private static final int COMMENTS = 50;
    private static final int FAR = 1_000;
    private static final int WARM = 5;
    /// So many that nobody says ten things in one conversation, which would cool it down.
    private static final int WRITERS = 2_000;
    private static final List<String> WORDS =
            List.of(
                    "chain", "quality", "battery", "fast", "slow", "size", "small", "price", "broken",
                    "great", "service", "return", "colour", "light", "heavy", "comfortable", "noise",
                    "delivery", "perfect", "cheap", "recommend", "qualit%C3%A4t", "schnell", "taille");

    private final Path home;
    private final Path folder;
    private final int rounds;
    private final int seconds;
    private final int warm;
    private final HttpClient browser = HttpClient.newHttpClient();

    private Pages(Path home, Path folder, int rounds, int seconds, int warm) {
        this.home = home;
        this.folder = folder;
        this.rounds = rounds;
        this.seconds = seconds;
        this.warm = warm;
    }

    public static void main(String[] words) throws Exception {
        var home = Path.of(words[0]);
        var said = new HashMap<String, Integer>();
        var parts = List.of("cached", "uncached", "posting");
        for (var i = 1; i + 1 < words.length; i += 2) {
            if (words[i].equals("--only")) {
                parts = List.of(words[i + 1].split(","));
            } else {
                said.put(words[i], Integer.parseInt(words[i + 1].replace("_", "")));
            }
        }
        var posts = said.getOrDefault("--posts", 1_000);
        Tools.need("nginx", "wrk");
        var folder = home.resolve(".folkmoot/bench/pages-" + posts);
        Files.createDirectories(folder);
        var pages =
                new Pages(
                        home,
                        folder,
                        said.getOrDefault("--rounds", 5),
                        said.getOrDefault("--seconds", 4),
                        said.getOrDefault("--warm", 120));
        pages.fill(posts);
        pages.measure(parts);
    }

    private void fill(int posts) throws Exception {
        var filled = folder.resolve("filled");
        if (Files.exists(filled)) {
            return;
        }
        var csv = folder.resolve("reviews.csv");
        Import.main(new String[] {home.toString(), "--file", csv.toString(), "--rows", "" + posts});
        Tools.run(
                List.of(
                        home.resolve("folkmoot").toString(),
                        "import",
                        "reviews",
                        csv.toString(),
                        "--yes",
                        "--data",
                        data().toString()));
        Files.delete(csv);
        Files.createFile(filled);
    }

    private Path data() {
        return folder.resolve("place");
    }

    private void measure(List<String> parts) throws Exception {
        if (parts.contains("cached")) {
            try (var server = Server.start(home, data(), PORT, "/", Map.of())) {
                cached(server, paths(server));
                IO.println("memory of the place with its database after this: %d MiB".formatted(server.memory()));
            }
        }
        if (parts.contains("uncached")) {
            try (var server =
                    Server.start(home, data(), PORT, "/", Map.of("FOLKMOOT_CACHE_ENABLED", "false"))) {
                uncached(server, paths(server));
            }
        }
        if (parts.contains("posting")) {
            try (var server = Server.start(home, data(), PORT, "/", Map.of())) {
                posting(server);
            }
        }
    }

    /// The pages by name.
    private Map<String, String> paths(Server server) throws Exception {
        var paths = new LinkedHashMap<String, String>();
        paths.put("review, 50 comments", discussed(server));
        paths.put("home", "/");
        paths.putAll(product(server));
        paths.put("feed", "/feed.atom");
        paths.put("search", "/search?q=chain");
        return paths;
    }

    /// A review with fifty comments, made by fifty members the first time.
    private String discussed(Server server) throws Exception {
        var known = folder.resolve("discussed");
        if (!Files.exists(known)) {
            var post = first(get(server.url("/")), "/posts/\\w+");
            try (var database = server.database()) {
                for (var cookie : Crowd.join(database, COMMENTS)) {
                    Posting.one(browser, server.url(post + "/comments"), cookie, text(cookie));
                }
            }
            Files.writeString(known, post);
        }
        return Files.readString(known);
    }

    // Everybody says something else: the house rules hold what many say alike.
    private static String text(String cookie) {
        var random = new Random(cookie.hashCode());
        return random.ints(40, 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(Collectors.joining(" ", "I have had mine for two winters now. ", "."));
    }

    /// The product whose number of reviews is nearest to two hundred.
    private Map<String, String> product(Server server) throws SQLException, IOException {
        try (var database = server.database();
                var found =
                        database.createStatement()
                                .executeQuery(
                                        """
                                        SELECT slug, reviews FROM products.product
                                        ORDER BY abs(reviews - 200), slug LIMIT 1
                                        """)) {
            found.next();
            return Map.of(
                    "product, %d reviews".formatted(found.getInt(2)),
                    "/products/" + found.getString(1));
        }
    }

    private void cached(Server server, Map<String, String> paths) throws Exception {
        IO.println("\ncached, beside nginx with the same bytes (%d rounds of %d s, %d connections)".formatted(rounds, seconds, CONNECTIONS));
        IO.println(
                "%-26s %8s %8s %8s %8s %8s %8s %6s %8s"
                        .formatted("", "bytes", "req/s", "p50 ms", "p99 ms", "nginx/s", "p50 ms", "ratio", "failed"));
        var files = new LinkedHashMap<String, String>();
        paths.forEach((name, path) -> files.put(name.replaceAll("\\W+", "-"), server.url(path)));
        try (var nginx = Nginx.serving(files, folder.resolve("nginx"), PORT + 1)) {
            for (var page : paths.entrySet()) {
                var url = server.url(page.getValue());
                var copy = nginx.url(page.getKey().replaceAll("\\W+", "-"));
                Wrk.run(url, CONNECTIONS, WARM * seconds);
                Wrk.run(copy, CONNECTIONS, 1);
                var ours = new ArrayList<Wrk>();
                var theirs = new ArrayList<Wrk>();
                for (var round = 0; round < rounds; round++) {
                    ours.add(Wrk.run(url, CONNECTIONS, seconds));
                    theirs.add(Wrk.run(copy, CONNECTIONS, seconds));
                }
                var our = Wrk.median(ours);
                var their = Wrk.median(theirs);
                IO.println(
                        "%-26s %8d %8.0f %8.2f %8.2f %8.0f %8.2f %6.2f %8d"
                                .formatted(
                                        page.getKey(),
                                        bytes(url),
                                        our.perSecond(),
                                        our.p50(),
                                        our.p99(),
                                        their.perSecond(),
                                        their.p50(),
                                        our.perSecond() / their.perSecond(),
                                        our.failed() + their.failed()));
            }
        }
    }

    private void uncached(Server server, Map<String, String> paths) throws Exception {
        IO.println(
                "\nnot cached (%d rounds of %d s, %d connections, after %d s of it)"
                        .formatted(rounds, seconds, 16, warm));
        IO.println("%-26s %8s %8s %8s %8s".formatted("", "req/s", "p50 ms", "p99 ms", "failed"));
        var all = new LinkedHashMap<>(paths);
        all.put("home, page " + FAR, far(server, "/"));
        all.put("products", "/products");
        for (var path : all.values()) {
            Wrk.run(server.url(path), 16, Math.max(1, warm / all.size()));
        }
        for (var page : all.entrySet()) {
            var url = server.url(page.getValue());
            Wrk.run(url, 16, WARM * seconds);
            var runs = new ArrayList<Wrk>();
            for (var round = 0; round < rounds; round++) {
                runs.add(Wrk.run(url, 16, seconds));
            }
            say(page.getKey(), Wrk.median(runs));
        }
        words(server);
    }

    /// Searching for other words each time, alone, as one reader would.
    private void words(Server server) throws Exception {
        var took = new ArrayList<Double>();
        var random = new Random(7);
        for (var i = 0; i < 400; i++) {
            var q = WORDS.get(random.nextInt(WORDS.size()));
            var query = i % 3 == 0 ? q + "+" + WORDS.get(random.nextInt(WORDS.size())) : q;
            var began = System.nanoTime();
            get(server.url("/search?q=" + query));
            took.add((System.nanoTime() - began) / 1e6);
        }
        var warm = new ArrayList<>(took.subList(100, took.size()));
        Collections.sort(warm);
        IO.println("search for one or two of %d words, one reader: %s".formatted(WORDS.size(), spread(warm)));
    }

    private void posting(Server server) throws Exception {
        IO.println("\nposting a comment, signed in, durable (%d rounds of %d s)".formatted(rounds, seconds));
        IO.println("%-26s %8s %8s %8s %8s".formatted("", "req/s", "p50 ms", "p99 ms", "failed"));
        var page = get(server.url("/?before=" + "")).lines().reduce("", String::concat);
        var posts = all(page, "/posts/\\w+");
        say("64 writers, at first", writers(server, posts, 1));
        for (var driven = 0; driven < warm; driven += seconds) {
            write(server, posts);
        }
        say("64 writers, 20 threads", writers(server, posts, 1));
        say("64 writers, one thread", writers(server, posts.subList(0, 1), 1));
        try (var database = server.database()) {
            var crowd = Crowd.join(database, 1_000);
            var url = server.url(posts.getFirst() + "/comments");
            Posting.evenly(url, crowd, 3);
            IO.println("100 a second, right after: " + spread(Posting.evenly(url, crowd, 20)));
            // Until what was said is heard, read and counted.
            Thread.sleep(Duration.ofSeconds(warm));
            Posting.evenly(url, crowd, 3);
            IO.println("100 a second, later: " + spread(Posting.evenly(url, crowd, 20)));
        }
    }

    /// The round in the middle, after the first ones.
    private Wrk writers(Server server, List<String> posts, int first) throws Exception {
        var runs = new ArrayList<Wrk>();
        for (var round = -first; round < rounds; round++) {
            var run = write(server, posts);
            if (round >= 0) {
                runs.add(run);
            }
        }
        return Wrk.median(runs);
    }

    private Wrk write(Server server, List<String> posts) throws Exception {
        try (var database = server.database()) {
            var crowd = Crowd.join(database, WRITERS);
            return Posting.fast(server.url("/"), posts, crowd, seconds, folder);
        }
    }

    /// The address of a page far in, reached by its links as a reader would.
    private String far(Server server, String path) throws Exception {
        var at = path;
        for (var page = 1; page < FAR; page++) {
            var next = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(get(server.url(at)));
            if (!next.find()) {
                return at;
            }
            at = next.group(1).replace("&amp;", "&");
        }
        return at;
    }

    private static void say(String what, Wrk run) {
        IO.println(
                "%-26s %8.0f %8.2f %8.2f %8d"
                        .formatted(what, run.perSecond(), run.p50(), run.p99(), run.failed()));
    }

    private static String spread(List<Double> sorted) {
        return "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms"
                .formatted(
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() * 95 / 100),
                        sorted.get(sorted.size() * 99 / 100),
                        sorted.getLast());
    }

    private String get(String url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url)).build();
        return browser.send(request, BodyHandlers.ofString()).body();
    }

    private int bytes(String url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url)).header("Accept-Encoding", "br").build();
        return browser.send(request, BodyHandlers.ofByteArray()).body().length;
    }

    private static String first(String page, String link) {
        return all(page, link).getFirst();
    }

    private static List<String> all(String page, String link) {
        return Pattern.compile(link).matcher(page).results().map(it -> it.group()).distinct().toList();
    }
}
