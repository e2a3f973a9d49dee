package folkmoot.governance;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tlog.Malformed;
import tlog.json.Canonical;
import tlog.json.Json;
import tlog.json.JsonReader;

/// A deed as the rules saw it. It is stored with the decision and can be judged again years later
/// with the same result: nothing in it is looked up anew (no trust of today, no age of today).
public final class Snapshot {

    public static final int VERSION = 1;

    private static final String VERSION_FIELD = "v";

    /// Of an example: whatever it does not mention is as usual.
    public static final Snapshot USUAL = new Snapshot(usual());

    private final EnumMap<Feature, Object> values;

    private Snapshot(EnumMap<Feature, Object> values) {
        this.values = values;
    }

    private static EnumMap<Feature, Object> usual() {
        var values = new EnumMap<Feature, Object>(Feature.class);
        for (var feature : Feature.values()) {
            values.put(feature, feature.kind().checked(feature.wire(), feature.usual()));
        }
        return values;
    }

    public Snapshot with(Feature feature, Object value) {
        var changed = new EnumMap<>(values);
        changed.put(feature, feature.kind().checked(feature.wire(), value));
        return new Snapshot(changed);
    }

    public Object get(Feature feature) {
        return values.getOrDefault(feature, feature.usual());
    }

    public String text(Feature feature) {
        return (String) get(feature);
    }

    public boolean is(Feature feature) {
        return (Boolean) get(feature);
    }

    /// The whole of it, as it is stored.
    public String json() {
        var members = new LinkedHashMap<String, Json>();
        members.put(VERSION_FIELD, Json.of(VERSION));
        values.forEach((it, value) -> members.put(it.wire(), it.kind().write(value)));
        return Canonical.text(new Json.Members(members));
    }

    /// Strict: every feature is there, and nothing else.
    public static Snapshot read(String json) {
        if (!(JsonReader.read(json) instanceof Json.Members(var members))) {
            throw new Malformed("A snapshot is an object");
        }
        var rest = new LinkedHashMap<>(members);
        if (!Json.of(VERSION).equals(rest.remove(VERSION_FIELD))) {
            throw new Malformed("Only snapshots of version " + VERSION + " can be read");
        }
        if (rest.size() != Feature.values().length) {
            throw new Malformed("A snapshot has every feature once");
        }
        return USUAL.with(rest);
    }

    /// Lenient: of another version of the list, or of parts of it. A name never changes its
    /// meaning, so what is there is as good as ever; what is not is named.
    public static Partial partly(String json) {
        if (!(JsonReader.read(json) instanceof Json.Members(var members))) {
            throw new Malformed("A snapshot is an object");
        }
        var known = new LinkedHashMap<>(members);
        known.keySet().retainAll(Feature.byWire().keySet());
        var missing = EnumSet.allOf(Feature.class);
        missing.removeIf(it -> known.containsKey(it.wire()));
        return new Partial(USUAL.with(known), missing);
    }

    /// What a snapshot says, and what it says nothing of.
    public record Partial(Snapshot snapshot, Set<Feature> missing) {}

    /// The same but for what is mentioned.
    public Snapshot with(Map<String, Json> mentioned) {
        var changed = new EnumMap<>(values);
        mentioned.forEach((name, json) -> {
            var feature = Feature.byWire().get(name);
            if (feature == null) {
                throw new Malformed("There is no feature " + name);
            }
            changed.put(feature, feature.kind().read(name, json));
        });
        return new Snapshot(changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Snapshot that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return json();
    }
}
