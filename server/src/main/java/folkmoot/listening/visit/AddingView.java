package folkmoot.listening.visit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form for a place to listen to; `looked` is null before anybody looked.
public record AddingView(
        List<String> kinds, SourceForm form, List<Asked> settings, @Nullable LookedView looked) {

    /// A setting as it is asked for, with what was typed.
    public record Asked(
            String name, String type, boolean needed, String value, @Nullable String wrong) {}

    static AddingView of(Kinds kinds, SourceForm form, @Nullable LookedView looked) {
        var settings =
                kinds.named(form.kind()).stream()
                        .flatMap(it -> it.settings().stream())
                        .map(it -> asked(it, form, looked))
                        .toList();
        return new AddingView(kinds.names(), form, settings, looked);
    }

    private static Asked asked(Setting it, SourceForm form, @Nullable LookedView looked) {
        var typed = form.settings().getOrDefault(it.name(), looked == null ? it.initial() : "");
        return new Asked(
                it.name(),
                it.type().name(),
                it.needed(),
                it.secret() ? "" : typed,
                looked == null ? null : looked.wrong().get(it.name()));
    }

    public @Nullable String wrong(String name) {
        return looked == null ? null : looked.wrong().get(name);
    }
}
