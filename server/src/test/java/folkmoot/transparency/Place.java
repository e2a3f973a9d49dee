package folkmoot.transparency;

import folkmoot.Cast;
import folkmoot.Folkmoot;
import folkmoot.TestDatabase;
import folkmoot.reviews.Bench;
import folkmoot.transparency.checkpoint.Signing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tlog.audit.Verify;
import tlog.note.Algorithm;
import tlog.note.SigningKey;

/// A whole place behind a port of its own, whose log moves only when it is told to.
final class Place implements AutoCloseable {

    final int port = freePort();
    final String url = "http://127.0.0.1:" + port;
    final Path data;
    private final TestDatabase database;
    private ConfigurableApplicationContext running;

    /// One that was there before.
    Place(Path data, TestDatabase database) {
        this.data = data;
        this.database = database;
    }

    Place(Path data) throws IOException {
        this(data, TestDatabase.migrated());
        key("log", Algorithm.ED25519);
        key("witness", Algorithm.COSIGNATURE);
    }

    static Place opened(Path data) throws IOException {
        var place = new Place(data);
        place.open();
        return place;
    }

    void open(String... settings) {
        var all =
                new ArrayList<>(
                        List.of(
                                "--server.port=" + port,
                                "--folkmoot.url=" + url,
                                "--folkmoot.errands=false",
                                "--folkmoot.data=" + data,
                                "--spring.datasource.url=" + database.url(),
                                "--spring.datasource.username=" + database.user(),
                                "--spring.datasource.password=" + database.password()));
        all.addAll(List.of(settings));
        running =
                new SpringApplicationBuilder(Folkmoot.class, Cast.class, Bench.class)
                        .run(all.toArray(String[]::new));
    }

    <T> T get(Class<T> type) {
        return running.getBean(type);
    }

    JdbcClient sql() {
        return get(JdbcClient.class);
    }

    void sign() {
        get(Signing.class).now();
    }

    SigningKey key(String name) throws IOException {
        return SigningKey.parse(Files.readString(data.resolve("secrets/" + name + ".key")).strip());
    }

    private void key(String name, Algorithm algorithm) throws IOException {
        Files.createDirectories(data.resolve("secrets"));
        var file = data.resolve("secrets/" + name + ".key");
        Files.writeString(
                file, SigningKey.generate("127.0.0.1:" + port + "/" + name, algorithm).secret());
    }

    /// Somebody else looks; the exit code.
    int verify(String... more) {
        var words = new ArrayList<>(List.of(url));
        words.addAll(List.of(more));
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var code = Verify.run(words, print, print);
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    /// What the verifier said last.
    String said = "";

    /// As somebody does who owns the database and wants to.
    void falsify(String table, String statement) {
        sql().sql("ALTER TABLE %s DISABLE TRIGGER USER".formatted(table)).update();
        sql().sql(statement).update();
        sql().sql("ALTER TABLE %s ENABLE TRIGGER USER".formatted(table)).update();
    }

    void shut() {
        running.close();
    }

    @Override
    public void close() {
        shut();
        database.close();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
