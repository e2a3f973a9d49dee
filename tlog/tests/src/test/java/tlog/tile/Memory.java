package tlog.tile;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Tiles by their path.
public final class Memory implements TileStore {

    public final Map<String, byte[]> files = new TreeMap<>();

    @Override
    public Optional<byte[]> read(Tile tile) {
        return Optional.ofNullable(files.get(tile.path()));
    }

    @Override
    public void write(Tile tile, byte[] bytes) {
        files.put(tile.path(), bytes);
    }
}
