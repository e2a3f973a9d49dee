package folkmoot;

import java.lang.reflect.Proxy;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;

/// The product as Spring draws it up while it is built, so that a start need not look for its parts
/// (docs/adr/0009).
final class Blueprint {

    private Blueprint() {}

    /// Whether this process builds and does not run.
    static boolean wanted() {
        return Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING);
    }

    static void draw() {
        var spring = new SpringApplication(Folkmoot.class);
        spring.addInitializers(Blueprint::promiseDatabase);
        // Which parts there are is settled here: with those that send letters.
        spring.run("--spring.mail.host=named.when.started");
    }

    // Where it is, only a start knows.
    private static void promiseDatabase(ConfigurableApplicationContext context) {
        var nowhere =
                Proxy.newProxyInstance(
                        Blueprint.class.getClassLoader(),
                        new Class<?>[] {JdbcConnectionDetails.class},
                        (_, method, _) -> {
                            throw new IllegalStateException(method + " while building");
                        });
        context.getBeanFactory().registerSingleton("entrance", nowhere);
    }
}
