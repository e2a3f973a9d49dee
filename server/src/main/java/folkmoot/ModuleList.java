package folkmoot;

import com.tngtech.archunit.core.importer.ImportOption;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.ApplicationModulesFactory;

/// Keeps Modulith from reading every class while the place is drawn up: two thirds of that time,
/// for a list of the modules that is written already (`ModularityTests`). It reads what packages
/// say of themselves; the list that it makes of that is in no order, and ours takes its place.
///
/// Modulith finds this in `META-INF/spring.factories`.
final class ModuleList implements ApplicationModulesFactory {

    private static final ImportOption PACKAGES = it -> it.contains("/package-info.class");

    @Override
    public ApplicationModules of(Class<?> application) {
        return Blueprint.wanted()
                ? ApplicationModules.of(application, PACKAGES)
                : ApplicationModulesFactory.defaultFactory().of(application);
    }
}
