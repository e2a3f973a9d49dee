package folkmoot.listening.understanding;

import folkmoot.listening.reading.Aspects;
import folkmoot.products.Called;
import folkmoot.products.Products;
import java.util.Collection;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// What a sentence can be about, as far as it has a name here.
@Component
class Subjects {

    private final Products products;
    private final Sentences sentences;

    Subjects(Products products, Sentences sentences) {
        this.products = products;
        this.sentences = sentences;
    }

    /// What the brand makes, or made.
    Collection<String> products() {
        var all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        products.names().stream().map(Called::name).forEach(all::add);
        return all;
    }

    /// What we know from the start, and what people speak of these days.
    Collection<String> aspects() {
        var all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(Aspects.all());
        all.addAll(sentences.aspects());
        return all;
    }
}
