package folkmoot.reviews.invitation;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Signs what goes out in links, and knows it again: `base64url(payload).base64url(HMAC-SHA256)`.
/// The payload names the key, so that links stay good when a new one is made.
@Component
public class Seals {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder BYTES = Base64.getUrlDecoder();

    private final Secrets secrets;
    private final Clock clock;

    Seals(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    String sign(Token token) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("kid", token.kid());
        payload.put("order", TEXT.encodeToString(token.order()));
        payload.put("skus", token.skus());
        payload.put("issued", token.issued().getEpochSecond());
        payload.put("expires", token.expires().getEpochSecond());
        payload.put("nonce", TEXT.encodeToString(token.nonce()));
        var bytes = JSON.writeValueAsBytes(payload);
        var secret = Objects.requireNonNull(secrets.all().get(token.kid()));
        return TEXT.encodeToString(bytes) + "." + TEXT.encodeToString(hmac(secret, bytes));
    }

    Reading read(String link) {
        try {
            var parts = link.split("\\.", -1);
            var payload = BYTES.decode(parts[0]);
            var token = token(JSON.readTree(payload));
            var secret = secrets.all().get(token.kid());
            if (parts.length != 2 || secret == null || !sealed(secret, payload, parts[1])) {
                return new Reading.Altered();
            }
            return token.expires().isAfter(clock.instant())
                    ? new Reading.Genuine(token)
                    : new Reading.Expired(token);
        } catch (IllegalArgumentException | JacksonException e) {
            return new Reading.Altered();
        }
    }

    // Compared as text: several texts decode to the same bytes, and only one of them is ours.
    private static boolean sealed(byte[] secret, byte[] payload, String seal) {
        return MessageDigest.isEqual(
                TEXT.encodeToString(hmac(secret, payload)).getBytes(StandardCharsets.UTF_8),
                seal.getBytes(StandardCharsets.UTF_8));
    }

    /// The same for the same words, and for nobody who does not have the oldest key.
    public byte[] hash(String purpose, String words) {
        var oldest = secrets.all().values().iterator().next();
        return hmac(oldest, (purpose + "|" + words).getBytes(StandardCharsets.UTF_8));
    }

    byte[] address(String email) {
        return hash("address", email.strip().toLowerCase(Locale.ROOT));
    }

    private static Token token(JsonNode payload) {
        var skus = payload.required("skus").valueStream().map(JsonNode::asString).toList();
        return new Token(
                payload.required("kid").asString(),
                BYTES.decode(payload.required("order").asString()),
                skus,
                Instant.ofEpochSecond(payload.required("issued").asLong()),
                Instant.ofEpochSecond(payload.required("expires").asLong()),
                BYTES.decode(payload.required("nonce").asString()));
    }

    private static byte[] hmac(byte[] secret, byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(bytes);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
