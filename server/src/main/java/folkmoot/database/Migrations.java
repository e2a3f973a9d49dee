package folkmoot.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Our migrations, run as Spring Modulith runs them at a start: the root first, then module by
/// module in the order of their dependencies, each with its own folder and history.
///
/// @param location where the folders are, as Flyway names it
/// @param modules from the ground up
public record Migrations(String location, List<String> modules) implements Schema {

    static final String ROOT = "__root";
    static final String HISTORY = "flyway_schema_history";

    public Migrations(List<String> modules) {
        this("classpath:db/migration", modules);
    }

    @Override
    public void migrate(Database database, Map<String, String> versions) {
        var known = Stream.concat(Stream.of(ROOT), modules.stream()).toList();
        if (!known.containsAll(versions.keySet())) {
            throw newer();
        }
        try (var connections = connections(database)) {
            for (var module : known) {
                var version = versions.get(module);
                if (version != null) {
                    migrate(connections, module, version);
                }
            }
        }
    }

    // Each module takes some, and each new one costs as much as what it is asked.
    private static HikariDataSource connections(Database database) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMinimumIdle(0);
        // Whoever asks is told, as without a pool.
        pool.setInitializationFailTimeout(-1);
        return pool;
    }

    private void migrate(DataSource connections, String module, String version) {
        var configuration =
                Flyway.configure()
                        .dataSource(connections)
                        .locations(location + "/" + module)
                        .table(module.equals(ROOT) ? HISTORY : HISTORY + "_" + module)
                        .baselineVersion("0")
                        .baselineOnMigrate(true);
        try {
            upTo(version, configuration).load().migrate();
        } catch (FlywayException e) {
            throw new DatabaseProblem(
                    "The tables of %s could not be made: %s".formatted(module, e.getMessage()), e);
        }
    }

    private static FluentConfiguration upTo(String version, FluentConfiguration configuration) {
        var available =
                Arrays.stream(configuration.load().info().all())
                        .map(MigrationInfo::getVersion)
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .toList();
        if (version.equals("0")) {
            return configuration.target("0");
        }
        if (!available.contains(version)) {
            throw newer();
        }
        // Views and functions are written for the newest tables and wait until these are there.
        return version.equals(available.getLast())
                ? configuration
                : configuration.target(version).repeatableSqlMigrationPrefix("LATER");
    }

    private static DatabaseProblem newer() {
        return new DatabaseProblem(
                "This backup was made by a newer Folkmoot. Restore it with that one or a later one.");
    }
}
