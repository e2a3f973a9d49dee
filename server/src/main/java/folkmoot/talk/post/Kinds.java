package folkmoot.talk.post;

import folkmoot.site.NotThere;
import folkmoot.talk.PostKind;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The kinds that the modules above have added.
@Component
public class Kinds {

    private final ObjectProvider<PostKind> kinds;

    Kinds(ObjectProvider<PostKind> kinds) {
        this.kinds = kinds;
    }

    /// The kind of that name; [NotThere] when its module is not part of this place.
    public PostKind named(String name) {
        return kinds.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotThere(name));
    }

    boolean has(String name) {
        return kinds.stream().anyMatch(it -> it.name().equals(name));
    }

    public List<PostKind> all() {
        return kinds.stream().sorted(Comparator.comparing(PostKind::name)).toList();
    }
}
