package folkmoot.reviews.writing;

import folkmoot.products.ProductView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Products to choose from. `kept` is what was written already and goes along to `action`, empty
/// for those who have not begun; `problems` are those of photos that could not be kept.
public record ChoiceView(
        List<ProductView> products,
        String q,
        @Nullable String note,
        String action,
        Map<String, List<String>> kept,
        List<ProblemView> problems) {

    /// To be read while choosing, and to be copied by whoever finds no product.
    public String words() {
        var words = new StringBuilder();
        for (var field : List.of("title", "text", "pros", "cons")) {
            var said = String.join("", kept.getOrDefault(field, List.of()));
            if (!said.isEmpty()) {
                words.append(words.isEmpty() ? "" : "\n\n").append(said);
            }
        }
        return words.toString();
    }
}
