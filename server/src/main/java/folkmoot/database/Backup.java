package folkmoot.database;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Objects;
import java.util.function.Consumer;
import org.postgresql.PGConnection;

/// The whole place in one file, made while it runs: rows as they were at one moment, uploaded
/// files, and the keys that links and tokens were signed with. Whoever has the file has the place;
/// it is readable by its owner alone.
public final class Backup {

    private final Database database;
    private final Consumer<String> progress;

    public Backup(Database database, Consumer<String> progress) {
        this.database = database;
        this.progress = progress;
    }

    /// Never overwrites. A file of this name exists only if the backup is complete.
    public void to(Path file) {
        var target = file.toAbsolutePath().normalize();
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new DatabaseProblem(target + " exists already; name a new file.");
        }
        if (!Files.isDirectory(target.resolveSibling(""))) {
            throw new DatabaseProblem(target.getParent() + " is not a folder.");
        }
        try (var archive = new ArchiveWriter(target)) {
            var manifest = write(archive);
            archive.finish();
            progress.accept(
                    "%s: %,d rows, %,d files, %,d MiB"
                            .formatted(
                                    target,
                                    manifest.rows(),
                                    manifest.files(),
                                    Files.size(target) >> 20));
        } catch (IOException e) {
            throw unwritten(target, e);
        } catch (SQLException e) {
            throw new DatabaseProblem("The backup was not made: " + e.getMessage(), e);
        }
    }

    /// Rows first: a file that a row of that moment speaks of was there before the row, so it is
    /// found afterwards, unless it was erased in between, and then it has to stay erased.
    private Manifest write(ArchiveWriter archive) throws IOException, SQLException {
        var rows = rows(archive);
        var files = files(archive);
        for (var secret : Trees.files(database.folder().secrets())) {
            if (!secret.startsWith(database.folder().passwords())) {
                archive.addText("secrets/" + secret.getFileName(), out -> Files.copy(secret, out));
            }
        }
        for (var model : Trees.files(database.folder().models())) {
            var name = database.folder().models().relativize(model);
            archive.addText("models/" + name, out -> Files.copy(model, out));
        }
        var manifest = rows.with(files);
        archive.addText(
                Manifest.MEMBER,
                out -> {
                    out.write(manifest.write());
                    return 1;
                });
        return manifest;
    }

    private Manifest rows(ArchiveWriter archive) throws IOException, SQLException {
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var tables = new Tables(connection);
            tables.run(Tables.PLAIN);
            var names = tables.names();
            if (!names.isEmpty()) {
                tables.run("LOCK TABLE " + String.join(", ", names) + " IN ACCESS SHARE MODE");
            }
            var copied = new ArrayList<Manifest.Table>();
            for (var name : names) {
                copied.add(copy(tables, name, archive));
            }
            // Sequences stand outside the snapshot; read last, they are beyond every row in it.
            return Manifest.of(tables, copied);
        }
    }

    private Manifest.Table copy(Tables tables, String name, ArchiveWriter archive)
            throws IOException, SQLException {
        var columns = tables.columns(name);
        var select = "COPY (SELECT %s FROM %s) TO STDOUT".formatted(Tables.list(columns), name);
        var copying = tables.connection().unwrap(PGConnection.class).getCopyAPI();
        var table = new Manifest.Table(name, columns, 0);
        var rows =
                archive.addText(
                        table.member(),
                        out -> copying.copyOut(select, new Telling(name, progress).about(out)));
        return table.with(rows);
    }

    private long files(ArchiveWriter archive) throws IOException, SQLException {
        var home = database.folder().files();
        var all = Trees.files(home);
        long count = 0;
        for (var file : all) {
            if (file.getFileName().toString().endsWith(".part")) {
                continue;
            }
            try (var in = Files.newInputStream(file)) {
                archive.addPacked(
                        "files/" + home.relativize(file),
                        Files.getLastModifiedTime(file),
                        in::transferTo);
                count++;
            } catch (NoSuchFileException _) {
                // Erased since the list was made.
            }
            if (count % 10_000 == 0 && count > 0) {
                progress.accept("%,d of %,d files".formatted(count, all.size()));
            }
        }
        return count;
    }

    private static DatabaseProblem unwritten(Path target, IOException e) {
        var reason = e instanceof FileSystemException it ? it.getReason() : e.getMessage();
        return new DatabaseProblem(
                "The backup %s was not made: %s. Nothing was left behind."
                        .formatted(target, Objects.requireNonNullElse(reason, e.toString())),
                e);
    }
}
