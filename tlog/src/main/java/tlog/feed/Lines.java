package tlog.feed;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import tlog.Malformed;

/// Lines of bytes, none of them longer than told.
final class Lines {

    private final InputStream in;
    private final int longest;

    Lines(InputStream in, int longest) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.longest = longest;
    }

    /// Without its newline; empty at the end.
    Optional<byte[]> next() throws IOException {
        var out = new ByteArrayOutputStream();
        for (var next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return Optional.of(out.toByteArray());
            }
            if (out.size() == longest) {
                throw new Malformed("A line is longer than " + longest + " bytes");
            }
            out.write(next);
        }
        return out.size() == 0 ? Optional.empty() : Optional.of(out.toByteArray());
    }
}
