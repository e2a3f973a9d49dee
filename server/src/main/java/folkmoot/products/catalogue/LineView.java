package folkmoot.products.catalogue;

/// A line that was not taken, as the report shows it.
public record LineView(int number, long line, String outcome, String words, String raw) {}
