package folkmoot.text;

/// Words of a passage that were looked for: from which to which word, and where they stand in the
/// text.
public record Span(int first, int last, int start, int end) {}
