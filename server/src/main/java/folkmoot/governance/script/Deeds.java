package folkmoot.governance.script;

import folkmoot.governance.Feature;
import folkmoot.governance.Reading;
import folkmoot.governance.Snapshot;
import java.util.SequencedMap;
import tlog.json.Json;

/// The deed of an example: what its text alone says is read off the text, as it is for real deeds.
final class Deeds {

    private Deeds() {}

    static Snapshot of(SequencedMap<String, Json> mentioned) {
        var read =
                mentioned.get(Feature.TEXT.wire()) instanceof Json.Text(var text)
                        ? Reading.of(text, _ -> false).in(Snapshot.USUAL)
                        : Snapshot.USUAL;
        return read.with(mentioned);
    }
}
