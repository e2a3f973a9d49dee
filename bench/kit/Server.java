package kit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A place as an operator starts it, by the launcher, as a process of its own.
public final class Server implements AutoCloseable {

    private final Process process;
    private final Path data;
    private final int port;
    private final Duration start;

    private Server(Process process, Path data, int port, Duration start) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.start = start;
    }

    /// Starts one and waits for the first answer of `first`, asked for every ten milliseconds.
    public static Server start(Path home, Path data, int port, String first, Map<String, String> environment)
            throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(
                        List.of(
                                home.resolve("folkmoot").toString(),
                                "serve",
                                "--data",
                                data.toString(),
                                "--port",
                                String.valueOf(port)));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile());
        var began = System.nanoTime();
        var process = builder.start();
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + first)).build();
        while (true) {
            try {
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    break;
                }
            } catch (IOException e) {
                if (!process.isAlive()) {
                    throw new IOException("The place did not start; see " + data + ".log", e);
                }
            }
            Thread.sleep(10);
        }
        return new Server(process, data, port, Duration.ofNanos(System.nanoTime() - began));
    }

    /// From the command to the first answered page.
    public Duration start() {
        return start;
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /// The place's own database, for filling and counting.
    public Connection database() throws SQLException, IOException {
        var password = Files.readString(data.resolve("secrets/database/folkmoot")).strip();
        var database = Files.readString(data.resolve("port")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + database + "/folkmoot", "folkmoot", password);
    }

    /// Memory of the place with its database, each page counted once (PSS), in MiB.
    public long memory() throws IOException {
        var all =
                ProcessHandle.allProcesses()
                        .filter(it -> it.pid() == process.pid() || descends(it) || ours(it))
                        .map(ProcessHandle::pid)
                        .distinct()
                        .toList();
        var kilobytes = 0L;
        for (var pid : all) {
            var rollup = Path.of("/proc/" + pid + "/smaps_rollup");
            if (Files.isReadable(rollup)) {
                kilobytes += pss(rollup);
            }
        }
        return kilobytes / 1024;
    }

    private boolean descends(ProcessHandle it) {
        var parent = it.parent();
        while (parent.isPresent()) {
            if (parent.get().pid() == process.pid()) {
                return true;
            }
            parent = parent.get().parent();
        }
        return false;
    }

    // PostgreSQL's workers descend from a process that was started on our folder.
    private boolean ours(ProcessHandle it) {
        for (var at = it; at != null; at = at.parent().orElse(null)) {
            var line = Path.of("/proc/" + at.pid() + "/cmdline");
            try {
                if (Files.isReadable(line) && Files.readString(line).contains(data + "/pg")) {
                    return true;
                }
            } catch (IOException e) {
                return false;
            }
        }
        return false;
    }

    private static long pss(Path rollup) throws IOException {
        try {
            for (var line : Files.readAllLines(rollup)) {
                if (line.startsWith("Pss:")) {
                    return Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        } catch (IOException e) {
            // It has ended meanwhile.
        }
        return 0;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
