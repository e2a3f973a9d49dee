package folkmoot.talk.post;

import folkmoot.site.NotThere;
import folkmoot.talk.PostKind;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// The kinds that the modules above have added.
@Component
public class Kinds {

    // Looked for at the first use: a kind may need what needs this.
    private final Supplier<List<PostKind>> kinds;

    Kinds(ObjectProvider<PostKind> kinds) {
        this.kinds = SingletonSupplier.of(() -> kinds.orderedStream().toList());
    }

    /// The kind of that name; [NotThere] when its module is not part of this place.
    public PostKind named(String name) {
        return kinds.get().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotThere(name));
    }

    boolean has(String name) {
        return kinds.get().stream().anyMatch(it -> it.name().equals(name));
    }

    public List<PostKind> all() {
        return kinds.get().stream().sorted(Comparator.comparing(PostKind::name)).toList();
    }
}
