package folkmoot.site;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/// A secret in a file of its own beside the place's other secrets: made once, kept for good, in
/// every backup and in no dump of the database.
public final class SecretFile {

    private final Path file;

    private SecretFile(Path file) {
        this.file = file;
    }

    /// `data` is the place's folder.
    public static SecretFile of(Path data, String name) {
        return new SecretFile(data.resolve("secrets").resolve(name));
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /// What stands in it; where there is none, what is made now.
    public String kept(Supplier<String> made) {
        try {
            if (Files.notExists(file)) {
                write(made.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Whole or not at all, and whoever comes second keeps the first one's.
    private void write(String secret) throws IOException {
        var folder = file.resolveSibling("");
        if (Files.notExists(folder)) {
            Files.createDirectories(folder, asFileAttribute(fromString("rwx------")));
        }
        var part =
                Files.createTempFile(
                        folder, ".", ".part", asFileAttribute(fromString("rw-------")));
        Files.writeString(part, secret + "\n");
        try {
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException _) {
            // Another process made it a moment ago.
        } finally {
            Files.delete(part);
        }
    }
}
