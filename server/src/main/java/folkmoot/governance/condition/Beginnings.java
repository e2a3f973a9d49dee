package folkmoot.governance.condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.TreeSet;

/// Words or phrases of which none begins another, in order: so that one look up finds the only one
/// that can stand at some place of a text, however many there are.
final class Beginnings {

    /// Letters are compared many at a time.
    private static final int AT_A_TIME = 16;

    private final String[] all;
    private final int longest;

    Beginnings(Collection<String> some) {
        var needed = new ArrayList<String>();
        // What begins another stands right before it.
        for (var it : new TreeSet<>(some)) {
            if (needed.isEmpty() || !it.startsWith(needed.getLast())) {
                needed.add(it);
            }
        }
        this.all = needed.toArray(String[]::new);
        this.longest = needed.stream().mapToInt(String::length).max().orElse(0);
    }

    /// Whether one of them stands at that place.
    boolean stands(String text, int at) {
        var low = 0;
        var high = all.length - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var order = order(all[middle], text, at);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    // Nothing where the text goes on with it; else which of both is the smaller.
    private static int order(String it, String text, int at) {
        var both = Math.min(it.length(), text.length() - at);
        for (var i = 0; i < both; i++) {
            if (it.charAt(i) != text.charAt(at + i)) {
                return it.charAt(i) - text.charAt(at + i);
            }
        }
        return it.length() - both;
    }

    /// What a look up takes at worst, in steps.
    int steps() {
        var looks = Integer.SIZE - Integer.numberOfLeadingZeros(all.length);
        return looks * (1 + longest / AT_A_TIME);
    }
}
