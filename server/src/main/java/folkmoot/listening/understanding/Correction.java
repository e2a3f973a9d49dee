package folkmoot.listening.understanding;

import folkmoot.listening.MentionId;
import folkmoot.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
    /// are names, one a line; `listened` are those of the products that are there for words to
    /// listen for.
    record Said(
            MentionId mention,
            @Nullable Integer place,
            String text,
            String language,
            String kind,
            boolean sure,
            String polarity,
            String products,
            String listened,
            String aspects) {

        static Said whole(MentionId mention, String text, String language) {
            return new Said(mention, null, text, language, "", true, "", "", "", "");
        }

        /// What we said: the products that it names; after an empty line those that people's own
        /// words say.
        String named() {
            var words = listened.lines().toList();
            var own = products.lines().filter(it -> !words.contains(it)).toList();
            return words.isEmpty() ? sorted(own) : sorted(own) + "\n\n" + sorted(words);
        }

        /// What we said of what else it is about.
        String told() {
            return sorted(aspects.lines().toList());
        }

        private static String sorted(List<String> names) {
            return names.stream().sorted().collect(Collectors.joining("\n"));
        }
    }
}
