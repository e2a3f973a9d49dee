package tlog.tree;

import java.util.List;

/// Where hashes of complete subtrees are kept; asked once per proof for all that it needs.
@FunctionalInterface
public interface NodeReader {

    /// The hashes in the order of the nodes.
    List<Hash> read(List<Node> nodes);
}
