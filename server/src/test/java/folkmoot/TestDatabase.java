package folkmoot;

import com.zaxxer.hikari.HikariDataSource;
import folkmoot.database.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// An empty database for whoever asks, on the one real server of the test run.
///
/// ```java
/// try (var database = TestDatabase.fresh()) {
///     JdbcClient.create(database.dataSource())…
/// }
/// ```
///
/// Spring's test contexts get one each without asking (see [TestDatabaseForSpring]).
public record TestDatabase(String name, String url, String user, String password)
        implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /// An empty database of its own; dropped when closed, at the latest by the next test run.
    public static TestDatabase fresh() {
        return fresh("");
    }

    /// The same with more words for `CREATE DATABASE`.
    public static TestDatabase fresh(String options) {
        return like("template0", options);
    }

    /// One in which all migrations have run already, once somebody has made the model.
    public static TestDatabase migrated() {
        return like(hasModel() ? model() : "template0", "");
    }

    static boolean hasModel() {
        return Holder.named(model()).contains(model());
    }

    /// The model of those that come later. Nobody may be connected.
    void becomeModel() {
        Holder.named("model%").forEach(old -> Holder.run("DROP DATABASE " + old));
        Holder.run("CREATE DATABASE %s TEMPLATE %s STRATEGY FILE_COPY".formatted(model(), name));
    }

    private static TestDatabase like(String template, String options) {
        var name = "test_" + NUMBER.incrementAndGet();
        var server = Holder.SERVER;
        // Page by page through the log costs three times as much of the processor.
        Holder.run(
                "CREATE DATABASE %s OWNER %s TEMPLATE %s STRATEGY FILE_COPY %s"
                        .formatted(name, server.user(), template, options));
        return new TestDatabase(name, server.url(name), server.user(), server.password());
    }

    private static String model() {
        return Model.NAME;
    }

    /// With account and password in it, as `--database-url` takes it.
    public String address() {
        return url.replace("jdbc:postgresql://", "postgres://%s:%s@".formatted(user, password));
    }

    /// For whoever asks often: another connection for each question costs both sides together some
    /// 50 ms of processor time.
    public HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setDataSource(dataSource());
        pool.setMinimumIdle(0);
        return pool;
    }

    /// Unpooled: every call connects.
    public DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    @Override
    public void close() {
        Holder.run("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name));
    }

    /// Found out once in a run: that reads all migrations.
    private static final class Model {

        static final String NAME = "model_" + Migrating.fingerprint().substring(0, 16);
    }

    /// Started when the first test asks, stopped when the JVM ends.
    private static final class Holder {

        static final TestServer SERVER = TestServer.start();

        // One for all: another for each database costs as much as a quarter of making it.
        private static final Connection OWNER = owner();

        private static Connection owner() {
            try {
                return SERVER.asOwner();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        static {
            named("test\\_%").forEach(old -> run("DROP DATABASE %s WITH (FORCE)".formatted(old)));
        }

        static synchronized void run(String statement) {
            try (var sql = OWNER.createStatement()) {
                sql.execute(statement);
            } catch (SQLException e) {
                throw new IllegalStateException(statement, e);
            }
        }

        static synchronized List<String> named(String pattern) {
            try (var sql =
                    OWNER.prepareStatement(
                            "SELECT datname FROM pg_database WHERE datname LIKE ?")) {
                sql.setString(1, pattern);
                var found = new ArrayList<String>();
                for (var rows = sql.executeQuery(); rows.next(); ) {
                    found.add(rows.getString(1));
                }
                return found;
            } catch (SQLException e) {
                throw new IllegalStateException(pattern, e);
            }
        }
    }
}
