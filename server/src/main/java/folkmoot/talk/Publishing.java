package folkmoot.talk;

import folkmoot.moderation.Cited;
import folkmoot.site.TooOften;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// What became of words that somebody wanted to publish.
public sealed interface Publishing {

    /// Everybody can read it.
    record Published() implements Publishing {}

    /// A rule makes it wait, until then at the latest; its author sees it.
    record Held(Cited rule, @Nullable Instant until) implements Publishing {}

    /// It waits until the guest who wrote it confirms by mail.
    record Waiting() implements Publishing {}

    /// It did not happen, for this reason; zero `pause` means not as it is.
    record Refused(String reason, Duration pause) implements Publishing {

        /// What stands on the form that comes back.
        public String words() {
            return pause.isZero() ? reason : new TooOften(reason, pause).words();
        }

        /// The answer's head; the body is the form as typed.
        public ResponseEntity.BodyBuilder answer() {
            return pause.isZero()
                    ? ResponseEntity.status(HttpStatus.FORBIDDEN)
                    : new TooOften(pause).answer();
        }
    }
}
