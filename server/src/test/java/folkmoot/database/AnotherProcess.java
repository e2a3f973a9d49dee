package folkmoot.database;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// A second JVM that opens a data folder, so that tests can kill it. It says `ready` when the
/// database is open; as `write` it then says each number that was committed.
final class AnotherProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;

    private AnotherProcess(Process process) {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
    }

    static AnotherProcess start(Path folder, String... words) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), Map.of(), folder, words);
    }

    static AnotherProcess start(
            List<String> prefix,
            String classPath,
            Map<String, String> environment,
            Path folder,
            String... words)
            throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(java, "-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        // Other accounts cannot look there, and unpack.
        command.add("-Dfolkmoot.unpacked=" + TestServer.programs());
        command.addAll(List.of("-cp", classPath));
        command.addAll(List.of(AnotherProcess.class.getName(), folder.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new AnotherProcess(builder.start());
    }

    /// The next line it says; null at its end.
    String says() throws IOException {
        return said.readLine();
    }

    /// Everything it still says until it ends by itself.
    List<String> lastWords() throws IOException {
        return said.readAllLines();
    }

    void awaitReady() throws IOException {
        var heard = new ArrayList<String>();
        for (var line = says(); !"ready".equals(line); line = says()) {
            if (line == null) {
                throw new AssertionError("Not ready: " + heard);
            }
            heard.add(line);
        }
    }

    void kill() throws InterruptedException {
        // Through the handle, which leaves what it said readable.
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /// As a service manager does: SIGTERM.
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        kill();
        said.close();
    }

    /// The class path without anything below root's home, for accounts that cannot look there.
    static String copyOfClassPath(Path to) throws IOException {
        var copies = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var path = Path.of(entry);
            var needed =
                    Stream.of("postgres", "xz-", "commons-", "jspecify", "modulith-api", "classes")
                            .anyMatch(it -> path.getFileName().toString().contains(it));
            if (needed) {
                var copy = to.resolve(path.getFileName());
                if (Files.notExists(copy)) {
                    FileSystemUtils.copyRecursively(path, copy);
                }
                copies.add(copy.toString());
            }
        }
        return String.join(File.pathSeparator, copies);
    }

    /// Words: folder, then `serve`, `join` or `write`, then where PostgreSQL is unpacked.
    public static void main(String[] words) throws Exception {
        var use = words[1].equals("join") ? Use.JOIN : Use.SERVE;
        var programs = words.length > 2 ? Path.of(words[2]) : TestServer.programs();
        try {
            var postgres =
                    EmbeddedPostgres.open(
                            DataFolder.at(Path.of(words[0])),
                            use,
                            ServerSettings.DURABLE,
                            programs,
                            it -> IO.println("progress: " + it));
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            IO.println("ready");
            if (words[1].equals("write")) {
                write(postgres);
            }
            Thread.sleep(Long.MAX_VALUE);
        } catch (DatabaseProblem e) {
            IO.println(e.getMessage());
        }
    }

    private static void write(EmbeddedPostgres postgres) throws SQLException {
        var url = postgres.url(EmbeddedPostgres.NAME);
        try (var connection =
                        DriverManager.getConnection(
                                url, EmbeddedPostgres.NAME, postgres.password());
                var sql = connection.createStatement()) {
            sql.execute("CREATE TABLE note (number int PRIMARY KEY)");
            for (int number = 1; ; number++) {
                sql.execute("INSERT INTO note VALUES (" + number + ")");
                IO.println(number);
            }
        }
    }
}
