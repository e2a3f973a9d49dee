package tlog.note;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import tlog.Malformed;
import tlog.Strict;

/// What signs checkpoints. Its text form `PRIVATE+KEY+…` is that of the Go checksum database: the
/// seed of 32 bytes behind the kind of key.
public final class SigningKey {

    private static final String PREFIX = "PRIVATE+KEY+";
    private static final int SEED = 32;

    private final Algorithm algorithm;
    private final byte[] seed;
    private final KeyPair pair;
    private final VerifierKey verifier;

    private SigningKey(String name, Algorithm algorithm, byte[] seed) {
        this.algorithm = algorithm;
        this.seed = seed;
        this.pair = pair(algorithm, seed);
        var encoded = pair.getPublic().getEncoded();
        var bare = Arrays.copyOfRange(encoded, algorithm.prefix().length, encoded.length);
        this.verifier = VerifierKey.of(name, algorithm, bare);
    }

    public static SigningKey generate(String name, Algorithm algorithm) {
        var seed = new byte[SEED];
        new SecureRandom().nextBytes(seed);
        return of(name, algorithm, seed);
    }

    public static SigningKey of(String name, Algorithm algorithm, byte[] seed) {
        if (seed.length != SEED) {
            throw new Malformed("A signing key has 32 bytes");
        }
        return new SigningKey(name, algorithm, seed.clone());
    }

    public static SigningKey parse(String skey) {
        var parts =
                skey.startsWith(PREFIX) && skey.length() < 1024
                        ? skey.substring(PREFIX.length()).split("\\+", 3)
                        : new String[0];
        if (parts.length != 3) {
            throw new Malformed("There is no signing key");
        }
        var typed = Strict.base64(parts[2], "A signing key");
        if (typed.length != 1 + SEED) {
            throw new Malformed("A signing key has the wrong length");
        }
        var seed = Arrays.copyOfRange(typed, 1, typed.length);
        var key = of(parts[0], Algorithm.of(typed[0]), seed);
        if (!key.verifier.name().hex().equals(parts[1])) {
            throw new Malformed("A signing key's id does not belong to it");
        }
        return key;
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /// The whole secret, to be kept where only the server reads.
    public String secret() {
        var typed = ByteBuffer.allocate(1 + SEED).put(algorithm.type()).put(seed).array();
        return PREFIX + verifier.name() + "+" + Strict.base64(typed);
    }

    public NoteSignature sign(String text) {
        return sign(text, InstantSource.system().instant());
    }

    /// The time counts only where the algorithm carries it.
    public NoteSignature sign(String text, Instant at) {
        var time = algorithm.timed() ? at.getEpochSecond() : 0;
        try {
            var signing = Signature.getInstance(algorithm.jdk());
            signing.initSign(pair.getPrivate());
            signing.update(algorithm.message(verifier.name().name(), text, time));
            var signature = signing.sign();
            if (!algorithm.timed()) {
                return new NoteSignature(verifier.name(), signature);
            }
            var timed = ByteBuffer.allocate(8 + signature.length).putLong(time).put(signature);
            return new NoteSignature(verifier.name(), timed.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK could not sign", e);
        }
    }

    @Override
    public String toString() {
        return "signing key of " + verifier.name();
    }

    /// The JDK derives a public key only while it generates a pair, from the randomness it is
    /// given.
    private static KeyPair pair(Algorithm algorithm, byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm.jdk());
            generator.initialize(algorithm.parameters(), new Seeded(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK could not make a key", e);
        }
    }

    private static final class Seeded extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Seeded(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("The JDK asks for " + bytes.length + " bytes");
            }
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
