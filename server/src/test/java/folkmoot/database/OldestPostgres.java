package folkmoot.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;

/// The oldest PostgreSQL that `--database-url` takes, as an operator may have it: a server of its
/// own, with habits that are not ours, and an account that owns databases and may do nothing else.
public final class OldestPostgres implements AutoCloseable {

    /// Maven puts it there (brokers/pom.xml).
    private static final Path PACKED =
            Path.of("..", "brokers", "target", "postgres", "oldest.jar").toAbsolutePath();

    private static final String SETTINGS =
            """
            port = %d
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            fsync = off
            timezone = 'Asia/Tokyo'
            datestyle = 'german, dmy'
            intervalstyle = 'iso_8601'
            bytea_output = 'escape'
            """;

    private static final String DOORS =
            """
            host all postgres 127.0.0.1/32 trust
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final Cluster cluster;
    private final int port;

    private OldestPostgres(Cluster cluster, int port) {
        this.cluster = cluster;
        this.port = port;
    }

    /// Whether there is one for this machine.
    public static boolean fits() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
    }

    /// Begins in this empty folder.
    public static OldestPostgres start(Path folder) throws IOException, SQLException {
        var account = Account.choose(folder);
        var cluster = new Cluster(folder.resolve("pg"), new Binaries(programs()), account, _ -> {});
        var port = new Port(folder.resolve("port")).free(_ -> {});
        run(
                cluster,
                "initdb",
                "--pgdata=" + cluster.path(),
                "--username=postgres",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync");
        Files.writeString(cluster.path().resolve("postgresql.conf"), SETTINGS.formatted(port));
        Files.writeString(cluster.path().resolve("pg_hba.conf"), DOORS);
        run(
                cluster,
                "pg_ctl",
                "start",
                "-w",
                "-D",
                cluster.path(),
                "-l",
                cluster.path().resolve("log"));
        var postgres = new OldestPostgres(cluster, port);
        postgres.asOwner("CREATE ROLE keeper LOGIN PASSWORD 'p@ss/word'");
        return postgres;
    }

    /// An empty database; its address, with account and password in it.
    public String make(String name) throws SQLException {
        asOwner("CREATE DATABASE %s OWNER keeper".formatted(name));
        return "postgres://keeper:p%%40ss%%2Fword@127.0.0.1:%d/%s".formatted(port, name);
    }

    /// What the database at this address answers.
    public static List<String> ask(String address, String question) {
        try (var connection = Address.of(address).connect()) {
            return new Tables(connection).ask(question);
        } catch (SQLException e) {
            throw new IllegalStateException(question, e);
        }
    }

    @Override
    public void close() {
        try {
            run(cluster, "pg_ctl", "stop", "-w", "-m", "immediate", "-D", cluster.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void asOwner(String statement) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    // Unpacked once, as long as Maven does not clean.
    private static Path programs() throws IOException {
        if (Files.notExists(PACKED)) {
            throw new IOException(PACKED + " is missing: mvn -pl brokers generate-resources");
        }
        var home = Path.of("target", "oldest-postgres-" + Files.size(PACKED)).toAbsolutePath();
        if (Files.notExists(home)) {
            var fresh = Files.createTempDirectory(home.resolveSibling(""), ".unpacking");
            try (var jar = new JarFile(PACKED.toFile());
                    var archive =
                            jar.getInputStream(
                                    Objects.requireNonNull(
                                            jar.getEntry("postgres-linux-x86_64.txz")))) {
                Binaries.unpack(archive, fresh);
            }
            Trees.open(fresh);
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return home;
    }

    private static void run(Cluster cluster, String program, Object... words) throws IOException {
        var command = new Object[words.length + 1];
        command[0] = cluster.binaries().program(program);
        System.arraycopy(words, 0, command, 1, words.length);
        var outcome = Programs.run(cluster.account().prefix(), command);
        if (!outcome.good()) {
            throw new IOException(program + ": " + outcome.said());
        }
    }
}
