package folkmoot.governance.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// Draws so many of however many come, each as likely as the others; the same seed draws the same.
final class Lot<T> {

    private final int most;
    private final Random random;
    private final List<T> drawn = new ArrayList<>();
    private int seen;

    Lot(int most, long seed) {
        this.most = most;
        this.random = new Random(seed);
    }

    void add(Supplier<T> one) {
        seen++;
        if (drawn.size() < most) {
            drawn.add(one.get());
            return;
        }
        var place = random.nextInt(seen);
        if (place < most) {
            drawn.set(place, one.get());
        }
    }

    List<T> drawn() {
        return List.copyOf(drawn);
    }
}
