package tlog.note;

/// A signature that names a known key and was not made with it.
public final class WrongSignature extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongSignature(KeyName key) {
        super("The signature by " + key + " is wrong");
    }
}
