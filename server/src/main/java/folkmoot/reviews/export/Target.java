package folkmoot.reviews.export;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/// Where an export goes: a file that has its name only when it is complete. Nothing is overwritten.
final class Target implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Path part;
    private final Writer writer;

    private Target(Path file, Path part, Writer writer) {
        this.file = file;
        this.part = part;
        this.writer = writer;
    }

    static Target of(Path named) throws IOException {
        var file = named.toAbsolutePath();
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file + " is there already; name a new file");
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        var bytes = Files.newOutputStream(part);
        var packed = name(file).endsWith(".gz") ? new GZIPOutputStream(bytes, BUFFER) : bytes;
        var writer =
                new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), BUFFER);
        return new Target(file, part, writer);
    }

    Writer writer() {
        return writer;
    }

    boolean xml() {
        return name(file).replaceFirst("\\.gz$", "").endsWith(".xml");
    }

    /// It is complete, and its writer closed.
    void finish() throws IOException {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String name(Path file) {
        return file.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        writer.close();
        Files.deleteIfExists(part);
    }
}
