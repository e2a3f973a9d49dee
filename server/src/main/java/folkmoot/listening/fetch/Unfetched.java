package folkmoot.listening.fetch;

import folkmoot.site.Texts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Nothing came, with the reason in plain words. `gone`: it will not come any more, by the place's
/// own word (404, 410).
public final class Unfetched extends Exception {

    private final boolean gone;
    private final transient @Nullable Duration wait;

    /// A message and what it names.
    public Unfetched(String key, Object... named) {
        this(Texts.say(key, named), false, null);
    }

    Unfetched(String words, boolean gone, @Nullable Duration wait) {
        super(words, null, false, false);
        this.gone = gone;
        this.wait = wait;
    }

    public String words() {
        return String.valueOf(getMessage());
    }

    public boolean gone() {
        return gone;
    }

    /// How long they asked to be left alone; null where they did not say.
    public @Nullable Duration waiting() {
        return wait;
    }
}
