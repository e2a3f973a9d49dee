package tlog.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tlog.Malformed;
import tlog.Shared;
import tlog.Strict;
import tlog.json.Json;
import tlog.json.JsonReader;

class VectorTests {

    private record Vector(Json.Members json) {

        static Vector of(Path file) throws IOException {
            return new Vector((Json.Members) JsonReader.read(Files.readAllBytes(file), 1 << 16));
        }

        Json get(String name) {
            return json.map().getOrDefault(name, Json.Null.NULL);
        }

        long number(String name) {
            // Sizes beyond what a double can say stand for "very large".
            return (long) ((Json.Numeral) get(name)).value();
        }

        Hash hash(String name) {
            var bytes =
                    get(name) instanceof Json.Text(var text)
                            ? Strict.base64(text, name)
                            : new byte[0];
            // Some roots are words ("don't care"); another hash stands for each of them.
            return bytes.length == 12 ? Hash.leaf(bytes) : Hash.of(bytes);
        }

        List<Hash> path() {
            return get("proof") instanceof Json.Array(var items)
                    ? items.stream().map(it -> Hash.parse(((Json.Text) it).value())).toList()
                    : List.of();
        }

        boolean wanted() {
            return !((Json.Bool) get("wantErr")).value();
        }
    }

    @Test
    void allInclusionVectorsAgree() throws IOException {
        var files = Shared.json("merkle/inclusion");
        for (var file : files) {
            var it = Vector.of(file);
            assertThat(includes(it)).as(file.toString()).isEqualTo(it.wanted());
        }
        assertThat(files).hasSizeGreaterThan(90);
    }

    @Test
    void allConsistencyVectorsAgree() throws IOException {
        var files = Shared.json("merkle/consistency");
        for (var file : files) {
            var it = Vector.of(file);
            assertThat(continues(it)).as(file.toString()).isEqualTo(it.wanted());
        }
        assertThat(files).hasSizeGreaterThan(90);
    }

    private static boolean includes(Vector it) {
        try {
            return new InclusionProof(it.number("leafIdx"), it.number("treeSize"), it.path())
                    .proves(it.hash("leafHash"), it.hash("root"));
        } catch (Malformed _) {
            return false;
        }
    }

    private static boolean continues(Vector it) {
        try {
            return new ConsistencyProof(it.number("size1"), it.number("size2"), it.path())
                    .proves(it.hash("root1"), it.hash("root2"));
        } catch (Malformed _) {
            return false;
        }
    }
}
