package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;
import tools.jackson.databind.json.JsonMapper;

/// The borders of the house, and `META-INF/spring-modulith/application-modules.json`, which spares
/// each start the search for the modules (a third of its processor time): it has to be right, for a
/// module that is missing there gets no tables.
class ModularityTests {

    private static final ApplicationModules MODULES =
            ApplicationModules.of(Folkmoot.class, JavaClass.Predicates.simpleNameContaining("__"));

    @Test
    void arrowsPointDownAndNobodyReachesInside() {
        MODULES.verify();
    }

    @Test
    void everyModuleIsInTheListAfterThoseItNeeds() throws IOException {
        var list = list();

        for (var module : MODULES) {
            var name = module.getIdentifier().toString();
            assertThat(list).contains(name);
            var below =
                    module.getDependencies(MODULES, DependencyDepth.IMMEDIATE)
                            .uniqueModules()
                            .map(it -> it.getIdentifier().toString())
                            .toList();
            assertThat(list.subList(0, list.indexOf(name)))
                    .as("before %s", name)
                    .containsAll(below);
        }
    }

    // The one that a place starts with: what we wrote, also after the parts were drawn up.
    private static List<String> list() throws IOException {
        var file = new ClassPathResource("META-INF/spring-modulith/application-modules.json");
        return List.copyOf(
                JsonMapper.shared().readTree(file.getContentAsByteArray()).propertyNames());
    }
}
