package folkmoot.listening.visit;

import folkmoot.listening.fetch.Unfetched;
import folkmoot.site.SecretFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Seals what places are visited with (AES-256-GCM) under a key that lies beside the place's other
/// secrets: whoever has the database alone, or a dump of it, has no password. What is sealed for
/// one source and name opens for no other. So are the secrets of programs that are told of alerts.
@Component
public class Vault {

    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG = 128;

    private final SecretFile file;
    private final SecureRandom random = new SecureRandom();

    Vault(@Value("${folkmoot.data:data}") Path data) {
        file = SecretFile.of(data, "listening.key");
    }

    public byte[] seal(UUID source, String name, String value) {
        var nonce = random(NONCE);
        try {
            var sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce, source, name)
                            .doFinal(value.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String open(UUID source, String name, byte[] sealed) throws Unfetched {
        var nonce = Arrays.copyOf(sealed, NONCE);
        try {
            var value =
                    cipher(Cipher.DECRYPT_MODE, nonce, source, name)
                            .doFinal(sealed, NONCE, sealed.length - NONCE);
            return new String(value, StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            // Sealed with another key: the folder is not the one that belongs to this database.
            throw new Unfetched("listening.source.sealed");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, UUID source, String name)
            throws GeneralSecurityException {
        var key = HexFormat.of().parseHex(file.kept(() -> HexFormat.of().formatHex(random(KEY))));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG, nonce));
        cipher.updateAAD((source + " " + name).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] random(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
