package folkmoot.listening.source;

import java.util.Locale;

/// What comes by itself, without anybody going there; the others are `Kind`s of `visit`.
public enum SourceKind {
    /// Somebody brought a file.
    FILE,
    /// A program tells us, with a token.
    PROGRAM,
    /// This place.
    HERE,
    /// Pages that say that they mention us (Webmention).
    WEBMENTION;

    /// As the database writes it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
