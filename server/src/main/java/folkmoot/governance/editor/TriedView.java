package folkmoot.governance.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a rule stands: what it does in a sentence as soon as it is one, what is wrong, and which of
/// its examples are as they should be. `text` is what would be proposed.
public record TriedView(
        String text, @Nullable String sentence, List<FlawView> flaws, List<ExampleView> examples) {

    /// An example and why it is red; null when it is not.
    public record ExampleView(int number, boolean matches, String words, @Nullable String wrong) {}

    /// Not tried yet, and why.
    static TriedView later(String text, String why) {
        return new TriedView(text, null, List.of(new FlawView(1, "", why)), List.of());
    }

    public boolean isSound() {
        return flaws.isEmpty();
    }

    public @Nullable String wrong(int example) {
        var field = "examples[" + example + "]";
        return flaws.stream()
                .filter(it -> it.field().equals(field) || it.field().startsWith(field + "."))
                .map(FlawView::reason)
                .findFirst()
                .orElse(null);
    }

    public @Nullable String wrong(String part) {
        return flaws.stream()
                .filter(it -> it.part().equals(part))
                .map(FlawView::reason)
                .findFirst()
                .orElse(null);
    }
}
