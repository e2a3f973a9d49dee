package folkmoot.reviews.review;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells equal texts from different ones, whatever their capitals, marks and spaces.
final class Fingerprint {

    // "Great product, fits well" is nobody's own.
    private static final int SHORTEST = 60;
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Fingerprint() {}

    /// Null for a text so short that two people may well write the same.
    static @Nullable Long of(String title, String body) {
        var plain = Normalizer.normalize(title + body, Normalizer.Form.NFKC);
        var letters = OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
        return letters.length() < SHORTEST ? null : hash(letters);
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
