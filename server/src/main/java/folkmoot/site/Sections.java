package folkmoot.site;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The navigation, put together from what the modules declare.
@Component
class Sections {

    private final ObjectProvider<Section> declared;

    Sections(ObjectProvider<Section> declared) {
        this.declared = declared;
    }

    List<Section> in(Section.Place place) {
        return declared.stream()
                .filter(it -> it.place() == place)
                .sorted(Comparator.comparingInt(Section::order))
                .toList();
    }
}
