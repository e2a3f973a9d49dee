package folkmoot.governance.veto;

import java.util.Map;

/// What became of a veto.
public sealed interface Objecting {

    record Vetoed() implements Objecting {}

    /// What is wrong with it, in words, by field.
    record Wrong(Map<String, String> fields) implements Objecting {}

    /// Not now, or not any more this quarter.
    record Refused(String why) implements Objecting {}
}
