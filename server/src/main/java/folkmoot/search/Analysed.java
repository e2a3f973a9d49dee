package folkmoot.search;

/// A document and the tokens it is found by.
public record Analysed(Document document, String tokens) {}
