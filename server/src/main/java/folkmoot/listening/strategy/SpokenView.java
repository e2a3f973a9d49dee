package folkmoot.listening.strategy;

/// A sentence that speaks of a pillar, and where it stands (empty for what is no mention).
public record SpokenView(String sentence, String path, boolean uncertain) {}
