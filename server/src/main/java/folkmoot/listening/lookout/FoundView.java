package folkmoot.listening.lookout;

/// In how many mentions words were found; `more` when only the newest were counted.
public record FoundView(int mentions, boolean more) {

    static final FoundView NONE = new FoundView(0, false);
}
