package folkmoot.database;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/// The one folder that holds everything a place knows: database, files, secrets. Readable by its
/// owner alone; whoever deletes it has deleted the place.
public final class DataFolder {

    private static final String README =
            """
            This folder belongs to Folkmoot.

            pg/        the database (PostgreSQL's own format; do not edit)
            files/     what people uploaded
            secrets/   keys and passwords, one per file, for the owner's eyes only
            programs/  PostgreSQL itself, unpacked; can be deleted while nothing runs
            locks/     who is using the folder right now

            Copy it only while nothing runs. While it runs: ./folkmoot backup FILE
            """;

    private static final String RESTORING = "restoring";

    private final Path root;

    private DataFolder(Path root) {
        this.root = root;
    }

    /// The folder at this path, made if it is missing, closed to others if it was open. A folder
    /// that holds something else is refused before anything in it is touched.
    public static DataFolder at(Path path) {
        var root = path.toAbsolutePath().normalize();
        try {
            if (!isOurs(root) && !isEmptyOrMissing(root)) {
                throw new DatabaseProblem(
                        "%s is not empty and is not a Folkmoot data folder. Name another with --data."
                                .formatted(root));
            }
            if (Files.exists(root.resolve(RESTORING))) {
                throw new DatabaseProblem(
                        "A restore into %s did not come to its end. Empty the folder and restore again."
                                .formatted(root));
            }
            return made(root);
        } catch (IOException e) {
            throw problem(root, e);
        }
    }

    /// The folder of a place that exists; for commands that have nothing to do in a new one.
    public static DataFolder existing(Path path) {
        try {
            if (isEmptyOrMissing(path)) {
                throw new DatabaseProblem(
                        "There is no place in %s. Name its folder with --data."
                                .formatted(path.toAbsolutePath().normalize()));
            }
        } catch (IOException e) {
            throw problem(path, e);
        }
        return at(path);
    }

    /// A new place that nobody can open before [#restored].
    static DataFolder forRestore(Path path) throws IOException {
        var root = path.toAbsolutePath().normalize();
        if (!isEmptyOrMissing(root)) {
            throw new DatabaseProblem(
                    "%s is not empty. A backup is restored into an empty folder: name one with --data."
                            .formatted(root));
        }
        var folder = made(root);
        Files.createFile(folder.root.resolve(RESTORING));
        return folder;
    }

    void restored() throws IOException {
        Files.delete(root.resolve(RESTORING));
    }

    /// Removes everything in it.
    void empty() throws IOException {
        try (var inside = Files.newDirectoryStream(root)) {
            for (var part : inside) {
                Trees.remove(part);
            }
        }
    }

    private static DataFolder made(Path root) throws IOException {
        Files.createDirectories(root);
        var folder = new DataFolder(root.toRealPath());
        folder.prepare();
        return folder;
    }

    /// True where [#at] would begin a new place.
    public static boolean isEmptyOrMissing(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        try (var inside = Files.newDirectoryStream(path)) {
            return !inside.iterator().hasNext();
        }
    }

    public Path root() {
        return root;
    }

    /// What people uploaded. A name that ends in `.part` is half written and in no backup.
    public Path files() {
        return root.resolve("files");
    }

    /// What the place reads with instead of what comes along, if somebody put it there.
    Path models() {
        return root.resolve("models");
    }

    /// A key of 32 random bytes that stays the same for the life of the place, travels with
    /// backups, and is made the first time somebody asks for it.
    public byte[] secret(String name) {
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException(name);
        }
        return HexFormat.of().parseHex(Secrets.kept(secrets().resolve(name)));
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    /// The database's own passwords: made new with a new cluster, never part of a backup.
    Path passwords() {
        return secrets().resolve("database");
    }

    Path cluster() {
        return root.resolve("pg");
    }

    Path programs() {
        return root.resolve("programs");
    }

    Path locks() {
        return root.resolve("locks");
    }

    Path port() {
        return root.resolve("port");
    }

    private void prepare() throws IOException {
        Files.setPosixFilePermissions(root, fromString("rwx------"));
        var readme = root.resolve("README");
        if (Files.notExists(readme)) {
            Files.writeString(readme, README);
        }
        for (var part : List.of(files(), secrets(), passwords(), locks())) {
            createPrivate(part);
        }
        Secrets.repair(secrets());
    }

    private static void createPrivate(Path directory) throws IOException {
        try {
            Files.createDirectory(directory, asFileAttribute(fromString("rwx------")));
        } catch (FileAlreadyExistsException _) {
            Files.setPosixFilePermissions(directory, fromString("rwx------"));
        }
    }

    private static boolean isOurs(Path root) throws IOException {
        var readme = root.resolve("README");
        return Files.isRegularFile(readme)
                && Files.readString(readme).startsWith("This folder belongs to Folkmoot.");
    }

    static DatabaseProblem problem(Path root, IOException e) {
        var reason = e instanceof FileSystemException it ? it.getReason() : null;
        if (e instanceof AccessDeniedException || "Operation not permitted".equals(reason)) {
            return new DatabaseProblem(
                    "%s cannot be used by %s: no permission for %s. Run as its owner, or name another folder with --data."
                            .formatted(
                                    root,
                                    System.getProperty("user.name"),
                                    ((FileSystemException) e).getFile()),
                    e);
        }
        if (e instanceof NotDirectoryException || e instanceof FileAlreadyExistsException) {
            reason = "it is a file, not a folder";
        }
        return new DatabaseProblem(
                "The data folder %s cannot be used: %s."
                        .formatted(root, reason == null ? e.getMessage() : reason),
                e);
    }
}
