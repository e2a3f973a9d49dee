package folkmoot.transparency;

import folkmoot.transparency.Town.Person;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A place as browsers know it. Every method throws [IOException] when it is gone.
final class Web {

    private static final Pattern ID =
            Pattern.compile("(?:#comment-|^/(?:posts|comments)/)([^/?#]+)$");
    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)");

    private final HttpClient browser =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private final String url;
    private final Collection<String> broken = new ConcurrentLinkedQueue<>();

    Web(String url) {
        this.url = url;
    }

    // Beside the field, or above the page: nowhere else.
    private static final Pattern STATEMENT =
            Pattern.compile(
                    "(?s)(?:role=\"alert\"|-wrong\"|error__text\")>(?:(?!</p>).)*?href=\"/decisions/([0-9a-f-]{36})\"");

    /// What came back: a status, where it leads, a page.
    record Answer(int status, String place, String page) {

        /// Of what a rule refused; null where there is none.
        @Nullable String statement() {
            var statement = STATEMENT.matcher(page);
            return (status == 403 || status == 422) && statement.find() ? statement.group(1) : null;
        }

        boolean taken() {
            return status == 303 || status == 200;
        }

        /// Of what it leads to: `/posts/ID`, `/comments/ID`, `…#comment-ID`, as addresses write it.
        String id() {
            var id = ID.matcher(place);
            if (!id.find()) {
                throw new IllegalStateException("It leads to " + place);
            }
            return id.group(1);
        }

        String title() {
            var title = TITLE.matcher(page);
            return title.find() ? title.group(1) : "";
        }

        /// All that is found there, by the pattern's first group.
        List<String> all(Pattern pattern) {
            return pattern.matcher(page).results().map(it -> it.group(1)).toList();
        }
    }

    Answer get(Person who, String path) throws IOException, InterruptedException {
        return send(who, HttpRequest.newBuilder(URI.create(url + path)));
    }

    Answer post(@Nullable Person who, String path, String... fields)
            throws IOException, InterruptedException {
        var form = new ArrayList<String>();
        for (var i = 0; i < fields.length; i += 2) {
            form.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(
                who,
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", form))));
    }

    /// Sends a file as forms do.
    Answer upload(Person who, String path, String field, byte[] file)
            throws IOException, InterruptedException {
        var border = "border" + System.nanoTime();
        var head =
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"it.jpg\"\r\n\r\n"
                        .formatted(border, field);
        var parts =
                List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        file,
                        "\r\n--%s--\r\n".formatted(border).getBytes(StandardCharsets.UTF_8));
        return send(
                who,
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Content-Type", "multipart/form-data; boundary=" + border)
                        .POST(HttpRequest.BodyPublishers.ofByteArrays(parts)));
    }

    /// What it could not answer at all.
    Collection<String> broken() {
        return broken;
    }

    private Answer send(@Nullable Person who, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        if (who != null) {
            request.header("Cookie", who.cookie());
        }
        var answer =
                browser.send(
                        request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 500) {
            broken.add(answer.statusCode() + " " + answer.uri().getPath());
        }
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValue("Location").orElse(""),
                answer.body());
    }
}
