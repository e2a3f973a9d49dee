package tlog.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/// A log on a running server. Nothing but that server is asked: redirects are not followed.
final class Server implements Source {

    private static final int TRIES = 3;

    private final URI home;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(10))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    Server(URI home) {
        if (home.getHost() == null) {
            throw new Unreachable("There is no host in " + home);
        }
        this.home = home;
    }

    @Override
    public Optional<InputStream> open(String path) throws IOException {
        for (var attempt = 1; ; attempt++) {
            try {
                var answer = ask(path);
                switch (answer.statusCode()) {
                    case 200 -> {
                        return Optional.of(answer.body());
                    }
                    case 404, 410 -> {
                        answer.body().close();
                        return Optional.empty();
                    }
                    default -> {
                        answer.body().close();
                        if (answer.statusCode() < 500 && answer.statusCode() != 429) {
                            throw new Unreachable(path + " was answered " + answer.statusCode());
                        }
                        throw new IOException("answered " + answer.statusCode());
                    }
                }
            } catch (IOException e) {
                if (attempt == TRIES) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    private HttpResponse<InputStream> ask(String path) throws IOException {
        var request =
                HttpRequest.newBuilder(home.resolve(path))
                        .timeout(Duration.ofSeconds(30))
                        .header("User-Agent", "folkmoot-verify")
                        .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(Duration.ofMillis(300L * attempt));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static Unreachable interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Unreachable("interrupted", e);
    }

    @Override
    public boolean live() {
        return true;
    }

    @Override
    public void close() {
        client.close();
    }
}
