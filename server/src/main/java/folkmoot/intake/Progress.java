package folkmoot.intake;

import java.time.Duration;
import java.util.function.Consumer;

/// Says every few seconds how far it is and how fast.
public final class Progress {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final long all;
    private final long from;
    private final Consumer<String> tell;
    private final long start = System.nanoTime();
    private long said = start;

    public Progress(long all, long from, Consumer<String> tell) {
        this.all = all;
        this.from = from;
        this.tell = tell;
    }

    public void tell(long done) {
        var now = System.nanoTime();
        if (now - said < EVERY.toNanos() && done < all) {
            return;
        }
        said = now;
        var rate = (done - from) * 1e9 / Math.max(1, now - start);
        tell.accept(
                "  %,d of %,d records (%d %%), %,.0f a second, %s to go"
                        .formatted(
                                done, all, done * 100 / Math.max(1, all), rate, left(done, rate)));
    }

    private String left(long done, double rate) {
        var seconds = rate == 0 ? 0 : (long) ((all - done) / rate);
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
