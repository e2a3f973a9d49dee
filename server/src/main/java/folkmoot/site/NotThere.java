package folkmoot.site;

/// What was asked for does not exist, or not for whoever asks: the answer is the same.
public final class NotThere extends RuntimeException {

    public NotThere(Object what) {
        super("Not there: " + what, null, false, false);
    }
}
