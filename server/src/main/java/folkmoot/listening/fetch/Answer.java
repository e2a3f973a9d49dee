package folkmoot.listening.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What came. `at` is where it was in the end; `moved` where it is to be looked for from now on,
/// null where it did not move for good.
public record Answer(
        URI at, @Nullable URI moved, int status, Map<String, List<String>> headers, byte[] body) {

    private static final Duration LONGEST = Duration.ofDays(1);

    /// The first of that name; empty for none.
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of("")).getFirst();
    }

    /// How long it is going to be, as far as anybody said; the longest there is for what is packed.
    long length() {
        var said = header("content-length").strip();
        return said.matches("\\d{1,9}") && header("content-encoding").isEmpty()
                ? Long.parseLong(said)
                : Long.MAX_VALUE;
    }

    public boolean unchanged() {
        return status == 304;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// What `Retry-After` says, seconds or a date, at most a day; null for nothing.
    @Nullable Duration wait(Instant now) {
        var said = header("retry-after").strip();
        try {
            var wait =
                    said.matches("\\d{1,9}")
                            ? Duration.ofSeconds(Long.parseLong(said))
                            : Duration.between(
                                    now,
                                    ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME)
                                            .toInstant());
            return wait.isNegative() ? null : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
