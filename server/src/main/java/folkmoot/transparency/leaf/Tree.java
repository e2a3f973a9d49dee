package folkmoot.transparency.leaf;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tlog.tile.Bundle;
import tlog.tile.Growth;
import tlog.tile.Tile;
import tlog.tile.TileReader;
import tlog.tree.Hash;

/// The hashes over the leaves, in tiles as wide as they have become, and the head of them all.
/// Bundles of entries are made from the leaves when somebody asks.
@Repository
public class Tree implements TileReader {

    private static final String HEAD = "SELECT size, root FROM transparency.head";
    private static final String GROW =
            """
            INSERT INTO transparency.head (size, root) VALUES (:size, :root)
            ON CONFLICT (one) DO UPDATE SET size = excluded.size, root = excluded.root
            """;
    private static final String WRITE =
            """
            INSERT INTO transparency.tile (level, index, bytes) VALUES (:level, :index, :bytes)
            ON CONFLICT (level, index) DO UPDATE SET bytes = excluded.bytes
            """;
    private static final String READ =
            """
            SELECT substr(bytes, 1, :length) FROM transparency.tile
            WHERE level = :level AND index = :index AND length(bytes) >= :length
            """;
    private static final String ENTRIES =
            """
            SELECT bytes FROM transparency.leaf WHERE index >= :from AND index < :to ORDER BY index
            """;

    /// How many leaves there are, and the root over them.
    public record Head(long size, Hash root) {}

    private final JdbcClient sql;

    Tree(JdbcClient sql) {
        this.sql = sql;
    }

    public Head head() {
        return sql.sql(HEAD)
                .query((row, _) -> new Head(row.getLong(1), Hash.of(row.getBytes(2))))
                .optional()
                .orElse(new Head(0, Hash.EMPTY));
    }

    void grow(Growth growth) {
        growth.written().stream()
                .filter(it -> it.tile().level() != Tile.ENTRIES)
                .forEach(this::write);
        sql.sql(GROW).param("size", growth.size()).param("root", growth.root().bytes()).update();
    }

    private void write(Growth.Written it) {
        sql.sql(WRITE)
                .param("level", it.tile().level())
                .param("index", it.tile().index())
                .param("bytes", it.bytes())
                .update();
    }

    @Override
    public Optional<byte[]> read(Tile tile) {
        return tile.level() == Tile.ENTRIES ? bundle(tile) : hashes(tile);
    }

    private Optional<byte[]> hashes(Tile tile) {
        return sql.sql(READ)
                .param("length", tile.width() * Hash.SIZE)
                .param("level", tile.level())
                .param("index", tile.index())
                .query(byte[].class)
                .optional();
    }

    private Optional<byte[]> bundle(Tile tile) {
        var from = tile.index() * Tile.FULL;
        var entries = entries(from, from + tile.width());
        return entries.size() == tile.width()
                ? Optional.of(Bundle.write(entries))
                : Optional.empty();
    }

    private List<byte[]> entries(long from, long to) {
        return sql.sql(ENTRIES).param("from", from).param("to", to).query(byte[].class).list();
    }
}
