package folkmoot.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The database that the application works on: the one that comes along, in the data folder, or an
/// external PostgreSQL by its address. Open for as long as the process needs it.
///
/// With Spring, close it after the context:
/// `SpringApplication.getShutdownHandlers().add(database::close)`.
public final class Database implements AutoCloseable {

    /// What runs behind the address, if it is ours to stop.
    private interface Server {
        void close();
    }

    private final DataFolder folder;
    private final Address address;
    private final Server server;
    private boolean closed;

    private Database(DataFolder folder, Address address, Server server) {
        this.folder = folder;
        this.address = address;
        this.server = server;
    }

    /// Starts or joins the database in the folder, or reaches the external one where an address is
    /// given (`--database-url`, `FOLKMOOT_DATABASE_URL`). Progress is told in short sentences.
    public static Database open(
            DataFolder folder, @Nullable String url, Use use, Consumer<String> progress) {
        if (url != null && !url.isBlank()) {
            var address = Address.of(url);
            address.check();
            return new Database(folder, address, () -> {});
        }
        var postgres = EmbeddedPostgres.open(folder, use, progress);
        var address =
                new Address(
                        postgres.url(EmbeddedPostgres.NAME),
                        EmbeddedPostgres.NAME,
                        postgres.password());
        return new Database(folder, address, postgres::close);
    }

    /// For JDBC, without account and password.
    public String url() {
        return address.url();
    }

    /// The account in the database.
    public String user() {
        return address.user();
    }

    public String password() {
        return address.password();
    }

    /// Where files and secrets are, also with an external database.
    public DataFolder folder() {
        return folder;
    }

    /// A connection of its own, outside any pool.
    public Connection connect() throws SQLException {
        return address.connect();
    }

    /// The last process to close stops the database that came along. Closing twice does no harm.
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            server.close();
        }
    }
}
