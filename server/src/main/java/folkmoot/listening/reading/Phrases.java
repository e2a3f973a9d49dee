package folkmoot.listening.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds in a sentence what rules written down in words look for.
/*
 * A rule is a name and a row of steps: `wish: i wish|hope <please>? ~2 would`.
 *
 *   one|other|begin*   one of these words, or one that begins like this
 *   *end, begin*end    one that ends like this, with three letters more at least
 *   !word              not this one, although it looks like the others
 *   <group>            one of the words of a group
 *   step?              may be missing
 *   ~3                 up to three words, whatever they are
 *   _                  one word, whatever it is
 *   ^ and $            the sentence begins, or ends, here
 *
 * Idea: every set of words that a step may ask for has a number. A word is looked up once and gives
 * all the sets that it is in; rules are tried only where their first step fits.
 */
final class Phrases {

    private static final int CACHE = 1 << 15;
    // Longer ones are no words: of such, anybody could fill the cache with as much as they like.
    private static final int LONGEST = 40;
    private static final int LEAST = 3;

    private final Map<String, Integer> groups = new HashMap<>();
    private final Map<String, BitSet> exact = new HashMap<>();
    private final Map<String, BitSet> begun = new HashMap<>();
    private final Map<String, BitSet> except = new HashMap<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final Map<Integer, List<Rule>> byFirst = new HashMap<>();
    private final List<Rule> anywhere = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private int shortest = 99;
    private int longest;
    private int sets;

    // Words come again and again; what is known of them is looked up once. Threads may overwrite
    // each other's entries: each is whole.
    private final @Nullable Known[] cache = new Known[CACHE];

    private record Known(String word, BitSet sets, Rule[] rules) {}

    /// Words that look like this; how a language makes the past of verbs, for one.
    private record Shape(String begin, String end, int set) {

        boolean fits(String word) {
            return word.length() >= begin.length() + end.length() + LEAST
                    && word.startsWith(begin)
                    && word.endsWith(end);
        }
    }

    private record Rule(int name, boolean start, List<Step> steps) {}

    /// What a step takes: a word of set `set` (any where it is -1), or up to `gap` words.
    private record Step(int set, boolean optional, int gap, boolean end) {}

