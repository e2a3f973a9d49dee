package folkmoot.site;

/// An index that was left out could not be made. In words for the person at the terminal; whoever
/// opens the place next tries again.
public final class UnmadeIndex extends RuntimeException {

    UnmadeIndex(String name, Throwable cause) {
        super(
                "The index %s could not be made: %s\nNothing is lost. It is made when the place is opened next."
                        .formatted(name, cause.getMessage()),
                cause);
    }
}
