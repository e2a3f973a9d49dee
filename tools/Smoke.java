import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Opens the sample place as a newcomer does, signs in, posts a comment and looks whether everybody
/// can read it: `java tools/Smoke.java ./folkmoot`. Part of `./folkmoot ci`.

static final String WORDS = "It starts, it lets me in, and it keeps what I say.";
static final String PASSWORD = "the tide turns at noon";

void main(String[] words) throws Exception {
    var folder = Files.createTempDirectory("folkmoot-smoke");
    var port = free();
    var place =
            new ProcessBuilder(
                            words[0], "demo", "--data", folder.resolve("place").toString(),
                            "--port", String.valueOf(port))
                    .inheritIO()
                    .start();
    try {
        var address = URI.create("http://127.0.0.1:" + port);
        waitFor(address, place);
        speak(address);
        IO.println("== good: the comment is there for everybody");
    } finally {
        place.destroy();
        place.waitFor();
    }
}

void speak(URI address) throws Exception {
    var guest = HttpClient.newHttpClient();
    var member = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    var home = get(guest, address.resolve("/")).body();
    var post = Pattern.compile("/posts/\\w+").matcher(home);
    check(post.find(), "no post on the first page");
    send(member, address.resolve("/sign-in"), "login=ann&password=" + PASSWORD.replace(' ', '+'));
    send(member, address.resolve(post.group() + "/comments"), "body=" + WORDS.replace(' ', '+'));
    var page = get(guest, address.resolve(post.group())).body();
    check(page.contains(WORDS), "the comment is not on the page");
}

void send(HttpClient browser, URI form, String body) throws IOException, InterruptedException {
    var request =
            HttpRequest.newBuilder(form)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
    var answer = browser.send(request, BodyHandlers.ofString());
    check(answer.statusCode() == 303, form + " answers " + answer.statusCode());
}

HttpResponse<String> get(HttpClient browser, URI page) throws IOException, InterruptedException {
    return browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
}

void waitFor(URI address, Process place) throws InterruptedException {
    var client = HttpClient.newHttpClient();
    for (var i = 0; i < 600; i++) {
        check(place.isAlive(), "the place did not open");
        try {
            if (get(client, address.resolve("/health")).statusCode() == 200) {
                return;
            }
        } catch (IOException e) {
            // Not yet.
        }
        Thread.sleep(500);
    }
    check(false, "the place did not open within five minutes");
}

int free() throws IOException {
    try (var socket = new ServerSocket(0)) {
        return socket.getLocalPort();
    }
}

void check(boolean good, String otherwise) {
    if (!good) {
        throw new IllegalStateException(otherwise);
    }
}
