package folkmoot.site;

import java.io.InputStream;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.BiConsumer;

/// Rows as COPY reads them, written out while they are read: the database takes in some of them
/// while the next are made.
final class BulkRows<T> extends InputStream {

    private static final int PORTION = 1 << 16;

    private final Iterator<T> rows;
    private final BiConsumer<T, BulkRow> write;
    private final BulkRow portion = new BulkRow();
    private byte[] bytes = new byte[0];
    private int next;

    BulkRows(Collection<T> rows, BiConsumer<T, BulkRow> write) {
        this.rows = rows.iterator();
        this.write = write;
    }

    @Override
    public int read() {
        return more() ? bytes[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] to, int from, int most) {
        if (most == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        var length = Math.min(most, bytes.length - next);
        System.arraycopy(bytes, next, to, from, length);
        next += length;
        return length;
    }

    private boolean more() {
        if (next == bytes.length) {
            while (rows.hasNext() && portion.length() < PORTION) {
                write.accept(rows.next(), portion);
                portion.end();
            }
            bytes = portion.take();
            next = 0;
        }
        return next < bytes.length;
    }
}
