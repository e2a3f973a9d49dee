package folkmoot.listening;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Somebody else's server, on loopback: says what it was told to say, and remembers what it was
/// asked.
public final class Neighbour implements AutoCloseable {

    /// What to do with a request.
    @FunctionalInterface
    public interface Says {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, Says> paths = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public Neighbour() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                exchange -> {
                    var path = exchange.getRequestURI().getPath();
                    if (!path.equals("/robots.txt")) {
                        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                    }
                    try (exchange) {
                        paths.getOrDefault(path, it -> say(it, 404, "")).answer(exchange);
                    }
                });
        server.start();
    }

    public Neighbour on(String path, Says says) {
        paths.put(path, says);
        return this;
    }

    /// Always the same, as text of that type.
    public Neighbour on(String path, String type, String text) {
        return on(
                path,
                it -> {
                    it.getResponseHeaders().set("Content-Type", type);
                    say(it, 200, text);
                });
    }

    public static void say(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    public static void lead(HttpExchange exchange, int status, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        say(exchange, status, "");
    }

    /// Methods and addresses, robots.txt left out.
    public List<String> asked() {
        return asked;
    }

    public String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    public URI uri(String path) {
        return URI.create(url(path));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
