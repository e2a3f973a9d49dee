package folkmoot.governance.page;

/// Some words of a text: the same as before, new, or no longer there.
public record PartView(Change change, String words) {

    public enum Change {
        SAME,
        ADDED,
        GONE
    }
}
