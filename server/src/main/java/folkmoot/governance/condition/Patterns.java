package folkmoot.governance.condition;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;

/// A rule's named patterns, compiled when it is proposed. Matching takes time in proportion to the
/// text (RE2J), times the size of the pattern, so that is bounded before anything is compiled.
final class Patterns {

    /// Repetitions are unrolled: `(x{1,1000}){1,1000}` would become two million instructions before
    /// RE2J itself says no.
    private static final int MOST_REPEATED = 1000;

    private static final int LARGEST = 500;
    private static final java.util.regex.Pattern REPEAT =
            java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

    private Patterns() {}

    static Map<String, Pattern> compile(Map<String, String> patterns) {
        var all = new LinkedHashMap<String, Pattern>();
        patterns.forEach((name, it) -> all.put(name, compile(name, it)));
        return all;
    }

    private static Pattern compile(String name, String text) {
        long repeated = 1;
        for (var it : REPEAT.matcher(text).results().toList()) {
            var most = it.group(2) == null || it.group(2).isEmpty() ? it.group(1) : it.group(2);
            repeated *= Math.max(1, Long.parseLong(most));
            if (repeated > MOST_REPEATED) {
                throw new Unfit("pattern " + name + " repeats too much");
            }
        }
        try {
            var pattern = Pattern.compile(text, Pattern.CASE_INSENSITIVE);
            if (pattern.programSize() > LARGEST) {
                throw new Unfit("pattern " + name + " is too large");
            }
            return pattern;
        } catch (PatternSyntaxException e) {
            throw new Unfit("pattern " + name + ": " + e.getDescription());
        }
    }
}
