package folkmoot.listening.visit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// All kinds of places that can be visited.
@Component
public class Kinds {

    private final List<Kind> all;

    Kinds(List<Kind> all) {
        this.all = all.stream().sorted(Comparator.comparing(Kind::name)).toList();
    }

    public List<String> names() {
        return all.stream().map(Kind::name).toList();
    }

    Optional<Kind> named(String name) {
        return all.stream().filter(it -> it.name().equals(name)).findFirst();
    }
}
