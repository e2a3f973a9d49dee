package tlog.note;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import tlog.Malformed;
import tlog.Strict;

/// What is needed to check signatures: a vkey (C2SP signed-note).
public final class VerifierKey {

    private static final int LONGEST = 4096;

    private final KeyName name;
    private final Algorithm algorithm;
    private final byte[] bytes;
    private final PublicKey key;

    private VerifierKey(KeyName name, Algorithm algorithm, byte[] bytes) {
        this.name = name;
        this.algorithm = algorithm;
        this.bytes = bytes;
        this.key = key(algorithm, bytes);
    }

    public static VerifierKey of(String name, Algorithm algorithm, byte[] bytes) {
        if (bytes.length != algorithm.keySize()) {
            throw new Malformed("A key has " + bytes.length + " bytes");
        }
        return new VerifierKey(KeyName.of(name, algorithm, bytes), algorithm, bytes.clone());
    }

    /// Reads `example.com/log+33d7b496+AeHTu4Q3…`.
    public static VerifierKey parse(String vkey) {
        var parts = vkey.length() > LONGEST ? new String[0] : vkey.split("\\+", 3);
        if (parts.length != 3) {
            throw new Malformed("A verifier key has a name, an id and a key");
        }
        var typed = Strict.base64(parts[2], "A verifier key");
        if (typed.length < 2) {
            throw new Malformed("A verifier key is too short");
        }
        var bytes = Arrays.copyOfRange(typed, 1, typed.length);
        var key = of(parts[0], Algorithm.of(typed[0]), bytes);
        if (!key.name.hex().equals(parts[1])) {
            throw new Malformed("A verifier key's id does not belong to it");
        }
        return key;
    }

    public KeyName name() {
        return name;
    }

    public Algorithm algorithm() {
        return algorithm;
    }

    /// When a timed signature says that it was made.
    public Instant time(NoteSignature signature) {
        return Instant.ofEpochSecond(ByteBuffer.wrap(signature.bytes()).getLong());
    }

    public boolean verifies(String text, NoteSignature signature) {
        var offset = algorithm.timed() ? 8 : 0;
        var all = signature.bytes();
        if (!signature.key().equals(name) || all.length != offset + algorithm.signatureSize()) {
            return false;
        }
        var time = offset == 0 ? 0 : ByteBuffer.wrap(all).getLong();
        if (time < 0) {
            return false;
        }
        try {
            var check = Signature.getInstance(algorithm.jdk());
            check.initVerify(key);
            check.update(algorithm.message(name.name(), text, time));
            return check.verify(all, offset, all.length - offset);
        } catch (GeneralSecurityException | Malformed _) {
            return false;
        }
    }

    /// Whether it is the same key under whatever name.
    public boolean sameKey(VerifierKey other) {
        return Arrays.equals(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey it
                && name.equals(it.name)
                && algorithm == it.algorithm
                && Arrays.equals(bytes, it.bytes);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /// The vkey.
    @Override
    public String toString() {
        var typed = ByteBuffer.allocate(1 + bytes.length).put(algorithm.type()).put(bytes).array();
        return name + "+" + Strict.base64(typed);
    }

    private static PublicKey key(Algorithm algorithm, byte[] bytes) {
        var prefix = algorithm.prefix();
        var spec = ByteBuffer.allocate(prefix.length + bytes.length).put(prefix).put(bytes).array();
        try {
            return KeyFactory.getInstance(algorithm.jdk())
                    .generatePublic(new X509EncodedKeySpec(spec));
        } catch (GeneralSecurityException e) {
            throw new Malformed("A verifier key is none", e);
        }
    }
}
