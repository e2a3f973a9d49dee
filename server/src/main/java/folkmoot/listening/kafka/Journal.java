package folkmoot.listening.kafka;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// What a brand's memory is made of again after a crash: how it was at some step, in pieces that
/// fit into messages, and the steps since.
final class Journal {

    private static final byte STEP = 's';
    private static final byte PIECE = 'p';
    private static final byte TOLD = 't';
    private static final byte ENDED = 'e';
    private static final int PIECES = 500_000;

    private final KeyValueStore<Bytes, byte[]> store;
    private final byte[] brand;

    Journal(KeyValueStore<Bytes, byte[]> store, String brand) {
        this.store = store;
        this.brand = brand.getBytes(StandardCharsets.UTF_8);
    }

    /// The memory after a step.
    record Memory(long step, byte[] bytes) {}

    private Bytes key(byte kind, long number) {
        return Bytes.wrap(
                ByteBuffer.allocate(brand.length + 10)
                        .put(kind)
                        .put(brand)
                        .put((byte) 0)
                        .putLong(number)
                        .array());
    }

    void put(long step, byte[] bytes) {
        store.put(key(STEP, step), bytes);
    }

    byte @Nullable [] step(long number) {
        return store.get(key(STEP, number));
    }

    void steps(long from, BiConsumer<Long, byte[]> each) {
        try (var all = store.range(key(STEP, from), key(STEP, Long.MAX_VALUE))) {
            while (all.hasNext()) {
                var it = all.next();
                var key = it.key.get();
                each.accept(ByteBuffer.wrap(key).getLong(key.length - Long.BYTES), it.value);
            }
        }
    }

    /// Forgets the steps after one, up to another.
    void drop(long after, long last) {
        if (last > after) {
            delete(STEP, after + 1, last);
        }
    }

    private void delete(byte kind, long first, long last) {
        try (var all = store.range(key(kind, first), key(kind, last))) {
            var old = new ArrayList<Bytes>();
            all.forEachRemaining(it -> old.add(it.key));
            old.forEach(store::delete);
        }
    }

    /// Forgets everything for good; that it did is all that is known from then on.
    void end() {
        for (var kind : new byte[] {STEP, PIECE, TOLD}) {
            delete(kind, 0, Long.MAX_VALUE);
        }
        store.put(key(ENDED, 0), new byte[] {ENDED});
    }

    boolean ended() {
        return store.get(key(ENDED, 0)) != null;
    }

    /// Up to which step findings were told, though the next is there; null where that is all.
    void tell(@Nullable Long step) {
        store.put(
                key(TOLD, 0),
                step == null ? null : ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    }

    @Nullable Long told() {
        var bytes = store.get(key(TOLD, 0));
        return bytes == null ? null : ByteBuffer.wrap(bytes).getLong();
    }

    /// Instead of all steps up to that one, which may be dropped now.
    void keep(Memory memory) {
        var pieces = (memory.bytes().length + PIECES - 1) / PIECES;
        for (var piece = 0; piece < pieces; piece++) {
            var from = piece * PIECES;
            var to = Math.min(memory.bytes().length, from + PIECES);
            store.put(key(PIECE, piece + 1), Arrays.copyOfRange(memory.bytes(), from, to));
        }
        for (var old = pieces + 1; store.delete(key(PIECE, old)) != null; ) {
            old++;
        }
        var head = ByteBuffer.allocate(Long.BYTES + Integer.BYTES);
        store.put(key(PIECE, 0), head.putLong(memory.step()).putInt(memory.bytes().length).array());
    }

    @Nullable Memory kept() {
        var head = store.get(key(PIECE, 0));
        if (head == null) {
            return null;
        }
        var step = ByteBuffer.wrap(head).getLong();
        var bytes = ByteBuffer.allocate(ByteBuffer.wrap(head).getInt(Long.BYTES));
        for (var piece = 1; bytes.hasRemaining(); piece++) {
            bytes.put(store.get(key(PIECE, piece)));
        }
        return new Memory(step, bytes.array());
    }
}
