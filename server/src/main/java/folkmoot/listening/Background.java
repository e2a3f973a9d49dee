package folkmoot.listening;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Long work beside everything else: on a thread of its own, one at a time, with what is left of
/// the processor, and no longer than the process wants to live.
public final class Background {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final String name;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean stops;

    public Background(String name) {
        this.name = name;
    }

    /// Begins it, if it is not running already.
    public void start(Runnable work) {
        if (!stops && busy.compareAndSet(false, true)) {
            Thread.ofPlatform()
                    .name(name)
                    .daemon()
                    .priority(Thread.MIN_PRIORITY)
                    .start(() -> run(work));
        }
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!stops) {
                LOG.error("{} stopped; it begins again the next time.", name, e);
            }
        } finally {
            busy.set(false);
        }
    }

    /// Whether work should come to an end soon.
    public boolean stops() {
        return stops;
    }

    public void stop() {
        stops = true;
    }
}
