package folkmoot.media.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Files in the data folder, each under the hash of its content: `files/ab/cdef…`. A file is whole
/// or not there, and on disk before anybody hears of it.
@Component
class Shelf {

    private final Path files;

    Shelf(@Value("${folkmoot.data:data}") Path data) {
        files = data.resolve("files").toAbsolutePath();
    }

    static String name(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Path at(String name) {
        return folder(name).resolve(name.substring(2));
    }

    /// Puts a file where it belongs; one that is there already only becomes young again.
    void put(String name, byte[] content, Instant now) {
        var place = at(name);
        try {
            if (Files.exists(place)) {
                Files.setLastModifiedTime(place, FileTime.from(now));
                return;
            }
            var folder = Files.createDirectories(folder(name));
            var part = Files.createTempFile(folder, "", ".part");
            write(part, content);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            sync(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The names of the files (half written ones too) in one of the 256 folders that nobody has
    /// touched since then.
    List<String> untouched(String folder, Instant since) {
        try (Stream<Path> inside = Files.list(files.resolve(folder))) {
            return inside.filter(it -> older(it, since))
                    .map(it -> folder + it.getFileName())
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(at(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(String name) {
        return files.resolve(name.substring(0, 2));
    }

    private static void write(Path part, byte[] content) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    // A rename is durable once its folder is.
    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static boolean older(Path file, Instant since) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(since);
        } catch (IOException e) {
            return false;
        }
    }
}
