package folkmoot.governance.rule;

import folkmoot.governance.Snapshot;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import tlog.json.Json;

/// A deed that the rule must apply to, or must leave alone: only what matters is said, the rest is
/// as usual.
public record Example(SequencedMap<String, Json> deed, boolean matches, Snapshot snapshot) {

    public Example {
        deed = new LinkedHashMap<>(deed);
    }
}
