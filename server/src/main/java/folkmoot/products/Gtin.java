package folkmoot.products;

import java.util.Set;

/// The trade's numbers (GS1): the last digit is computed from the others, so a typing error shows.
public final class Gtin {

    private static final Set<Integer> LENGTHS = Set.of(8, 12, 13, 14);
    private static final int LONGEST = 14;

    /// What is wrong with a number; the message is `products.gtin.<name>`.
    public enum Flaw {
        LETTERS,
        LENGTH,
        CHECK_DIGIT
    }

    private Gtin() {}

    /// Digits alone: people write `978-3-16-148410-0`.
    public static String digits(String written) {
        return written.replaceAll("[\\s-]", "");
    }

    public static boolean valid(String written) {
        var digits = digits(written);
        return plain(digits) && LENGTHS.contains(digits.length()) && fits(digits);
    }

    /// Why it is none; [#valid] is asked first.
    public static Flaw flaw(String written) {
        var digits = digits(written);
        if (!plain(digits)) {
            return Flaw.LETTERS;
        }
        return LENGTHS.contains(digits.length()) ? Flaw.CHECK_DIGIT : Flaw.LENGTH;
    }

    /// All lengths as one: the shorter ones are the longest with zeros in front.
    static String padded(String written) {
        var digits = digits(written);
        return "0".repeat(Math.max(0, LONGEST - digits.length())) + digits;
    }

    private static boolean plain(String digits) {
        return !digits.isEmpty() && digits.chars().allMatch(it -> it >= '0' && it <= '9');
    }

    // Weights 3 and 1 in turn from the right, the check digit itself with 1.
    private static boolean fits(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var weight = (digits.length() - i) % 2 == 0 ? 3 : 1;
            sum += weight * (digits.charAt(i) - '0');
        }
        return sum % 10 == 0;
    }
}
