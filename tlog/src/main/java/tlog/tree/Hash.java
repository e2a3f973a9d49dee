package tlog.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import tlog.Malformed;
import tlog.Strict;

/// A SHA-256 hash of a Merkle tree: of a leaf, of a node, or of the whole (RFC 6962, section 2.1).
public final class Hash {

    public static final int SIZE = 32;

    /// Copied for every hash: to be found by its name costs as much as to be used.
    private static final MessageDigest SHA256 = first();

    /// The root of the tree that has no leaf.
    public static final Hash EMPTY = new Hash(sha256().digest());

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Hash of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    public static Hash of(byte[] bytes, int from, int to) {
        if (to - from != SIZE) {
            throw new Malformed("A hash has 32 bytes, not " + (to - from));
        }
        return new Hash(Arrays.copyOfRange(bytes, from, to));
    }

    public static Hash parse(String base64) {
        return of(Strict.base64(base64, "A hash"));
    }

    public static Hash leaf(byte[] entry) {
        var digest = sha256();
        digest.update((byte) 0);
        return new Hash(digest.digest(entry));
    }

    public static Hash node(Hash left, Hash right) {
        var digest = sha256();
        digest.update((byte) 1);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /// Writes the bytes where a tile is put together.
    public void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, SIZE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return Strict.base64(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return (MessageDigest) SHA256.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The JDK's SHA-256 can be copied", e);
        }
    }

    private static MessageDigest first() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
