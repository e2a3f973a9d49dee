package folkmoot.listening.understanding;

import java.util.List;
import org.springframework.util.MultiValueMap;

/// What the browser sends of what a sentence is about: all products and aspects, but for the one
/// that it is without, and what of both stood on the page. Not `given` where something else of it
/// is said.
record AboutForm(boolean given, Choice products, Choice aspects) {

    // Not bound to fields: a name may have a comma, at which Spring would cut it.
    static AboutForm of(MultiValueMap<String, String> typed) {
        return new AboutForm(
                typed.containsKey("about"), choice(typed, "products"), choice(typed, "aspects"));
    }

    private static Choice choice(MultiValueMap<String, String> typed, String kind) {
        var without = typed.getFirst(kind + "-without");
        var seen = typed.getFirst(kind + "-seen");
        return new Choice(
                seen == null ? null : seen.lines().toList(),
                typed.getOrDefault(kind, List.of()).stream()
                        .filter(it -> !it.isEmpty() && !it.equals(without))
                        .distinct()
                        .toList());
    }
}
