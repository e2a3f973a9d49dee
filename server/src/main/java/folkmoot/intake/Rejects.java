package folkmoot.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The file with the records that were rejected: line, reason and what stood there. It is made with
/// the first one.
public final class Rejects implements AutoCloseable {

    private static final String HEADER = "line,reason,original\n";

    private final Path file;
    private final StringBuilder waiting = new StringBuilder();
    private @Nullable FileChannel channel;
    private long bytes;

    /// Goes on after the first `bytes`; what is behind was not committed.
    public Rejects(Path file, long bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /// Beside the file, or in the working directory where nothing can be written beside it.
    public static Path beside(Path file) {
        var name = file.getFileName() + ".rejected.csv";
        var beside = file.toAbsolutePath().resolveSibling(name);
        var folder = beside.getParent();
        return folder != null && Files.isWritable(folder) ? beside : Path.of(name).toAbsolutePath();
    }

    public void add(Row row, String reason) {
        var original = row.original().isEmpty() ? String.join(" | ", row.cells()) : row.original();
        waiting.append(row.line())
                .append(',')
                .append(quoted(reason))
                .append(',')
                .append(quoted(Cell.shown(original)))
                .append('\n');
    }

    /// Writes what was added for good; answers how long the file is now.
    public long write() {
        if (waiting.isEmpty()) {
            return bytes;
        }
        try {
            var out = channel();
            var text = (bytes == 0 ? HEADER : "") + waiting;
            waiting.setLength(0);
            var all = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (all.hasRemaining()) {
                bytes += out.write(all, bytes);
            }
            out.force(false);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("The report " + file + " cannot be written", e);
        }
    }

    private FileChannel channel() throws IOException {
        if (channel == null) {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(bytes);
        }
        return channel;
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
