package tlog.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import tlog.Malformed;
import tlog.Nullable;
import tlog.entry.Entry;
import tlog.tile.Tile;
import tlog.tree.Hash;

/// Up to 256 entries with everything that can be found out about them without the others.
record Chunk(Tile tile, List<Read> entries, byte[] hashes, Hash digest) {

    /// An entry, or why it is none.
    record Read(Hash leaf, @Nullable Entry entry, @Nullable String wrong) {}

    static Chunk of(LogTiles tiles, long number, long size) {
        var tile = Tile.at(Tile.ENTRIES, number, size);
        var entries = tiles.entries(tile);
        var hashes = tiles.hashes(Tile.at(0, number, size));
        var read = new ArrayList<Read>(entries.size());
        entries.forEach(it -> read.add(read(it)));
        return new Chunk(tile, read, hashes, digest(entries));
    }

    /// By which the same entries are known when they are asked for again.
    static Hash digest(List<byte[]> entries) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var entry : entries) {
                digest.update((byte) (entry.length >>> 8));
                digest.update((byte) entry.length);
                digest.update(entry);
            }
            return Hash.of(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    long first() {
        return tile.index() * Tile.FULL;
    }

    private static Read read(byte[] bytes) {
        var leaf = Hash.leaf(bytes);
        try {
            return new Read(leaf, Entry.parse(bytes), null);
        } catch (Malformed e) {
            return new Read(leaf, null, String.valueOf(e.getMessage()));
        }
    }
}
