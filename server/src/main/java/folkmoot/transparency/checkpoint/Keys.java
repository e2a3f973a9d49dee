package folkmoot.transparency.checkpoint;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tlog.note.Algorithm;
import tlog.note.SigningKey;

/// What the log is signed with, and what other logs are cosigned with: one file each beside the
/// place's other secrets, made once and kept for good. It is in no dump of the database.
@Component
public class Keys {

    private final Path folder;
    private final String host;
    private final Map<String, SigningKey> known = new ConcurrentHashMap<>();

    Keys(
            @Value("${folkmoot.data:data}") Path data,
            @Value("${folkmoot.url:http://localhost:8080}") String url) {
        folder = data.resolve("secrets");
        var authority = URI.create(url).getAuthority();
        host = authority == null ? "localhost" : authority;
    }

    /// Whether the log's key is there without anybody making one.
    boolean kept() {
        return known.containsKey("log") || Files.exists(folder.resolve("log.key"));
    }

    /// Its name is the log's origin, for as long as the key lives, wherever the place moves.
    SigningKey log() {
        return key("log", Algorithm.ED25519);
    }

    public SigningKey witness() {
        return key("witness", Algorithm.COSIGNATURE);
    }

    private SigningKey key(String name, Algorithm algorithm) {
        return known.computeIfAbsent(name, _ -> kept(name, algorithm));
    }

    private SigningKey kept(String name, Algorithm algorithm) {
        var file = folder.resolve(name + ".key");
        try {
            if (Files.notExists(file)) {
                write(file, SigningKey.generate(host + "/" + name, algorithm).secret());
            }
            return SigningKey.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Whole or not at all, and whoever comes second keeps the first one's.
    private void write(Path file, String secret) throws IOException {
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
