package tlog.audit;

import java.util.List;
import java.util.Optional;
import tlog.Malformed;
import tlog.source.Source;
import tlog.tile.Bundle;
import tlog.tile.Tile;
import tlog.tree.Hash;

/// The tiles of a log somewhere else. A partial one that is gone is cut from the full one.
record LogTiles(Source source) {

    private static final int LONGEST_BUNDLE = Tile.FULL * (2 + Bundle.LONGEST);

    List<byte[]> entries(Tile tile) {
        var bundle =
                exact(tile, LONGEST_BUNDLE)
                        .orElseThrow(() -> new Missing("There is no " + tile.path()));
        List<byte[]> entries;
        try {
            entries = Bundle.read(bundle);
        } catch (Malformed e) {
            throw new Missing(tile.path() + ": " + e.getMessage());
        }
        if (entries.size() < tile.width()) {
            throw new Missing(tile.path() + " has only " + entries.size() + " entries");
        }
        return entries.subList(0, tile.width());
    }

    byte[] hashes(Tile tile) {
        var bytes =
                exact(tile, Tile.FULL * Hash.SIZE)
                        .orElseThrow(() -> new Missing("There is no " + tile.path()));
        if (bytes.length < tile.width() * Hash.SIZE) {
            throw new Missing(tile.path() + " has only " + bytes.length + " bytes");
        }
        return bytes;
    }

    private Optional<byte[]> exact(Tile tile, int longest) {
        try {
            var there = source.read("log/" + tile.path(), longest);
            return there.isPresent() || tile.width() == Tile.FULL
                    ? there
                    : source.read("log/" + tile.full().path(), longest);
        } catch (Malformed e) {
            throw new Missing(String.valueOf(e.getMessage()));
        }
    }

    /// What a log has to have and has not.
    static final class Missing extends RuntimeException {

        private static final long serialVersionUID = 1;

        Missing(String message) {
            super(message);
        }
    }
}
