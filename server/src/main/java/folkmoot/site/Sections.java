package folkmoot.site;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// The navigation, put together from what the modules declare.
@Component
class Sections {

    private final Supplier<Map<Section.Place, List<Section>>> declared;

    Sections(ObjectProvider<Section> declared) {
        this.declared = SingletonSupplier.of(() -> byPlace(declared));
    }

    List<Section> in(Section.Place place) {
        return declared.get().getOrDefault(place, List.of());
    }

    private static Map<Section.Place, List<Section>> byPlace(ObjectProvider<Section> declared) {
        return declared.stream()
                .sorted(Comparator.comparingInt(Section::order))
                .collect(Collectors.groupingBy(Section::place));
    }
}
