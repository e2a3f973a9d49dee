package folkmoot.moderation.judging;

import folkmoot.moderation.Deed;
import folkmoot.site.Limits;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// How often one person may do one kind of thing; the same for everybody.
@Component
class Pace {

    private final Limits limits;

    Pace(Limits limits) {
        this.limits = limits;
    }

    /// Zero when it may happen now, else how long to wait.
    Duration wait(Deed deed) {
        var who = deed.actor().id().toString();
        return switch (deed.verb()) {
            case RESTRICT -> limits.take("restrict", who, 600, Duration.ofHours(1));
            case POST -> limits.take("post", who, 60, Duration.ofMinutes(30));
            case EDIT, NAME -> limits.take("edit", who, 60, Duration.ofMinutes(30));
            case REACT, UNREACT -> limits.take("react", who, 300, Duration.ofMinutes(30));
            case THANK -> limits.take("thank", who, 20, Duration.ofDays(1));
            case UPLOAD -> limits.take("upload", who, 60, Duration.ofHours(1));
            case HIGHLIGHT -> limits.take("highlight", who, 60, Duration.ofHours(1));
            case INVITE, RELAY, WAIT -> Duration.ZERO;
            case FOLLOW -> limits.take("follow", who, 200, Duration.ofHours(1));
            case REPLY -> limits.take("reply", who, 60, Duration.ofMinutes(30));
        };
    }
}
