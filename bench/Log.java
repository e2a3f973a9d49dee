import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import kit.Server;
import tlog.audit.Verify;
import tlog.commit.Opening;
import tlog.entry.Act;
import tlog.entry.By;
import tlog.entry.Detail;
import tlog.entry.Draft;
import tlog.entry.Ground;
import tlog.entry.Minute;
import tlog.entry.RuleRef;
import tlog.entry.Settings;
import tlog.note.Algorithm;
import tlog.note.Checkpoint;
import tlog.note.Note;
import tlog.note.SigningKey;
import tlog.tile.Growth;
import tlog.tile.Tile;
import tlog.tile.TileNodes;
import tlog.tile.TileStore;
import tlog.tree.ConsistencyProof;
import tlog.tree.Hash;
import tlog.tree.InclusionProof;

/// What a proof costs in a log of ten million entries, how long the verifier takes for one million
/// (signature, every tile, every entry, what they mean), and how fast a running place appends
/// entries, each in a transaction of its own, and makes them leaves.
///
/// `./folkmoot bench log [--proofs N] [--verified N] [--appended N]`
void main(String[] words) throws Exception {
    long proofs = 10_000_000;
    long verified = 1_000_000;
    long appended = 40_000;
    for (var i = 1; i + 1 < words.length; i += 2) {
        switch (words[i]) {
            case "--proofs" -> proofs = Long.parseLong(words[i + 1]);
            case "--verified" -> verified = Long.parseLong(words[i + 1]);
            case "--appended" -> appended = Long.parseLong(words[i + 1]);
            default -> throw new IllegalArgumentException(words[i]);
        }
    }
    var folder = Files.createTempDirectory("folkmoot-bench");
    try {
        append(Path.of(words[0]), folder, appended);
        prove(folder, proofs);
        verify(folder, verified);
    } finally {
        delete(folder);
    }
}

/// The statement of `Log.append`, by as many connections as a place has.
void append(Path home, Path folder, long size) throws Exception {
    try (var place = Server.start(home, folder.resolve("running"), 18_210, "/", Map.of())) {
        var left = new AtomicLong(size);
        var threads = new ArrayList<Thread>();
        var began = System.nanoTime();
        for (var i = 0; i < 16; i++) {
            threads.add(Thread.ofPlatform().start(() -> append(place, left)));
        }
        for (var thread : threads) {
            thread.join();
        }
        say("entries appended", size, since(began));
        try (var database = place.database();
                var sql = database.createStatement()) {
            for (var waiting = true; waiting; ) {
                Thread.sleep(20);
                var row = sql.executeQuery("SELECT EXISTS (SELECT FROM transparency.awaiting)");
                row.next();
                waiting = row.getBoolean(1);
            }
        }
        say("entries appended, and leaves", size, since(began));
    }
}

void append(Server place, AtomicLong left) {
    try (var database = place.database();
            var sql =
                    database.prepareStatement(
                            """
                            INSERT INTO transparency.entry (at, act, object, subject, decider, rule, reason, until, prev, version)
                            VALUES (now(), 'hold', 'comment:' || gen_random_uuid(), gen_random_uuid(), 'rule', 'spam',
                                    'It has several signs that advertising has.', now() + interval '1 day', '{}',
                                    (SELECT max(version) FROM transparency.rule WHERE id = 'spam'))
                            RETURNING index, version
                            """)) {
        while (left.decrementAndGet() >= 0) {
            sql.executeQuery().close();
        }
    } catch (SQLException | IOException e) {
        throw new IllegalStateException(e);
    }
}

void prove(Path folder, long size) throws IOException {
    try (var store = new Levels(folder.resolve("levels"))) {
        var began = System.nanoTime();
        var root = grow(store, size, index -> ("entry " + index).getBytes());
        say("growth of the tree", size, since(began));
        var random = new Random(7);
        var inclusion = new ArrayList<Long>();
        var consistency = new ArrayList<Long>();
        for (var round = 0; round < 20_000; round++) {
            var index = random.nextLong(size);
            var at = System.nanoTime();
            var proof = InclusionProof.of(index, size, new TileNodes(store, size));
            inclusion.add(System.nanoTime() - at);
            check(proof.proves(Hash.leaf(("entry " + index).getBytes()), root));
            at = System.nanoTime();
            ConsistencyProof.of(index + 1, size, new TileNodes(store, size));
            consistency.add(System.nanoTime() - at);
        }
        say("inclusion proof (µs)", inclusion);
        say("consistency proof (µs)", consistency);
    }
}