    /// Lines are rules, or groups: `<want> = want need`; what follows # is for people.
    static Phrases of(List<String> lines) {
        var phrases = new Phrases();
        for (var line : lines) {
            var text = line.replaceAll("(^|\\s)#.*", "").strip();
            if (text.startsWith("<")) {
                var parts = text.split("=", 2);
                phrases.group(parts[0].strip(), parts[1].strip().replaceAll("\\s+", "|"));
            } else if (!text.isEmpty()) {
                var colon = text.indexOf(':');
                phrases.rule(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
            }
        }
        return phrases;
    }

    private void group(String name, String words) {
        var set = groups.computeIfAbsent(name, _ -> sets++);
        put(words, set);
    }

    private void rule(String name, String text) {
        var number = names.computeIfAbsent(name, _ -> names.size());
        var start = text.startsWith("^");
        var steps = new ArrayList<Step>();
        // What may stand before the first word need not be looked at.
        for (var step : text.replaceFirst("^(\\^|~\\d+)", "").strip().split("\\s+")) {
            steps.add(step(step));
        }
        var rule = new Rule(number, start, List.copyOf(steps));
        for (var step : steps) {
            if (step.set < 0) {
                anywhere.add(rule);
                return;
            }
            byFirst.computeIfAbsent(step.set, _ -> new ArrayList<>()).add(rule);
            if (!step.optional) {
                return;
            }
        }
    }

    private Step step(String text) {
        if (text.equals("$")) {
            return new Step(-1, false, 0, true);
        }
        if (text.startsWith("~")) {
            return new Step(-1, false, Integer.parseInt(text.substring(1)), false);
        }
        var optional = text.endsWith("?") && text.length() > 1;
        var words = optional ? text.substring(0, text.length() - 1) : text;
        if (words.equals("_")) {
            return new Step(-1, optional, 0, false);
        }
        if (words.startsWith("<") && words.indexOf('|') < 0) {
            var set = groups.get(words);
            if (set == null) {
                throw new IllegalArgumentException("There is no group " + words);
            }
            return new Step(set, optional, 0, false);
        }
        var set = groups.computeIfAbsent(words, _ -> sets++);
        put(words, set);
        return new Step(set, optional, 0, false);
    }

    private void put(String words, int set) {
        for (var word : words.split("\\|")) {
            if (word.startsWith("<")) {
                var group = groups.get(word);
                if (group == null) {
                    throw new IllegalArgumentException("There is no group " + word);
                }
                join(exact, group, set);
                join(begun, group, set);
                join(except, group, set);
                shapes.addAll(
                        shapes.stream()
                                .filter(it -> it.set == group)
                                .map(it -> new Shape(it.begin, it.end, set))
                                .toList());
            } else if (word.startsWith("!")) {
                except.computeIfAbsent(word.substring(1), _ -> new BitSet()).set(set);
            } else if (word.indexOf('*') >= 0 && !word.endsWith("*")) {
                var star = word.indexOf('*');
                shapes.add(new Shape(word.substring(0, star), word.substring(star + 1), set));
            } else if (word.endsWith("*")) {
                var start = word.substring(0, word.length() - 1);
                begun.computeIfAbsent(start, _ -> new BitSet()).set(set);
                shortest = Math.min(shortest, start.length());
                longest = Math.max(longest, start.length());
            } else {
                exact.computeIfAbsent(word, _ -> new BitSet()).set(set);
            }
        }
    }

    private static void join(Map<String, BitSet> from, int group, int set) {
        from.values().stream().filter(it -> it.get(group)).forEach(it -> it.set(set));
    }

    /// The names of the rules, in the order of the marks that [#find] leaves.
    List<String> names() {
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// How often each rule's name was met.
    int[] find(Words words) {
        var found = new int[names.size()];
        var known = new Known[words.size()];
        for (var at = 0; at < known.length; at++) {
            known[at] = known(words.small().get(at));
        }
        for (var at = 0; at < known.length; at++) {
            for (var rule : known[at].rules) {
                if ((!rule.start || begins(words, at)) && fits(rule.steps, 0, words, known, at)) {
                    found[rule.name]++;
                }
            }
        }
        return found;
    }

    private Known known(String word) {
        if (word.length() > LONGEST) {
            return lookUp(word);
        }
        var hash = word.hashCode();
        var place = (hash ^ hash >>> 15) & cache.length - 1;
        var known = cache[place];
        if (known == null || !known.word.equals(word)) {
            known = lookUp(word);
            cache[place] = known;
        }
        return known;
    }

    private Known lookUp(String word) {
        var sets = new BitSet();
        var found = exact.get(word);
        if (found != null) {
            sets.or(found);
        }
        for (var length = shortest; length <= Math.min(longest, word.length()); length++) {
            var more = begun.get(word.substring(0, length));
            if (more != null) {
                sets.or(more);
            }
        }
        shapes.stream().filter(it -> it.fits(word)).forEach(it -> sets.set(it.set));
        sets.andNot(except.getOrDefault(word, new BitSet()));
        var rules = new LinkedHashSet<>(anywhere);
        sets.stream().forEach(it -> rules.addAll(byFirst.getOrDefault(it, List.of())));
        return new Known(word, sets, rules.toArray(Rule[]::new));
    }

    // Behind what people say before they begin.
    private static boolean begins(Words words, int at) {
        for (var i = at - 1; i >= 0; i--) {
            if (!Openers.WORDS.contains(words.at(i))
                    && Character.isLetterOrDigit(words.at(i).charAt(0))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(List<Step> steps, int step, Words words, Known[] known, int at) {
        if (step == steps.size()) {
            return true;
        }
        var it = steps.get(step);
        if (it.end) {
            return ends(words, at);
        }
        if (it.gap > 0) {
            for (var skip = 0; skip <= it.gap && at + skip <= words.size(); skip++) {
                if (fits(steps, step + 1, words, known, at + skip)) {
                    return true;
                }
            }
            return false;
        }
        if (it.optional && fits(steps, step + 1, words, known, at)) {
            return true;
        }
        if (at >= words.size()) {
            return false;
        }
        return (it.set < 0 || known[at].sets.get(it.set))
                && fits(steps, step + 1, words, known, at + 1);
    }

    private static boolean ends(Words words, int at) {
        for (var i = at; i < words.size(); i++) {
            if (Character.isLetterOrDigit(words.at(i).charAt(0))) {
                return false;
            }
        }
        return true;
    }
}
