package folkmoot.governance.pattern;

import com.google.re2j.Instructions;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Several patterns in one walk through a text.
// Idea: RE2J follows all that a pattern could still become, letter by letter, anew in every text.
// Which steps those are depends on those before and on the letter alone: such a set is a state, and
// what a letter makes of it is remembered, so that a letter costs two look-ups in tables however
// many patterns there are (a DFA that is built while it is used, as RE2 does in C++).
//
// Invariants: a state is the steps that are to be followed before the next letter, and what the
// letter before was to looks. What is found is said by the way from one state to the next: it
// depends on the next letter, too (`$`, `\b`).
//
// Cost: a letter that is known in a state takes some nanoseconds; one that is not takes as long as
// the steps that are followed. Sets can be as many as the patterns are devious: states and the
// steps of one walk are bounded, and whoever asks has to find it out otherwise then.
final class Sweep {

    /// What became of a walk.
    enum Outcome {
        DONE,
        /// The text is new in too many places: what was learnt of it helps the next one.
        TIRED,
        /// There are too many states, and there will be next time.
        FULL
    }

    private static final int MOST_STATES = 2_000;

    /// About ten nanoseconds each.
    private static final long MOST_STEPS = 250_000;

    private static final int UNKNOWN = 0;

    /// What is to be followed before the next letter, and what the last one is to looks.
    private record State(BitSet steps, int side) {}

    private final Steps steps;
    private final Letters letters;
    private final int[] starts;
    private final Map<State, Integer> numbers = new HashMap<>();
    private final List<State> states = new ArrayList<>();

    // By state and kind of letter: the next state, and whether something is found on the way.
    private int[][] ways = new int[16][];
    private final Map<Long, BitSet> finds = new HashMap<>();

    private final BitSet met;
    private final int[] pending;
    private long left;

    Sweep(List<Pattern> patterns) {
        steps = new Steps(patterns);
        letters = new Letters(steps);
        starts = steps.starts();
        met = new BitSet(steps.size());
        pending = new int[steps.size() + 1];
        number(new State(new BitSet(), Instructions.NOTHING));
    }

    /// Adds the numbers of those that are in the text. Unless it is done, some may be missing.
    synchronized Outcome walk(String text, BitSet found) {
        left = MOST_STEPS + letters.learnt();
        var state = 0;
        for (var at = 0; at < text.length(); ) {
            int letter = text.charAt(at);
            if (Character.isSurrogate((char) letter)) {
                letter = text.codePointAt(at);
            }
            at += Character.charCount(letter);
            state = go(state, letters.of(letter), found);
            if (state < 0) {
                break;
            }
        }
        var end = state < 0 ? state : go(state, Letters.END, found);
        if (end >= 0) {
            return Outcome.DONE;
        }
        return states.size() < MOST_STATES ? Outcome.TIRED : Outcome.FULL;
    }

    // The next state; none where that is too much to find out now.
    private int go(int state, int kind, BitSet found) {
        var row = ways[state];
        var way = kind < row.length ? row[kind] : UNKNOWN;
        if (way == UNKNOWN) {
            way = follow(state, kind);
        }
        if (finds(way)) {
            found.or(found(state, kind));
        }
        return to(way);
    }

    private static boolean finds(int way) {
        return (way & 1) != 0;
    }

    private static int to(int way) {
        return (way >>> 1) - 1;
    }

    private BitSet found(int state, int kind) {
        return Objects.requireNonNull(finds.get((long) state << Short.SIZE | kind));
    }

    private int follow(int state, int kind) {
        if (left < letters.learnt() || states.size() >= MOST_STATES) {
            return UNKNOWN;
        }
        var from = states.get(state);
        var look = Instructions.between(from.side(), letters.sample(kind));
        var taken = letters.taken(kind);
        var next = new BitSet(steps.size());
        var found = new BitSet();
        met.clear();
        var count = 0;
        for (var start : starts) {
            count = meet(start, count);
        }
        for (var it = from.steps().nextSetBit(0); it >= 0; it = from.steps().nextSetBit(it + 1)) {
            count = meet(it, count);
        }
        while (count > 0) {
            var step = pending[--count];
            left--;
            switch (steps.does(step)) {
                case FAIL -> {}
                case MATCH -> found.set(steps.owner(step));
                case PASS -> count = meet(steps.next(step), count);
                case BRANCH -> count = meet(steps.other(step), meet(steps.next(step), count));
                case LOOK -> {
                    if ((steps.other(step) & ~look) == 0) {
                        count = meet(steps.next(step), count);
                    }
                }
                case TAKE -> {
                    if (taken.get(step)) {
                        next.set(steps.next(step));
                    }
                }
            }
        }
        var to = number(new State(next, Letters.side(letters.sample(kind))));
        var way = (to + 1) << 1 | (found.isEmpty() ? 0 : 1);
        if (!found.isEmpty()) {
            finds.put((long) state << Short.SIZE | kind, found);
        }
        remember(state, kind, way);
        return way;
    }

    private int meet(int step, int count) {
        if (met.get(step)) {
            return count;
        }
        met.set(step);
        pending[count] = step;
        return count + 1;
    }

    private int number(State state) {
        return numbers.computeIfAbsent(
                state,
                it -> {
                    states.add(it);
                    if (states.size() > ways.length) {
                        ways = Arrays.copyOf(ways, 2 * ways.length);
                    }
                    ways[states.size() - 1] = new int[0];
                    return states.size() - 1;
                });
    }

    private void remember(int state, int kind, int way) {
        if (kind >= ways[state].length) {
            ways[state] = Arrays.copyOf(ways[state], Math.max(kind + 1, letters.size()));
        }
        ways[state][kind] = way;
    }
}
