package tlog.tree;

import java.util.ArrayList;
import java.util.List;

/// That a leaf is the [#index]-th of a tree with [#size] leaves (RFC 9162, section 2.1.3).
public record InclusionProof(long index, long size, List<Hash> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /// Reads a logarithmic number of nodes, all at once.
    public static InclusionProof of(long index, long size, NodeReader reader) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No leaf " + index + " of " + size);
        }
        var spans = new ArrayList<Span>();
        long from = 0;
        var to = size;
        while (to - from > 1) {
            var middle = from + Span.split(to - from);
            if (index < middle) {
                spans.add(new Span(middle, to));
                to = middle;
            } else {
                spans.add(new Span(from, middle));
                from = middle;
            }
        }
        return new InclusionProof(index, size, Span.read(spans.reversed(), reader));
    }

    public boolean proves(Hash leaf, Hash root) {
        if (index < 0 || index >= size || path.size() > 63) {
            return false;
        }
        var node = index;
        var last = size - 1;
        var hash = leaf;
        for (var sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.node(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = Hash.node(hash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
