package folkmoot.intake;

/// A file that cannot be read at all; the message tells the operator why and what to do.
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Unreadable(String words) {
        super(words);
    }

    public Unreadable(String words, Throwable cause) {
        super(words, cause);
    }
}
