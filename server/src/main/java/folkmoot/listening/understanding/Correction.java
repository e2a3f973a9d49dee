package folkmoot.listening.understanding;

import folkmoot.listening.MentionId;
import folkmoot.people.PersonId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Somebody says that we are right, or what is right: we `said` one thing, the `truth` is another.
record Correction(Said about, Task task, String said, String truth, PersonId by, Instant at) {

    static final String UNSURE = "unsure";

    /// What it is about.
    enum Task {
        KIND,
        POLARITY,
        SPAM,
        PRODUCT,
        ASPECT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A sentence as it stands, or a whole mention where there is no `place`. Products and aspects
    /// are names, one a line.
    record Said(
            MentionId mention,
            @Nullable Integer place,
            String text,
            String language,
            String kind,
            boolean sure,
            String polarity,
            String products,
            String aspects) {

        static Said whole(MentionId mention, String text, String language) {
            return new Said(mention, null, text, language, "", true, "", "", "");
        }
    }
}
