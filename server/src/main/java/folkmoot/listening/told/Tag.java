package folkmoot.listening.told;

/// What something is filed under; the scheme says whose word it is.
public record Tag(String term, String scheme, String label) {}
