package folkmoot.database;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/// The database's port: chosen once, kept in a file, changed only if another program took it.
record Port(Path file) {

    int kept() throws IOException {
        return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
    }

    /// The kept port if it is free, else a new one. The database must not be running.
    int free(Consumer<String> progress) throws IOException {
        var kept = kept();
        if (kept != 0 && isFree(kept)) {
            return kept;
        }
        var port = choose();
        Files.writeString(file, port + "\n");
        if (kept != 0) {
            progress.accept(
                    "Another program took port %d; the database moves to %d".formatted(kept, port));
        }
        return port;
    }

    /// Below 32768, where systems begin to hand out ports for outgoing connections.
    private static int choose() throws IOException {
        for (int attempt = 0; attempt < 100; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            if (isFree(port)) {
                return port;
            }
        }
        throw new DatabaseProblem("No free port between 20000 and 32000 on 127.0.0.1.");
    }

    private static boolean isFree(int port) throws IOException {
        try (var _ = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return true;
        } catch (BindException _) {
            return false;
        }
    }
}
