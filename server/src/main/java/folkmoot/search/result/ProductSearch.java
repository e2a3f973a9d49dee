package folkmoot.search.result;

import folkmoot.search.Search;
import folkmoot.text.Analysis;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Searching on a product's page.
@Component
class ProductSearch implements Search {

    private final Candidates candidates;

    ProductSearch(Candidates candidates) {
        this.candidates = candidates;
    }

    @Override
    public List<UUID> within(UUID product, String kind, String input, int most) {
        var query = Analysis.tsquery(input, candidates.languages());
        return query.isEmpty() ? List.of() : candidates.within(product, kind, query, most);
    }
}
