package tlog.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// A tree in memory, and its root by the recursive definition of RFC 6962.
public final class Trees {

    private final Map<Node, Hash> nodes = new HashMap<>();
    private final Frontier frontier = new Frontier();

    public static Trees of(long size) {
        var trees = new Trees();
        leaves(size).forEach(it -> trees.frontier.add(it, trees.nodes::put));
        return trees;
    }

    public static List<Hash> leaves(long size) {
        return LongStream.range(0, size)
                .mapToObj(it -> Hash.leaf(("entry " + it).getBytes()))
                .toList();
    }

    public static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.EMPTY;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        var half = Integer.highestOneBit(leaves.size() - 1);
        return Hash.node(root(leaves.subList(0, half)), root(leaves.subList(half, leaves.size())));
    }

    public Hash root() {
        return frontier.root();
    }

    public List<Hash> read(List<Node> wanted) {
        return wanted.stream().map(it -> nodes.getOrDefault(it, Hash.EMPTY)).toList();
    }
}
