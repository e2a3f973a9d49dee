package folkmoot.listening.series;

import java.util.ArrayList;
import java.util.List;

/// The times in which something was said twice as often as in all the time looked at (Kleinberg's
/// automaton with two states, s = 2, gamma = 1).
public final class Spells {

    private static final double TIMES = 2;
    private static final double RELUCTANCE = 1;
    private static final double MOST = 0.9999;

    private Spells() {}

    /// From the first to the last step, both included; `gain` is how much likelier the numbers are
    /// with it than without.
    public record Spell(int from, int to, double gain) {}

    /// `said[i]` of `all[i]` in each step.
    public static List<Spell> of(double[] said, double[] all) {
        var usual = Math.min(MOST, sum(said) / sum(all));
        if (!(usual > 0)) {
            return List.of();
        }
        var high = high(said, all, usual, Math.min(MOST, TIMES * usual));
        var found = new ArrayList<Spell>();
        for (var i = 0; i < said.length; i++) {
            if (high[i]) {
                var from = i;
                while (i + 1 < said.length && high[i + 1]) {
                    i++;
                }
                found.add(new Spell(from, i, gain(said, all, usual, from, i)));
            }
        }
        return found;
    }

    // The cheapest way through both states.
    private static boolean[] high(double[] said, double[] all, double usual, double often) {
        var up = RELUCTANCE * StrictMath.log(said.length);
        var stays = new boolean[said.length];
        var rises = new boolean[said.length];
        var low = 0.0;
        var top = Double.POSITIVE_INFINITY;
        for (var i = 0; i < said.length; i++) {
            stays[i] = low <= top;
            rises[i] = low + up < top;
            var below = Math.min(low, top);
            top = Math.min(low + up, top) + cost(said[i], all[i], often);
            low = below + cost(said[i], all[i], usual);
        }
        return back(stays, rises, top < low);
    }

    private static boolean[] back(boolean[] stays, boolean[] rises, boolean last) {
        var high = new boolean[stays.length];
        var state = last;
        for (var i = high.length - 1; i >= 0; i--) {
            high[i] = state;
            state = state ? !rises[i] : !stays[i];
        }
        return high;
    }

    private static double cost(double said, double all, double share) {
        return -said * StrictMath.log(share) - Math.max(0, all - said) * StrictMath.log(1 - share);
    }

    private static double gain(double[] said, double[] all, double usual, int from, int to) {
        var often = Math.min(MOST, TIMES * usual);
        var gain = 0.0;
        for (var i = from; i <= to; i++) {
            gain += cost(said[i], all[i], usual) - cost(said[i], all[i], often);
        }
        return gain;
    }

    private static double sum(double[] values) {
        var sum = 0.0;
        for (var value : values) {
            sum += value;
        }
        return sum;
    }
}
