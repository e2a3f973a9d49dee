package folkmoot.database;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Random values in files that only their owner can read.
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /// The secret in this file; 32 random bytes in hexadecimal where there was none.
    static String kept(Path file) {
        try {
            if (Files.notExists(file)) {
                write(file, random());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String secret) throws IOException {
        // Whole or not at all: a process killed in between must not leave an empty key behind.
        var part =
                Files.createTempFile(
                        file.getParent(), ".", ".part", asFileAttribute(fromString("rw-------")));
        Files.writeString(part, secret + "\n");
        try {
            Files.createLink(file, part);
        } catch (FileAlreadyExistsException _) {
            // Somebody else made it a moment ago, and theirs counts.
        } finally {
            Files.delete(part);
        }
    }

    /// Closes every secret below this folder to others, whatever a copy or an editor did to it.
    static void repair(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : (Iterable<Path>) all::iterator) {
                var rights = fromString(Files.isDirectory(path) ? "rwx------" : "rw-------");
                if (!Files.getPosixFilePermissions(path).equals(rights)) {
                    Files.setPosixFilePermissions(path, rights);
                }
            }
        }
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
