package folkmoot.listening.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Proves to whoever knows the secret that a call is ours, and of when:
/// `t=1764345600,sha256=<HMAC-SHA256 of "1764345600." and the body, in hexadecimal digits>`.
final class Signature {

    private static final String KIND = "HmacSHA256";

    private Signature() {}

    static String of(String secret, Instant at, byte[] body) {
        try {
            var mac = Mac.getInstance(KIND);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), KIND));
            mac.update((at.getEpochSecond() + ".").getBytes(UTF_8));
            return "t=%d,sha256=%s"
                    .formatted(at.getEpochSecond(), HexFormat.of().formatHex(mac.doFinal(body)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
