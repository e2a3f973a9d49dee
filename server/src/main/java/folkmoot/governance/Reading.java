package folkmoot.governance;

import folkmoot.text.Links;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// What a text alone says about a deed, cut to what rules may look at.
public record Reading(
        String text, List<String> words, List<Kind.Address> links, double shouting, boolean cut) {

    private static final int FEWEST_LETTERS = 20;

    public static Reading of(String whole, Predicate<String> trustedHost) {
        var text = whole.substring(0, end(whole));
        var all = words(text);
        var words =
                all.stream()
                        .filter(it -> it.length() <= Kind.LONGEST_WORD)
                        .limit(Kind.MOST_WORDS)
                        .toList();
        var found = Links.of(text);
        var links =
                found.stream()
                        .filter(it -> it.url().length() <= Kind.LONGEST_ADDRESS)
                        .limit(Kind.MOST_LINKS)
                        .map(it ->
                                new Kind.Address(it.url(), it.host(), trustedHost.test(it.host())))
                        .toList();
        var cut =
                text.length() < whole.length()
                        || words.size() < all.size()
                        || links.size() < found.size();
        return new Reading(text, words, links, shouting(text), cut);
    }

    public Snapshot in(Snapshot snapshot) {
        return snapshot.with(Feature.TEXT, text)
                .with(Feature.WORDS, words)
                .with(Feature.LINKS, links)
                .with(Feature.SHOUTING, shouting)
                .with(Feature.TRUNCATED, cut);
    }

    /// Words in small letters and one spelling, in order.
    public static List<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>();
        var start = -1;
        for (var at = 0; at <= plain.length(); ) {
            var letter = at < plain.length() ? plain.codePointAt(at) : ' ';
            if (inWord(letter)) {
                start = start < 0 ? at : start;
            } else if (start >= 0) {
                words.add(plain.substring(start, at));
                start = -1;
            }
            at += Character.charCount(letter);
        }
        return words;
    }

    private static boolean inWord(int letter) {
        return Character.isLetterOrDigit(letter)
                || switch (Character.getType(letter)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }

    private static double shouting(String text) {
        var upper = 0;
        var lower = 0;
        for (var at = 0; at < text.length(); ) {
            var letter = text.codePointAt(at);
            upper += Character.isUpperCase(letter) ? 1 : 0;
            lower += Character.isLowerCase(letter) ? 1 : 0;
            at += Character.charCount(letter);
        }
        return upper + lower < FEWEST_LETTERS ? 0 : (double) upper / (upper + lower);
    }

    private static int end(String whole) {
        if (whole.length() <= Kind.LONGEST) {
            return whole.length();
        }
        var inside = Character.isHighSurrogate(whole.charAt(Kind.LONGEST - 1));
        return Kind.LONGEST - (inside ? 1 : 0);
    }
}
