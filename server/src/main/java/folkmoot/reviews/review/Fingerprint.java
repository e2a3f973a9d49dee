package folkmoot.reviews.review;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells equal texts from different ones, whatever their capitals, marks and spaces.
final class Fingerprint {

    // "Great product, fits well" is nobody's own.
    private static final int SHORTEST = 60;

    private Fingerprint() {}

    /// Null for a text so short that two people may well write the same.
    static @Nullable Long of(String title, String body) {
        var plain = Normalizer.normalize(title + body, Normalizer.Form.NFKC);
        var letters = letters(plain.toLowerCase(Locale.ROOT));
        return letters.length() < SHORTEST ? null : hash(letters);
    }

    private static String letters(String text) {
        var letters = new StringBuilder(text.length());
        text.codePoints().filter(Fingerprint::counts).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static boolean counts(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.LETTER_NUMBER
                || Character.getType(point) == Character.OTHER_NUMBER;
    }

    private static long hash(String letters) {
        try {
            var all =
                    MessageDigest.getInstance("SHA-256")
                            .digest(letters.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(all).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
