package tlog.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import tlog.Malformed;

/// Where a log is read from: a server, a folder, an archive. All have the same layout.
public interface Source extends AutoCloseable {

    /// Empty when there is nothing of this name. The path is relative, as in `log/checkpoint`.
    Optional<InputStream> open(String path) throws IOException;

    /// Whether it is asked now, so that the clock on the wall counts.
    boolean live();

    @Override
    void close();

    /// The whole of something small.
    default Optional<byte[]> read(String path, int longest) {
        try (var in = open(path).orElse(null)) {
            if (in == null) {
                return Optional.empty();
            }
            var bytes = in.readNBytes(longest + 1);
            if (bytes.length > longest) {
                throw new Malformed(path + " is longer than " + longest + " bytes");
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            throw new Unreachable(path + ": " + e, e);
        }
    }
}
