package folkmoot;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/// Gives every Spring test context an empty database of its own (`META-INF/spring.factories`); the
/// context's migrations fill it, and it is dropped with the context.
final class TestDatabaseForSpring implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> attributes) {
        return new Fresh();
    }

    /// All equal, so that tests which want the same context share it.
    private record Fresh() implements ContextCustomizer {

        @Override
        public void customizeContext(
                ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            var database = TestDatabase.fresh();
            Map<String, Object> properties =
                    Map.of(
                            "spring.datasource.url", database.url(),
                            "spring.datasource.username", database.user(),
                            "spring.datasource.password", database.password(),
                            // Many contexts live side by side on one server.
                            "spring.datasource.hikari.maximum-pool-size", 8,
                            "spring.datasource.hikari.minimum-idle", 0);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test database", properties));
            // The first to be registered is the last to go: all others may still say good-bye.
            ((DefaultSingletonBeanRegistry) context.getBeanFactory())
                    .registerDisposableBean("test database", database::close);
        }
    }
}
