package folkmoot.talk;

import folkmoot.site.Texts;
import folkmoot.site.TooOften;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// What became of words that somebody wanted to publish.
public sealed interface Publishing {

    /// Everybody can read it.
    record Published() implements Publishing {}

    /// A rule makes it wait, until then at the latest; its author sees it.
    record Held(String rule, Instant until) implements Publishing {}

    /// It waits until the guest who wrote it confirms by mail.
    record Waiting() implements Publishing {}

    /// It did not happen: the rule says why; zero `pause` means not as it is.
    record Refused(String rule, Duration pause) implements Publishing {

        /// What stands on the form that comes back.
        public String words() {
            return pause.isZero()
                    ? Texts.say("rule." + rule + ".reason")
                    : new TooOften(pause).words();
        }

        /// The answer's head; the body is the form as typed.
        public ResponseEntity.BodyBuilder answer() {
            return pause.isZero()
                    ? ResponseEntity.status(HttpStatus.FORBIDDEN)
                    : new TooOften(pause).answer();
        }
    }
}
