package tlog.source;

/// A log that could not be asked, which says nothing about whether it is right.
public final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Unreachable(String message, Throwable cause) {
        super(message, cause);
    }

    public Unreachable(String message) {
        super(message);
    }
}
