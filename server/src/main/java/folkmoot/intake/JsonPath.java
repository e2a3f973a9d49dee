package folkmoot.intake;

import java.util.Comparator;
import java.util.HashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Finds the records in a JSON file: `{"place": …, "reviews": [{…}, {…}]}`.
final class JsonPath {

    private JsonPath() {}

    /// The path of the longest array of objects inside the only object, empty where the outermost
    /// objects are the records themselves.
    static String of(String sample) {
        var objects = new HashMap<String, Integer>();
        try (var json = Flat.JSON.createParser(sample)) {
            if (json.nextToken() != JsonToken.START_OBJECT || !count(json, objects)) {
                return "";
            }
        } catch (JacksonException e) {
            // The sample ends somewhere.
        }
        return objects.entrySet().stream()
                .filter(it -> it.getValue() > 1)
                .max(Comparator.comparingInt(it -> it.getValue()))
                .map(it -> it.getKey())
                .orElse("");
    }

    /// Whether the first object is also the last.
    private static boolean count(JsonParser json, HashMap<String, Integer> objects) {
        for (var it = json.nextToken(); it != null; it = json.nextToken()) {
            var parent = json.streamReadContext().getParent();
            if (it == JsonToken.START_OBJECT && parent != null) {
                if (parent.inRoot()) {
                    return false;
                }
                if (parent.inArray()) {
                    objects.merge(path(parent.pathAsPointer().toString()), 1, Integer::sum);
                }
            }
        }
        return true;
    }

    /// Where the parser stands: `data.reviews`.
    static String here(JsonParser json) {
        return path(json.streamReadContext().pathAsPointer().toString());
    }

    private static String path(String pointer) {
        return pointer.replaceAll("/\\d+(?=/|$)", "").replaceFirst("^/", "").replace('/', '.');
    }
}
