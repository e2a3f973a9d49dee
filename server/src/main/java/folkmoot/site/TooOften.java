package folkmoot.site;

import java.time.Duration;

/// Somebody did something more often than the place allows; says when it goes on.
public final class TooOften extends RuntimeException {

    private final transient Duration wait;

    public TooOften(Duration wait) {
        super("Too often, wait " + wait, null, false, false);
        this.wait = wait;
    }

    public Duration waiting() {
        return wait;
    }
}
