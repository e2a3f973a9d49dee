package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;
import tools.jackson.databind.json.JsonMapper;

/// `META-INF/spring-modulith/application-modules.json` spares each start the search for the modules
/// (a third of its processor time), so it has to be right: a module that is missing there gets no
/// tables.
class ModuleListTests {

    private final ApplicationModules modules = ApplicationModules.of(Folkmoot.class);

    @Test
    void everyModuleIsInTheListAfterThoseItNeeds() throws IOException {
        var list = list();

        for (var module : modules) {
            var name = module.getIdentifier().toString();
            assertThat(list).contains(name);
            var below =
                    module.getDependencies(modules, DependencyDepth.IMMEDIATE)
                            .uniqueModules()
                            .map(it -> it.getIdentifier().toString())
                            .toList();
            assertThat(list.subList(0, list.indexOf(name)))
                    .as("before %s", name)
                    .containsAll(below);
        }
    }

    private static List<String> list() throws IOException {
        var file = new ClassPathResource("META-INF/spring-modulith/application-modules.json");
        try (var in = file.getInputStream()) {
            return List.copyOf(JsonMapper.shared().readTree(in).propertyNames());
        }
    }
}
