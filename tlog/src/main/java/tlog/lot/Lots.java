package tlog.lot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tlog.commit.Commitment;
import tlog.tree.Frontier;
import tlog.tree.Hash;

/// Draws by lot that anybody can do again: places in a list that was committed to, in the order of
/// hashes that nobody knew when the list was written down.
public final class Lots {

    /// So many can be in one pool.
    public static final int MOST = 100_000;

    private static final byte[] DOMAIN = "folkmoot/lot/v1\0".getBytes(StandardCharsets.US_ASCII);

    private record Ticket(int place, byte[] hash) {}

    private Lots() {}

    /// The root over a list, each commitment a leaf.
    public static Hash root(List<Commitment> pool) {
        var tree = new Frontier();
        pool.forEach(it -> tree.add(Hash.leaf(it.hash().bytes())));
        return tree.root();
    }

    /// All places of a pool, from 0, in the order in which they are drawn: by SHA-256(domain ‖ seed
    /// ‖ root of the pool ‖ place in four bytes).
    public static List<Integer> order(Hash seed, Hash pool, int size) {
        return IntStream.range(0, size)
                .mapToObj(it -> new Ticket(it, hash(seed, pool, it)))
                .sorted(Comparator.comparing(Ticket::hash, Arrays::compareUnsigned))
                .map(Ticket::place)
                .toList();
    }

    private static byte[] hash(Hash seed, Hash pool, int place) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(DOMAIN);
            digest.update(seed.bytes());
            digest.update(pool.bytes());
            return digest.digest(ByteBuffer.allocate(Integer.BYTES).putInt(place).array());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
