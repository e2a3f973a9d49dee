package folkmoot.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/// How often somebody may do something: a bucket per verb and whoever it is (a person's id, a
/// network address).
@Component
public class Limits {

    private static final int LONGEST_KEY = 64;

    private final Clock clock;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(200_000)
                    .expireAfterAccess(Duration.ofHours(25))
                    .build();

    Limits(Clock clock) {
        this.clock = clock;
    }

    /// Takes one from the bucket of `times` per `span`; zero when it was there, else how long to
    /// wait.
    public Duration take(String verb, String who, int times, Duration span) {
        var now = clock.instant();
        var bucket = buckets.get(verb + " " + key(who), _ -> new Bucket(times, now));
        return bucket.take(now, times, span);
    }

    /// Takes one of so many per hour, or throws [TooOften].
    public void hourly(String verb, String who, int times) {
        var wait = take(verb, who, times, Duration.ofHours(1));
        if (!wait.isZero()) {
            throw new TooOften(wait);
        }
    }

    // Whatever people type, a key takes no more room than this: the buckets are bounded by number.
    static String key(String who) {
        return who.length() <= LONGEST_KEY ? who : HexFormat.of().formatHex(hash(who));
    }

    private static byte[] hash(String who) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(who.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Bucket {

        private double left;
        private Instant at;

        Bucket(double left, Instant at) {
            this.left = left;
            this.at = at;
        }

        synchronized Duration take(Instant now, int times, Duration span) {
            var each = span.toNanos() / (double) times;
            left = Math.min(times, left + Math.max(0, Duration.between(at, now).toNanos()) / each);
            at = now;
            if (left < 1) {
                return Duration.ofNanos((long) ((1 - left) * each)).plusSeconds(1);
            }
            left -= 1;
            return Duration.ZERO;
        }
    }
}
