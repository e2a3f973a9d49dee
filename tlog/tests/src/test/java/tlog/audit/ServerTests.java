package tlog.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static tlog.audit.Chronicle.SPAM;
import static tlog.audit.Chronicle.honest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tlog.commit.Opening;
import tlog.entry.Minute;
import tlog.feed.Ballot;
import tlog.finding.Fault;
import tlog.tile.Memory;

/// The verifier against a running server that pages its list of tombstones.
class ServerTests {

    private static final int PAGE = 10;

    @Test
    void aServerIsReadPageByPage() throws IOException {
        var it = honest();
        while (it.tombstones.size() < 5 * PAGE) {
            it.hide(SPAM);
        }
        var verdict = served(it, List.of());

        assertThat(verdict.said()).contains("tombstones  50, 50 of them opened");
        assertThat(verdict.code()).isZero();
    }

    @Test
    void aFullTileStandsForAPartialOneThatIsGone() throws IOException {
        var it = honest();
        while (it.entries.size() < 256) {
            it.hide(SPAM);
        }
        assertThat(served(it, List.of()).code()).isZero();
    }

    @Test
    void theClockOnTheWallEndsHolds() throws IOException {
        var it = honest();
        it.hold(SPAM, 60);

        assertThat(served(it, List.of()).code()).isEqualTo(Fault.HOLD.code());
    }

    @Test
    void nothingComesFromTheFuture() throws IOException {
        var it = honest();
        it.now = Minute.of(Instant.now()).plus(600);
        it.hide(SPAM);

        assertThat(served(it, List.of()).code()).isEqualTo(Fault.BACKDATED.code());
    }

    @Test
    void aMissingTileIsMissingAndABrokenServerUnreachable() throws IOException {
        assertThat(served(honest(), List.of("/log/tile/0/")).code())
                .isEqualTo(Fault.MISSING.code());
        assertThat(served(honest(), List.of("/log/tombstones")).code())
                .isEqualTo(Fault.MISSING.code());
        assertThat(served(honest(), List.of("/log/ballots")).code())
                .isEqualTo(Fault.MISSING.code());
        assertThat(served(honest(), List.of("!/log/checkpoint")).code()).isEqualTo(3);
    }

    @Test
    void aListOfBallotsWithoutEndIsNotReadForEver() {
        var pages = new AtomicInteger();
        var says = Opening.fresh("{\"choice\":\"yes\",\"vote\":\"v1\"}");
        Ballots endless =
                (chronicle, query) -> {
                    pages.incrementAndGet();
                    var last = Math.max(after(query), chronicle.entries.size());
                    return LongStream.rangeClosed(1, 1_000)
                            .map(it -> last + it)
                            .mapToObj(it -> new Ballot(it, says).line() + "\n")
                            .collect(Collectors.joining())
                            .getBytes(StandardCharsets.UTF_8);
                };

        var verdict =
                assertTimeoutPreemptively(
                        Duration.ofMinutes(1), () -> served(honest(), List.of(), endless));

        assertThat(verdict.code()).isEqualTo(Fault.MALFORMED.code());
        assertThat(verdict.said()).contains("The list goes on beyond the log");
        assertThat(pages).hasValueLessThan(20);
    }

    /// What a server says of ballots when it is asked for those after one.
    private interface Ballots {

        byte[] page(Chronicle chronicle, @tlog.Nullable String query);
    }

    static Verdict served(Chronicle chronicle, List<String> gone) throws IOException {
        return served(chronicle, gone, ServerTests::opened);
    }

    private static Verdict served(Chronicle chronicle, List<String> gone, Ballots ballots)
            throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var server = HttpServer.create(address, 0);
        var tiles = chronicle.tiles();
        server.createContext("/", exchange -> answer(exchange, chronicle, tiles, gone, ballots));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        try {
            return Verdict.of("http://localhost:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    private static void answer(
            HttpExchange exchange,
            Chronicle chronicle,
            Memory tiles,
            List<String> gone,
            Ballots ballots)
            throws IOException {
        var uri = exchange.getRequestURI();
        var path = uri.getPath();
        var bytes =
                switch (path) {
                    case "/log/checkpoint" -> chronicle.checkpoint().bytes();
                    case "/log/key" -> Chronicle.KEY.verifier().toString().getBytes();
                    case "/log/tombstones.jsonl" -> page(chronicle, uri.getQuery());
                    case "/log/ballots.jsonl" -> ballots.page(chronicle, uri.getQuery());
                    default -> {
                        var file = chronicle.files.get(path.substring(1));
                        yield file == null ? tiles.files.get(path.replaceFirst("/log/", "")) : file;
                    }
                };
        try (exchange) {
            if (gone.contains("!" + path)) {
                exchange.sendResponseHeaders(503, -1);
            } else if (bytes == null || gone.stream().anyMatch(path::startsWith)) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private static byte[] opened(Chronicle chronicle, @tlog.Nullable String query) {
        var after = after(query);
        var lines =
                chronicle.cast.entrySet().stream()
                        .filter(it -> it.getKey() > after)
                        .limit(PAGE)
                        .map(it -> new Ballot(it.getKey(), it.getValue()).line() + "\n");
        return String.join("", lines.toList()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] page(Chronicle chronicle, @tlog.Nullable String query) {
        var after = after(query);
        var lines =
                chronicle.tombstones.stream()
                        .filter(it -> it.index() > after)
                        .limit(PAGE)
                        .map(it -> it.line() + "\n");
        return String.join("", lines.toList()).getBytes(StandardCharsets.UTF_8);
    }

    private static long after(@tlog.Nullable String query) {
        return query == null ? -1 : Long.parseLong(query.substring("after=".length()));
    }
}
