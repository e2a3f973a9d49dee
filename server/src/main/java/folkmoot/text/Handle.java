package folkmoot.text;

import org.commonmark.node.CustomNode;

/// `@handle` in a text.
final class Handle extends CustomNode {

    private final String written;

    Handle(String written) {
        this.written = written;
    }

    /// As typed, without the `@`.
    String written() {
        return written;
    }
}
