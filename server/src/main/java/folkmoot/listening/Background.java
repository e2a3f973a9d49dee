package folkmoot.listening;

import folkmoot.site.Traffic;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Long work beside everything else: on a thread of its own, one at a time, in portions between
/// which it lets those go first who ask for pages, and no longer than the process wants to live.
public final class Background {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    /// So many times as long as it worked it rests while somebody is there.
    private static final int RESTS = 3;

    private static final long MOST = Duration.ofSeconds(5).toNanos();
    private static final long STEP = Duration.ofMillis(50).toNanos();

    private final String name;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean stops;
    private volatile @Nullable Thread own;
    private final LongConsumer resting;
    private long began;
    private long asked;

    public Background(String name) {
        this.name = name;
        this.resting = this::rest;
    }

    /// `resting` is told for how many nanoseconds.
    Background(String name, LongConsumer resting) {
        this.name = name;
        this.resting = resting;
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
            own = Thread.currentThread();
            begin();
            work.run();
        } catch (RuntimeException e) {
            if (!stops) {
                LOG.error("{} stopped; it begins again the next time.", name, e);
            }
        } finally {
            own = null;
            busy.set(false);
        }
    }

    private void begin() {
        began = System.nanoTime();
        asked = Traffic.soFar();
    }

    /// Whether to go on with the next portion. Where somebody asked for something during the last
    /// one, it rests before that: they wait for the same processor and the same database. Whoever
    /// does this work on another thread rests not.
    public boolean goesOn() {
        if (Thread.currentThread() == own) {
            if (Traffic.soFar() != asked) {
                resting.accept(Math.min(MOST, RESTS * (System.nanoTime() - began)));
            }
            begin();
        }
        return !stops;
    }

    private void rest(long nanos) {
        var until = System.nanoTime() + nanos;
        for (var left = nanos; left > 0 && !stops; left = until - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(STEP, left));
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
