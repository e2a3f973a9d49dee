package folkmoot.site;

/// Whoever asks is known, and this is not theirs to do.
public final class NotAllowed extends RuntimeException {

    public NotAllowed(String why) {
        super(why, null, false, false);
    }
}
