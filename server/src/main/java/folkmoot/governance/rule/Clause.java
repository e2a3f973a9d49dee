package folkmoot.governance.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The condition, with the lists of words and the patterns that it calls by name. They are part of
/// the rule, so that nobody can change what it does without changing its hash.
public record Clause(
        String when,
        SequencedMap<String, List<String>> words,
        SequencedMap<String, String> patterns) {

    public Clause {
        words = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(words));
        patterns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(patterns));
    }
}
