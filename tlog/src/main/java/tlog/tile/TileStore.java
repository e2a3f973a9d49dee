package tlog.tile;

/// Where tiles and bundles are kept: a folder, a table, anything that remembers what it is given.
public interface TileStore extends TileReader {

    /// Has to be durable when it returns: a checkpoint is signed right afterwards.
    void write(Tile tile, byte[] bytes);
}
