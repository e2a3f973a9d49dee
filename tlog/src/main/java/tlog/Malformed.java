package tlog;

/// Text or bytes that are not what they are read as; the message says where and why.
public final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Malformed(String message) {
        super(message);
    }

    public Malformed(String message, Throwable cause) {
        super(message, cause);
    }
}
