package folkmoot.listening.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A line to a server that breaks when somebody says a certain thing.
final class Line implements AutoCloseable {

    private final ServerSocket here = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    private final int port;
    private final String words;

    Line(int port, String words) throws IOException {
        this.port = port;
        this.words = words;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return here.getLocalPort();
    }

    private void serve() {
        try (var asking = here.accept();
                var answering = new Socket("127.0.0.1", port)) {
            Thread.ofVirtual().start(() -> copy(answering, asking));
            pass(asking.getInputStream(), answering.getOutputStream(), words);
        } catch (IOException e) {
            // Whoever asked hung up.
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // The line is broken.
        }
    }

    private static void pass(InputStream in, OutputStream out, String words) throws IOException {
        var bytes = new byte[8192];
        for (var n = in.read(bytes); n >= 0; n = in.read(bytes)) {
            if (new String(bytes, 0, n, StandardCharsets.ISO_8859_1).contains(words)) {
                return;
            }
            out.write(bytes, 0, n);
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        here.close();
    }
}
