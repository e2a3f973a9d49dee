package folkmoot.listening.visit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// A place to listen to, as typed.
public record SourceForm(String kind, String name, Map<String, String> settings) {

    private static final int LONGEST = 2_000;
    private static final String SETTING = "setting-";

    static SourceForm of(Map<String, String> sent) {
        var settings = new HashMap<String, String>();
        sent.forEach((name, value) -> {
            if (name.startsWith(SETTING)) {
                settings.put(name.substring(SETTING.length()), cut(value));
            }
        });
        return new SourceForm(
                Objects.requireNonNullElse(sent.get("kind"), ""),
                cut(Objects.requireNonNullElse(sent.get("name"), "")),
                settings);
    }

    private static String cut(String value) {
        return value.strip().substring(0, Math.min(LONGEST, value.strip().length()));
    }

    String setting(String name) {
        return settings.getOrDefault(name, "");
    }

    /// What is never written anywhere is not written here.
    @Override
    public String toString() {
        return "SourceForm of " + kind;
    }
}
