package folkmoot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Through a real port: bodies that do not say how long they are going to be.
class EndlessBodyTests extends Journey {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/orders, application/json, 1500000, 413",
        "/api/v1/orders, application/json, 1000000, 401",
        "/theme, application/x-www-form-urlencoded, 1500000, 413"
    })
    void theyEndAtAMegabyte(String path, String type, int length, int status) throws Exception {
        assertThat(sent(path, type, length)).isEqualTo(status);
    }

    private int sent(String path, String type, int length)
            throws IOException, InterruptedException {
        var body = new byte[length];
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", type)
                        .POST(
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(body)))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
