package folkmoot.text;

import java.text.Normalizer;

/// What becomes of a text at the door: the same words in one spelling (NFC, lines end with \n, no
/// invisible controls), or what is wrong with it.
public sealed interface Clean {

    /// May be kept.
    record Text(String value) implements Clean {}

    /// No text at all; `at` is the index of the offending char.
    record Refused(Flaw flaw, int at) implements Clean {}

    /// What PostgreSQL cannot hold or Unicode does not allow.
    enum Flaw {
        NUL,
        LONE_SURROGATE
    }

    static Clean of(String raw) {
        var flaw = Flaws.first(raw);
        return flaw == null ? new Text(tidy(raw)) : flaw;
    }

    /// For files from elsewhere that are taken as they are: what [#of] refuses becomes U+FFFD.
    static String anyway(String raw) {
        return tidy(Flaws.first(raw) == null ? raw : Flaws.replaced(raw));
    }

    private static String tidy(String text) {
        var visible = Flaws.plain(text) ? text : Flaws.visible(text);
        return Normalizer.isNormalized(visible, Normalizer.Form.NFC)
                ? visible
                : Normalizer.normalize(visible, Normalizer.Form.NFC);
    }
}
