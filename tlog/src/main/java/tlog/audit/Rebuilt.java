package tlog.audit;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.LongStream;
import tlog.finding.Fault;
import tlog.finding.Findings;
import tlog.meaning.Meaning;
import tlog.note.Checkpoint;
import tlog.tile.Tile;
import tlog.tree.Frontier;
import tlog.tree.Hash;

/// Builds the whole tree again from its entries and compares every tile on the way. Memory does not
/// grow with the log, but for one hash per 256 entries by which they are known again.
final class Rebuilt {

    private static final int AHEAD = 8;
    private static final int MOST_NOTED = 100;

    private final LogTiles tiles;
    private final Checkpoint checkpoint;
    private final Findings findings;
    private final Meaning meaning;
    private final Set<Long> wanted;

    private final Map<Long, Hash> roots = new HashMap<>();
    private final List<Hash> digests = new ArrayList<>();
    private final Frontier fromEntries = new Frontier();
    private final Frontier fromTiles = new Frontier();
    private final Map<Integer, ByteArrayOutputStream> levels = new HashMap<>();
    private final List<Long> different = new ArrayList<>();

    Rebuilt(
            LogTiles tiles,
            Checkpoint checkpoint,
            Findings findings,
            Meaning meaning,
            Set<Long> wanted) {
        this.tiles = tiles;
        this.checkpoint = checkpoint;
        this.findings = findings;
        this.meaning = meaning;
        this.wanted = wanted;
    }

    void run() {
        var size = checkpoint.size();
        note();
        try {
            LongStream.range(0, Math.ceilDiv(size, Tile.FULL))
                    .boxed()
                    .gather(Gatherers.mapConcurrent(AHEAD, it -> Chunk.of(tiles, it, size)))
                    .forEach(this::add);
            levels.forEach((level, _) -> compare(level, size));
        } catch (LogTiles.Missing e) {
            findings.add(Fault.MISSING, "the log", String.valueOf(e.getMessage()));
            return;
        }
        judge();
    }

    /// What the root was at one of the sizes that were asked for.
    Hash root(long size) {
        return roots.getOrDefault(size, Hash.EMPTY);
    }

    /// An entry once more, known to be the one that was in the tree.
    byte[] entry(long index) {
        var number = index / Tile.FULL;
        var entries = tiles.entries(Tile.at(Tile.ENTRIES, number, checkpoint.size()));
        if (!Chunk.digest(entries).equals(digests.get((int) number))) {
            throw new LogTiles.Missing("Entry " + index + " was another one a moment ago");
        }
        return entries.get((int) (index % Tile.FULL));
    }

    private void add(Chunk chunk) {
        digests.add(chunk.digest());
        for (var i = 0; i < chunk.entries().size(); i++) {
            var index = chunk.first() + i;
            var read = chunk.entries().get(i);
            var told = Hash.of(chunk.hashes(), i * Hash.SIZE, (i + 1) * Hash.SIZE);
            if (!told.equals(read.leaf()) && different.size() < MOST_NOTED) {
                different.add(index);
            }
            fromTiles.add(told, this::completed);
            fromEntries.add(read.leaf());
            note();
            var entry = read.entry();
            if (entry != null) {
                meaning.read(index, entry);
            } else {
                meaning.unreadable(index, String.valueOf(read.wrong()));
            }
            if (meaning.awaitsRoot()) {
                meaning.grown(fromEntries.size(), fromEntries.root());
            }
        }
    }

    private void completed(tlog.tree.Node node, Hash hash) {
        var level = node.level() / 8;
        if (node.level() % 8 != 0 || level == 0) {
            return;
        }
        var bytes = levels.computeIfAbsent(level, _ -> new ByteArrayOutputStream());
        bytes.writeBytes(hash.bytes());
        if (bytes.size() == Tile.FULL * Hash.SIZE) {
            compare(level, (node.index() + 1) << node.level());
        }
    }

    /// The last tile of a level, in a tree of this size.
    private void compare(int level, long size) {
        var bytes = levels.getOrDefault(level, new ByteArrayOutputStream());
        if (bytes.size() > 0) {
            var tile = Tile.at(level, (Tile.hashes(level, size) - 1) / Tile.FULL, size);
            var told = Arrays.copyOf(tiles.hashes(tile), bytes.size());
            if (!Arrays.equals(told, bytes.toByteArray())) {
                findings.add(Fault.TREE, tile.path(), "It is not what the tiles below it make");
            }
            bytes.reset();
        }
    }

    private void note() {
        if (wanted.contains(fromEntries.size())) {
            roots.put(fromEntries.size(), fromEntries.root());
        }
    }

    /// Whose fault it is when entries and tiles disagree is told by the root that was signed.
    private void judge() {
        var root = checkpoint.root();
        if (fromEntries.root().equals(root)) {
            different.forEach(it ->
                    findings.add(Fault.TREE, it, "Its hash in the tile is not that of the entry"));
        } else if (fromTiles.root().equals(root)) {
            different.forEach(
                    it -> findings.add(Fault.ENTRY, it, "It is not the entry that was signed for"));
        } else {
            findings.add(Fault.TREE, "the log", "Its entries do not make the signed root " + root);
        }
    }
}
