package folkmoot;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/// Gives every Spring test context a database of its own (`META-INF/spring.factories`). The first
/// context's migrations fill an empty one, which is the others' model. They stay until the next run
/// begins: PostgreSQL takes a second or two for each, and after a checkout nobody ever waits.
final class TestDatabaseForSpring implements ContextCustomizerFactory {

    private static final Set<String> APART =
            Set.of("governance", "house", "journey", "listening", "moderation", "people", "talk");
    private static final Set<String> ALONE =
            Set.of(
                    "folkmoot.demo.EavesdropperTests",
                    "folkmoot.listening.trend.TrendingTests",
                    "folkmoot.reviews.StatementTests",
                    "folkmoot.talk.CommentCostTests",
                    "folkmoot.talk.LatestWordsTests");

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> attributes) {
        return new Fresh(neighbourhood(test.getName()));
    }

    // Most share a place. Modules whose tests change the rules or who may do what, or count what
    // was heard, have one of their own, and so have tests that count statements or all there is.
    private static String neighbourhood(String test) {
        var module = test.split("\\.")[1];
        var alike = module.equals("heeding") ? "listening" : module;
        return ALONE.contains(test) ? test : APART.contains(alike) ? alike : "town";
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
