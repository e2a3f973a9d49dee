package folkmoot.house;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/// What routes are about that are not about a [World.Place]: a decision, a jury, an election. Each
/// is made for the first who asks, and anew after somebody did something to it.
@TestComponent
public class Things {

    /// What goes into the address and into the form, and whose it is: who wrote it, was drawn for
    /// it, or voted; of what is the brand's as a whole, some member's.
    public record Thing(Map<String, String> at, Map<String, String> sent, World.Person whose) {

        Thing sending(String... fields) {
            var sent = new HashMap<String, String>();
            for (var i = 0; i < fields.length; i += 2) {
                sent.put(fields[i], fields[i + 1]);
            }
            return new Thing(at, sent, whose);
        }
    }

    private final Map<String, Supplier<Thing>> makers = new HashMap<>();
    private final Map<String, Thing> made = new HashMap<>();

    Things(List<Making> making) {
        making.forEach(it -> makers.putAll(it.makers()));
    }

    /// Null for a route that is about what every place has.
    public @Nullable Thing of(Routes.Route route) {
        var kind = kind(route);
        return kind == null ? null : made.computeIfAbsent(kind, it -> makers.get(it).get());
    }

    /// Somebody did something to it. False for a route that has none.
    public boolean spend(Routes.Route route) {
        return made.remove(String.valueOf(kind(route))) != null;
    }

    // The longest beginning that somebody makes something for.
    private @Nullable String kind(Routes.Route route) {
        return makers.keySet().stream()
                .filter(route.pattern()::startsWith)
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }
}
