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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The real application as a process of its own, so that tests can use it as a browser would, and
/// kill it.
final class RunningPlace implements AutoCloseable {

    private static final Pattern OPEN = Pattern.compile("is open: (http://\\S+)");

    private final Process process;
    private final List<String> said;
    private final URI address;
    private final HttpClient browser = HttpClient.newHttpClient();

    private RunningPlace(Process process, List<String> said, URI address) {
        this.process = process;
        this.said = said;
        this.address = address;
    }

    /// `demo` on a free port; answers when it is open.
    static RunningPlace demo(Path data) throws IOException {
        var command = Jvm.running(Folkmoot.class, "-Xmx256m");
        command.addAll(List.of("demo", "--port", "0"));
        command.addAll(List.of("--data", data.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var heard = new CopyOnWriteArrayList<String>();
        var out = process.inputReader(StandardCharsets.UTF_8);
        return new RunningPlace(process, heard, opened(out, heard));
    }

    private static URI opened(BufferedReader out, List<String> heard) throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            heard.add(line);
            var open = OPEN.matcher(line);
            if (open.find()) {
                Thread.ofVirtual().start(() -> out.lines().forEach(heard::add));
                return URI.create(open.group(1));
            }
        }
        throw new AssertionError("It did not open: " + heard);
    }

    /// All it has said at the terminal.
    String said() {
        return String.join("\n", said);
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
