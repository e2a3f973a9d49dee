package folkmoot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Through a real port: bodies that do not say how long they are going to be, and requests that
/// have too much of anything else. Whoever sends them has nothing written into the log.
@ExtendWith(OutputCaptureExtension.class)
class EndlessBodyTests extends Journey {

    private static final String FORM = "multipart/form-data; boundary=b";
    private static final String PART =
            "--b\r\nContent-Disposition: form-data; name=p%d\r\n\r\n1\r\n";
    private static final String END = "--b--\r\n";
    private static final String HALF =
            "--b\r\nContent-Disposition: form-data; name=p; filename=a.png\r\n\r\nGIF";

    @ParameterizedTest
    @CsvSource({
        "/api/v1/orders, application/json, 1500000, 413",
        "/api/v1/orders, application/json, 1000000, 401",
        "/theme, application/x-www-form-urlencoded, 1500000, 413"
    })
    void theyEndAtAMegabyte(String path, String type, int length, int status, CapturedOutput log)
            throws Exception {
        assertThat(sent(path, type, length)).isEqualTo(status);
        assertQuiet(log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/products", "/health", "/assets/nothing.css"})
    void soDoParameters(String path, CapturedOutput log) throws Exception {
        assertThat(status(at(path + "?" + many(401, "p%d=1", "&")))).isEqualTo(400);
        assertQuiet(log);
    }

    @Test
    void soDoFields(CapturedOutput log) throws Exception {
        var type = "application/x-www-form-urlencoded";
        assertThat(sent("/theme", type, many(401, "p%d=1", "&"))).isEqualTo(400);
        assertQuiet(log);
    }

    @Test
    void soDoHeaders(CapturedOutput log) throws Exception {
        assertThat(status(at("/products").header("X-Long", "x".repeat(17_000)))).isEqualTo(400);
        assertQuiet(log);
    }

    @Test
    void soDoParts(CapturedOutput log) throws Exception {
        assertThat(sent("/theme", FORM, many(321, PART, "") + END)).isEqualTo(413);
        assertQuiet(log);
    }

    @Test
    void soDoFiles(CapturedOutput log) throws Exception {
        var longest = HALF + "x".repeat(12 << 20) + "\r\n";
        assertThat(sent("/theme", FORM, longest + END)).isEqualTo(413);
        assertQuiet(log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz=1", "a=%e"})
    void brokenParametersAreRefused(String query, CapturedOutput log) throws Exception {
        var request = "GET /products?%s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(query);
        assertThat(raw(request)).startsWith("HTTP/1.1 400");
        assertQuiet(log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--b\r\nContent-Disp", HALF})
    void brokenUploadsAreRefused(String body, CapturedOutput log) throws Exception {
        assertThat(sent("/theme", FORM, body)).isEqualTo(400);
        assertQuiet(log);
    }

    @Test
    void soIsOneThatNamesNoBoundary(CapturedOutput log) throws Exception {
        assertThat(sent("/theme", "multipart/form-data", HALF)).isEqualTo(400);
        assertQuiet(log);
    }

    @Test
    void soIsOneThatIsBrokenOff(CapturedOutput log) throws Exception {
        var head =
                """
                POST /theme HTTP/1.1
                Host: localhost
                Content-Length: 5000
                Content-Type: %s

                """
                        .formatted(FORM)
                        .replace("\n", "\r\n");
        assertThat(raw(head + HALF)).startsWith("HTTP/1.1 400");
        assertThat(log).doesNotContain("ERROR");
    }

    private static void assertQuiet(CapturedOutput log) {
        assertThat(log).doesNotContain("ERROR").doesNotContain("Exception");
    }

    private static String many(int count, String one, String between) {
        return IntStream.range(0, count)
                .mapToObj(one::formatted)
                .collect(Collectors.joining(between));
    }

    private int sent(String path, String type, String body)
            throws IOException, InterruptedException {
        return status(
                at(path).header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private int sent(String path, String type, int length)
            throws IOException, InterruptedException {
        var body = new byte[length];
        return status(
                at(path).header("Content-Type", type)
                        .POST(
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(body))));
    }

    // What java.net.http does not send; nothing comes after it.
    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            var answer = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
            return new BufferedReader(answer).readLine();
        }
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static int status(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
