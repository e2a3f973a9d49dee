package folkmoot.listening.lookout;

import folkmoot.listening.pillar.PillarView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The form with what can be chosen, what is wrong with it, and what its words would have found;
/// `preview` is null until somebody looks.
public record LookoutFormView(
        LookoutForm form,
        List<PillarView> pillars,
        List<String> products,
        Map<String, String> wrong,
        @Nullable PreviewView preview) {

    public @Nullable String wrong(String field) {
        return wrong.get(field);
    }
}
