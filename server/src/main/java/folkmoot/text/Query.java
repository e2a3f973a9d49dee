package folkmoot.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What somebody looks for: the terms that must be there and those that must not.
record Query(List<Term> terms) {

    private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)(\"?)|(\\S+))");
    private static final int LONGEST = 300;
    private static final int MOST_TERMS = 12;

    static Query of(String input, Collection<String> languages) {
        var parts = PART.matcher(Cut.at(input, LONGEST));
        var all = new ArrayList<Term>();
        while (parts.find() && all.size() < MOST_TERMS) {
            var words = parts.group(4) == null ? parts.group(2) : parts.group(4);
            var open = parts.group(4) != null && parts.hitEnd();
            all.add(Term.of(words, languages, !parts.group(1).isEmpty(), open));
        }
        all.removeIf(it -> it.steps().isEmpty());
        return new Query(telling(all, languages));
    }

    List<Term> wanted() {
        return terms.stream().filter(it -> !it.excluded()).toList();
    }

    String tsquery() {
        return wanted().isEmpty()
                ? ""
                : terms.stream().map(Term::tsquery).collect(Collectors.joining(" & "));
    }

    static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    // "how to fix the brake" looks for fix and brake.
    private static List<Term> telling(List<Term> all, Collection<String> languages) {
        var some = all.stream().filter(it -> it.excluded() || !Little.says(it, languages)).toList();
        return some.stream().allMatch(Term::excluded) ? List.copyOf(all) : some;
    }

    /// One word, or several that stand together.
    record Term(String written, List<Step> steps, boolean excluded) {

        static Term of(String words, Collection<String> languages, boolean excluded, boolean open) {
            var lines = languages.isEmpty() ? List.of(Languages.UNKNOWN) : languages;
            var steps = new ArrayList<Step>();
            for (var language : lines) {
                var tokens = Tokens.ofQuery(words, language);
                for (var i = 0; i < tokens.size(); i++) {
                    var last = i == tokens.size() - 1;
                    Step.merge(steps, i, tokens.get(i), open && last && !excluded);
                }
            }
            return new Term(words.toLowerCase(Locale.ROOT), List.copyOf(steps), excluded);
        }

        String tsquery() {
            var all = steps.stream().map(Step::tsquery).collect(Collectors.joining(" <-> "));
            return (excluded ? "!(" : "(") + all + ")";
        }
    }
}
