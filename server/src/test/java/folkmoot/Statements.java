package folkmoot;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/// Counts the statements that a thread sends to the database: `Statements.during(() -> …)`.
@TestComponent
public class Statements implements BeanPostProcessor {

    private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();

    /// Their texts, in order.
    public static List<String> during(Runnable work) {
        var heard = new ArrayList<String>();
        HEARD.set(heard);
        try {
            work.run();
        } finally {
            HEARD.remove();
        }
        return heard;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? heard(DataSource.class, source, "") : bean;
    }

    private static <T> T heard(Class<T> type, Object real, String text) {
        return type.cast(
                Proxy.newProxyInstance(
                        Statements.class.getClassLoader(),
                        new Class<?>[] {type},
                        new Ear(real, text)));
    }

    private record Ear(Object real, String text) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] given)
                throws Throwable {
            var all = HEARD.get();
            if (all != null && method.getName().startsWith("execute")) {
                all.add(given == null ? text : String.valueOf(given[0]));
            }
            try {
                return switch (method.getName()) {
                    // Spring asks whether a statement's connection is the transaction's.
                    case "equals" -> real.equals(bare(Objects.requireNonNull(given)[0]));
                    // What somebody asks for by its own type stays itself.
                    case "unwrap" -> method.invoke(real, given);
                    default -> again(method.invoke(real, given), given);
                };
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private static Object bare(Object it) {
            return Proxy.isProxyClass(it.getClass())
                            && Proxy.getInvocationHandler(it) instanceof Ear ear
                    ? ear.real
                    : it;
        }
    }

    private static @Nullable Object again(@Nullable Object answer, Object @Nullable [] given) {
        return switch (answer) {
            case Connection it -> heard(Connection.class, it, "");
            case java.sql.CallableStatement it -> it;
            case java.sql.PreparedStatement it ->
                    heard(java.sql.PreparedStatement.class, it, String.valueOf(given[0]));
            case Statement it -> heard(Statement.class, it, "");
            case null, default -> answer;
        };
    }
}
