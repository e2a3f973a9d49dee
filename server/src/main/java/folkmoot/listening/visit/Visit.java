package folkmoot.listening.visit;

import java.time.Instant;
import java.util.Map;

/// A visit: where to, and what is known from the last one. At a `trial` nothing is kept; it is to
/// show what would come.
public record Visit(
        Map<String, String> settings, Map<String, String> cursor, boolean trial, Instant now) {

    static Visit trial(Map<String, String> settings, Instant now) {
        return new Visit(settings, Map.of(), true, now);
    }

    /// Empty where nobody said.
    public String setting(String name) {
        return settings.getOrDefault(name, "");
    }

    public boolean yes(String name) {
        return !setting(name).isEmpty();
    }

    public String cursor(String name) {
        return cursor.getOrDefault(name, "");
    }

    /// Nothing is said of secrets, wherever this is written.
    @Override
    public String toString() {
        return "Visit at " + now;
    }
}
