package tlog.tree;

import java.util.ArrayList;
import java.util.List;

/// The right edge of a growing tree: all that is needed to add leaves and to know the root. Its
/// memory is logarithmic in the number of leaves. Not for several threads.
public final class Frontier {

    /// Is told of every complete subtree, leaves included, as it comes into being.
    @FunctionalInterface
    public interface Sink {

        void completed(Node node, Hash hash);
    }

    private static final Sink NOWHERE = (_, _) -> {};

    /// The complete subtrees, from large to small: one per bit of the size.
    private final ArrayList<Hash> edge;

    private long size;

    public Frontier() {
        edge = new ArrayList<>();
    }

    private Frontier(long size, List<Hash> edge) {
        this.size = size;
        this.edge = new ArrayList<>(edge);
    }

    /// Goes on from a stored tree.
    public static Frontier of(long size, NodeReader reader) {
        return new Frontier(size, size == 0 ? List.of() : reader.read(nodes(size)));
    }

    /// The complete subtrees that a tree of this size ends in; what [#of] will read.
    public static List<Node> nodes(long size) {
        return new Span(0, size).nodes();
    }

    public long size() {
        return size;
    }

    public Hash root() {
        return edge.isEmpty() ? Hash.EMPTY : Span.fold(edge);
    }

    public void add(Hash leaf) {
        add(leaf, NOWHERE);
    }

    public void add(Hash leaf, Sink sink) {
        var hash = leaf;
        sink.completed(new Node(0, size), hash);
        var level = 0;
        for (var carry = size; (carry & 1) == 1; carry >>>= 1) {
            hash = Hash.node(edge.removeLast(), hash);
            level++;
            sink.completed(new Node(level, size >>> level), hash);
        }
        edge.add(hash);
        size++;
    }
}
