package folkmoot.moderation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The same words again and again, by one person or by several.
@Component
@Order(3)
class SameWords implements Rule {

    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Duration SPAN = Duration.ofDays(1);
    // "Thank you, that worked!" is nobody's own.
    private static final int SHORT = 40;
    private static final int TIMES = 2;

    private final Sayings sayings;
    private final Clock clock;

    SameWords(Sayings sayings, Clock clock) {
        this.sayings = sayings;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "same-words";
    }

    @Override
    public boolean holds(Deed deed) {
        var words = OTHER.matcher(deed.text().toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        if (words.length() < SHORT) {
            return false;
        }
        var now = clock.instant();
        var said = sayings.said(hash(words), deed.object(), now, now.minus(SPAN));
        // Whoever mends a comma says their own words again, however many have copied them since.
        var mends = deed.verb() == Deed.Verb.EDIT && said.here();
        return !mends && said.elsewhere() >= TIMES;
    }

    private static byte[] hash(String words) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
