package folkmoot.reviews.writing;

import folkmoot.products.Products;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which products a review can be about, for those who have to say.
@Component
public class Choices {

    private static final int SHOWN = 24;
    private static final int LONGEST = 200;

    private final Products products;

    Choices(Products products) {
        this.products = products;
    }

    /// Before anything is written.
    ChoiceView blank(String q, @Nullable String note) {
        return of(q, note, "/reviews/new", Map.of(), List.of());
    }

    /// After everything was written: it goes along to `action`, photos included, with the parameter
    /// `product`, or `q` for a further look.
    public ChoiceView carrying(
            Attempt.Tried tried, String name, String q, String note, String action) {
        var kept = new LinkedHashMap<>(tried.form().fields());
        kept.put("key", List.of(tried.form().key()));
        kept.put("name", List.of(name));
        var photos = tried.problems().stream().filter(it -> it.field().equals("photos")).toList();
        return of(q, note, action, kept, photos);
    }

    private ChoiceView of(
            String q,
            @Nullable String note,
            String action,
            Map<String, List<String>> kept,
            List<ProblemView> problems) {
        var words = q.length() <= LONGEST ? q : q.substring(0, LONGEST);
        return new ChoiceView(products.matching(words, SHOWN), words, note, action, kept, problems);
    }
}
