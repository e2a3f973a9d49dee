package folkmoot.listening.fetch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// How much of what others send is held at once, by all that fetch together. A little of it is free
/// for everybody; who has more waits until others are done with theirs. Whoever would need all of
/// it alone has too much.
@Component
public class Room {

    static final int FREE = 64 << 10;
    static final int ALL = 8 << 20;

    private static final ScopedValue<Stay> HERE = ScopedValue.newInstance();

    private final Semaphore left = new Semaphore(ALL, true);

    /// What is made of what was fetched.
    public interface Work<T> {
        T now() throws Unfetched;
    }

    /// What is done with it.
    public interface Deed {
        void now() throws Unfetched;
    }

    public void during(Deed deed) throws Unfetched {
        of(() -> {
            deed.now();
            return deed;
        });
    }

    /// Whatever is fetched meanwhile is held until its end.
    public <T> T of(Work<T> work) throws Unfetched {
        var stay = new Stay(left);
        try {
            return ScopedValue.where(HERE, stay).call(work::now);
        } finally {
            stay.leave();
        }
    }

    /// So much more is held here, once there is room. Whoever is nowhere holds nothing for long.
    public static void take(int bytes, Duration within) throws Unfetched {
        if (HERE.isBound()) {
            HERE.get().take(bytes, within);
        }
    }

    /// So much of what was taken is not needed after all.
    static void give(int bytes) {
        if (HERE.isBound()) {
            HERE.get().give(bytes);
        }
    }

    /// Nothing that was fetched here so far is held any more.
    public static void empty() {
        if (HERE.isBound()) {
            HERE.get().leave();
        }
    }

    private static final class Stay {

        private final Semaphore left;
        private int held;
        private int taken;

        Stay(Semaphore left) {
            this.left = left;
        }

        void take(int bytes, Duration within) throws Unfetched {
            var more = Math.max(0, held + bytes - FREE) - taken;
            if (taken + more > ALL) {
                throw new Unfetched("listening.fetch.large", ALL >> 10);
            }
            if (more > 0 && !acquired(more, within)) {
                throw new Unfetched("listening.fetch.full");
            }
            taken += Math.max(0, more);
            held += bytes;
        }

        void give(int bytes) {
            held -= bytes;
            var needed = Math.max(0, held - FREE);
            left.release(Math.max(0, taken - needed));
            taken = Math.min(taken, needed);
        }

        private boolean acquired(int more, Duration within) {
            try {
                return left.tryAcquire(more, within.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        void leave() {
            left.release(taken);
            taken = 0;
            held = 0;
        }
    }
}
