package folkmoot.listening.lookout;

import java.util.Map;

/// What became of words that somebody wants to hear.
sealed interface Wanting {

    record Kept(LookoutId lookout) implements Wanting {}

    /// By field, the message that says what is wrong there.
    record Wrong(Map<String, String> fields) implements Wanting {}
}
