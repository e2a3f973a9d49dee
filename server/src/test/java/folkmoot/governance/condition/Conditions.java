package folkmoot.governance.condition;

import static java.util.stream.Collectors.toMap;

import folkmoot.governance.condition.Condition.Compiling;
import folkmoot.governance.rule.Clause;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Conditions with lists and patterns to call.
final class Conditions {

    private Conditions() {}

    static Condition of(String when) {
        return of(when, Map.of("mail", "[\\w.]+@[\\w.]+\\.\\w+"));
    }

    static Condition of(String when, Map<String, String> patterns) {
        return switch (compile(when, patterns)) {
            case Compiling.Compiled(var condition) -> condition;
            case Compiling.Refused(var reason) -> throw new AssertionError(when + ": " + reason);
        };
    }

    static String refusal(String when) {
        return refusal(when, Map.of("mail", "@"));
    }

    static String refusal(String when, Map<String, String> patterns) {
        return compile(when, patterns) instanceof Compiling.Refused(var reason) ? reason : "";
    }

    private static Compiling compile(String when, Map<String, String> patterns) {
        var words = new LinkedHashMap<String, List<String>>();
        words.put("offers", List.of("viagra", "work from home"));
        words.put("cjk", List.of("興"));
        return Condition.compile(
                new Clause(
                        when,
                        words,
                        patterns.entrySet().stream()
                                .collect(
                                        toMap(
                                                Map.Entry::getKey,
                                                Map.Entry::getValue,
                                                (a, _) -> a,
                                                LinkedHashMap::new))));
    }
}
