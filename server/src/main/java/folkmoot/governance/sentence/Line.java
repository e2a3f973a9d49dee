package folkmoot.governance.sentence;

import java.util.Locale;

/// A phrase and what ties it to the line above.
public record Line(Joint joint, Phrase phrase) {

    /// The tighter ones come first.
    public enum Joint {
        /// Instead of the line above, within the same case.
        OR,
        AND,
        /// Another case, for which nothing above counts.
        CASE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Joint of(String word) {
            return switch (word) {
                case "or" -> OR;
                case "case" -> CASE;
                default -> AND;
            };
        }
    }
}
