package folkmoot.people.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Passwords as Argon2id, and which ones nobody should have. Length counts, not what it is made of
/// (NIST SP 800-63B).
@Component
public class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    /// Of thirty-two random bytes that nobody kept, made as the encoder makes all others.
    static final String NOBODYS =
            "$argon2id$v=19$m=16384,t=2,p=1$pDRiR9hI8LM4qbCvjRbiFg$UUEctIQHgf6SjC/lWJMj4n2ZBD63l6C1kmzyn+/di9o";

    private static final Set<String> COMMON = common();

    private final PasswordEncoder encoder;
    // Each hash takes 16 MB for a moment: a flood of sign-ins must not take them all at once.
    private final Semaphore turns = new Semaphore(4);

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    public String hash(String password) {
        return inTurn(() -> String.valueOf(encoder.encode(password)));
    }

    /// Takes as long for somebody who does not exist, or has no password.
    public boolean matches(String password, @Nullable String hash) {
        var fits = inTurn(() -> encoder.matches(password, hash == null ? NOBODYS : hash));
        return fits && hash != null;
    }

    /// What is wrong with a new password, as the end of a message key; null for nothing.
    public static @Nullable String wrong(String password, String... ofPerson) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return "short";
        }
        if (length > LONGEST) {
            return "long";
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (plain.chars().distinct().count() < 4 || COMMON.contains(plain)) {
            return "common";
        }
        for (var known : ofPerson) {
            if (plain.equals(known.toLowerCase(Locale.ROOT))) {
                return "known";
            }
        }
        return null;
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static Set<String> common() {
        try {
            return new ClassPathResource("people/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(it -> !it.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
