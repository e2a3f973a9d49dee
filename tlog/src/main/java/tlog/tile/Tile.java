package tlog.tile;

import java.util.ArrayList;
import java.util.List;
import tlog.Malformed;
import tlog.Strict;

/// Which hashes, or which entries, one file of the log holds, and what it is called (C2SP
/// tlog-tiles). The [#level] is [#ENTRIES] for a bundle of entries.
public record Tile(int level, long index, int width) {

    public static final int ENTRIES = -1;

    public static final int FULL = 256;

    public Tile {
        if (level < ENTRIES || level > 7 || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("No tile " + level + "/" + index + "/" + width);
        }
    }

    public static Tile entries(long index, int width) {
        return new Tile(ENTRIES, index, width);
    }

    /// All tiles of hashes of a tree, from the leaves up, from left to right.
    public static List<Tile> of(long size) {
        var tiles = new ArrayList<Tile>();
        for (var level = 0; hashes(level, size) > 0; level++) {
            for (long index = 0; index * FULL < hashes(level, size); index++) {
                tiles.add(at(level, index, size));
            }
        }
        return tiles;
    }

    /// The tile at a place in a tree of this size, as wide as it then is.
    public static Tile at(int level, long index, long size) {
        var width = Math.min(FULL, hashes(level, size) - index * FULL);
        return new Tile(level, index, Math.toIntExact(width));
    }

    /// How many hashes a level has in all.
    public static long hashes(int level, long size) {
        return level > 7 ? 0 : size >>> (8 * Math.max(0, level));
    }

    public Tile full() {
        return new Tile(level, index, FULL);
    }

    /// Below the log's address: `tile/0/x001/x234/067.p/5`.
    public String path() {
        var path = new StringBuilder("%03d".formatted(index % 1000));
        for (var rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        path.insert(0, "tile/" + (level == ENTRIES ? "entries" : level) + "/");
        return width == FULL ? path.toString() : path.append(".p/").append(width).toString();
    }

    /// The inverse of [#path], strict: every tile has one name.
    public static Tile parse(String path) {
        var wrong = "There is no tile " + path;
        var parts = path.length() > 64 ? new String[0] : path.split("/", -1);
        if (parts.length < 3 || !parts[0].equals("tile")) {
            throw new Malformed(wrong);
        }
        try {
            var partial = parts.length > 3 && parts[parts.length - 2].endsWith(".p");
            var width = partial ? (int) Strict.decimal(parts[parts.length - 1], wrong) : FULL;
            var end = partial ? parts.length - 1 : parts.length;
            long index = 0;
            for (var i = 2; i < end; i++) {
                index = index * 1000 + Long.parseLong(parts[i].replaceAll("^x|\\.p$", ""));
            }
            var level =
                    parts[1].equals("entries") ? ENTRIES : (int) Strict.decimal(parts[1], wrong);
            var tile = new Tile(level, index, width);
            if (tile.path().equals(path)) {
                return tile;
            }
        } catch (IllegalArgumentException e) {
            throw new Malformed(wrong, e);
        }
        throw new Malformed(wrong);
    }
}
