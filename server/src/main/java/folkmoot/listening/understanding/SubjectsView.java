package folkmoot.listening.understanding;

import java.util.Collection;
import java.util.List;

/// A sentence, and what it could be about.
public record SubjectsView(
        SentenceView sentence, Collection<String> products, Collection<String> aspects) {

    private static final int MOST = 1_000;

    public List<String> otherProducts() {
        return others(products, sentence.products());
    }

    public List<String> otherAspects() {
        return others(aspects, sentence.aspects());
    }

    private static List<String> others(Collection<String> all, List<String> chosen) {
        return all.stream().filter(it -> !chosen.contains(it)).limit(MOST).toList();
    }
}
