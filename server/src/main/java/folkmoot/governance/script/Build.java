package folkmoot.governance.script;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tlog.json.Json;

/// Puts an object together, in order.
final class Build {

    private final LinkedHashMap<String, Json> members = new LinkedHashMap<>();

    Build put(String name, Json value) {
        members.put(name, value);
        return this;
    }

    Build put(String name, String value) {
        return put(name, Json.of(value));
    }

    Build put(String name, long value) {
        return put(name, Json.of(value));
    }

    Build put(String name, boolean value) {
        return put(name, Json.of(value));
    }

    Build put(String name, Duration value) {
        return put(name, Json.of(Spans.write(value)));
    }

    Build put(String name, Enum<?> value) {
        return put(name, Json.of(value.name().toLowerCase(Locale.ROOT)));
    }

    <T> Build put(String name, List<T> values, Function<T, Json> as) {
        return put(name, new Json.Array(values.stream().map(as).toList()));
    }

    Json.Members json() {
        return new Json.Members(members);
    }
}
