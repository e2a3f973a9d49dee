package folkmoot.listening.query;

import folkmoot.text.Span;

/// Why something matches: what was looked for as it was `written`, and where it is.
public record Reason(String written, Span span) {}
