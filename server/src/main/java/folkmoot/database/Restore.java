package folkmoot.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Turns a backup into the same place, in an empty folder and an empty database.
public final class Restore {

    private final Path file;
    private final Schema schema;
    private final Consumer<String> progress;

    public Restore(Path file, Schema schema, Consumer<String> progress) {
        this.file = file;
        this.schema = schema;
        this.progress = progress;
    }

    /// All or nothing: what an altered backup or a full disk interrupts leaves the folder empty.
    public void into(Path path, @Nullable String url) {
        try (var archive = new ArchiveReader(file)) {
            archive.verify(progress);
            var manifest = archive.manifest();
            var folder = DataFolder.forRestore(path);
            try {
                restore(archive, manifest, folder, url);
                folder.restored();
            } catch (IOException | SQLException | RuntimeException e) {
                folder.empty();
                throw e;
            }
        } catch (IOException e) {
            throw DataFolder.problem(path, e);
        } catch (SQLException e) {
            throw new DatabaseProblem("The backup was not restored: " + e.getMessage(), e);
        }
    }

    private void restore(
            ArchiveReader archive, Manifest manifest, DataFolder folder, @Nullable String url)
            throws IOException, SQLException {
        try (var database = Database.open(folder, url, Use.SERVE, progress)) {
            prepare(database, manifest);
            schema.migrate(database, manifest.versions());
            archive.unpack("secrets/", folder.secrets());
            Secrets.repair(folder.secrets());
            archive.unpack("models/", folder.models());
            progress.accept("%,d files".formatted(archive.unpack("files/", folder.files())));
            fill(database, archive, manifest);
        }
    }

    private static void prepare(Database database, Manifest manifest) throws SQLException {
        try (var connection = database.connect()) {
            var tables = new Tables(connection);
            if (!tables.areNone()) {
                throw new DatabaseProblem(
                        "The database at %s is not empty. A backup is restored into an empty one."
                                .formatted(database.url()));
            }
            for (var schema : manifest.schemas()) {
                tables.run("CREATE SCHEMA IF NOT EXISTS " + schema);
            }
        }
    }

    private void fill(Database database, ArchiveReader archive, Manifest manifest)
            throws IOException, SQLException {
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            var tables = new Tables(connection);
            tables.run(Tables.PLAIN);
            refuseOtherTables(tables, manifest);
            var guards = Guards.lift(tables);
            for (var table : manifest.tables()) {
                load(tables, table, archive);
            }
            progress.accept("Checking how the rows refer to each other");
            guards.set();
            tables.continueSequences(manifest.sequences());
            for (var view : tables.viewsWithRows()) {
                tables.run("REFRESH MATERIALIZED VIEW " + view);
            }
            connection.commit();
            connection.setAutoCommit(true);
            tables.analyse();
            progress.accept("%,d rows".formatted(manifest.rows()));
        }
    }

    private static void refuseOtherTables(Tables tables, Manifest manifest) throws SQLException {
        var made = tables.names();
        for (var table : manifest.tables()) {
            if (!made.remove(table.name())
                    || !tables.columns(table.name()).equals(table.columns())) {
                throw otherTables(table.name());
            }
        }
        if (!made.isEmpty()) {
            throw otherTables(made.getFirst());
        }
    }

    private static DatabaseProblem otherTables(String name) {
        return new DatabaseProblem(
                "The backup does not fit the tables that this Folkmoot makes: %s differs."
                        .formatted(name));
    }

    private void load(Tables tables, Manifest.Table table, ArchiveReader archive)
            throws IOException, SQLException {
        // Migrations put first rows into some tables; the backup has these too.
        if (!tables.ask("SELECT 1 FROM %s LIMIT 1".formatted(table.name())).isEmpty()) {
            tables.run("TRUNCATE " + table.name());
        }
        var statement =
                "COPY %s (%s) FROM STDIN".formatted(table.name(), Tables.list(table.columns()));
        var copying = tables.connection().unwrap(PGConnection.class).getCopyAPI();
        try (var in = archive.open(table.member())) {
            var rows =
                    copying.copyIn(
                            statement, new Telling(table.name(), progress).about(in), 1 << 16);
            if (rows != table.rows()) {
                throw new DatabaseProblem(
                        "%s: %,d rows came back of %,d."
                                .formatted(table.name(), rows, table.rows()));
            }
        }
    }
}
