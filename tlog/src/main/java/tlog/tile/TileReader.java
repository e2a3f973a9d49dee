package tlog.tile;

import java.util.Optional;

/// Where tiles and bundles are found.
@FunctionalInterface
public interface TileReader {

    /// Empty when there is none of exactly this width.
    Optional<byte[]> read(Tile tile);
}
