package kit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// nginx serving bytes that were fetched from elsewhere, from files.
public final class Nginx implements AutoCloseable {

    private static final String CONFIG =
            """
            worker_processes 2;
            daemon off;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            events { worker_connections 1024; }
            http {
              access_log off;
              default_type text/html;
              sendfile on;
              tcp_nopush on;
              keepalive_requests 100000000;
              client_body_temp_path %1$s;
              proxy_temp_path %1$s;
              fastcgi_temp_path %1$s;
              uwsgi_temp_path %1$s;
              scgi_temp_path %1$s;
              open_file_cache max=100 inactive=60s;
              server {
                listen 127.0.0.1:%2$d;
                root %1$s/pages;
                add_header Content-Encoding br;
                add_header Cache-Control no-cache;
              }
            }
            """;

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Fetches each page as a browser that takes Brotli gets it, and serves it under its name.
    public static Nginx serving(Map<String, String> pages, Path folder, int port)
            throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("pages"));
        for (var page : pages.entrySet()) {
            Files.write(folder.resolve("pages").resolve(page.getKey()), fetch(page.getValue()));
        }
        // Its workers give up being root and have to get in.
        open(folder);
        var config = folder.resolve("nginx.conf");
        Files.writeString(config, CONFIG.formatted(folder, port));
        var process =
                new ProcessBuilder("nginx", "-c", config.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("nginx.log").toFile())
                        .start();
        Thread.sleep(500);
        return new Nginx(process, port);
    }

    public String url(String name) {
        return "http://127.0.0.1:" + port + "/" + name;
    }

    private static byte[] fetch(String url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url)).header("Accept-Encoding", "br").build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(url + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static void open(Path folder) throws IOException {
        for (var at = folder; at != null && at.getNameCount() > 0; at = at.getParent()) {
            at.toFile().setExecutable(true, false);
        }
        folder.resolve("pages").toFile().setReadable(true, false);
        folder.resolve("pages").toFile().setExecutable(true, false);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
