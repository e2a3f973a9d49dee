package folkmoot.listening.chart;

/// A source, and whether its words are the brand's own.
public record OwnView(String id, String name, boolean own) {}
