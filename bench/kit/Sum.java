package kit;

import folkmoot.listening.stream.Finding;
import folkmoot.listening.stream.FindingBytes;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// Everything that was found as one number: readings in any order, each once; trends brand by brand,
/// in order.
public final class Sum {

    private final Set<UUID> read = new HashSet<>();
    private final Map<String, MessageDigest> brands = new TreeMap<>();
    private final Set<String> reached = new HashSet<>();
    private BigInteger readings = BigInteger.ZERO;
    private int twice;
    private int changes;

    public synchronized void add(Finding finding) {
        var bytes = FindingBytes.of(finding);
        switch (finding) {
            case Finding.Read it -> {
                twice += read.add(it.mention()) ? 0 : 1;
                readings = readings.add(new BigInteger(1, sha().digest(bytes)));
            }
            case Finding.Changed it -> {
                changes++;
                brand(it.brand()).update(bytes);
            }
            case Finding.Reached it -> {
                twice += reached.add(it.brand()) ? 0 : 1;
                brand(it.brand()).update(bytes);
            }
        }
    }

    private MessageDigest brand(String name) {
        return brands.computeIfAbsent(name, _ -> sha());
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public synchronized int readings() {
        return read.size();
    }

    public synchronized int changes() {
        return changes;
    }

    public synchronized int twice() {
        return twice;
    }

    public synchronized int finished() {
        return reached.size();
    }

    /// Only once, when all is there.
    public synchronized String digest() {
        var all = sha();
        all.update(readings.toByteArray());
        brands.values().forEach(it -> all.update(it.digest()));
        return HexFormat.of().formatHex(all.digest());
    }
}
