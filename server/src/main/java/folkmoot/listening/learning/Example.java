package folkmoot.listening.learning;

import java.util.Set;

/// A text and what a person says it is.
public record Example(Seen seen, Set<String> labels) {}
