package folkmoot.listening.told;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The times that a feed names.
public record Times(
        Moment published, Moment updated, Moment created, Moment expired, Moment from, Moment to) {

    public static final Times NONE =
            new Times(Moment.NONE, Moment.NONE, Moment.NONE, Moment.NONE, Moment.NONE, Moment.NONE);

    /// A time as it is written, and which it is; null where nobody can tell.
    public record Moment(String written, @Nullable Instant at) {

        public static final Moment NONE = new Moment("", null);

        public static Moment of(String written) {
            var text = written.strip();
            return text.isEmpty() ? NONE : new Moment(text, FeedDates.parse(text));
        }
    }

    /// When it was said.
    public @Nullable Instant said() {
        if (published.at() != null) {
            return published.at();
        }
        return updated.at() == null ? created.at() : updated.at();
    }
}
