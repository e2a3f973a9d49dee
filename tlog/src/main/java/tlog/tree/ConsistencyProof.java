package tlog.tree;

import java.util.ArrayList;
import java.util.List;

/// That a tree of [#size] leaves only added to what it was at [#before] (RFC 9162, section 2.1.4).
/// From an empty tree there is nothing to prove, so zero is refused rather than always true.
public record ConsistencyProof(long before, long size, List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /// Reads a logarithmic number of nodes, all at once.
    public static ConsistencyProof of(long before, long size, NodeReader reader) {
        if (before < 1 || before > size) {
            throw new IllegalArgumentException("No way from " + before + " to " + size);
        }
        var spans = new ArrayList<Span>();
        long from = 0;
        var to = size;
        while (before < to) {
            var middle = from + Span.split(to - from);
            if (before <= middle) {
                spans.add(new Span(middle, to));
                to = middle;
            } else {
                spans.add(new Span(from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            spans.add(new Span(from, to));
        }
        return new ConsistencyProof(before, size, Span.read(spans.reversed(), reader));
    }

    public boolean proves(Hash rootBefore, Hash root) {
        if (before < 1 || before > size || path.size() > 63) {
            return false;
        }
        if (before == size) {
            return path.isEmpty() && rootBefore.equals(root);
        }
        var hashes = new ArrayList<>(path);
        if (Long.bitCount(before) == 1) {
            hashes.addFirst(rootBefore);
        }
        return !hashes.isEmpty() && climbs(hashes, rootBefore, root);
    }

    private boolean climbs(List<Hash> hashes, Hash rootBefore, Hash root) {
        var node = before - 1;
        var last = size - 1;
        while ((node & 1) == 1) {
            node >>>= 1;
            last >>>= 1;
        }
        var old = hashes.getFirst();
        var young = old;
        for (var hash : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = Hash.node(hash, old);
                young = Hash.node(hash, young);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                young = Hash.node(young, hash);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && old.equals(rootBefore) && young.equals(root);
    }
}
