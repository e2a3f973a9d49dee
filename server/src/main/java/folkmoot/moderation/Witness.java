package folkmoot.moderation;

import folkmoot.governance.Snapshot;

/// Implemented above by what knows more about a deed than its words: asked when a rule is.
public interface Witness {

    /// The same with what this one knows.
    Snapshot testify(Deed deed, Snapshot seen);
}
