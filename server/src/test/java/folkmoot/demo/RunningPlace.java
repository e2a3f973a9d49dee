package folkmoot.demo;

import folkmoot.Folkmoot;
import folkmoot.Jvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The real application as a process of its own, so that tests can use it as a browser would, and
/// kill it.
final class RunningPlace implements AutoCloseable {

    private static final Pattern OPEN = Pattern.compile("is open: (http://\\S+)");

    private final Process process;
    private final URI address;
    private final HttpClient browser = HttpClient.newHttpClient();

    private RunningPlace(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /// `demo` on a free port; answers when it is open.
    static RunningPlace demo(Path data) throws IOException {
        var command = Jvm.running(Folkmoot.class, "-Xmx256m");
        command.addAll(List.of("demo", "--port", "0"));
        command.addAll(List.of("--data", data.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new RunningPlace(process, opened(process.inputReader(StandardCharsets.UTF_8)));
    }

    private static URI opened(BufferedReader said) throws IOException {
        var heard = new ArrayList<String>();
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            var open = OPEN.matcher(line);
            if (open.find()) {
                // What it says from now on is not read, but must not fill the pipe either.
                Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
                return URI.create(open.group(1));
            }
            heard.add(line);
        }
        throw new AssertionError("It did not open: " + heard);
    }

    int status(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path)).build();
        return browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    String page(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path)).build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /// The session of one of the cast, as a `Cookie` header.
    String signIn(String name) throws IOException, InterruptedException {
        var answer = post("/sign-in", "", "login", name, "password", DemoCast.PASSWORD);
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    HttpResponse<Void> post(String path, String cookie, String... form)
            throws IOException, InterruptedException {
        var body = new ArrayList<String>();
        for (var i = 0; i < form.length; i += 2) {
            body.add(form[i] + "=" + URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
        }
        var request =
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookie)
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body)))
                        .build();
        return browser.send(request, HttpResponse.BodyHandlers.discarding());
    }

    /// SIGKILL. PostgreSQL is left behind.
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /// SIGTERM, as a service manager does; answers the exit code.
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("It does not stop");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        browser.close();
        kill();
    }
}
