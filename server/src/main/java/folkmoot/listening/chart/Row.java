package folkmoot.listening.chart;

import java.util.ArrayList;
import java.util.List;

/// What stands beside each other on a lane and does not touch.
final class Row {

    private static final int APART = 16;

    private record Taken(int from, int to) {}

    private final List<Taken> taken = new ArrayList<>();

    boolean take(int from, int to) {
        for (var it : taken) {
            if (from < it.to() + APART && to > it.from() - APART) {
                return false;
            }
        }
        taken.add(new Taken(from, to));
        return true;
    }
}
