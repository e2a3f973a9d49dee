package folkmoot.listening.understanding;

import folkmoot.listening.Reader;
import folkmoot.listening.Sentence;
import folkmoot.listening.reading.OwnModels;
import folkmoot.products.Products;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Reads with the models and products of this place and with what it takes for spam.
@Component
class PlaceReader {

    private static final int MOST = 200;

    private final Products products;
    private final Sense sense;
    private final OwnModels models;
    private volatile @Nullable Names names;
    private volatile @Nullable Known known;

    private record Known(Names names, List<String> models, Reader reader) {}

    PlaceReader(Products products, Sense sense, @Value("${folkmoot.data:data}") Path data) {
        this.products = products;
        this.sense = sense;
        this.models = OwnModels.in(data.resolve("models"));
    }

    List<Understood> read(List<Unread> all) {
        var here = known();
        var spam = sense.now();
        return all.stream()
                .map(it -> {
                    var text = it.whole();
                    return new Understood(
                            it.id(),
                            spam.probability(text),
                            here.reader().read(text).sentences().stream()
                                    .limit(MOST)
                                    .map(here.names()::meant)
                                    .toList());
                })
                .toList();
    }

    /// What was read elsewhere, where neither our products nor our spam are known.
    List<Understood> named(List<Unread> all, Map<UUID, List<Sentence>> read) {
        var here = names();
        var spam = sense.now();
        return all.stream()
                .map(it ->
                        new Understood(
                                it.id(),
                                spam.probability(it.whole()),
                                read.getOrDefault(it.id(), List.of()).stream()
                                        .map(here::lookedFor)
                                        .toList()))
                .toList();
    }

    // Models are read once for as long as the brand makes the same things and nobody gives others.
    private Known known() {
        var now = names();
        var stamp = models.stamp();
        var before = known;
        if (before != null
                && before.names().called().equals(now.called())
                && before.models().equals(stamp)) {
            return before;
        }
        var fresh = new Known(now, stamp, Reader.of(models, now.all()));
        known = fresh;
        return fresh;
    }

    private Names names() {
        var called = products.names();
        var before = names;
        if (before != null && before.called().equals(called)) {
            return before;
        }
        var now = Names.of(called);
        names = now;
        return now;
    }
}
