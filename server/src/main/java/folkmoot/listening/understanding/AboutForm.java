package folkmoot.listening.understanding;

import java.util.List;
import java.util.Objects;
import org.springframework.util.MultiValueMap;

/// What the browser sends of what a sentence is about: all products and aspects, but for the one
/// that it is `without`. Not `given` where something else of it is said.
public record AboutForm(String about, List<String> products, List<String> aspects, String without) {

    public AboutForm {
        products = without(products, without);
        aspects = without(aspects, without);
    }

    // Not bound to fields: a name may have a comma, at which Spring would cut it.
    static AboutForm of(MultiValueMap<String, String> typed) {
        return new AboutForm(
                Objects.requireNonNullElse(typed.getFirst("about"), ""),
                typed.getOrDefault("products", List.of()),
                typed.getOrDefault("aspects", List.of()),
                Objects.requireNonNullElse(typed.getFirst("without"), ""));
    }

    private static List<String> without(List<String> names, String one) {
        return names.stream().filter(it -> !it.isEmpty() && !it.equals(one)).distinct().toList();
    }

    public boolean given() {
        return !about.isEmpty();
    }
}
