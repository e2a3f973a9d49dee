package tlog.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tlog.Malformed;
import tlog.tree.Hash;
import tlog.tree.InclusionProof;
import tlog.tree.Trees;

class TileTests {

    @Test
    void seventyThousandEntriesAreTilesAsTheSpecificationCountsThem() {
        var tiles = Tile.of(70_000);

        assertThat(tiles.stream().filter(it -> it.level() == 0 && it.width() == 256)).hasSize(273);
        assertThat(tiles).contains(new Tile(0, 273, 112));
        assertThat(tiles.stream().filter(it -> it.level() == 1))
                .containsExactly(new Tile(1, 0, 256), new Tile(1, 1, 17));
        assertThat(tiles.stream().filter(it -> it.level() == 2)).containsExactly(new Tile(2, 0, 1));
        assertThat(tiles).hasSize(277);
    }

    @Test
    void pathsAreGroupedByThousands() {
        assertThat(new Tile(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(Tile.entries(0, 5).path()).isEqualTo("tile/entries/000.p/5");
        assertThat(Tile.of(0)).isEmpty();
        assertThat(Tile.of(256)).containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1));
    }

    @Property(tries = 200)
    void everyTileHasOneName(
            @ForAll @IntRange(min = -1, max = 7) int level,
            @ForAll @LongRange(max = 9_000_000_000L) long index,
            @ForAll @IntRange(min = 1, max = 256) int width) {
        var tile = new Tile(level, index, width);

        assertThat(Tile.parse(tile.path())).isEqualTo(tile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile",
                "tile/0",
                "tile/0/1",
                "tile/00/001",
                "tile/8/001",
                "tile/-1/001",
                "tile/0/x000/001",
                "tile/0/001/002",
                "tile/0/001.p",
                "tile/0/001.p/0",
                "tile/0/001.p/256",
                "tile/0/001.p/01",
                "tile/0/001.p/-1",
                "tile/entries/../001",
                "tile/0/x999/x999/x999/x999/x999/x999/x999/x999/x999/001",
            })
    void otherNamesAreNone(String path) {
        assertThatThrownBy(() -> Tile.parse(path)).isInstanceOf(Malformed.class);
    }

    @Test
    void bundlesKeepEntriesApart() {
        var entries = List.of(new byte[0], new byte[] {1}, new byte[65_535]);

        assertThat(Bundle.read(Bundle.write(entries))).containsExactlyElementsOf(entries);
        assertThatThrownBy(() -> Bundle.read(new byte[] {0})).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Bundle.read(new byte[] {0, 2, 1})).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Bundle.read(new byte[2 * 257])).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Bundle.write(List.of(new byte[65_536])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLogThatGrewInStepsIsTheOneThatGrewAtOnce() {
        var steps = new Memory();
        long size = 0;
        for (var step : new int[] {1, 4, 250, 1, 1, 300, 65_000, 500}) {
            var growth = Growth.of(steps, size, entries(size, step));
            growth.writeTo(steps);
            size = growth.size();
        }
        var once = new Memory();
        var growth = Growth.of(once, 0, entries(0, size));
        growth.writeTo(once);

        assertThat(growth.root()).isEqualTo(Trees.of(size).root());
        assertThat(once.files).hasSize(Tile.of(size).size() + (int) ((size + 255) / 256));
        once.files.forEach((path, bytes) -> assertThat(steps.files.get(path)).isEqualTo(bytes));
    }

    @Test
    void proofsComeFromTiles() {
        var tiles = new Memory();
        var growth = Growth.of(tiles, 0, entries(0, 70_000));
        growth.writeTo(tiles);

        for (var index : new long[] {0, 1, 255, 256, 65_535, 65_536, 69_888, 69_999}) {
            var proof = InclusionProof.of(index, 70_000, new TileNodes(tiles, 70_000));
            var leaf = Hash.leaf(("entry " + index).getBytes());
            assertThat(proof.proves(leaf, growth.root())).as("leaf " + index).isTrue();
        }
    }

    @Test
    void aFolderIsAStore(@TempDir java.nio.file.Path folder) {
        var store = new TileFolder(folder);
        var growth = Growth.of(store, 0, entries(0, 300));
        growth.writeTo(store);

        assertThat(store.read(new Tile(0, 1, 44))).isPresent();
        assertThat(store.read(new Tile(0, 1, 45))).isEmpty();
        assertThat(Growth.of(store, 300, entries(300, 10)).root()).isEqualTo(Trees.of(310).root());
    }

    private static List<byte[]> entries(long from, long count) {
        return new ArrayList<>(
                IntStream.range(0, (int) count)
                        .mapToObj(it -> ("entry " + (from + it)).getBytes())
                        .toList());
    }
}
