package tlog.commit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import tlog.Malformed;
import tlog.Strict;
import tlog.tree.Hash;

/// What a commitment hides, and the key without which nobody can guess it. Whoever deletes both has
/// erased the text, although the commitment stays in the log.
public record Opening(byte[] key, byte[] payload) {

    public static final int KEY = 32;

    private static final byte[] DOMAIN = "folkmoot/c/v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();

    public Opening {
        if (key.length != KEY) {
            throw new Malformed("The key of a commitment has 32 bytes");
        }
    }

    /// With a fresh key: none is ever used for two fields.
    public static Opening fresh(String payload) {
        var key = new byte[KEY];
        RANDOM.nextBytes(key);
        return new Opening(key, payload.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads `base64(key) base64(payload)`.
    public static Opening parse(String text) {
        var parts = text.split(" ", -1);
        if (parts.length != 2) {
            throw new Malformed("An opening is a key, a space and a payload");
        }
        return of(parts[0], parts[1]);
    }

    public static Opening of(String key, String payload) {
        return new Opening(
                Strict.base64(key, "The key of an opening"),
                Strict.base64(payload, "The payload of an opening"));
    }

    public Commitment commitment() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(DOMAIN);
            digest.update(key);
            return new Commitment(Hash.of(digest.digest(payload)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    public boolean opens(Commitment commitment) {
        return commitment().equals(commitment);
    }

    public String text() {
        return Strict.utf8(payload, "What was committed to");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Opening(var its, var theirs)
                && Arrays.equals(key, its)
                && Arrays.equals(payload, theirs);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(key) + Arrays.hashCode(payload);
    }

    @Override
    public String toString() {
        return Strict.base64(key) + " " + Strict.base64(payload);
    }
}
