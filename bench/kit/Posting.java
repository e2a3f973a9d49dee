package kit;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Comments by a crowd: as fast as they go, or at an even pace.
public final class Posting {

    // One of the crowd after the other, each time other words: the rules hold repetition.
    private static final String SCRIPT =
            """
            local cookies = {}
            for line in io.lines("%s") do cookies[#cookies + 1] = line end
            local paths = {}
            for line in io.lines("%s") do paths[#paths + 1] = line end
            local words = {"chain", "gear", "rain", "hill", "seat", "lamp", "road", "frame", "bag", "bell"}
            local count = 0
            math.randomseed(os.time())
            local run = os.time()
            request = function()
              count = count + 1
              local body = "body=Bench+" .. run .. "+" .. count
              for i = 1, 12 do body = body .. "+" .. words[math.random(#words)] end
              return wrk.format("POST", paths[count %% #paths + 1], {
                ["Content-Type"] = "application/x-www-form-urlencoded",
                ["Cookie"] = "session=" .. cookies[count %% #cookies + 1]}, body)
            end
            """;

    private Posting() {}

    /// As many as 64 writers get through, under these posts in turn.
    public static Wrk fast(
            String place, List<String> posts, List<String> crowd, int seconds, Path folder)
            throws IOException, InterruptedException {
        var cookies = folder.resolve("cookies.txt");
        var paths = folder.resolve("paths.txt");
        var script = folder.resolve("post.lua");
        Files.write(cookies, crowd);
        Files.write(paths, posts.stream().map(it -> it + "/comments").toList());
        Files.writeString(script, SCRIPT.formatted(cookies, paths));
        return Wrk.run(place, 64, seconds, "-s", script.toString());
    }

    /// A hundred a second; the latencies in milliseconds, least first.
    public static List<Double> evenly(String url, List<String> crowd, int seconds)
            throws InterruptedException {
        var took = Collections.synchronizedList(new ArrayList<Double>());
        var failed = new AtomicInteger();
        try (var client = HttpClient.newHttpClient();
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var began = System.nanoTime();
            for (var i = 0; i < seconds * 100; i++) {
                var due = began + i * 10_000_000L;
                var wait = (due - System.nanoTime()) / 1_000_000;
                if (wait > 0) {
                    Thread.sleep(wait);
                }
                var number = i;
                var cookie = crowd.get(i % crowd.size());
                writers.submit(() -> post(client, url, cookie, number, took, failed));
            }
        }
        if (failed.get() > 0) {
            System.out.println(failed + " of these were not answered with success");
        }
        Collections.sort(took);
        return took;
    }

    /// One comment; an [IOException] when it was not taken.
    public static void one(HttpClient client, String url, String cookie, String body)
            throws IOException, InterruptedException {
        var answer = client.send(request(url, cookie, body), BodyHandlers.discarding());
        if (answer.statusCode() != 303) {
            throw new IOException(url + " answers " + answer.statusCode());
        }
    }

    private static HttpRequest request(String url, String cookie, String body) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "session=" + cookie)
                .POST(
                        HttpRequest.BodyPublishers.ofString(
                                "body=" + URLEncoder.encode(body, StandardCharsets.UTF_8)))
                .build();
    }

    private static Void post(
            HttpClient client,
            String url,
            String cookie,
            int number,
            List<Double> took,
            AtomicInteger failed)
            throws Exception {
        var request = request(url, cookie, "An even pace " + number + " " + System.nanoTime());
        var began = System.nanoTime();
        var answer = client.send(request, BodyHandlers.discarding());
        took.add((System.nanoTime() - began) / 1e6);
        if (answer.statusCode() != 303) {
            failed.incrementAndGet();
        }
        return null;
    }
}
