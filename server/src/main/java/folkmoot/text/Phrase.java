package folkmoot.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One word, or several that stand together, as somebody looks for them: as written or with the
/// same stem in one of the languages; `*` stands for any letters within a word.
public final class Phrase {

    // With fewer, so many words begin so that looking them all up takes too long.
    private static final int SHORTEST_BEGINNING = 2;

    /// What may stand at one place; `query` is null where the index cannot tell.
    private record Place(Predicate<Token> fits, @Nullable String query) {}

    private final List<Place> places;

    private Phrase(List<Place> places) {
        this.places = places;
    }

    public static Phrase of(String words, Collection<String> languages) {
        var places = new ArrayList<Place>();
        for (var word : words.strip().split("\\s+")) {
            if (word.contains("*")) {
                wild(word, places);
            } else {
                spelt(word, languages, places);
            }
        }
        return new Phrase(List.copyOf(places));
    }

    private static void spelt(String word, Collection<String> languages, List<Place> places) {
        var steps = new ArrayList<Step>();
        for (var language : languages.isEmpty() ? List.of(Languages.UNKNOWN) : languages) {
            var tokens = Tokens.ofQuery(word, language);
            for (var i = 0; i < tokens.size(); i++) {
                Step.merge(steps, i, tokens.get(i), false);
            }
        }
        steps.forEach(it -> places.add(new Place(it::fits, it.tsquery())));
    }

    private static void wild(String word, List<Place> places) {
        var plain = Fold.of(word.toLowerCase(Locale.ROOT));
        var parts =
                Pattern.compile("\\*+")
                        .splitAsStream(plain)
                        .map(it -> it.replaceAll("[^\\p{L}\\p{N}]", ""))
                        .toList();
        if (parts.stream().allMatch(String::isEmpty)) {
            return;
        }
        var open = plain.endsWith("*");
        var begin = parts.getFirst();
        places.add(
                new Place(
                        token -> fits(parts, open, token.lexemes().getFirst()),
                        begin.length() < SHORTEST_BEGINNING ? null : Query.quoted(begin) + ":*"));
    }

    // Parts one after the other, the first at the beginning, the last at the end unless it is open:
    // taking each where it comes first is enough, and looks at a word once.
    private static boolean fits(List<String> parts, boolean open, String word) {
        if (!word.startsWith(parts.getFirst())) {
            return false;
        }
        var at = parts.getFirst().length();
        for (var part : parts.subList(1, open ? parts.size() : parts.size() - 1)) {
            var found = word.indexOf(part, at);
            if (found < 0) {
                return false;
            }
            at = found + part.length();
        }
        return open
                || word.length() - parts.getLast().length() >= at && word.endsWith(parts.getLast());
    }

    /// Whether there is nothing in it to look for.
    public boolean isEmpty() {
        return places.isEmpty();
    }

    /// Whether [#tsquery] finds what this does and nothing else.
    public boolean indexed() {
        return !places.isEmpty() && places.stream().allMatch(it -> it.query() != null);
    }

    /// A `tsquery` that finds everything that has it, and perhaps more; null where that would be
    /// everything there is.
    public @Nullable String tsquery() {
        var known = places.stream().map(Place::query).filter(Objects::nonNull).toList();
        return known.isEmpty()
                ? null
                : known.stream().collect(Collectors.joining(indexed() ? " <-> " : " & ", "(", ")"));
    }

    /// Where the passage has it, in order.
    public List<Span> in(Passage passage) {
        var found = new ArrayList<Span>();
        for (var at = 0; at + places.size() <= passage.size() && !isEmpty(); at++) {
            var span = here(passage, at);
            if (span != null) {
                found.add(span);
            }
        }
        return found;
    }

    private @Nullable Span here(Passage passage, int at) {
        var start = Integer.MAX_VALUE;
        var end = 0;
        for (var i = 0; i < places.size(); i++) {
            var token = first(passage.at(at + i), places.get(i).fits());
            if (token == null) {
                return null;
            }
            start = Math.min(start, token.start());
            end = Math.max(end, token.end());
        }
        return new Span(at, at + places.size() - 1, start, end);
    }

    // Asked of each word of each text for each word that is listened for: a stream takes longer
    // than what it does here.
    private static @Nullable Token first(List<Token> tokens, Predicate<Token> fits) {
        for (var it : tokens) {
            if (fits.test(it)) {
                return it;
            }
        }
        return null;
    }
}
