package folkmoot.governance.pattern;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks for patterns that are known beforehand: for all of them at once. What of them cannot be
/// looked for together is looked for apart, and what cannot be looked for like that at all, as RE2J
/// does.
public final class Finder {

    /// Knows none beforehand.
    public static final Finder NONE = new Finder(List.of());

    /// Instructions that are followed together: what a letter costs where it is new grows with
    /// them.
    private static final int MOST_TOGETHER = 2_000;

    /// Patterns with one walk for all of them; null where there is none.
    private static final class Part {

        private final List<Pattern> patterns;
        private final @Nullable Sweep sweep;
        private final Map<Pattern, Integer> numbers = new HashMap<>();

        private Part(List<Pattern> patterns, @Nullable Sweep sweep) {
            this.patterns = patterns;
            this.sweep = sweep;
            patterns.forEach(it -> numbers.put(it, numbers.size()));
        }

        static Part of(List<Pattern> patterns) {
            return new Part(patterns, new Sweep(patterns));
        }

        boolean isIn(BitSet found, Pattern pattern) {
            return found.get(numbers.getOrDefault(pattern, 0));
        }
    }

    private final List<Pattern> all;
    private volatile @Nullable Map<Pattern, Part> parts;

    private Finder(List<Pattern> all) {
        this.all = all;
    }

    public static Finder of(Collection<Pattern> patterns) {
        return new Finder(patterns.stream().distinct().toList());
    }

    /// One text, in which several are looked for one after the other.
    public Search in(String text) {
        return new Search(text);
    }

    /// What is in a text, found out when it is asked; for one thread.
    public final class Search {

        private final String text;
        private final Map<Pattern, Boolean> alone = new HashMap<>();
        private final Map<Part, Optional<BitSet>> together = new HashMap<>();

        private Search(String text) {
            this.text = text;
        }

        public boolean finds(Pattern pattern) {
            var part = parts().get(pattern);
            if (part != null) {
                var found = together.computeIfAbsent(part, this::walk);
                if (found.isPresent()) {
                    return part.isIn(found.get(), pattern);
                }
            }
            return alone.computeIfAbsent(pattern, it -> it.matcher(text).find());
        }

        // Nothing where that is too much.
        private Optional<BitSet> walk(Part part) {
            var sweep = part.sweep;
            if (sweep == null) {
                return Optional.empty();
            }
            var found = new BitSet();
            return switch (sweep.walk(text, found)) {
                case DONE -> Optional.of(found);
                case TIRED -> Optional.empty();
                case FULL -> {
                    divide(part);
                    yield Optional.empty();
                }
            };
        }
    }

    private Map<Pattern, Part> parts() {
        var made = parts;
        return made == null ? make() : made;
    }

    private synchronized Map<Pattern, Part> make() {
        var made = parts;
        if (made == null) {
            made = new HashMap<>();
            var some = new ArrayList<Pattern>();
            var size = 0;
            for (var it : all) {
                if (size + it.programSize() > MOST_TOGETHER && !some.isEmpty()) {
                    put(made, Part.of(List.copyOf(some)));
                    some.clear();
                    size = 0;
                }
                some.add(it);
                size += it.programSize();
            }
            if (!some.isEmpty()) {
                put(made, Part.of(List.copyOf(some)));
            }
            parts = made;
        }
        return made;
    }

    private static void put(Map<Pattern, Part> parts, Part part) {
        part.patterns.forEach(it -> parts.put(it, part));
    }

    // Those of one half may have nothing to do with those of the other.
    private synchronized void divide(Part part) {
        var now = new LinkedHashMap<>(parts());
        if (now.get(part.patterns.getFirst()) != part) {
            return;
        }
        var half = part.patterns.size() / 2;
        if (half == 0) {
            put(now, new Part(part.patterns, null));
        } else {
            put(now, Part.of(part.patterns.subList(0, half)));
            put(now, Part.of(part.patterns.subList(half, part.patterns.size())));
        }
        parts = now;
    }
}
