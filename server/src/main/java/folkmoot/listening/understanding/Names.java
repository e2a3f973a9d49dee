package folkmoot.listening.understanding;

import folkmoot.listening.Sentence;
import folkmoot.listening.reading.Products;
import folkmoot.products.Called;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the brand's products are called, and which of them each name means.
record Names(List<Called> called, Map<String, String> meant, Products among) {

    static Names of(List<Called> called) {
        var meant = new LinkedHashMap<String, String>();
        called.forEach(it -> it.written().forEach(name -> meant.putIfAbsent(name, it.name())));
        return new Names(called, meant, Products.of(List.copyOf(meant.keySet())));
    }

    List<String> all() {
        return List.copyOf(meant.keySet());
    }

    /// With the products that are named in it, where nobody has looked for them.
    Sentence lookedFor(Sentence it) {
        return named(it, among.in(it.text()));
    }

    /// With the products that the names in it mean.
    Sentence meant(Sentence it) {
        return named(it, it.products());
    }

    private Sentence named(Sentence it, List<String> names) {
        return names.isEmpty()
                ? it
                : new Sentence(
                        it.text(),
                        it.kind(),
                        it.polarity(),
                        names.stream()
                                .map(name -> meant.getOrDefault(name, name))
                                .distinct()
                                .toList(),
                        it.aspects());
    }
}
