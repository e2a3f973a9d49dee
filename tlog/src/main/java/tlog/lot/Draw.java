package tlog.lot;

import java.util.LinkedHashMap;
import java.util.List;
import tlog.Malformed;
import tlog.entry.Detail;
import tlog.json.Fields;
import tlog.json.Json;
import tlog.tree.Hash;

/// What the report of a `jury.draw` says: first that there is a pool, then, as often as somebody
/// has to be summoned, which of its places were drawn.
public sealed interface Draw {

    /// So many people may be drawn; the root is over the commitments to them.
    record Pool(int size, Hash root) implements Draw {

        public Pool {
            if (size < 1 || size > Lots.MOST) {
                throw new Malformed("Nobody is drawn of " + size);
            }
        }
    }

    /// These places, by the root of the log when it had so many entries.
    record Drawn(List<Integer> places, long checkpoint) implements Draw {

        public Drawn {
            places = List.copyOf(places);
            if (places.isEmpty()) {
                throw new Malformed("Nobody was drawn");
            }
        }
    }

    default Detail.Report report() {
        var json = new LinkedHashMap<String, Json>();
        switch (this) {
            case Pool(var size, var root) -> {
                json.put("pool", Json.of(size));
                json.put("root", Json.of(root.toString()));
            }
            case Drawn(var places, var checkpoint) -> {
                json.put("drawn", new Json.Array(places.stream().map(Json::of).toList()));
                json.put("size", Json.of(checkpoint));
            }
        }
        return new Detail.Report(new Json.Members(json));
    }

    /// Throws [Malformed] for what is neither.
    static Draw of(Detail.Report report) {
        var in = Fields.of("A draw", report.values());
        var draw =
                in.has("root")
                        ? new Pool(in.small("pool"), Hash.parse(in.text("root")))
                        : new Drawn(
                                in.counts("drawn").stream().map(Math::toIntExact).toList(),
                                in.count("size"));
        in.end();
        return draw;
    }
}
