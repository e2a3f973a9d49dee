package tlog.tree;

/// A complete subtree: the [#index]-th one with two to the power of [#level] leaves.
public record Node(int level, long index) {

    public Node {
        if (level < 0 || level > 62 || index < 0) {
            throw new IllegalArgumentException("No node " + level + "/" + index);
        }
    }
}
