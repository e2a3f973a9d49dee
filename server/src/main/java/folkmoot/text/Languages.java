package folkmoot.text;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Set;

/// Tells which language a text is in, as a BCP 47 code, and which way it runs.
///
/// The script decides alone where one language owns it; within the scripts that many share, letter
/// sequences do. Rather unknown than wrong: few words seldom tell.
public final class Languages {

    /// BCP 47 for "undetermined".
    public static final String UNKNOWN = "und";

    private static final Set<String> FROM_RIGHT =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi");

    private Languages() {}

    /// The language of a text, or [#UNKNOWN].
    public static String of(String text) {
        var sample = Sample.of(text);
        if (sample.script() == null) {
            return UNKNOWN;
        }
        return switch (sample.script()) {
            case LATIN -> latin(sample);
            case CYRILLIC -> Profiles.Cyrillic.NAMES.of(sample);
            case ARABIC -> Profiles.Arabic.NAMES.of(sample);
            case DEVANAGARI -> Profiles.Devanagari.NAMES.of(sample);
            default -> alone(sample.script());
        };
    }

    /// For the attribute `dir`: `rtl`, `ltr`, or `auto` where the language is unknown.
    public static String direction(String language) {
        if (language.isEmpty() || language.equals(UNKNOWN)) {
            return "auto";
        }
        return FROM_RIGHT.contains(primary(language)) ? "rtl" : "ltr";
    }

    /// The first part of a code: `pt` of `pt-BR`.
    static String primary(String language) {
        var end = language.indexOf('-');
        return (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    private static String latin(Sample sample) {
        var told = Everyday.language(sample.words());
        return told == null ? Profiles.Latin.NAMES.of(sample) : told;
    }

    private static String alone(UnicodeScript script) {
        return switch (script) {
            case HAN, BOPOMOFO -> "zh";
            case HIRAGANA, KATAKANA -> "ja";
            case HANGUL -> "ko";
            case GREEK -> "el";
            case HEBREW -> "he";
            case THAI -> "th";
            case LAO -> "lo";
            case KHMER -> "km";
            case MYANMAR -> "my";
            case ARMENIAN -> "hy";
            case GEORGIAN -> "ka";
            case ETHIOPIC -> "am";
            case BENGALI -> "bn";
            case GUJARATI -> "gu";
            case GURMUKHI -> "pa";
            case KANNADA -> "kn";
            case MALAYALAM -> "ml";
            case SINHALA -> "si";
            case TAMIL -> "ta";
            case TELUGU -> "te";
            default -> UNKNOWN;
        };
    }
}
