package folkmoot.governance.pattern;

import com.google.re2j.Instructions;
import com.google.re2j.Instructions.Does;
import com.google.re2j.Pattern;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// The instructions of several patterns, one after the other, as one program.
final class Steps {

    private final List<Instructions> patterns;
    private final Does[] does;
    private final int[] next;
    private final int[] other;
    private final int[] owner;
    private final int[] first;

    Steps(List<Pattern> all) {
        patterns = all.stream().map(Instructions::new).toList();
        var size = patterns.stream().mapToInt(Instructions::size).sum();
        does = new Does[size];
        next = new int[size];
        other = new int[size];
        owner = new int[size];
        first = new int[patterns.size()];
        var at = 0;
        for (var i = 0; i < patterns.size(); i++) {
            first[i] = at;
            at = add(i, at);
        }
    }

    private int add(int number, int from) {
        var it = patterns.get(number);
        for (var own = 0; own < it.size(); own++) {
            // Whatever its first instruction is, to get there is to fail.
            does[from + own] = own == 0 ? Does.FAIL : it.does(own);
            next[from + own] = from + it.next(own);
            other[from + own] = it.does(own) == Does.BRANCH ? from + it.other(own) : it.other(own);
            owner[from + own] = number;
        }
        return from + it.size();
    }

    int size() {
        return does.length;
    }

    Does does(int step) {
        return does[step];
    }

    int next(int step) {
        return next[step];
    }

    int other(int step) {
        return other[step];
    }

    /// The number of the pattern that it belongs to.
    int owner(int step) {
        return owner[step];
    }

    /// Where each of them begins.
    int[] starts() {
        return IntStream.range(0, patterns.size())
                .map(i -> first[i] + patterns.get(i).start())
                .toArray();
    }

    /// Those that take this letter.
    BitSet taking(int letter) {
        var taking = new BitSet(does.length);
        for (var step = 0; step < does.length; step++) {
            if (does[step] == Does.TAKE && of(step).takes(own(step), letter)) {
                taking.set(step);
            }
        }
        return taking;
    }

    /// Letters at which begins what some of them take.
    IntStream edges() {
        return IntStream.range(0, does.length)
                .filter(step -> does[step] == Does.TAKE)
                .flatMap(step -> of(step).edges(own(step)));
    }

    private Instructions of(int step) {
        return patterns.get(owner[step]);
    }

    private int own(int step) {
        return step - first[owner[step]];
    }
}
