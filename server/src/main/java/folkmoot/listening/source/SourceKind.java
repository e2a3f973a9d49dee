package folkmoot.listening.source;

import java.util.Locale;

/// What sort of place people talk in, as far as we hear it.
public enum SourceKind {
    /// Somebody brought a file.
    FILE,
    /// A program tells us, with a token.
    PROGRAM,
    /// This place.
    HERE;

    /// As the database writes it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
