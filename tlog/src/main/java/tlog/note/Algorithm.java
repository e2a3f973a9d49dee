package tlog.note;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import tlog.Malformed;

/// How a note is signed: the byte by which keys and signatures say so (C2SP signed-note), and what
/// exactly is signed (C2SP signed-note, tlog-cosignature).
public enum Algorithm {

    /// A log's own signature.
    ED25519(0x01, "Ed25519", "302a300506032b6570032100", 32, 64) {
        @Override
        byte[] message(String signer, String text, long time) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    },

    /// A witness's signature with its time.
    COSIGNATURE(0x04, "Ed25519", "302a300506032b6570032100", 32, 64) {
        @Override
        byte[] message(String signer, String text, long time) {
            return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
        }
    },

    /// The same, safe from quantum computers; says nothing about a checkpoint's extension lines.
    ML_DSA_44(0x06, "ML-DSA-44", "30820532300b06096086480165030403110382052100", 1312, 2420) {
        @Override
        byte[] message(String signer, String text, long time) {
            var checkpoint = Checkpoint.parse(text);
            var out = new ByteArrayOutputStream();
            out.writeBytes("subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(prefixed(signer));
            out.writeBytes(ByteBuffer.allocate(8).putLong(time).array());
            out.writeBytes(prefixed(checkpoint.origin()));
            out.writeBytes(ByteBuffer.allocate(16).putLong(8, checkpoint.size()).array());
            out.writeBytes(checkpoint.root().bytes());
            return out.toByteArray();
        }

        private byte[] prefixed(String name) {
            var bytes = name.getBytes(StandardCharsets.UTF_8);
            if (bytes.length > 255) {
                throw new Malformed("A name is longer than 255 bytes");
            }
            return ByteBuffer.allocate(1 + bytes.length)
                    .put((byte) bytes.length)
                    .put(bytes)
                    .array();
        }
    };

    private final byte type;
    private final String jdk;
    private final byte[] prefix;
    private final int key;
    private final int signature;

    Algorithm(int type, String jdk, String prefix, int key, int signature) {
        this.type = (byte) type;
        this.jdk = jdk;
        this.prefix = HexFormat.of().parseHex(prefix);
        this.key = key;
        this.signature = signature;
    }

    /// What is signed: a note's text, by somebody, at a time in seconds since 1970.
    abstract byte[] message(String signer, String text, long time);

    static Algorithm of(byte type) {
        return Arrays.stream(values())
                .filter(it -> it.type == type)
                .findFirst()
                .orElseThrow(() -> new Malformed("Unknown kind of key: " + type));
    }

    byte type() {
        return type;
    }

    /// What Java calls it.
    String jdk() {
        return jdk;
    }

    AlgorithmParameterSpec parameters() {
        return this == ML_DSA_44 ? NamedParameterSpec.ML_DSA_44 : NamedParameterSpec.ED25519;
    }

    /// What stands before the bare key in X.509.
    byte[] prefix() {
        return prefix.clone();
    }

    int keySize() {
        return key;
    }

    int signatureSize() {
        return signature;
    }

    /// Whether signatures carry their time and speak only of checkpoints.
    public boolean timed() {
        return this != ED25519;
    }
}
