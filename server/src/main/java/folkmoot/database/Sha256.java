package folkmoot.database;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Every Java has it, but asks us to believe that it may be missing.
final class Sha256 {

    private Sha256() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
