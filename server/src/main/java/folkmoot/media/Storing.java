package folkmoot.media;

/// What became of an upload.
public sealed interface Storing {

    /// Kept for a day, seen by its owner alone, until somebody attaches it.
    record Stored(PictureView picture) implements Storing {}

    /// Not kept; the reason is the message `media.refused.<reason>`.
    record Refused(Reason reason) implements Storing {}

    /// Why.
    enum Reason {
        EMPTY,
        TOO_LARGE,
        TOO_MANY_PIXELS,
        NOT_A_PICTURE,
        BROKEN,
        BUSY,
        BARRED;

        /// The key of the sentence that says so.
        public String key() {
            return "media.refused." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
