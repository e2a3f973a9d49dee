package folkmoot;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/// Gives every Spring test context a database of its own (`META-INF/spring.factories`), dropped
/// with the context. The first context's migrations fill an empty one, which is the others' model.
final class TestDatabaseForSpring implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> attributes) {
        return new Fresh(neighbourhood(test.getName()));
    }

    // A module's tests share a place; those of talk would together say more than rules allow one
    // person, and each class of theirs has its own. What stands out depends on all that was heard.
    private static String neighbourhood(String test) {
        var words = test.split("\\.");
        var alone = words[1].equals("talk") || test.startsWith("folkmoot.listening.trend.");
        return alone ? test : words[1];
    }

    /// Equal for the same neighbourhood, so that tests which want the same context share it.
    private record Fresh(String neighbourhood) implements ContextCustomizer {

        @Override
        public void customizeContext(
                ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            var database = TestDatabase.migrated();
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
            if (!TestDatabase.hasModel()) {
                context.getBeanFactory().addBeanPostProcessor(new Sculptor(context, database));
            }
            // The first to be registered is the last to go: all others may still say good-bye.
            ((DefaultSingletonBeanRegistry) context.getBeanFactory())
                    .registerDisposableBean("test database", database::close);
        }
    }

    /// Copies what the migrations made before anybody writes into it.
    private record Sculptor(ConfigurableApplicationContext context, TestDatabase database)
            implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof FlywayMigrationInitializer) {
                leave(context.getBean(DataSource.class));
                database.becomeModel();
            }
            return bean;
        }

        private static void leave(DataSource connections) {
            try {
                connections
                        .unwrap(HikariDataSource.class)
                        .getHikariPoolMXBean()
                        .softEvictConnections();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
