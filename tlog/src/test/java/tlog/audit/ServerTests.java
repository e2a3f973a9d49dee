package tlog.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static tlog.audit.Chronicle.SPAM;
import static tlog.audit.Chronicle.honest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
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

    static Verdict served(Chronicle chronicle, List<String> gone) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var server = HttpServer.create(address, 0);
        var tiles = chronicle.tiles();
        server.createContext("/", exchange -> answer(exchange, chronicle, tiles, gone));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        try {
            return Verdict.of("http://localhost:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    private static void answer(
            HttpExchange exchange, Chronicle chronicle, Memory tiles, List<String> gone)
            throws IOException {
        var uri = exchange.getRequestURI();
        var path = uri.getPath();
        var bytes =
                switch (path) {
                    case "/log/checkpoint" -> chronicle.checkpoint().bytes();
                    case "/log/key" -> Chronicle.KEY.verifier().toString().getBytes();
                    case "/log/tombstones.jsonl" -> page(chronicle, uri.getQuery());
                    case "/log/ballots.jsonl" -> opened(chronicle, uri.getQuery());
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
        var after = query == null ? -1 : Long.parseLong(query.substring("after=".length()));
        var lines =
                chronicle.cast.entrySet().stream()
                        .filter(it -> it.getKey() > after)
                        .limit(PAGE)
                        .map(it -> new Ballot(it.getKey(), it.getValue()).line() + "\n");
        return String.join("", lines.toList()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] page(Chronicle chronicle, @tlog.Nullable String query) {
        var after = query == null ? -1 : Long.parseLong(query.substring("after=".length()));
        var lines =
                chronicle.tombstones.stream()
                        .filter(it -> it.index() > after)
                        .limit(PAGE)
                        .map(it -> it.line() + "\n");
        return String.join("", lines.toList()).getBytes(StandardCharsets.UTF_8);
    }
}
