package folkmoot.search.document;

import folkmoot.site.Deferrable;
import java.util.List;
import org.springframework.stereotype.Component;

/// What only searches and lists of what is new ask for. That of landmarks stays: they are few.
@Component
class DocumentIndexes implements Deferrable {

    @Override
    public String table() {
        return "search.document";
    }

    @Override
    public List<String> indexes() {
        return List.of(
                "search.document_language",
                "search.document_newest",
                "search.document_newest_of_kind",
                "search.document_of_product",
                "search.document_tokens");
    }
}