void verify(Path folder, long size) throws IOException {
    var place = folder.resolve("place/log");
    var key = SigningKey.generate("bench.example/log", Algorithm.ED25519);
    var start = Minute.parse("2026-01-01T00:00Z");
    var rule = new RuleRef("no-spam", 1, "0".repeat(64));
    var began = System.nanoTime();
    var root =
            grow(
                    new Loose(place),
                    size,
                    index -> {
                        var t = start.plus(index / 20);
                        if (index == 0) {
                            return Draft.of(Act.RULE_ENACT, t, By.of(By.Kind.FOUNDING))
                                    .rule(rule)
                                    .detail(new Detail.Law(Detail.Level.RULE, null))
                                    .entry()
                                    .bytes();
                        }
                        var c = new Opening(new byte[32], String.valueOf(index).getBytes()).commitment();
                        var held = index % 3 == 1;
                        var act = held ? Act.HOLD : index % 3 == 2 ? Act.RELEASE : Act.HIDE;
                        var draft = Draft.of(act, t, By.of(By.Kind.RULE, "community")).rule(rule);
                        if (act == Act.RELEASE) {
                            return draft.prev(index - 1).entry().bytes();
                        }
                        draft.object("comment", c).subject(c).why(c).ground(Ground.COMMUNITY_RULE);
                        return (held ? draft.until(t.plus(1440)) : draft).entry().bytes();
                    });
    say("entries written", size, since(began));
    var checkpoint = new Checkpoint("bench.example/log", size, root);
    Files.write(place.resolve("checkpoint"), Note.sign(checkpoint.text(), key).bytes());
    Files.writeString(place.resolve("key"), key.verifier().toString());
    Files.writeString(place.resolve("tombstones.jsonl"), "");
    for (var round = 0; round < 3; round++) {
        began = System.nanoTime();
        var busy = busy();
        check(Verify.run(List.of(folder.resolve("place").toString()), System.out, System.err) == 0);
        say("entries verified", size, since(began));
        IO.println("%-26s %.1f s of processor time".formatted("", (busy() - busy) / 1e9));
    }
}

interface Entries {
    byte[] at(long index);
}

Hash grow(TileStore store, long size, Entries entries) {
    var root = Hash.EMPTY;
    var step = 100 * Tile.FULL;
    for (long from = 0; from < size; from += step) {
        var added = LongStream.range(from, Math.min(size, from + step)).mapToObj(entries::at).toList();
        var growth = Growth.of(store, from, added);
        growth.writeTo(store);
        root = growth.root();
    }
    return root;
}

/// One file per level, read where the tile is: what a table of tiles costs without a database.
class Levels implements TileStore, AutoCloseable {

    private final Map<Integer, FileChannel> files = new HashMap<>();
    private final Path folder;

    Levels(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    public Optional<byte[]> read(Tile tile) {
        if (tile.level() == Tile.ENTRIES) {
            return Optional.of(new byte[0]);
        }
        var bytes = ByteBuffer.allocate(tile.width() * Hash.SIZE);
        try {
            file(tile).read(bytes, tile.index() * Tile.FULL * Hash.SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(bytes.array());
    }

    public void write(Tile tile, byte[] bytes) {
        if (tile.level() != Tile.ENTRIES) {
            try {
                file(tile).write(ByteBuffer.wrap(bytes), tile.index() * Tile.FULL * Hash.SIZE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public void close() throws IOException {
        for (var file : files.values()) {
            file.close();
        }
    }

    private FileChannel file(Tile tile) throws IOException {
        var file = files.get(tile.level());
        if (file == null) {
            file =
                    FileChannel.open(
                            folder.resolve("level-" + tile.level()),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            files.put(tile.level(), file);
        }
        return file;
    }
}

/// Tiles as files without waiting for the disk: only the verifier is measured on them.
record Loose(Path folder) implements TileStore {

    public Optional<byte[]> read(Tile tile) {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(tile.path())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public void write(Tile tile, byte[] bytes) {
        try {
            var file = folder.resolve(tile.path());
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

/// What this process has had of all processors, in nanoseconds.
long busy() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
}

void check(boolean good) {
    if (!good) {
        throw new AssertionError("It did not hold");
    }
}

Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
}

void say(String what, long count, Duration time) {
    var seconds = time.toMillis() / 1000.0;
    IO.println("%-26s %,12d in %6.1f s, %,10.0f a second".formatted(what, count, seconds, count / seconds));
}

void say(String what, List<Long> nanos) {
    Collections.sort(nanos);
    var at = new double[] {0.5, 0.99, 0.999};
    var shown = Arrays.stream(at).mapToObj(it -> "%8.0f".formatted(nanos.get((int) (nanos.size() * it)) / 1000.0));
    IO.println("%-26s median, p99, p99.9: %s".formatted(what, String.join(" ", shown.toList())));
}

void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Collections.reverseOrder()).toList()) {
            Files.delete(file);
        }
    }
}
