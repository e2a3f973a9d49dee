package tlog.tile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tlog.Malformed;
import tlog.tree.Hash;
import tlog.tree.Node;
import tlog.tree.NodeReader;

/// Finds the nodes that proofs are made of in the tiles of a tree of a known size. Reads at most
/// one tile per eight levels of a proof and computes what lies between them.
public final class TileNodes implements NodeReader {

    private final TileReader tiles;
    private final long size;

    public TileNodes(TileReader tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    @Override
    public List<Hash> read(List<Node> nodes) {
        var read = new HashMap<Tile, byte[]>();
        return nodes.stream().map(it -> hash(it, read)).toList();
    }

    private Hash hash(Node node, Map<Tile, byte[]> read) {
        var level = node.level() / 8;
        var height = node.level() % 8;
        var first = node.index() << height;
        var tile = Tile.at(level, first / Tile.FULL, size);
        var bytes = read.computeIfAbsent(tile, this::bytes);
        return over(bytes, (int) (first % Tile.FULL), 1 << height);
    }

    private byte[] bytes(Tile tile) {
        // A log may forget a partial tile once there is the full one.
        var bytes =
                tiles.read(tile)
                        .or(() -> tiles.read(tile.full()))
                        .orElseThrow(() -> new Malformed("There is no " + tile.path()));
        if (bytes.length < tile.width() * Hash.SIZE || bytes.length % Hash.SIZE != 0) {
            throw new Malformed(tile.path() + " has " + bytes.length + " bytes");
        }
        return bytes;
    }

    private static Hash over(byte[] tile, int from, int count) {
        if (count == 1) {
            return Hash.of(tile, from * Hash.SIZE, (from + 1) * Hash.SIZE);
        }
        var half = count / 2;
        return Hash.node(over(tile, from, half), over(tile, from + half, half));
    }
}
