package tlog.tile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tlog.Malformed;
import tlog.tree.Frontier;
import tlog.tree.Hash;

/// What has to be written when entries are added to a log: the bundles and tiles that become wider,
/// the new size and the new root. Nothing is written by this.
public record Growth(long size, Hash root, List<Written> written) {

    /// A tile or bundle with its bytes.
    public record Written(Tile tile, byte[] bytes) {}

    /// Reads the partial tiles at the right edge of the old tree.
    public static Growth of(TileReader tiles, long size, List<byte[]> entries) {
        var frontier = Frontier.of(size, new TileNodes(tiles, size));
        var values = new TreeMap<Integer, List<Hash>>();
        for (var entry : entries) {
            frontier.add(
                    Hash.leaf(entry),
                    (node, hash) -> {
                        if (node.level() % 8 == 0 && node.level() / 8 <= 7) {
                            var level = node.level() / 8;

                            values.computeIfAbsent(level, _ -> new ArrayList<>()).add(hash);
                        }
                    });
        }
        var written = new ArrayList<>(bundles(tiles, size, entries));
        for (var level : values.keySet()) {
            written.addAll(widened(tiles, level, size, frontier.size(), values.get(level)));
        }
        return new Growth(frontier.size(), frontier.root(), List.copyOf(written));
    }

    /// Writes everything, entries before hashes, so that no hash stands for what is not there.
    public void writeTo(TileStore store) {
        written.forEach(it -> store.write(it.tile(), it.bytes()));
    }

    private static List<Written> widened(
            TileReader tiles, int level, long before, long size, List<Hash> added) {
        var bytes = added.stream().map(Hash::bytes).toList();
        return cut(tiles, level, before, size, bytes);
    }

    private static List<Written> bundles(TileReader tiles, long before, List<byte[]> entries) {
        var framed = entries.stream().map(it -> Bundle.write(List.of(it))).toList();
        return cut(tiles, Tile.ENTRIES, before, before + entries.size(), framed);
    }

    private static List<Written> cut(
            TileReader tiles, int level, long before, long size, List<byte[]> added) {
        var written = new ArrayList<Written>();
        var had = Tile.hashes(level, before);
        var parts = added.iterator();
        var index = had / Tile.FULL;
        while (parts.hasNext()) {
            var out = new ByteArrayOutputStream();
            var tile = Tile.at(level, index, size);
            var width = (int) Math.max(0, had - index * Tile.FULL);
            if (width > 0) {
                out.writeBytes(old(tiles, new Tile(level, index, width)));
            }
            for (; width < tile.width(); width++) {
                out.writeBytes(parts.next());
            }
            written.add(new Written(tile, out.toByteArray()));
            index++;
        }
        return written;
    }

    private static byte[] old(TileReader tiles, Tile tile) {
        return tiles.read(tile).orElseThrow(() -> new Malformed("There is no " + tile.path()));
    }
}
