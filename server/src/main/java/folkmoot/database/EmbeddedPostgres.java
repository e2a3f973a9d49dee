package folkmoot.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;

/// PostgreSQL in a data folder. The first process to come starts it, others join, the last one to
/// go stops it.
final class EmbeddedPostgres implements AutoCloseable {

    /// Our database in it, and the account that owns this database and nothing else.
    static final String NAME = "folkmoot";

    /// Unknown account, wrong password, unknown database: not set up yet, or not to the end.
    private static final Set<String> NOT_SET_UP = Set.of("28000", "28P01", "3D000");

    private final DataFolder folder;
    private final Lease lease;
    private final Cluster cluster;
    private final ServerSettings settings;
    private final Consumer<String> progress;

    private EmbeddedPostgres(
            DataFolder folder, Lease lease, Cluster cluster, ServerSettings settings) {
        this.folder = folder;
        this.lease = lease;
        this.cluster = cluster;
        this.settings = settings;
        this.progress = cluster.progress();
    }

    static EmbeddedPostgres open(DataFolder folder, Use use, Consumer<String> progress) {
        var settings = use == Use.BRING ? ServerSettings.FILLING : ServerSettings.DURABLE;
        return open(folder, use, settings, folder.programs(), progress);
    }

    static EmbeddedPostgres open(
            DataFolder folder,
            Use use,
            ServerSettings settings,
            Path programs,
            Consumer<String> progress) {
        try {
            var lease = Lease.take(folder, use);
            try {
                var account = Account.choose(folder.root());
                var binaries = Binaries.in(programs, progress);
                var cluster = new Cluster(folder.cluster(), binaries, account, progress);
                var postgres = new EmbeddedPostgres(folder, lease, cluster, settings);
                postgres.startOrJoin();
                return postgres;
            } catch (IOException | RuntimeException e) {
                lease.close();
                throw e;
            }
        } catch (IOException e) {
            throw DataFolder.problem(folder.root(), e);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
    }

    int port() {
        try {
            return new Port(folder.port()).kept();
        } catch (IOException e) {
            throw DataFolder.problem(folder.root(), e);
        }
    }

    String password() {
        return Secrets.kept(folder.passwords().resolve(NAME));
    }

    /// As the cluster's owner, who may do everything; for setting up, never for the application.
    Connection asOwner(String database) throws SQLException {
        var password = Secrets.kept(folder.passwords().resolve(Cluster.OWNER));
        return DriverManager.getConnection(url(database), Cluster.OWNER, password);
    }

    @Override
    public void close() {
        try (lease;
                var _ = lease.change(progress)) {
            lease.leave();
            if (lease.alone()) {
                cluster.stop(settings == ServerSettings.THROWAWAY);
            }
        } catch (IOException e) {
            throw DataFolder.problem(folder.root(), e);
        }
    }

    private void startOrJoin() throws IOException {
        try (var _ = lease.change(progress)) {
            if (lease.alone() || !isRunning()) {
                start();
            }
            try {
                setUp();
            } catch (DatabaseProblem e) {
                if (lease.alone()) {
                    cluster.stop(false);
                }
                throw e;
            }
            lease.join();
        }
    }

    private boolean isRunning() throws IOException {
        return Postmaster.of(folder.cluster()).filter(Postmaster::alive).isPresent();
    }

    private void start() throws IOException {
        if (!cluster.exists()) {
            cluster.create(Secrets.kept(folder.passwords().resolve(Cluster.OWNER)));
        }
        cluster.refuseOtherVersion();
        cluster.sweep();
        var port = new Port(folder.port());
        while (!cluster.start(settings, port.free(progress))) {
            progress.accept("The port was taken at the last moment; trying another");
        }
        if (settings != ServerSettings.THROWAWAY) {
            cluster.binaries().removeOthers();
        }
    }

    /// An account that owns one database and cannot read the server's files or start programs: what
    /// an attacker who reaches SQL could do ends there.
    private void setUp() {
        try {
            DriverManager.getConnection(url(NAME), NAME, password()).close();
        } catch (SQLException e) {
            if (!NOT_SET_UP.contains(e.getSQLState())) {
                throw new DatabaseProblem("The database does not let us in: " + e.getMessage(), e);
            }
            create();
        }
    }

    private void create() {
        try (var owner = asOwner("postgres");
                var sql = owner.createStatement()) {
            if (!exists(owner, "SELECT FROM pg_roles WHERE rolname = ?")) {
                sql.execute("CREATE ROLE " + NAME + " LOGIN");
            }
            // Nobody guesses thirty-two random bytes, however fast a guess is: going over them four
            // thousand times would only make each connection slow. Passwords of others stay slow.
            sql.execute("SET scram_iterations = 1");
            // Sixty-four hexadecimal digits: nothing to escape, and DDL takes no parameters.
            sql.execute("ALTER ROLE %s PASSWORD '%s'".formatted(NAME, password()));
            if (!exists(owner, "SELECT FROM pg_database WHERE datname = ?")) {
                sql.execute("CREATE DATABASE %1$s OWNER %1$s".formatted(NAME));
            }
        } catch (SQLException e) {
            throw new DatabaseProblem(
                    "The database in %s does not take the password in %s. Put the original file back."
                            .formatted(folder.cluster(), folder.passwords().resolve(Cluster.OWNER)),
                    e);
        }
    }

    private static boolean exists(Connection owner, String question) throws SQLException {
        try (var ask = owner.prepareStatement(question)) {
            ask.setString(1, NAME);
            return ask.executeQuery().next();
        }
    }
}
