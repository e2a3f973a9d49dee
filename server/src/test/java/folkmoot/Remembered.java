package folkmoot;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Passwords as the product makes them, each one once in a run: hundreds of the tests' persons have
/// the same, and to make one anew for each took a third of their time.
final class Remembered implements BeanPostProcessor {

    private static final Map<String, String> MADE = new ConcurrentHashMap<>();
    private static final Map<String, Boolean> COMPARED = new ConcurrentHashMap<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PasswordEncoder it ? new Once(it) : bean;
    }

    private record Once(PasswordEncoder real) implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return MADE.computeIfAbsent(String.valueOf(password), real::encode);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return COMPARED.computeIfAbsent(
                    password + "\n" + hash, _ -> real.matches(password, hash));
        }
    }
}
