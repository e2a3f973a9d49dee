package folkmoot.listening.pillar;

import java.util.Map;

/// What became of a pillar that was written.
sealed interface Stating {

    record Stated(PillarId pillar) implements Stating {}

    /// By field, the message that says what is wrong there.
    record Wrong(Map<String, String> fields) implements Stating {}
}
