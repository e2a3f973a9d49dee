package folkmoot.governance.rule;

import java.time.Duration;

/// How whoever is restricted can object. Never decided by the one who decided first.
public record Appeal(
        Duration within,
        By by,
        int size,
        int majority,
        Duration decideWithin,
        boolean authorHeard) {

    public enum By {
        JURY,
        MODERATOR
    }
}
