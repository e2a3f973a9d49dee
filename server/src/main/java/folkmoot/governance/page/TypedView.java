package folkmoot.governance.page;

import folkmoot.governance.veto.VetoForm;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody typed into one of the forms of a proposal's page, and what is wrong with it.
///
/// @param part which form it was
public record TypedView(
        String part,
        String words,
        String choice,
        VetoForm veto,
        Map<String, String> wrong,
        String refused) {

    public static final TypedView EMPTY = of("", "");

    static TypedView of(String part, String words) {
        return new TypedView(part, words, "", VetoForm.EMPTY, Map.of(), "");
    }

    static TypedView ballot(String choice, String reason) {
        return new TypedView("ballot", reason, choice, VetoForm.EMPTY, Map.of(), "");
    }

    static TypedView veto(VetoForm form, Map<String, String> wrong) {
        return new TypedView("veto", "", "", form, wrong, "");
    }

    TypedView refused(String why) {
        return new TypedView(part, words, choice, veto, wrong, why);
    }

    String anchor() {
        return part.isEmpty() ? "" : "#" + part;
    }

    /// All that was typed, for where there is no form (any more) to draw it in again.
    public String unsent() {
        return Stream.of(words, veto.provision(), veto.reason())
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    /// The words, if they were typed into that form.
    public String in(String form) {
        return part.equals(form) ? words : "";
    }

    /// Why that form came back; null when it did not.
    public @Nullable String wrong(String form) {
        return part.equals(form) && !refused.isEmpty() ? refused : null;
    }
}
