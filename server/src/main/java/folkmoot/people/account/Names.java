package folkmoot.people.account;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody may call themselves, and what looks like an address that a letter can reach.
public final class Names {

    static final int LONGEST = 60;
    static final int LONGEST_EMAIL = 254;

    // Also marks that turn the direction of the text around them.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}\\p{So}]");
    private static final Pattern ADVERT = Pattern.compile("(?i)https?:|www\\.|[@<>]");
    private static final Pattern EMAIL =
            Pattern.compile(
                    "[\\x21-\\x7E&&[^@\"(),:;<>\\[\\]\\\\]]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z][A-Za-z0-9-]+");

    private Names() {}

    /// The name as it is kept.
    public static String clean(String name) {
        var seen = UNSEEN.matcher(name).replaceAll("");
        return SPACE.matcher(seen).replaceAll(" ").strip();
    }

    /// What is wrong with a clean name, as the end of a message key; null for nothing.
    public static @Nullable String wrong(String name) {
        if (!LETTER.matcher(name).find()) {
            return "empty";
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return "long";
        }
        return ADVERT.matcher(name).find() ? "advert" : null;
    }

    public static boolean reachable(String email) {
        return email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches();
    }
}
