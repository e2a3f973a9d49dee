package folkmoot.listening.understanding;

import folkmoot.listening.Reader;
import folkmoot.listening.Sentence;
import folkmoot.listening.SpamSense;
import folkmoot.products.Called;
import folkmoot.products.Products;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads with the products of this place and with what it takes for spam.
@Component
class PlaceReader {

    private static final int MOST = 200;

    private final Products products;
    private final Sense sense;
    private volatile @Nullable Known known;

    /// A reader, and which product each of its names means.
    private record Known(List<Called> names, Map<String, String> products, Reader reader) {}

    PlaceReader(Products products, Sense sense) {
        this.products = products;
        this.sense = sense;
    }

    List<Understood> read(List<Unread> all) {
        var reader = known();
        var spam = sense.now();
        return all.stream().map(it -> read(it, reader, spam)).toList();
    }

    private static Understood read(Unread it, Known known, SpamSense spam) {
        var text = it.whole();
        return new Understood(
                it.id(),
                spam.probability(text),
                known.reader().read(text).sentences().stream()
                        .limit(MOST)
                        .map(sentence -> named(sentence, known.products()))
                        .toList());
    }

    private static Sentence named(Sentence it, Map<String, String> products) {
        return it.products().isEmpty()
                ? it
                : new Sentence(
                        it.text(),
                        it.kind(),
                        it.polarity(),
                        it.products().stream()
                                .map(name -> products.getOrDefault(name, name))
                                .distinct()
                                .toList(),
                        it.aspects());
    }

    // Models are read once for as long as the brand makes the same things.
    private Known known() {
        var names = products.names();
        var before = known;
        if (before != null && before.names().equals(names)) {
            return before;
        }
        var meant = new LinkedHashMap<String, String>();
        names.forEach(it -> it.written().forEach(name -> meant.putIfAbsent(name, it.name())));
        var now = new Known(names, meant, Reader.shipped(List.copyOf(meant.keySet())));
        known = now;
        return now;
    }
}
