package folkmoot.governance.pattern;

import com.google.re2j.Instructions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Sorts letters into kinds: all of one kind are the same to these steps. Found out when a letter
/// is met first. Kind 0 is the end of a text.
final class Letters {

    static final int END = 0;

    private static final int PAGE = 256;
    private static final int PAGES = Character.MIN_SUPPLEMENTARY_CODE_POINT / PAGE;

    /// Where letters begin that belong to words, and where lines end: what looks ask for.
    private static final String LOOKED_AT = "09AZ__az\n\n";

    private record Kind(BitSet taken, int sample) {}

    private record Same(BitSet taken, int side) {}

    private final Steps steps;
    private final int[] edges;
    private final short[] ofRange;
    private final short[][] pages = new short[PAGES][];
    private final Map<Same, Short> numbers = new HashMap<>();
    private final List<Kind> kinds = new ArrayList<>();
    private long learnt;

    Letters(Steps steps) {
        this.steps = steps;
        this.edges = IntStream.concat(steps.edges(), looked()).sorted().distinct().toArray();
        this.ofRange = new short[edges.length + 1];
        kinds.add(new Kind(new BitSet(), Instructions.NOTHING));
    }

    private static IntStream looked() {
        return IntStream.range(0, LOOKED_AT.length()).map(i -> LOOKED_AT.charAt(i) + (i % 2));
    }

    int of(int letter) {
        if (letter >= Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            return learn(letter);
        }
        var page = pages[letter / PAGE];
        if (page == null) {
            page = new short[PAGE];
            pages[letter / PAGE] = page;
        }
        var known = page[letter % PAGE];
        if (known == 0) {
            known = learn(letter);
            page[letter % PAGE] = known;
        }
        return known;
    }

    private short learn(int letter) {
        var found = Arrays.binarySearch(edges, letter);
        var range = found >= 0 ? found + 1 : -found - 1;
        if (ofRange[range] == 0) {
            ofRange[range] = number(letter);
        }
        return ofRange[range];
    }

    private short number(int letter) {
        learnt += steps.size();
        var taken = steps.taking(letter);
        return numbers.computeIfAbsent(
                new Same(taken, side(letter)),
                _ -> {
                    kinds.add(new Kind(taken, letter));
                    return (short) (kinds.size() - 1);
                });
    }

    /// One for all letters that are the same to looks: of a word, the end of a line, any other.
    static int side(int letter) {
        if (letter == Instructions.NOTHING || letter == '\n') {
            return letter;
        }
        var word = Instructions.between(letter, 'a') == Instructions.between('a', 'a');
        return word ? 'a' : ' ';
    }

    /// The steps that take letters of that kind.
    BitSet taken(int kind) {
        return kinds.get(kind).taken();
    }

    /// A letter of that kind.
    int sample(int kind) {
        return kinds.get(kind).sample();
    }

    int size() {
        return kinds.size();
    }

    /// How many steps were looked at so far to tell letters apart.
    long learnt() {
        return learnt;
    }
}
