package folkmoot.site;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Somebody did something more often than the place allows; says when it goes on.
///
/// A form catches it and comes back as typed, with [#words]: nobody types anything twice because
/// they were quick.
public final class TooOften extends RuntimeException {

    // Up to here in the smaller unit.
    private static final int MOST = 90;
    private static final int MOST_HOURS = 48;

    private final String reason;
    private final transient Duration wait;

    public TooOften(Duration wait) {
        this(Texts.say("site.often"), wait);
    }

    /// For another reason than how often it was.
    public TooOften(String reason, Duration wait) {
        super("Too often, wait " + wait, null, false, false);
        this.reason = reason;
        this.wait = wait;
    }

    public Duration waiting() {
        return wait;
    }

    /// What stands on a form that comes back because of it.
    public String words() {
        return reason + " " + Texts.say("site.pause", span());
    }

    /// The answer's head; the body is the form as typed.
    public ResponseEntity.BodyBuilder answer() {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds()));
    }

    /// How long to wait, never less than it takes.
    String span() {
        var seconds = seconds();
        // Limits give a second to spare.
        var minutes = Math.ceilDiv(seconds - 1, 60);
        var hours = Math.ceilDiv(minutes, 60);
        return seconds < MOST
                ? Texts.say("site.wait", seconds, "s")
                : minutes < MOST
                        ? Texts.say("site.wait", minutes, "m")
                        : hours <= MOST_HOURS
                                ? Texts.say("site.wait", hours, "h")
                                : Texts.say("site.wait", Math.ceilDiv(hours, 24), "d");
    }

    private long seconds() {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }
}
