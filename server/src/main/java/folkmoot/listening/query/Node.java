package folkmoot.listening.query;

import folkmoot.text.Phrase;
import java.util.List;

/// What somebody wants to hear of, as a tree.
public sealed interface Node {

    /// A word or a phrase, as `written`.
    record Words(String written, Phrase phrase) implements Node {}

    record All(List<Node> nodes) implements Node {}

    record Any(List<Node> nodes) implements Node {}

    record Not(Node node) implements Node {}

    /// Both, with at most so many steps from one to the other: neighbours are one apart.
    record Near(Node left, Node right, int distance) implements Node {}
}
