package folkmoot.database;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;

/// Says every few seconds how much has gone through, so that long copies are seen to move.
final class Telling {

    private static final long PAUSE = 3_000_000_000L;

    private final String what;
    private final Consumer<String> progress;
    private long bytes;
    private long told = System.nanoTime();

    Telling(String what, Consumer<String> progress) {
        this.what = what;
        this.progress = progress;
    }

    OutputStream about(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] buffer, int offset, int length) throws IOException {
                out.write(buffer, offset, length);
                add(length);
            }
        };
    }

    InputStream about(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                var read = in.read(buffer, offset, length);
                add(read);
                return read;
            }
        };
    }

    private void add(int length) {
        bytes += length;
        if (System.nanoTime() - told > PAUSE) {
            told = System.nanoTime();
            progress.accept("%s: %,d MB".formatted(what, bytes / 1_000_000));
        }
    }
}
